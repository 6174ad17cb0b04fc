import { announceMonth } from '../content/announced-months/announce.ts'
import { type AnnouncedMonth, type HijriMonth, listAnnouncedMonths } from '../content/announced-months/queries.ts'
import { withdrawAnnouncedMonth } from '../content/announced-months/withdraw.ts'
import { listFollowers } from '../content/editions/refresh-dated.ts'
import { invalidInput } from '../errors.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'

interface MonthFlags extends SettingFlags {
  readonly calendar: string
  readonly country: string
  readonly json?: boolean
}

const options = { actor: systemActor, migrations: 'refuse' } as const

/** Prints the announced months, one on each line. */
export function listMonths(
  invocation: Invocation,
  flags: SettingFlags & { readonly calendar?: string; readonly country?: string; readonly json?: boolean },
): Promise<number> {
  const { calendar, country } = flags
  return withNewsroom(invocation, flags, options, async ({ database }) => {
    const months = await listAnnouncedMonths(database.worker, {
      ...(calendar === undefined ? {} : { calendar }),
      ...(country === undefined ? {} : { country }),
    })
    if (flags.json === true) invocation.terminal.out(`${JSON.stringify(months)}\n`)
    else for (const month of months) invocation.terminal.out(`${inWords(month)}\n`)
    return 0
  })
}

/** Says on which day a Hijri month begins in a country. */
export async function announceMonthCommand(
  invocation: Invocation,
  flags: MonthFlags,
  month: string,
  startsOn: string,
): Promise<number> {
  const { terminal } = invocation
  const row: AnnouncedMonth = { ...readMonth(flags, month), starts_on: startsOn }
  return withNewsroom(invocation, flags, options, async ({ context, database }) => {
    const odd = await announceMonth(context, row)
    terminal.out(flags.json === true ? `${JSON.stringify(row)}\n` : `${inWords(row)}\n`)
    for (const { year, month: number, days } of odd) {
      terminal.err(
        `${year}/${number} now has ${days} days, because its other end follows the table: announce that too, when it is known\n`,
      )
    }
    const followers = await listFollowers(database.worker, row)
    const languages = followers.map(({ language }) => language).join(', ')
    terminal.err(
      followers.length === 0
        ? `no edition follows ${row.country} yet: matbaa edition set LANGUAGE --country ${row.country}\n`
        : `editions that follow ${row.country}: ${languages}\n`,
    )
    return 0
  })
}

/** Takes back what was said of a month, so that the table counts again. */
export async function withdrawMonthCommand(invocation: Invocation, flags: MonthFlags, month: string): Promise<number> {
  const which = readMonth(flags, month)
  return withNewsroom(invocation, flags, options, async ({ context }) => {
    await withdrawAnnouncedMonth(context, which)
    return 0
  })
}

/** `1446/9` or `1446-09`; whether there is such a month, the verb says. */
function readMonth({ calendar, country }: MonthFlags, text: string): HijriMonth {
  const [, year, month] = /^(\d{1,4})[/-](\d{1,2})$/.exec(text) ?? []
  if (year === undefined || month === undefined) {
    throw invalidInput(`“${text}” is no month.`, 'It has not the form of a year and a month.', 'Write it as 1446/9.')
  }
  return { calendar, country, year: Number(year), month: Number(month) }
}

const inWords = ({ country, calendar, year, month, starts_on }: AnnouncedMonth): string =>
  `${country} ${calendar} ${year}/${month} ${starts_on}`
