import { isoDate } from '@matbaa/locale'
import { publishDueDrafts } from '../content/articles/publish-due.ts'
import { forgetOldAddresses } from '../content/comments/queue/erase.ts'
import type { ContentContext } from '../content/context.ts'
import { refreshDesk } from '../content/desk/entries/refresh.ts'
import { emptyTrash } from '../content/desk/purge/purge.ts'
import { deleteStaleKeys } from '../content/idempotency/queries.ts'
import { pruneInvalidations } from '../content/invalidations/queries.ts'
import { deleteDoneJobs } from '../content/jobs/queries.ts'
import { enqueueUnmadePictures } from '../content/media/enqueue.ts'
import { sweepMedia } from '../content/media/sweep.ts'
import { endedLinksAreKeptMs } from '../content/preview-links/links.ts'
import { deleteEndedPreviewLinks } from '../content/preview-links/queries.ts'
import { expirePlacements } from '../content/placements/set.ts'
import { renderStale } from '../content/reindex/reindex.ts'
import { deleteExpiredTokens } from '../content/one-time-tokens/queries.ts'
import { deleteEndedSessions } from '../content/sessions/queries.ts'
import { sessionLimits } from '../content/sessions/start.ts'
import { attemptsAreKeptMs } from '../content/sign-in-attempts/attempts.ts'
import { deleteAttemptsBefore } from '../content/sign-in-attempts/queries.ts'
import type { ArticleFinder } from '../content/search/find.ts'
import { deleteOldMisses } from '../content/search/misses/queries.ts'
import { refreshSearch } from '../content/search/refresh.ts'
import { compareArticles } from '../content/search/similar/compare.ts'
import { askForDigests } from '../content/users/notices.ts'
import { deleteOldViewBatches, deleteOldVisits } from '../content/views/queries.ts'
import { deleteDeliveriesBefore } from '../content/webhooks/queries.ts'
import type { Storage } from '../storage/storage.ts'
import type { Routine } from './schedule.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
/** Longer than any answer is repeated. */
const answersAreKeptMs = 2 * day

/** Articles compared with others in one go: less than a minute of it. */
const comparedAtOnce = 200

/** What every process that serves does by itself; several processes may do it at once. */
export function serverRoutines(
  context: ContentContext,
  storage: Storage,
  finder: Pick<ArticleFinder, 'similar'>,
  { sendsMail }: { readonly sendsMail: boolean },
): readonly Routine[] {
  return [
    {
      name: 'publish what is due',
      everyMs: second,
      run: async () => {
        // A long list of late drafts is gone through at once, not fifty a second.
        while ((await publishDueDrafts(context, { sendsMail })).length > 0) continue
      },
    },
    ...(sendsMail
      ? [
          {
            name: 'tell who moderates what waits',
            everyMs: 10 * minute,
            run: async () => void (await askForDigests(context)),
          },
        ]
      : []),
    { name: 'take away what was placed until now', everyMs: 10 * second, run: () => expirePlacements(context) },
    {
      name: 'forget done jobs, old deliveries and old invalidations',
      everyMs: hour,
      run: () =>
        context.db.transaction(async (tx) => {
          await deleteDoneJobs(tx, context.clock() - 7 * day)
          await deleteDeliveriesBefore(tx, context.clock() - 30 * day)
          await pruneInvalidations(tx, context.clock() - day)
        }),
    },
    {
      name: 'forget sessions, links and tries that ran out',
      everyMs: hour,
      run: () =>
        context.db.transaction(async (tx) => {
          await deleteEndedSessions(tx, context.clock(), context.clock() - sessionLimits.idle)
          await deleteExpiredTokens(tx, context.clock())
          await deleteAttemptsBefore(tx, context.clock() - attemptsAreKeptMs)
          await deleteEndedPreviewLinks(tx, context.clock() - endedLinksAreKeptMs)
          await deleteStaleKeys(tx, context.clock() - answersAreKeptMs)
        }),
    },
    {
      name: 'forget addresses of commenters',
      everyMs: day,
      run: () => forgetOldAddresses(context),
    },
    {
      name: 'forget who read what',
      everyMs: 10 * minute,
      run: () =>
        context.db.transaction(async (tx) => {
          await deleteOldVisits(tx, context.clock(), context.clock() - 2 * day)
          await deleteOldViewBatches(tx, context.clock() - 7 * day)
        }),
    },
    {
      name: 'forget old searches that found nothing',
      everyMs: day,
      run: () => context.db.transaction((tx) => deleteOldMisses(tx, isoDate(context.clock() - 90 * day, 'UTC'))),
    },
    {
      name: 'render anew what an older renderer wrote',
      everyMs: hour,
      run: () => renderStale(context),
    },
    {
      name: 'index what search does not know',
      everyMs: minute,
      run: () => refreshSearch(context),
    },
    { name: 'empty the trash', everyMs: hour, run: async () => void (await emptyTrash(context)) },
    {
      name: 'list what the desk does not know',
      everyMs: minute,
      run: () => refreshDesk(context),
    },
    {
      name: 'look for articles about the same',
      everyMs: minute,
      run: async (ending) => void (await compareArticles(context, finder, comparedAtOnce, ending)),
    },
    {
      name: 'ask for unmade pictures',
      everyMs: day,
      run: async () => void (await enqueueUnmadePictures(context)),
    },
    { name: 'sweep stored files', everyMs: day, run: async () => void (await sweepMedia(context, storage)) },
  ]
}
