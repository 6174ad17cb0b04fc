import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountedBefore, decideViews, mostOfNetworkAndHour, placeOf, sameViewMs, type Visit } from './rules.ts'

const nothing: CountedBefore = { visitors: new Map(), networks: new Map() }
const noon = Date.UTC(2025, 0, 22, 12)

const visit = (at: number, visitor = 'a', more: Partial<Visit> = {}): Visit => ({
  language: 'fa',
  code: 101,
  day: '2025-01-22',
  at,
  visitor,
  network: 'n',
  ...more,
})

const viewsOf = (visits: readonly Visit[], before = nothing) =>
  decideViews(visits, before).views.map(({ visit, isNewReader }) => [visit.at - noon, isNewReader])

test('a reader counts again after half an hour, and is the same reader all day', () => {
  const minutes = [0, 1, 29, 30, 59, 60, 300]
  expect(viewsOf(minutes.map((minute) => visit(noon + minute * 60_000)))).toEqual(
    [
      [0, true],
      [30, false],
      [60, false],
      [300, false],
    ].map(([minute, isNew]) => [Number(minute) * 60_000, isNew]),
  )
})

test('a visit over midnight stays one view; the next is a new reader of the new day', () => {
  const before = { visitors: new Map([['yesterday', noon]]), networks: new Map() }
  const later = (ms: number) => visit(noon + ms, 'today', { earlier: 'yesterday' })
  expect(viewsOf([later(sameViewMs - 1)], before)).toEqual([])
  expect(viewsOf([later(sameViewMs)], before)).toEqual([[sameViewMs, true]])
})

test('a clock that was set back silences nobody, and counts nobody at each reload', () => {
  const before = { visitors: new Map([['a', noon + 10 * sameViewMs]]), networks: new Map() }
  expect(viewsOf([visit(noon), visit(noon + 1_000), visit(noon + 2_000)], before)).toEqual([[0, false]])
})

test('one network counts for so much of an article in an hour; what is held counts in the next as new', () => {
  const crowd = Array.from({ length: 100 }, (_, n) => visit(noon + n, `reader ${n}`))
  const { views, held } = decideViews(crowd, nothing)
  expect([views.length, held.length]).toEqual([mostOfNetworkAndHour, 100 - mostOfNetworkAndHour])
  const first = held[0] ?? expect.fail()
  const counted = { visitors: new Map(), networks: new Map([[placeOf(first), mostOfNetworkAndHour]]) }
  expect(decideViews([first], counted).held).toEqual([first])
  expect(viewsOf([{ ...first, at: noon + 3_600_000 }], counted)).toEqual([[3_600_000, true]])
  expect(viewsOf([visit(noon, 'b', { network: 'other' })], counted)).toEqual([[0, true]])
})

test('however visits are cut into batches, they come to the same', () => {
  const visits = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 200 })), { maxLength: 60 })
  fc.assert(
    fc.property(visits, fc.nat({ max: 60 }), (drawn, cut) => {
      const all = drawn.map(([reader, minute]) => visit(noon + minute * 60_000, `reader ${reader}`))
      const whole = decideViews(all, nothing).views
      const first = decideViews(all.slice(0, cut), nothing).views
      const networks = new Map<string, number>()
      for (const view of first) networks.set(placeOf(view.visit), (networks.get(placeOf(view.visit)) ?? 0) + 1)
      const visitors = new Map(first.map((view) => [view.visit.visitor, view.visit.at]))
      expect([...first, ...decideViews(all.slice(cut), { visitors, networks }).views]).toEqual(whole)
    }),
  )
})
