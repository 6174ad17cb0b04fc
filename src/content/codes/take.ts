import type { Work } from '../work.ts'
import { takeCode, takeCodes, takeNextCode } from './queries.ts'

const greatestCode = 999_999_999_999_999

/** The code an article got, and whether the one it wished for was already given. */
export interface TakenCode {
  readonly code: number
  readonly wishWasTaken: boolean
}

/** Gives an article its code: the wished one where it is free, otherwise the next. No code is ever given twice. */
export async function takeCodeFor(work: Work, articleId: string, wished: number | undefined): Promise<TakenCode> {
  await work.lock('codes')
  if (wished !== undefined && work.memo.reservedCodes.get(articleId) === wished) {
    return { code: wished, wishWasTaken: false }
  }
  if (wished !== undefined && Number.isSafeInteger(wished) && wished > 0 && wished <= greatestCode) {
    if (await takeCode(work.tx, wished, articleId)) return { code: wished, wishWasTaken: false }
  }
  return { code: await takeNextCode(work.tx, articleId), wishWasTaken: wished !== undefined }
}

/** Takes the codes of several articles that are about to be written in this transaction, in one statement. */
export async function reserveCodes(
  work: Work,
  wishes: readonly { readonly articleId: string; readonly code: number }[],
): Promise<void> {
  await work.lock('codes')
  const taken = await takeCodes(
    work.tx,
    wishes.map(({ articleId, code }) => ({ code, article_id: articleId })),
  )
  for (const { code, article_id } of taken) work.memo.reservedCodes.set(article_id, code)
}
