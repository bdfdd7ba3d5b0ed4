/** Parses a boolean of YAML 1.2 core, as the runner does. Returns undefined for any other text. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  return /^(?:false|False|FALSE)$/.test(text) ? false : undefined
}
