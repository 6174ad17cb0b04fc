import { isoDate } from '@matbaa/locale'
import { listMisses } from '../content/search/misses/queries.ts'
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
