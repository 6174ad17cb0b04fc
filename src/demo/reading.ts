import { isoDate } from '@matbaa/locale'
import type { ViewDaysTable } from '../db/schema.ts'

const msPerDay = 86_400_000

/** An article's views laid over the days since it came out, each day about half of the one before, so that rankings have figures. */
export function spreadReading(
  article: { readonly id: string; readonly language: string; readonly views: number; readonly publishedAt: number },
  now: number,
  zone: string,
): readonly ViewDaysTable[] {
  const days: ViewDaysTable[] = []
  let left = article.views
  for (let at = article.publishedAt; at <= now && left > 0; at += msPerDay) {
    const views = Math.ceil(left / 2)
    left -= views
    days.push({
      article_id: article.id,
      language: article.language,
      day: isoDate(at, zone),
      views,
      readers: Math.ceil(views * 0.8),
      refused: 0,
    })
  }
  return days
}
