import { findLanguagePack } from '@matbaa/locale'
import {
  announced,
  announcedMonths,
  announcement,
  edition,
  editionReplacement,
  editions,
} from '../contract/editions.ts'
import { nothing } from '../contract/fields.ts'
import { announceMonth } from '../content/announced-months/announce.ts'
import { type AnnouncedMonth, type HijriMonth, listAnnouncedMonths } from '../content/announced-months/queries.ts'
import { withdrawAnnouncedMonth } from '../content/announced-months/withdraw.ts'
import { type Edition, findEdition, listEditions } from '../content/editions/queries.ts'
import { saveEdition } from '../content/editions/save.ts'
import type { AccessContext } from '../content/users/access.ts'
import { MatbaaError } from '../errors.ts'
import { problem } from '../problems.ts'
import { directionOf } from './human.ts'
import { type Answer, route, type Route } from './route.ts'

const reads = { to: 'allowed', action: 'structure.read', keys: true } as const
const changes = {
  to: 'allowed',
  action: 'edition.change',
  /** A new one may be in any language that Matbaa knows. */
  thing: async (_: AccessContext, parameter: string) => findLanguagePack(parameter) && {},
} as const
const announces = { to: 'allowed', action: 'settings.change' } as const

async function show({ db }: AccessContext, language: string): Promise<Answer> {
  const found = await findEdition(db.reader, language)
  if (found === undefined) throw problem('not-found')
  return { body: toOutput(found), etag: String(found.version) }
}

/** Says what stands there to who saves over what they have not seen. */
async function tellWhatStands({ db }: AccessContext, language: string, yours: number, error: unknown): Promise<never> {
  if (!(error instanceof MatbaaError) || error.code !== 'conflict') throw error
  const found = await findEdition(db.reader, language)
  throw problem('version-conflict', {
    cause: error,
    details: {
      yours: String(yours),
      current: found === undefined ? null : String(found.version),
      edition: found === undefined ? null : toOutput(found),
    },
  })
}

const readMonthId = (text: string): HijriMonth | undefined => {
  const [, calendar, country, year, month] = /^([a-z-]{1,40})\.([A-Z]{2})\.([0-9]{1,4})\.([0-9]{1,2})$/.exec(text) ?? []
  if (calendar === undefined || country === undefined) return undefined
  return { calendar, country, year: Number(year), month: Number(month) }
}

/** The editions of the paper, and the months that were announced for them. */
export const editionRoutes: readonly Route[] = [
  route('GET', '/editions', reads, { input: nothing, output: editions }, async ({ context }) => ({
    body: { items: (await listEditions(context.db.reader)).map(toOutput) },
  })),
  route(
    'GET',
    '/editions/:id',
    { ...reads, thing: changes.thing },
    { input: nothing, output: edition },
    ({ context, parameter }) => show(context, parameter),
  ),
  route(
    'PUT',
    '/editions/:id',
    changes,
    { input: editionReplacement, output: edition },
    async ({ context, parameter, input }) => {
      await saveEdition(context, { ...input, language: parameter }).catch((error: unknown) =>
        tellWhatStands(context, parameter, input.version, error),
      )
      return show(context, parameter)
    },
  ),
  route('GET', '/announced-months', reads, { input: nothing, output: announcedMonths }, async ({ context }) => ({
    body: { items: (await listAnnouncedMonths(context.db.reader)).map(toMonth) },
  })),
  route(
    'PUT',
    '/announced-months',
    announces,
    { input: announcement, output: announced },
    async ({ context, input }) => {
      const { startsOn, ...month } = input
      const row: AnnouncedMonth = { ...month, starts_on: startsOn }
      const odd = await announceMonth(context, row)
      return { body: { month: toMonth(row), odd } }
    },
  ),
  route(
    'DELETE',
    '/announced-months/:id',
    announces,
    { input: nothing, output: nothing },
    async ({ context, parameter }) => {
      const month = readMonthId(parameter)
      if (month === undefined) throw problem('not-found')
      await withdrawAnnouncedMonth(context, month)
      return {}
    },
  ),
]

const toOutput = (row: Edition) => ({ ...row, calendars: [...row.calendars], dir: directionOf(row.language) })

const toMonth = ({ calendar, country, year, month, starts_on: startsOn }: AnnouncedMonth) => ({
  id: `${calendar}.${country}.${year}.${month}`,
  calendar,
  country,
  year,
  month,
  startsOn,
})
