import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRelevanceSet, type RelevanceSet } from '../../../bench/search-analysis/relevance.ts'
import { createTestContext } from '../../../test/content-context.ts'
import { testData } from '../../../test/data.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/databases.ts'
import { fillSearchable } from '../../../test/search-articles.ts'
import { createSearchEngine } from './engine.ts'
import { parseQuery } from './parse-query.ts'
import type { ArticleSearch, SearchHit } from './search.ts'

const folder = testData('relevance')
const passages = 400
const questions = 60

describe.skipIf(folder === undefined).each(['fa', 'ar'])('questions in %s', (language) => {
  let set: RelevanceSet
  let databases: readonly TestDatabase[]
  let engines: readonly ArticleSearch[]

  beforeAll(async () => {
    const whole = readRelevanceSet(folder ?? '', language)
    const some = whole.passages.slice(0, passages)
    const known = new Set(some.map(({ id }) => id))
    set = { passages: some, questions: whole.questions.filter(({ answer }) => known.has(answer)).slice(0, questions) }
    databases = [await createTestDatabase('sqlite'), await createTestDatabase('postgres')]
    for (const { database } of databases) {
      const texts = some.map(({ title, body }) => ({ headline: title, body }))
      await fillSearchable(createTestContext(database), language, texts)
    }
    engines = databases.map(({ database }) =>
      createSearchEngine({ db: database.worker, tokenIndex: database.tokenIndex }),
    )
  })
  afterAll(() => Promise.all(databases.map((one) => one.remove())))

  const find = async (typed: string, engine = engines[0]): Promise<readonly SearchHit[]> =>
    (await engine?.search({ language, query: parseQuery(typed, language) }))?.hits ?? []
  const firstTen = async (typed: string): Promise<readonly number[]> => (await find(typed)).map(({ code }) => code)

  test('have the same answers in the same order on both databases, and good ones', async () => {
    let right = 0
    for (const { text, answer } of set.questions) {
      const [here, there] = await Promise.all(engines.map((engine) => find(text, engine)))
      expect(there, text).toEqual(here)
      const codes = here?.flatMap(({ code, duplicates }) => [code, ...duplicates]) ?? []
      if (codes.some((code) => set.passages[code - 1]?.id === answer)) right++
    }
    expect(right / set.questions.length).toBeGreaterThan(0.8)
  })

  const spellings: Readonly<Record<string, (text: string) => string>> = {
    'Arabic or Persian yeh': (text) => swap(text, 'ی', 'ي'),
    'Arabic or Persian kaf': (text) => swap(text, 'ک', 'ك'),
    'teh marbuta or heh': (text) => text.replaceAll('ة', 'ه'),
    'hamza or none': (text) => {
      const bare = text.replace(/[أإآٱ]/g, 'ا')
      // Arabic tells a hamza on its seat from the seat: مائدة.
      return language === 'fa' ? bare.replaceAll('ؤ', 'و').replaceAll('ئ', 'ی') : bare
    },
    tatweel: (text) => text.replace(/(?<=[بتسلمنه])(?=[بتسلمنهاد])/g, 'ـ'),
    marks: (text) => text.replace(/(?<=[بتسلمن])(?=\p{L})/gu, '\u064e'),
    digits: (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
    'endings apart': (text) =>
      language === 'fa' ? text.replace(/\u200c(?=(?:ها|های|تر|ترین|ام|ات|اش|اند)(?:\s|$))/g, ' ') : text,
    'mi apart': (text) => (language === 'fa' ? text.replace(/(?<=(?:^|\s)ن?می)\u200c/g, ' ') : text),
    'endings joined': (text) =>
      language === 'fa' ? text.replace(/(?<=[بپتثجچحخسشعغفقکگلمنهی])\u200c(?=(?:ها|های|ترین)(?:\s|$))/g, '') : text,
  }
  test.each(Object.entries(spellings))('have the same answers with %s', async (_, respell) => {
    const openings = set.passages
      .map(({ body }) => body.split(/\s+/).slice(0, 6).join(' '))
      .filter((text) => text.includes('\u200c'))
      .slice(0, questions)
    for (const text of [...set.questions.map((question) => question.text), ...openings]) {
      const respelled = respell(text)
      if (respelled !== text) expect(await firstTen(respelled), `${text} → ${respelled}`).toEqual(await firstTen(text))
    }
  })
})

const swap = (text: string, one: string, other: string): string =>
  text.replace(new RegExp(`[${one}${other}]`, 'g'), (letter) => (letter === one ? other : one))
