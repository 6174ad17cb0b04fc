/** What a zone's clocks show: `offsetAt` takes an instant and gives the milliseconds to add to it. */
export interface Zone {
  /** As it was asked for. */
  readonly name: string
  readonly offsetAt: (epochMs: number) => number
}

/**
 * Width of a remembered piece of a zone's history. No zone of the tz database has two transitions nearer to each other than this
 * that cancel out, so equal offsets at both ends mean one offset between them.
 */
const chunk = 4 * 86_400_000

/** Pieces remembered of each zone: a century. */
const mostPieces = 10_000

/** One piece of history: its offset, and where there is a transition inside, its instant and the offset from then on. */
type Piece = number | { readonly at: number; readonly before: number; readonly after: number }

const zones = new Map<string, Zone>()

/**
 * The zone with an IANA name such as `Asia/Tehran`. Its offsets are asked of the runtime once and remembered. Throws a
 * RangeError for anything else, fixed offsets such as `+03:30` included.
 * @example
 * findZone('Asia/Tehran').offsetAt(Date.UTC(2025, 0, 22)) // → 12600000
 */
export function findZone(name: string): Zone {
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = openZone(name)
  zones.set(name, zone)
  return zone
}

function openZone(name: string): Zone {
  const format = openFormat(name)
  const pieces = new Map<number, Piece>()
  let lastIndex = Number.NaN
  let lastPiece: Piece = 0

  const readPiece = (index: number): Piece => {
    const start = index * chunk
    const before = readOffset(format, start)
    const after = readOffset(format, start + chunk)
    return before === after ? before : { at: findTransition(format, start, start + chunk, before), before, after }
  }
  return {
    name,
    offsetAt: (epochMs) => {
      const index = Math.floor(epochMs / chunk)
      if (index !== lastIndex) {
        if (pieces.size > mostPieces) pieces.clear()
        const piece = pieces.get(index) ?? readPiece(index)
        pieces.set(index, piece)
        lastIndex = index
        lastPiece = piece
      }
      if (typeof lastPiece === 'number') return lastPiece
      return epochMs < lastPiece.at ? lastPiece.before : lastPiece.after
    },
  }
}

/** A fixed offset is refused: it is right only until its country changes its clocks. */
function openFormat(name: string): Intl.DateTimeFormat {
  // A missing name would be the zone of the machine.
  if (typeof name === 'string' && /^[A-Za-z]/.test(name)) {
    try {
      return new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
    } catch {
      // Falls through to the one explanation below.
    }
  }
  throw new RangeError(`Unknown time zone "${name}": give an IANA name such as "Asia/Tehran" or "UTC".`)
}

/** Refuses what is no instant JavaScript can tell. */
export function checkInstant(epochMs: number): number {
  if (Number.isFinite(epochMs) && Math.abs(epochMs) <= limit) return epochMs
  throw new RangeError(`Not an instant in epoch milliseconds: ${epochMs}.`)
}

/** Milliseconds of a day as epoch days count them. */
export const msPerDay = 86_400_000

/** The epoch day (days since 1970-01-01) that clocks of a zone show at an instant. */
export function epochDayIn(zone: string, epochMs: number): number {
  return Math.floor((checkInstant(epochMs) + findZone(zone).offsetAt(epochMs)) / msPerDay)
}

/** The far ends of JavaScript's time. */
const limit = 8_640_000_000_000_000

/** Reads "GMT+03:30" or "GMT+03:25:44" out of the formatted date; "GMT" alone is zero. */
function readOffset(format: Intl.DateTimeFormat, epochMs: number): number {
  const text = format.format(Math.max(-limit, Math.min(limit, epochMs)))
  const match = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(text)
  if (match === null) return 0
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return (match[1] === '-' ? -seconds : seconds) * 1000
}

/** The first instant, to the second, at which the offset is no longer the one at the start. */
function findTransition(format: Intl.DateTimeFormat, start: number, end: number, before: number): number {
  let low = start / 1000
  let high = end / 1000
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (readOffset(format, middle * 1000) === before) low = middle
    else high = middle
  }
  return high * 1000
}
