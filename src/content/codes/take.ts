import type { Work } from '../work.ts'
import { takeCode, takeNextCode } from './queries.ts'

const greatestCode = 999_999_999_999_999

/** The code an article got, and whether the one it wished for was already given. */
export interface TakenCode {
  readonly code: number
  readonly wishWasTaken: boolean
}

/** Gives an article its code: the wished one where it is free, otherwise the next. No code is ever given twice. */
export async function takeCodeFor(work: Work, articleId: string, wished: number | undefined): Promise<TakenCode> {
  await work.lock('codes')
  if (wished !== undefined && Number.isSafeInteger(wished) && wished > 0 && wished <= greatestCode) {
    if (await takeCode(work.tx, wished, articleId)) return { code: wished, wishWasTaken: false }
  }
  return { code: await takeNextCode(work.tx, articleId), wishWasTaken: wished !== undefined }
}
