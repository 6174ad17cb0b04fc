import type { KeyObject } from 'node:crypto'
import { isoDate } from '@matbaa/locale'
import { reasonOf } from '../../errors.ts'
import type { ContentContext } from '../context.ts'
import { createViewAlarm, type ViewAlarm, type ViewAlarmLog } from './alarm.ts'
import { createVisitBuffer } from './buffer.ts'
import { recordViews } from './record.ts'
import type { RefusalReason } from './refusals.ts'
import { sameViewMs } from './rules.ts'
import { createViewSecrets } from './secrets.ts'
import { issueTicket, readTicket, type Ticket } from './ticket.ts'
import { networkKey, type Reader, visitorKey } from './visitor.ts'

/** A killed process is to lose two seconds at most: half of that is left for a timer that comes late and for the commit. */
const flushEveryMs = 1_000
/** How long a process that ends tries to write what it has. */
const stopWithinMs = 5_000
const retryStopMs = 200
/** A secret of visitors is deleted before it is 48 hours old: routines pass every few minutes. */
const secretLivesMs = 47 * 3_600_000

/** The counting of one process. */
export interface Views {
  /** What the page of an article carries; `undefined` when it cannot be made, which must not keep anybody from reading. */
  readonly issueTicket: (article: Ticket) => Promise<string | undefined>
  readonly readTicket: (text: string) => Promise<Ticket | undefined>
  /** Counts a visit with the next flush. */
  readonly count: (ticket: Ticket, reader: Reader) => Promise<void>
  readonly refuse: (reason: RefusalReason, ticket?: Ticket) => void
  /** Writes what has been gathered, now; rejects where the database does not take it, and then keeps it. */
  readonly flush: () => Promise<void>
  /** Writes what is left and ends. */
  readonly stop: () => Promise<void>
  /** How the counting goes, for those who watch over it. */
  readonly statistics: () => ViewStatistics
}

/** Of one process, since its start. */
export interface ViewStatistics extends Pick<ViewAlarm, 'taken' | 'refused' | 'troubles'> {
  /** Visits that are not yet in the database, and for how long the oldest of them. */
  readonly waiting: number
  readonly waitingMs: number
}

/** Opens the counting and writes what it gathered every second, each time in one transaction. */
export function createViews(context: ContentContext, log: ViewAlarmLog): Views {
  const secrets = createViewSecrets(context)
  const buffer = createVisitBuffer(Buffer.from(context.random(12)).toString('base64url'))
  const alarm = createViewAlarm(log, context.clock())
  let flushing: Promise<void> | undefined

  const flushAll = async (): Promise<void> => {
    // Only what was there at the beginning: under load there would be no end.
    let left = buffer.size()
    for (let batch = buffer.oldest(); batch !== undefined; batch = left > 0 ? buffer.oldest() : undefined) {
      const held = await recordViews(context, batch)
      buffer.remove(batch)
      if (held > 0) alarm.refuse('network', held)
      left -= batch.visits.length
    }
  }
  const flush = (): Promise<void> => {
    flushing ??= flushAll().finally(() => (flushing = undefined))
    return flushing
  }
  const tryFlush = async (): Promise<void> => {
    await flush().catch((error: unknown) =>
      log.warn({ reason: reasonOf(error), waiting: buffer.size() }, 'views wait to be written'),
    )
    look()
  }
  const look = (): void => alarm.look(context.clock(), { visits: buffer.size(), since: buffer.since() })
  const timer = setInterval(() => void tryFlush(), flushEveryMs)
  timer.unref()

  const dayOf = (ticket: Ticket | undefined, now: number): string =>
    isoDate(now, ticket === undefined ? 'UTC' : context.locale(ticket.language).zone)
  const refuse = (reason: RefusalReason, ticket?: Ticket): void => {
    alarm.refuse(reason, 1)
    buffer.refuse({ reason, day: dayOf(ticket, context.clock()), ...ticket })
  }
  const secretOf = (day: string, now: number): Promise<KeyObject> =>
    secrets.find(`visitors ${day}`, now + secretLivesMs)

  return {
    async issueTicket(article) {
      try {
        return await issueTicket(secrets, article, context.clock())
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'readers of a page cannot be counted')
        return undefined
      }
    },
    readTicket: (text) => readTicket(secrets, text, context.clock()),
    async count(ticket, reader) {
      const at = context.clock()
      const { zone } = context.locale(ticket.language)
      const day = isoDate(at, zone)
      const secret = await secretOf(day, at)
      const yesterday = isoDate(at - sameViewMs, zone)
      const earlier =
        yesterday === day ? {} : { earlier: visitorKey(await secretOf(yesterday, at), ticket.code, reader) }
      const visit = {
        ...ticket,
        day,
        at,
        visitor: visitorKey(secret, ticket.code, reader),
        ...earlier,
        network: networkKey(secret, ticket.code, reader),
      }
      if (buffer.add(visit)) alarm.take()
      else refuse('overload', ticket)
      if (buffer.isFull()) void tryFlush()
    },
    refuse,
    flush,
    statistics() {
      const since = buffer.since()
      const waitingMs = since === undefined ? 0 : Math.max(0, context.clock() - since)
      return { ...alarm, waiting: buffer.size(), waitingMs }
    },
    async stop() {
      clearInterval(timer)
      const deadline = performance.now() + stopWithinMs
      for (;;) {
        try {
          await flush()
          // What came while a flush was under way.
          await flush()
          return
        } catch (error) {
          if (performance.now() >= deadline) {
            log.warn({ reason: reasonOf(error), lost: buffer.size() }, 'views were lost: the database took none')
            return
          }
          await new Promise((resolve) => setTimeout(resolve, retryStopMs))
        }
      }
    },
  }
}
