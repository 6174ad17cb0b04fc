import { beforeAll, expect, test } from 'vitest'
import { createTestContext } from '../../../../test/content-context.ts'
import { describeOnEachDatabase } from '../../../../test/databases.ts'
import { fillSearchable } from '../../../../test/search-articles.ts'
import { createSearchEngine } from '../engine.ts'
import { parseQuery } from '../parse-query.ts'
import { searchWithNear } from './near-stems.ts'
import { createVocabularies } from './vocabularies.ts'

const headlines = [
  'کهکشان در آسمان کویر',
  'کهکشان و ستاره‌شناسان جوان',
  'عکس برگزیدهٔ سال',
  'عکس و عکاسان شهر',
  'عکس‌های خانوادگی قدیم',
  'عکس ماه',
]

describeOnEachDatabase('a misspelt word among others', (get) => {
  beforeAll(async () => {
    const texts = headlines.map((headline) => ({ headline, body: '' }))
    await fillSearchable(createTestContext(get().database), 'fa', texts)
  })

  const ask = async (typed: string) => {
    const db = get().database.worker
    const { search } = createSearchEngine({ db, tokenIndex: get().database.tokenIndex })
    const vocabularies = createVocabularies({ db, clock: () => 0 })
    const request = { language: 'fa', query: parseQuery(typed, 'fa') }
    const { hits, alsoStems, meant } = await searchWithNear(search, request, () => vocabularies.of('fa'))
    return {
      found: hits.map(({ code }) => headlines[code - 1] ?? ''),
      stems: [...alsoStems.keys()],
      meant,
    }
  }

  test('finds what the likeliest word finds, and tells which it is', async () => {
    const { found, stems, meant } = await ask('عکس کهشکان')
    expect(stems).toEqual(['کهکشان'])
    expect(meant).toEqual(new Map([['کهشکان', 'کهکشان']]))
    expect(found).toHaveLength(headlines.length)
    expect(found.slice(0, 2).toSorted()).toEqual(headlines.slice(0, 2).toSorted())
  })

  test.each([
    ['one that some article has', 'عکس ماه'],
    ['one that is written in another way', 'عکس کهکشانه'],
    ['one that is near none', 'عکس ژژکوتلوخ'],
    ['one of three letters', 'عکس ماح'],
    // Where little is found the reader is asked.
    ['one that stands alone', 'کهشکان'],
    ['words of another language', 'عکس کهشکان کهکشنا کهکشاب کهکشاس'],
  ])('takes nothing for %s', async (_, typed) => {
    expect((await ask(typed)).stems).toEqual([])
  })

  test('finds it too where it may as well lack a space', async () => {
    const more = ['کتب قدیم', 'خانهٔ قدیم', 'کتابخانهٔ شهر', 'کتابخانهٔ ماه'].map((headline) => ({ headline, body: '' }))
    await fillSearchable(createTestContext(get().database), 'fa', more, { firstCode: headlines.length + 1 })
    expect((await ask('عکس کتبخانه')).stems).toEqual(['کتابخانه'])
  })
})
