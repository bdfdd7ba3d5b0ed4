/** Why a construct stays as it is. */
export class Untranslatable extends Error {
  override readonly name = 'Untranslatable'
}
