/** Operands of a number in plural rules (UTS #35 Part 3 §5.1.1). */
export interface PluralOperands {
  /** Absolute value. */
  readonly n: number
  /** Integer digits. */
  readonly i: number
  /** Count of visible fraction digits, with and without trailing zeros. */
  readonly v: number
  readonly w: number
  /** Visible fraction digits as a number, with and without trailing zeros. */
  readonly f: number
  readonly t: number
  /** Compact exponent: 6 in "1c6", one million written as "1M". */
  readonly e: number
}

/** Says whether a rule holds for a number. */
export type PluralCondition = (operands: PluralOperands) => boolean

/** Reads the operands out of a number as written, `1c6` for a compact million. Throws a RangeError for what is no number. */
export function readOperands(value: number | string): PluralOperands {
  const text = typeof value === 'number' ? plain(value) : value
  const match = /^[+-]?(\d+)(?:\.(\d+))?(?:[ce](\d{1,2}))?$/.exec(text)
  if (match === null) throw new RangeError(`Not a number: "${text}".`)
  const [, written = '0', behind = '', exponent = '0'] = match
  const e = Number(exponent)
  const digits = behind.padEnd(e, '0')
  const whole = written + digits.slice(0, e)
  const fraction = digits.slice(e)
  const trimmed = fraction.replace(/0+$/, '')
  return {
    n: Number(`${whole}.${fraction}0`),
    i: Number(whole),
    v: fraction.length,
    w: trimmed.length,
    f: Number(fraction),
    t: Number(trimmed),
    e,
  }
}

const plain = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : /e/.test(String(value)) ? value.toFixed(20) : String(value)

/** Compiles a rule in CLDR's own notation, such as `n % 100 = 3..10 or i = 0 and v != 0`. */
export function compilePluralRule(rule: string): PluralCondition {
  const anyOf = rule.split(' or ').map((part) => part.split(' and ').map(compileRelation))
  return (operands) => anyOf.some((allOf) => allOf.every((holds) => holds(operands)))
}

function compileRelation(relation: string): PluralCondition {
  const match = /^([nivwfte])(?: % (\d+))? (=|!=) ([\d.,]+)$/.exec(relation.trim())
  if (match === null) throw new RangeError(`Not a plural rule: "${relation}".`)
  const [, name = 'n', modulus, operator, list = ''] = match
  const ranges = list.split(',').map((range) => range.split('..').map(Number))
  return (operands) => {
    const operand = isOperand(name) ? operands[name] : 0
    const value = modulus === undefined ? operand : operand % Number(modulus)
    const isListed = ranges.some(
      ([from = 0, to = from]) => value >= from && value <= to && (from === to || Number.isInteger(value)),
    )
    return isListed === (operator === '=')
  }
}

const isOperand = (name: string): name is keyof PluralOperands => 'nivwfte'.includes(name)
