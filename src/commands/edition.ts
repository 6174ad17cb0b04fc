import { editionLocale } from '../content/editions/locales.ts'
import { type Edition, findEdition, listEditions, type MastheadCalendar } from '../content/editions/queries.ts'
import { saveEdition } from '../content/editions/save.ts'
import { reindex } from '../content/reindex/reindex.ts'
import { notFound } from '../errors.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { drawReindex } from './reindex.ts'

interface EditionFlags extends SettingFlags {
  readonly country?: string
  readonly calendars?: string
  readonly digits?: string
  readonly monthNames?: string
  readonly zone?: string
}

const options = { actor: systemActor, migrations: 'refuse' } as const

/** Prints the editions and how each writes its dates. */
export function listEditionsCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly json?: boolean },
): Promise<number> {
  return withNewsroom(invocation, flags, options, async ({ database }) => {
    const editions = await listEditions(database.worker)
    if (flags.json === true) invocation.terminal.out(`${JSON.stringify(editions)}\n`)
    else for (const edition of editions) invocation.terminal.out(`${inWords(edition)}\n`)
    return 0
  })
}

/** Changes how an edition writes its dates and numbers; where texts show them, they are rendered again. */
export function setEdition(invocation: Invocation, flags: EditionFlags, language: string): Promise<number> {
  const { terminal } = invocation
  return withNewsroom(invocation, flags, options, async ({ context, database, reloadLocales }) => {
    const before = await findEdition(database.worker, language)
    if (before === undefined) throw notFound(`An edition “${language}”`)
    const after: Edition = { ...before, ...changesOf(flags, language) }
    await saveEdition(context, after)
    await reloadLocales()
    // A new country alone concerns few texts, and the verb has asked for them.
    if (editionLocale(after, []).version !== editionLocale(before, []).version) {
      const drawing = drawReindex(terminal, context.clock)
      await reindex(context, { isForced: true, onProgress: drawing.update })
      drawing.end()
    }
    terminal.out(`${inWords(after)}\n`)
    return 0
  })
}

function changesOf(flags: EditionFlags, language: string): Partial<Edition> {
  const { country, calendars, digits, monthNames, zone } = flags
  return {
    ...(country === undefined ? {} : { country: country === 'none' ? '' : country }),
    ...(calendars === undefined ? {} : { calendars: readCalendars(calendars, language) }),
    ...(digits === undefined ? {} : { digits }),
    ...(monthNames === undefined ? {} : { monthNames: monthNames === 'standard' ? '' : monthNames }),
    ...(zone === undefined ? {} : { zone }),
  }
}

/** `persian,gregory:en`: each calendar with the language its date is written in, by default the edition's. */
function readCalendars(text: string, own: string): readonly MastheadCalendar[] {
  return text.split(',').map((line) => {
    const [calendar = '', language = own] = line.trim().split(':')
    return { calendar, language }
  })
}

function inWords({ language, name, country, calendars, digits, zone }: Edition): string {
  const lines = calendars.map((line) =>
    line.language === language ? line.calendar : `${line.calendar}:${line.language}`,
  )
  return `${language} ${country === '' ? '-' : country} ${lines.join(',')} ${digits} ${zone} ${name}`
}
