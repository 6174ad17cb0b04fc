/**
 * Whether a value that anybody may have written has the shape of another: the same names, and under them the same kinds of values. Where the
 * other has nothing yet, a word or a number may stand.
 */
export function isAlike<Value>(value: unknown, model: Value): value is Value {
  if (model === null) return value === null || typeof value === 'string' || typeof value === 'number'
  if (Array.isArray(model)) {
    const [first = ''] = model as readonly unknown[]
    return Array.isArray(value) && value.every((one) => isAlike(one, first))
  }
  if (typeof model !== 'object') return typeof value === typeof model
  if (typeof value !== 'object' || value === null) return false
  const models = Object.entries(model)
  return (
    Object.keys(value).length === models.length &&
    models.every(([name, one]) => isAlike((value as Readonly<Record<string, unknown>>)[name], one))
  )
}
