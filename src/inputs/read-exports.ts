/** The inputs `push`, `load`, `outputs` and `call`: what becomes of a build. */
import { inContext } from '../actions/errors.ts'
import { isCall } from '../image/build-inputs.ts'
import { parseExporter } from '../image/exporters.ts'
import { type Exports, planExports } from '../image/exports.ts'
import { isTrue } from '../image/push-attributes.ts'
import { withoutListAnnotations } from '../plan/annotations.ts'
import type { Plan } from '../plan/make-plan.ts'
import { type ReadInput, readBoolean, readRows } from './forms.ts'

/**
 * The destinations of the build, and the plan with the names that they add.
 *
 * @param isLeg whether another job publishes the image
 * @throws Error that names the input and the remedy
 */
export function readExports(read: ReadInput, plan: Plan, isLeg: boolean): Exports {
  const inputs = {
    push: read('push') === '' ? undefined : readBoolean(read, 'push', false),
    load: readBoolean(read, 'load', false),
    outputs: inContext('outputs', () => readRows(read, 'outputs').map(parseExporter)),
  }
  // A call exports nothing.
  const none = { push: false, load: false, outputs: [] }
  return forMediaTypes(planExports(plan, isCall({ call: readCall(read) }) ? none : inputs, isLeg))
}

/** BuildKit rejects annotations of a manifest list. */
function forMediaTypes(exports: Exports): Exports {
  const { plan, destinations, notices } = exports
  const exporters = [destinations.pushAttributes, ...destinations.outputs.map(({ attributes }) => attributes)]
  if (exporters.every((attributes) => isTrue(attributes['oci-mediatypes'] ?? 'true'))) return exports
  const kept = withoutListAnnotations(plan.annotations)
  return { ...exports, plan: { ...plan, annotations: kept.annotations }, notices: [...notices, ...kept.notices] }
}

export function readCall(read: ReadInput): string {
  return read('call') || 'build'
}
