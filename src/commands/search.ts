import { isoDate } from '@matbaa/locale'
import { listEditions } from '../content/editions/queries.ts'
import { createArticleFinder } from '../content/search/find.ts'
import { listFoundCards } from '../content/search/found/queries.ts'
import { listMisses } from '../content/search/misses/queries.ts'
import { isEstimated, mostHits } from '../content/search/search.ts'
import { invalidInput } from '../errors.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'
import { readNumber } from './read-number.ts'

interface MissFlags extends SettingFlags {
  readonly language?: string
  readonly days: string
  readonly limit: string
  readonly json?: boolean
}

const dayMs = 24 * 60 * 60 * 1_000

/** Prints what was searched for in vain, the most often tried first. */
export function listMissesCommand(invocation: Invocation, flags: MissFlags): Promise<number> {
  const { terminal } = invocation
  const days = readNumber(flags.days, 'a number of days', '--days 30')
  const limit = readNumber(flags.limit, 'a number of searches', '--limit 100')
  return withNewsroom(
    invocation,
    flags,
    { actor: systemActor, migrations: 'refuse' },
    async ({ context, database }) => {
      const since = isoDate(context.clock() - (Math.min(days, 90) - 1) * dayMs, 'UTC')
      const misses = await listMisses(database.worker, { since, language: flags.language, limit })
      if (flags.json === true) terminal.out(`${JSON.stringify(misses)}\n`)
      else
        terminal.out(misses.map(({ language, query, misses: times }) => `${times}\t${language}\t${query}\n`).join(''))
      terminal.err(`${misses.length} searches found nothing since ${since}\n`)
      return 0
    },
  )
}

interface SearchFlags extends SettingFlags {
  readonly lang?: string
  readonly limit: string
  readonly json?: boolean
}

/** Prints the articles that a query finds, the best first. */
export function searchCommand(invocation: Invocation, flags: SearchFlags, typed: string): Promise<number> {
  const { terminal } = invocation
  const limit = readNumber(flags.limit, 'a number of articles', '--limit 10')
  if (typed.trim() === '') {
    throw invalidInput(
      'There is nothing to search for.',
      'No query was given.',
      'Give it: matbaa search "words" --lang fa',
    )
  }
  return withNewsroom(
    invocation,
    flags,
    { actor: systemActor, migrations: 'refuse' },
    async ({ context, database }) => {
      const { worker: db, tokenIndex } = database
      const languages = (await listEditions(db)).map(({ language }) => language)
      const language = flags.lang ?? languages[0] ?? ''
      if (!languages.includes(language)) {
        throw invalidInput(
          `There is no edition in “${language}”.`,
          `The editions are: ${languages.join(', ')}.`,
          'Name one of them with --lang.',
        )
      }
      const { find } = createArticleFinder({ db, tokenIndex }, context.clock)
      const found = await find({ language, typed, filters: {}, offset: 0, limit: Math.min(limit, mostHits) })
      const cards = await listFoundCards(
        db,
        found.articles.map(({ code }) => code),
      )
      const rows = found.articles.flatMap(({ code, snippets }) => {
        const card = cards.get(code)?.card
        if (card === undefined) return []
        const { headline, publishedAt } = card
        const text = snippets.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join(' … ')
        return [{ code, language, headline, publishedAt: new Date(publishedAt).toISOString(), text }]
      })
      if (flags.json === true) terminal.out(`${JSON.stringify(rows)}\n`)
      else terminal.out(rows.map((row) => `${row.code}\t${row.publishedAt.slice(0, 10)}\t${row.headline}\n`).join(''))
      const { total, otherReading, alsoSearched } = found
      terminal.err(`${isEstimated(found) ? 'about ' : ''}${total} articles in ${language}\n`)
      if (otherReading !== undefined) terminal.err(`Did you mean: ${otherReading.text}\n`)
      if (alsoSearched !== undefined) terminal.err(`Also searched for: ${alsoSearched}\n`)
      return 0
    },
  )
}
