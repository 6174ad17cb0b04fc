import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestContext, createTestClock, textDocument } from '../../../test/content-context.ts'
import { createTestDatabase, describeOnEachDatabase, type TestDatabase } from '../../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../../test/newsroom.ts'
import type { Document } from '../../richtext/document.ts'
import { createRenderLabelsSource } from '../../render-labels.ts'
import { publishNew } from '../articles/publish-new.ts'
import { editionLocale, readEditionLocales } from '../editions/locales.ts'
import { findEdition, type Edition } from '../editions/queries.ts'
import { saveEdition } from '../editions/save.ts'
import { announceMonth } from './announce.ts'
import { type AnnouncedMonth, listAnnouncedMonths } from './queries.ts'
import { withdrawAnnouncedMonth } from './withdraw.ts'

/** By the Umm al-Qura table Ramadan 1446 began on 1 March 2025, Shawwal on 30 March; Sha'ban has 29 days. */
const ramadan = { calendar: 'islamic-umalqura', country: 'IR', year: 1446, month: 9 }
const shawwal = { ...ramadan, month: 10 }

describeOnEachDatabase('announced months', (get) => {
  const announce = (row: AnnouncedMonth) => announceMonth(createTestContext(get().database), row)
  const listed = () => listAnnouncedMonths(get().database.reader, { country: 'IR' })

  test('are written, written over and withdrawn', async () => {
    expect(await announce({ ...ramadan, starts_on: '2025-03-01' })).toEqual([])
    await announce({ ...ramadan, starts_on: '2025-03-02' })
    await announce({ ...ramadan, country: 'MA', starts_on: '2025-03-02' })
    expect(await listed()).toEqual([{ ...ramadan, starts_on: '2025-03-02' }])
    await withdrawAnnouncedMonth(createTestContext(get().database), ramadan)
    expect(await listed()).toEqual([])
    expect(await listAnnouncedMonths(get().database.reader)).toHaveLength(1)
  })

  test('cannot be withdrawn where nothing was announced', async () => {
    const twice = withdrawAnnouncedMonth(createTestContext(get().database), { ...ramadan, month: 1 })
    await expect(twice).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each<readonly [string, Partial<AnnouncedMonth>]>([
    ['a calendar whose months are not announced', { calendar: 'persian' }],
    ['a calendar nobody knows', { calendar: 'islamic-moon' }],
    ['no country', { country: '' }],
    ['a country in small letters', { country: 'ir' }],
    ['a country that is none', { country: 'ZZ' }],
    ['a thirteenth month', { month: 13 }],
    ['a month before the first', { month: 0 }],
    ['half a month', { month: 9.5 }],
    ['a year of another era', { year: 2025 }],
    ['a day that does not exist', { starts_on: '2025-02-30' }],
    ['a date in another form', { starts_on: '1/3/2025' }],
    ['four days late', { starts_on: '2025-03-05' }],
    ['four days early', { starts_on: '2025-02-25' }],
  ])('refuse %s', async (_, wrong) => {
    const before = await listed()
    await expect(announce({ ...ramadan, starts_on: '2025-03-01', ...wrong })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await listed()).toEqual(before)
  })

  test('agree with their neighbours: months have 29 or 30 days, near and far', async () => {
    await announce({ ...ramadan, starts_on: '2025-03-02' })
    const short = announce({ ...shawwal, starts_on: '2025-03-30' })
    await expect(short).rejects.toMatchObject({
      code: 'invalid-input',
      why: 'In IR 1446/9 begins on 2025-03-02: 28 days are no month of 29 or 30 days.',
    })
    await expect(announce({ ...shawwal, starts_on: '2025-04-02' })).rejects.toMatchObject({ code: 'invalid-input' })
    await announce({ ...shawwal, starts_on: '2025-03-31' })
    const distant = announce({ ...ramadan, month: 12, starts_on: '2025-05-27' })
    await expect(distant).rejects.toMatchObject({
      why: 'In IR 1446/10 begins on 2025-03-31: 57 days are no 2 months of 29 or 30 days.',
    })
    await announce({ ...ramadan, month: 12, starts_on: '2025-05-28' })
    await expect(announce({ ...ramadan, month: 11, starts_on: '2025-04-28' })).rejects.toMatchObject({ status: 400 })
    await announce({ ...ramadan, month: 11, starts_on: '2025-04-29' })
    for (const month of [9, 10, 11, 12]) {
      await withdrawAnnouncedMonth(createTestContext(get().database), { ...ramadan, month })
    }
  })

  test('two at once that contradict each other do not both stand', async () => {
    const results = await Promise.allSettled([
      announce({ ...ramadan, starts_on: '2025-03-02' }),
      announce({ ...shawwal, starts_on: '2025-03-29' }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const { calendar, country, year, month } of await listed()) {
      await withdrawAnnouncedMonth(createTestContext(get().database), { calendar, country, year, month })
    }
  })

  test('a text that shows a date is rendered again when the dates of its edition change', async () => {
    const { database } = get()
    const clock = createTestClock()
    const edition: Edition = {
      language: 'ar',
      name: 'الساحل',
      motto: '',
      calendars: [{ calendar: 'islamic-umalqura', language: 'ar' }],
      digits: 'arab',
      monthNames: '',
      zone: 'UTC',
      country: '',
      footer: '',
      position: 0,
      version: 0,
    }
    await saveEdition(createTestContext(database), edition)
    const locales = await readEditionLocales(database.reader)
    const context = {
      ...createTestContext(database, clock),
      locale: locales.of,
      renderLabels: createRenderLabelsSource(locales.of),
    }
    const at = Date.UTC(2025, 2, 10)
    const plain = textDocument('بلا تاريخ')
    const attrs = { kind: 'correction', at } as const
    const dated: Document = { type: 'doc', content: [{ type: 'correction', attrs, content: plain.content }] }
    for (const document of [plain, dated]) {
      await publishNew(context, { language: 'ar', headline: 'خبر', document, publishedAt: at, publishedZone: 'UTC' })
    }
    const waiting = () =>
      database.reader.selectFrom('jobs').select(['kind', 'run_at']).where('kind', '=', 'content.render').execute()
    await announceMonth(context, { ...ramadan, starts_on: '2025-03-02' })
    expect(await waiting()).toEqual([])
    await saveEdition(context, { ...edition, country: 'IR', version: 1 })
    expect(await waiting()).toEqual([{ kind: 'content.render', run_at: clock.now() + 2_000 }])
    await announceMonth(context, { ...ramadan, starts_on: '2025-02-28' })
    expect(await waiting()).toHaveLength(1)
  })
})

describe('the dates of editions', () => {
  let test1: TestDatabase
  let newsroom: TestNewsroom
  beforeAll(async () => {
    test1 = await createTestDatabase('sqlite')
    newsroom = await createNewsroom(test1)
  })
  afterAll(async () => {
    await newsroom.close()
    await test1.remove()
  })
  const edition = async (language: string): Promise<Edition> => {
    const found = await findEdition(test1.database.reader, language)
    if (found === undefined) throw new Error(`The fixture has an edition ${language}.`)
    return found
  }
  const masthead = async (language: string): Promise<string> =>
    /<ul class="today".*?<\/ul>/s.exec(await (await newsroom.ask(`/${language}/`)).text())?.[0] ?? ''
  const versionOf = async (language: string): Promise<string> =>
    editionLocale(await edition(language), await listAnnouncedMonths(test1.database.reader)).version

  test('follow the announcements of their country, and no other', async () => {
    newsroom.clock.now = Date.UTC(2025, 2, 10, 6)
    expect(await masthead('ar')).toContain('/ ١٠ رمضان /')
    const before = await versionOf('ar')
    await announceMonth(newsroom.context, { ...ramadan, country: 'SA', starts_on: '2025-03-02' })
    expect(await masthead('ar')).toContain('/ ١٠ رمضان /')
    expect(await versionOf('ar')).toBe(before)
    await announceMonth(newsroom.context, { ...ramadan, starts_on: '2025-03-02' })
    expect(await masthead('ar')).toContain('/ ٩ رمضان /')
    expect(await versionOf('ar')).not.toBe(before)
    await withdrawAnnouncedMonth(newsroom.context, ramadan)
    expect(await masthead('ar')).toContain('/ ١٠ رمضان /')
    expect(await versionOf('ar')).toBe(before)
  })

  test('also where a date of the masthead is in another language', async () => {
    newsroom.clock.now = Date.UTC(2025, 2, 10, 6)
    const fa = await edition('fa')
    const calendars = [...fa.calendars, { calendar: 'islamic-umalqura', language: 'ar' }]
    await saveEdition(newsroom.context, { ...fa, calendars })
    expect(await masthead('fa')).toContain('/ ١٠ رمضان /')
    await announceMonth(newsroom.context, { ...ramadan, starts_on: '2025-03-02' })
    expect(await masthead('fa')).toContain('/ ٩ رمضان /')
    await saveEdition(newsroom.context, { ...(await edition('fa')), country: '' })
    expect(await masthead('fa')).toContain('/ ١٠ رمضان /')
  })

  test.each<readonly [string, Partial<Edition>]>([
    ['a country that is none', { country: 'XX' }],
    ['no calendar', { calendars: [] }],
    ['four calendars', { calendars: Array.from({ length: 4 }, () => ({ calendar: 'gregory', language: 'en' })) }],
    ['an unknown calendar', { calendars: [{ calendar: 'mayan', language: 'en' }] }],
    ['a date in an unknown language', { calendars: [{ calendar: 'gregory', language: 'tlh' }] }],
    [
      'two Hijri calendars',
      { calendars: ['islamic-civil', 'islamic-umalqura'].map((calendar) => ({ calendar, language: 'en' })) },
    ],
    ['unknown digits', { digits: 'roman' }],
    ['unknown month names', { monthNames: 'revolution' }],
    ['a zone that is nowhere', { zone: 'Asia/Atlantis' }],
  ])('an edition with %s is refused', async (_, wrong) => {
    const saved = saveEdition(newsroom.context, { ...(await edition('en')), ...wrong })
    await expect(saved).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
