import { afterAll, beforeAll, expect, test } from 'vitest'
import { textDocument } from '../../test/content-context.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom, testOrigin } from '../../test/newsroom.ts'
import { createBrowser, makePerson } from '../../test/signed-in.ts'
import { searchResults } from '../contract/search.ts'
import { publishNew } from '../content/articles/publish-new.ts'
import { withdrawArticle } from '../content/articles/standing.ts'

describeOnEachDatabase('the search of the API', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const ask = async (query: Record<string, string>) => {
    const response = await newsroom.ask(`/api/v1/search?${new URLSearchParams(query).toString()}`)
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
  const find = async (query: Record<string, string>) => searchResults.parse((await ask(query)).body)
  const publish = (wishedCode: number, headline: string, text: string, publishedAt: string) =>
    publishNew(newsroom.context, {
      language: 'fa',
      wishedCode,
      headline,
      document: textDocument(text),
      publishedAt: Date.parse(publishedAt),
      publishedZone: 'Asia/Tehran',
    })

  test('answers anybody with what is published, language and direction beside each text', async () => {
    const { items, total } = await find({ q: 'تالابها', lang: 'fa' })
    expect(total).toBeGreaterThan(0)
    expect(items[0]).toMatchObject({
      code: 101,
      headline: { lang: 'fa', dir: 'rtl' },
      section: { name: { text: 'تالاب شمال', lang: 'fa', dir: 'rtl' } },
    })
    expect(items[0]?.url).toMatch(new RegExp(`^${testOrigin}/fa/101/`))
    expect(items[0]?.snippets.flatMap(({ pieces }) => pieces).some(({ isMarked }) => isMarked)).toBe(true)
    expect((await find({ q: 'wetlands', lang: 'en' })).items[0]).toMatchObject({ headline: { dir: 'ltr' } })
    const { didYouMean, alsoSearched } = await find({ q: 'کارشتاسان', lang: 'fa' })
    expect(didYouMean).toMatchObject({ lang: 'fa' })
    expect(alsoSearched).toBeNull()
  })

  test('pages, and narrows by days of the edition', async () => {
    const { articleId } = await publish(7_101, 'زعفران یک', 'کشت', '2024-03-19T23:59:59+03:30')
    await publish(7_102, 'زعفران دو', 'برداشت', '2024-03-20T00:00:00+03:30')
    const codes = async (query: Record<string, string>) =>
      (await find({ q: 'زعفران', lang: 'fa', ...query })).items.map(({ code }) => code).toSorted((a, b) => a - b)
    expect(await codes({})).toEqual([7_101, 7_102])
    expect(await codes({ since: '2024-03-20' })).toEqual([7_102])
    expect(await codes({ until: '2024-03-19' })).toEqual([7_101])
    const first = await find({ q: 'زعفران', lang: 'fa', limit: '1' })
    const second = await find({ q: 'زعفران', lang: 'fa', limit: '1', cursor: first.nextCursor ?? '' })
    expect(new Set([...first.items, ...second.items].map(({ code }) => code)).size).toBe(2)
    expect(second.nextCursor).toBeUndefined()
    await withdrawArticle(newsroom.context, { articleId })
    expect(await codes({})).toEqual([7_102])
  })

  test('refuses what it does not know', async () => {
    for (const query of [
      { lang: 'fa' },
      { q: '', lang: 'fa' },
      { q: 'x', lang: 'fa', cursor: '100' },
      { q: 'x', lang: 'fa', limit: '0' },
      { q: 'x', lang: 'fa', since: '1403/11/03' },
      { q: 'x', lang: 'fa', author: '\u0000' },
      { q: 'x'.repeat(4_001), lang: 'fa' },
      { q: 'x', lang: 'fa', page: '2' },
    ]) {
      expect((await ask(query)).status, JSON.stringify(query).slice(0, 80)).toBe(400)
    }
    for (const query of [
      { q: 'x', lang: 'de' },
      { q: 'x', lang: 'fa', section: 'none' },
      { q: 'x', lang: 'fa', author: 'none' },
    ]) {
      expect((await ask(query)).status, JSON.stringify(query)).toBe(404)
    }
    for (const q of ['"«“', '-', '\u0000', '* OR NEAR(', 'ا'.repeat(1_000)]) {
      expect((await ask({ q, lang: 'fa' })).status, q).toBe(200)
    }
  })

  test('warns those who write of what was published already', async () => {
    const text =
      'بازار کهنهٔ تبریز پس از سه سال بازسازی با حضور کاسبان قدیمی بازگشایی شد و مردم از راسته‌های تازه دیدن کردند.'
    await publish(7_103, 'بازار تبریز بازگشایی شد', text, '2024-05-01T10:00:00+03:30')
    const { browser } = await makePerson(newsroom, 'reporter')
    const body = { language: 'fa', headline: 'بازگشایی بازار تبریز', text: `${text} عکس‌ها را ببینید.` }
    const reply = await browser.ask('POST', '/similar-articles', body)
    expect(reply.status).toBe(200)
    expect(reply.body['items']).toEqual([expect.objectContaining({ code: 7_103, isDuplicate: true })])
    expect((await createBrowser(newsroom).ask('POST', '/similar-articles', body)).status).toBe(401)
  })
})
