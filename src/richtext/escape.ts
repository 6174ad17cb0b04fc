const TEXT = /[&<>\r]/g
const ATTRIBUTE = /[&<>"'\r\n]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Written as they are, an HTML parser turns the first into the second.
  '\r': '&#13;',
  '\n': '&#10;',
}

/** Text for between tags. */
export function escapeText(text: string): string {
  return text.replace(TEXT, entity)
}

/** ` name="value"` with its leading space; nothing where the value is absent. */
export function attribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return ''
  return ` ${name}="${typeof value === 'number' ? value : value.replace(ATTRIBUTE, entity)}"`
}

function entity(character: string): string {
  return ENTITIES[character] ?? character
}
