import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { textDocument } from '../../test/content-context.ts'
import { withdrawArticle } from '../content/articles/standing.ts'
import { publishNew } from '../content/articles/publish-new.ts'
import { saveAuthorTexts } from '../content/authors/save.ts'
import type { ContentContext } from '../content/context.ts'
import { refreshSearch } from '../content/search/refresh.ts'
import { inTransaction } from '../content/work.ts'

interface Suggested {
  readonly lang: string
  readonly dir: string
  readonly status: string
  readonly items: readonly { readonly text: string; readonly url: string; readonly label?: string }[]
}

describeOnEachDatabase('suggestions', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const suggest = async (typed: string, language = 'fa'): Promise<Suggested> => {
    const response = await newsroom.ask(`/${language}/search/suggestions?q=${encodeURIComponent(typed)}`)
    expect(response.status, typed).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    return (await response.json()) as Suggested
  }
  const textsOf = async (typed: string, language?: string): Promise<readonly string[]> =>
    (await suggest(typed, language)).items.map(({ text }) => text)
  const publish = (headline: string, more: object = {}, context: ContentContext = newsroom.context) =>
    publishNew(context, {
      language: 'fa',
      headline,
      document: textDocument('متن'),
      publishedAt: newsroom.clock.now - 9_000,
      publishedZone: 'Asia/Tehran',
      ...more,
    })

  test('sections, tags, authors and headlines go on from any of their words, however typed', async () => {
    const { lang, dir, items } = await suggest('تال')
    expect({ lang, dir }).toEqual({ lang: 'fa', dir: 'rtl' })
    expect(items.map(({ label, text }) => [label, text])).toEqual([
      ['بخش', 'تالاب شمال'],
      ['برچسب', 'تالاب'],
      [undefined, expect.stringContaining('تالاب‌های شمال')],
    ])
    for (const typed of ['دست‌نوی', 'دست نوی', 'دستنوی', 'كتابخانه ده', 'شهر ده هزار د']) {
      expect(await textsOf(typed), typed).toEqual([expect.stringContaining('کتابخانهٔ شهر')])
    }
    expect(await textsOf('نمونه')).toEqual(expect.arrayContaining(['سارا نمونه', 'آرش نمونه']))
    expect(await textsOf('هوار', 'ar')).toEqual([])
    expect(await textsOf('اهوا', 'ar')).toContainEqual(expect.stringContaining('الأهوار'))
    for (const item of items) expect((await newsroom.ask(item.url)).status, item.url).toBe(200)
  })

  test('an older headline is found by the stems of its words, and not when it was withdrawn', async () => {
    const { articleId } = await publish('نمایشگاه سفال میبد گشوده شد', { publishedAt: Date.UTC(2001, 1, 1) })
    await inTransaction(newsroom.context, async (work) => {
      for (let count = 0; count < 160; count++) await publish(`خبر کوتاه شمارهٔ ${count}`, {}, work)
    })
    expect(await textsOf('سفال می')).toEqual(['نمایشگاه سفال میبد گشوده شد'])
    expect(await textsOf('نمایشگ')).toEqual(['نمایشگاه سفال میبد گشوده شد'])
    await withdrawArticle(newsroom.context, { articleId })
    expect(await textsOf('نمایشگ')).toEqual([])
  })

  test('who is renamed is suggested, and the articles are found, under the new name', async () => {
    await refreshSearch(newsroom.context)
    const [, author] = newsroom.contents.authors
    await saveAuthorTexts(newsroom.context, author, [{ language: 'fa', name: 'فرشته زرین‌کوب' }])
    expect(await textsOf('آرش')).toEqual([])
    expect(await textsOf('زرین ک')).toEqual(['فرشته زرین‌کوب'])
    await refreshSearch(newsroom.context)
    const page = await (await newsroom.ask(`/fa/search/?q=${encodeURIComponent('زرین‌کوب')}`)).text()
    expect(page).toContain('href="/fa/101/')
  })

  test('anything typed is answered', async () => {
    const odd = [
      '',
      ' ',
      'ت',
      '\u0000',
      '%',
      '_',
      '\\',
      "'",
      '"; drop',
      '\u202e',
      'x'.repeat(1_000),
      '‌‌‌',
      '😀😀',
      '* OR',
    ]
    for (const typed of odd) expect((await suggest(typed)).items, typed).toEqual([])
    expect((await newsroom.ask('/fa/search/suggestions')).status).toBe(200)
    expect((await newsroom.ask('/fa/search/suggestions?q=%ED%A0%80%FF')).status).toBe(200)
    expect((await newsroom.ask('/fa/search/suggestions/?q=x')).headers.get('location')).toBe(
      '/fa/search/suggestions?q=x',
    )
  })
})
