export { removeWarmBuilder as default } from '../servers/warm-builder.ts'
