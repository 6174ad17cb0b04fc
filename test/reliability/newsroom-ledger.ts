import { expect } from 'vitest'

/** What an address is to answer, as far as it is known; null: nothing is there. */
export type Shape = Readonly<Record<string, unknown>> | null
export type Effects = readonly (readonly [address: string, shape: Shape])[]

/** What the API answered; undefined where the connection was cut before. */
export type Told =
  | { readonly status: number; readonly body: Readonly<Record<string, unknown>>; readonly etag: string }
  | undefined
export type Ask = (
  method: string,
  path: string,
  body?: object | Uint8Array<ArrayBuffer>,
  headers?: Readonly<Record<string, string>>,
) => Promise<Told>

/** What was acknowledged to those who work in the newsroom, and what nobody was told the end of. */
export interface NewsroomLedger {
  /** What stood there before anybody wrote. */
  readonly know: (effects: Effects) => void
  /** Makes a thing, of which nothing is known unless it is told. */
  readonly make: (asked: Promise<Told>, effectsOf: (id: string) => Effects) => Promise<string | undefined>
  /** Changes things: whole if it is told, whole or not at all if it is not. */
  readonly change: (asked: Promise<Told>, effects: Effects) => Promise<boolean>
  /** Compares what was acknowledged with what is there: what was written since the last time, or everything. */
  readonly verify: (ask: Ask, all?: boolean) => Promise<void>
  readonly counts: () => { readonly acknowledged: number; readonly cut: number; readonly done: number }
}

/** Shapes of parts. */
export const anyText: unknown = expect.any(String)
export const containing = (shape: object): unknown => expect.objectContaining(shape)
export const containingOne = (shape: object): unknown => expect.arrayContaining([containing(shape)])

/** Begins with nothing. */
export function createNewsroomLedger(): NewsroomLedger {
  const known = new Map<string, Shape>()
  const touched = new Set<string>()
  const open: Effects[] = []
  let acknowledged = 0
  let cut = 0
  let done = 0

  /** Whether it was told; what was refused is a fault of the test, or of the server. */
  const isTold = (told: Told): told is NonNullable<Told> => {
    if (told === undefined) cut += 1
    else if (told.status >= 300) throw new Error(`${told.status}: ${JSON.stringify(told.body)}`)
    else acknowledged += 1
    return told !== undefined
  }
  const settle = (effects: Effects): void => {
    for (const [address, shape] of effects) {
      known.set(address, shape)
      touched.add(address)
    }
  }
  return {
    know: settle,
    async make(asked, effectsOf) {
      const told = await asked
      if (!isTold(told)) return undefined
      const { media, webhook } = told.body as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
      const id = String((media ?? webhook ?? told.body)['id'])
      settle(effectsOf(id))
      return id
    },
    async change(asked, effects) {
      const isDone = isTold(await asked)
      if (isDone) settle(effects)
      else open.push(effects)
      return isDone
    },
    async verify(ask, all = false) {
      for (const effects of open.splice(0)) {
        const before: Effects = effects.map(([address]) => [address, known.get(address) ?? null])
        const isNew = await holds(ask, effects)
        // Half of it would be neither.
        expect([effects, isNew || (await holds(ask, before))]).toEqual([effects, true])
        if (isNew) {
          done += 1
          settle(effects)
        }
      }
      for (const address of all ? known.keys() : touched) {
        expect(await read(ask, address)).toEqual(asExpected(address, known.get(address) ?? null))
      }
      touched.clear()
    },
    counts: () => ({ acknowledged, cut, done }),
  }
}

const asExpected = (address: string, shape: Shape): unknown => [
  address,
  shape === null ? null : expect.objectContaining(shape),
]

async function read(ask: Ask, address: string): Promise<readonly [string, unknown]> {
  const told = await ask('GET', address)
  if (told === undefined || (told.status !== 200 && told.status !== 404)) throw new Error(`${address}: ${told?.status}`)
  return [address, told.status === 404 ? null : told.body]
}

async function holds(ask: Ask, effects: Effects): Promise<boolean> {
  for (const [address, shape] of effects) {
    try {
      expect(await read(ask, address)).toEqual(asExpected(address, shape))
    } catch {
      return false
    }
  }
  return true
}
