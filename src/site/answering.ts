import { randomUUID } from 'node:crypto'
import { explainFailure } from '../db/connect.ts'
import { isOverloaded, isUnavailable } from '../errors.ts'
import type { Logger } from '../log.ts'
import { type RequestCounts, sourceOfPath } from './metrics/request-counts.ts'
import type { Asked, SiteAnswer } from './site-answer.ts'
import type { ReaderSite } from './site.ts'

/** One answer, for the counts and the log. */
export interface Answered {
  readonly requestId: string
  readonly path: string
  readonly status: number
  /** As `performance.now()` tells it. */
  readonly started: number
}

/** The answers of the site as they are sent: never a rejection, each with its number, counted and logged. */
export interface Answering {
  /** What the site answers, or the page for what came in the way. */
  readonly answer: (asked: Asked, requestId: string) => Promise<SiteAnswer>
  /** The page for what came in the way. */
  readonly fail: (thrown: unknown, asked: Asked, requestId: string) => SiteAnswer
  /** What every answer has that does not say it itself, and its number. */
  readonly further: (has: (name: string) => boolean, requestId: string) => readonly (readonly [string, string])[]
  /** The same as `answer` with all that is further to be said, counted and logged. */
  readonly answerWhole: (asked: Asked) => Promise<SiteAnswer>
  /** Counts an answer and writes it into the log. */
  readonly note: (answered: Answered) => void
}

/** What the answers are made with. */
interface AnsweringParts {
  readonly site: Pick<ReaderSite, 'answer' | 'answerBusy' | 'answerFailure'>
  /** Of every answer that has none of its own. */
  readonly headers: Readonly<Record<string, string>>
  readonly requests: RequestCounts
  readonly logger: Logger
}

/** 64 random bits in hexadecimal; drawn in stock, which makes them cheap. */
export const drawRequestId = (): string => randomUUID().replace(/^(.{8}).*(.{8})$/, '$1$2')

/** Makes the answers of a site. */
export function createAnswering({ site, headers, requests, logger }: AnsweringParts): Answering {
  const common = Object.entries(headers)
  const fail: Answering['fail'] = (thrown, asked, requestId) => {
    if (isOverloaded(thrown)) return site.answerBusy(asked)
    const error = explainFailure(thrown)
    logger.error({ err: error, requestId, path: withoutSecret(pathOf(asked.target)) }, 'a page failed')
    return site.answerFailure(asked, requestId, isUnavailable(error) ? 503 : 500)
  }
  const answer: Answering['answer'] = async (asked, requestId) => {
    try {
      return await site.answer(asked)
    } catch (thrown) {
      return fail(thrown, asked, requestId)
    }
  }
  const note: Answering['note'] = ({ started, path, ...request }) => {
    requests.add(sourceOfPath(path), request.status)
    const milliseconds = Math.round(performance.now() - started)
    logger.debug({ ...request, path: withoutSecret(path), milliseconds }, 'request')
  }
  const further: Answering['further'] = (has, requestId) => [
    ...common.filter(([name]) => !has(name)),
    ['x-request-id', requestId],
  ]
  return {
    answer,
    fail,
    note,
    further,
    async answerWhole(asked) {
      const started = performance.now()
      const requestId = drawRequestId()
      const made = await answer(asked, requestId)
      note({ requestId, path: pathOf(asked.target), status: made.status, started })
      const { status, body } = made
      const all = [...made.headers, ...further((name) => made.headers.includes(name), requestId).flat()]
      return body === undefined ? { status, headers: all } : { status, headers: all, body }
    },
  }
}

const pathOf = (target: string): string => target.replace(/\?.*$/s, '')

/** Whoever reads the log must not be able to open what a link opens. */
const withoutSecret = (path: string): string => path.replace(/^(\/-\/preview\/).*/, '$1…')
