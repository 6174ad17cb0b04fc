import { describe, expect, test } from 'vitest'
import { comesTwice, readWallTime } from './wall-time.ts'

const read = (text: string, zone: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return readWallTime({ year, month, day, hour, minute }, zone)
}
const utc = (iso: string): number => Date.parse(`${iso}Z`)

describe('a time that the clocks of a zone show', () => {
  test.each([
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30', '2026-11-01T06:30'],
    ['2026-10-25 02:00', 'Europe/Berlin', '2026-10-25T00:00', '2026-10-25T01:00'],
    ['2026-10-24 23:59', 'Asia/Beirut', '2026-10-24T20:59', '2026-10-24T21:59'],
    ['2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T14:45', '2026-04-04T15:15'],
  ])('%s in %s comes twice', (text, zone, first, second) => {
    expect(read(text, zone)).toEqual({ kind: 'twice', first: utc(first), second: utc(second) })
    expect([utc(first), utc(second)].map((instant) => comesTwice(instant, zone))).toEqual([true, true])
  })

  test.each([
    ['2026-03-08 02:59', 'America/New_York', '2026-03-08T07:00', '2026-03-08T02:00'],
    ['2026-03-29 02:00', 'Europe/Berlin', '2026-03-29T01:00', '2026-03-29T02:00'],
    ['2026-03-29 00:30', 'Asia/Beirut', '2026-03-28T22:00', '2026-03-29T00:00'],
    ['2026-10-04 02:15', 'Australia/Lord_Howe', '2026-10-03T15:30', '2026-10-04T02:00'],
  ])('%s in %s never comes', (text, zone, changeAt, skippedFrom) => {
    expect(read(text, zone)).toEqual({ kind: 'never', changeAt: utc(changeAt), skippedFrom: utc(skippedFrom) })
  })

  test.each([
    ['2026-11-01 00:59', 'America/New_York', '2026-11-01T04:59'],
    ['2026-11-01 02:00', 'America/New_York', '2026-11-01T07:00'],
    ['2026-03-29 01:00', 'Asia/Beirut', '2026-03-28T22:00'],
    ['2026-10-25 00:00', 'Asia/Beirut', '2026-10-24T22:00'],
    ['2026-10-25 02:30', 'Asia/Tehran', '2026-10-24T23:00'],
  ])('%s in %s comes once', (text, zone, instant) => {
    expect(read(text, zone)).toEqual({ kind: 'once', instant: utc(instant) })
    expect(comesTwice(utc(instant), zone)).toBe(false)
  })
})
