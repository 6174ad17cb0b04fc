/** What PHP's `serialize` can hold; an array with the keys 0, 1, 2 … comes out as a list. */
export type PhpValue = null | boolean | number | string | readonly PhpValue[] | { readonly [key: string]: PhpValue }

const deepest = 64

/**
 * Reads a value written by PHP's `serialize`, or `undefined` where the text is not one. Nothing is instantiated: an object
 * comes out as its properties. Lengths count UTF-8 bytes, as PHP's do.
 */
export function parsePhpSerialized(text: string): PhpValue | undefined {
  if (!/^(?:N;|b:[01];|[id]:[^;]{1,40};|[saO]:[0-9]+:)/.test(text)) return undefined
  const bytes = Buffer.from(text, 'utf8')
  let at = 0

  const fail = (): never => {
    throw new SyntaxError('not a serialized value')
  }
  const until = (stop: string): string => {
    const end = bytes.indexOf(stop, at, 'latin1')
    if (end === -1 || end - at > 40) return fail()
    const found = bytes.toString('latin1', at, end)
    at = end + 1
    return found
  }
  const expect = (wanted: string): void => {
    if (bytes.toString('latin1', at, at + wanted.length) !== wanted) fail()
    at += wanted.length
  }
  const count = (): number => {
    const digits = until(':')
    return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : fail()
  }
  const numeral = (): number => {
    const value = Number(until(';'))
    return Number.isFinite(value) ? value : fail()
  }
  const quoted = (): string => {
    const length = count()
    expect('"')
    if (at + length > bytes.length) fail()
    const value = bytes.toString('utf8', at, at + length)
    at += length
    expect('"')
    return value
  }
  const entries = (depth: number): PhpValue => {
    const length = count()
    expect('{')
    // Two bytes are the least an entry takes, so a false count cannot make us reserve memory.
    if (length > bytes.length) fail()
    const found: [string, PhpValue][] = []
    for (let n = 0; n < length; n += 1) {
      const key = value(depth + 1)
      found.push([typeof key === 'string' ? key : typeof key === 'number' ? `${key}` : fail(), value(depth + 1)])
    }
    expect('}')
    return found.every(([key], index) => key === String(index))
      ? found.map(([, item]) => item)
      : Object.fromEntries(found)
  }
  const value = (depth: number): PhpValue => {
    if (depth > deepest) return fail()
    const kind = String.fromCharCode(bytes[at] ?? 0)
    at += 1
    if (kind === 'N') {
      expect(';')
      return null
    }
    expect(':')
    switch (kind) {
      case 'b':
        return numeral() === 1
      case 'i':
      case 'd':
        return numeral()
      case 's': {
        const found = quoted()
        expect(';')
        return found
      }
      case 'a':
        return entries(depth)
      case 'O':
        quoted()
        expect(':')
        return entries(depth)
      default:
        return fail()
    }
  }

  try {
    const found = value(0)
    return at === bytes.length ? found : undefined
  } catch {
    return undefined
  }
}
