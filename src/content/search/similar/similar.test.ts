import { afterAll, beforeAll, expect, test } from 'vitest'
import { textDocument } from '../../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../../../test/newsroom.ts'
import { publishNew, republish } from '../../articles/publish-new.ts'
import { withdrawArticle } from '../../articles/standing.ts'
import { type ArticleFinder, createArticleFinder } from '../find.ts'
import { compareArticles } from './compare.ts'

const strike =
  'کارگران کارخانهٔ نیشکر هفت‌تپه برای دستمزدهای پرداخت‌نشدهٔ خود دست از کار کشیدند و جلوی فرمانداری شوش گرد آمدند.'
const later = 'دستمزد کارگران نیشکر هفت‌تپه پس از گفت‌وگوی فرماندار شوش با نمایندگان کارخانه پرداخت می‌شود.'

describeOnEachDatabase('articles about the same', (get) => {
  let newsroom: TestNewsroom
  let finder: ArticleFinder
  let lastCode = 6_000
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    const { worker: db, tokenIndex } = get().database
    finder = createArticleFinder({ db, tokenIndex }, newsroom.context.clock)
  })
  afterAll(() => newsroom.close())

  const fields = (headline: string, text: string) => ({
    language: 'fa',
    headline,
    slug: 'x',
    document: textDocument(text),
    publishedAt: newsroom.clock.now - 86_400_000,
    publishedZone: 'Asia/Tehran',
  })
  const publish = (headline: string, text: string) =>
    publishNew(newsroom.context, { ...fields(headline, text), wishedCode: (lastCode += 1) })
  const compare = (): Promise<number> => compareArticles(newsroom.context, finder, 100, undefined, 0)
  const furtherOf = async (code: number): Promise<readonly string[]> => {
    const html = await (await newsroom.askAnew(`/fa/${code}/x`)).text()
    const [, further = ''] =
      /<(?:aside|section)[^>]*class="[^"]*related[^"]*"[^>]*>(.*?)<\/(?:aside|section)>/su.exec(html) ?? []
    return [...further.matchAll(/href="\/fa\/(\d+)\//gu)].map(([, found = '']) => found)
  }

  test('stand below an article where nobody picked others, without those that are nearly itself', async () => {
    const first = await publish('اعتصاب کارگران نیشکر هفت‌تپه', strike)
    const again = await publish('کارگران هفت‌تپه اعتصاب کردند', strike)
    const about = await publish('دستمزد کارگران هفت‌تپه پرداخت می‌شود', later)
    for (let other = 0; other < 6; other++) await publish(`هوای شهر ${other}`, `امروز هوای شهر ${other} آفتابی است.`)
    expect(await furtherOf(first.code)).not.toContain(String(about.code))
    expect(await compareArticles(newsroom.context, finder, 100, AbortSignal.abort()), 'told to end').toBe(0)
    expect(await compare()).toBeGreaterThan(8)
    expect(await compare()).toBe(0)
    expect((await furtherOf(first.code))[0]).toBe(String(about.code))
    expect(await furtherOf(first.code)).not.toContain(String(again.code))

    const draft = { language: 'fa', headline: 'اعتصاب در هفت‌تپه', lead: '', text: `${strike} خبر تازه‌ای نرسیده است.` }
    const warned = await finder.similar(draft)
    expect(
      warned
        .filter(({ likeness }) => likeness >= 0.6)
        .map(({ code }) => code)
        .toSorted((a, b) => a - b),
    ).toEqual([first.code, again.code])

    await withdrawArticle(newsroom.context, { articleId: about.articleId })
    expect(await furtherOf(first.code)).not.toContain(String(about.code))
    const changed = { ...fields('هوای شوش', 'هوای شوش بارانی است.'), articleId: first.articleId }
    await republish(newsroom.context, changed)
    expect(await compare()).toBe(1)
  })

  test('nothing is about the same as nothing', async () => {
    for (const text of ['', ' ', '!!!', '\u0000\ud800', 'و در از', 'ژ'.repeat(50_000)]) {
      expect(await finder.similar({ language: 'fa', headline: text, lead: text, text }), text.slice(0, 9)).toEqual([])
    }
    expect(await finder.similar({ language: 'xx', headline: 'a', lead: '', text: 'b' })).toEqual([])
  })
})
