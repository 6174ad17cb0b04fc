import { stripBidiControls } from '@matbaa/locale'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textDocument } from '../../test/content-context.ts'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { archiveArticle } from '../content/articles/standing.ts'
import { publishNew } from '../content/articles/publish-new.ts'
import { pictureId } from '../../test/newsroom-media.ts'
import type { Document } from '../richtext/document.ts'

describeOnEachDatabase('what the search shows', (get) => {
  let newsroom: TestNewsroom
  let lastCode = 8_000
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  const publish = (language: string, headline: string, document: string | Document) =>
    publishNew(newsroom.context, {
      language,
      wishedCode: (lastCode += 1),
      headline,
      document: typeof document === 'string' ? textDocument(document) : document,
      publishedAt: newsroom.clock.now - 1_000,
      publishedZone: 'Asia/Tehran',
    })
  const search = async (query: string, language = 'fa'): Promise<string> => {
    const response = await newsroom.ask(`/${language}/search/?q=${encodeURIComponent(query)}`)
    expect(response.status).toBe(200)
    return stripBidiControls(await response.text())
  }
  const headlinesOf = (html: string): readonly string[] =>
    [...html.matchAll(/<h2 class="teaser-headline"><a[^>]*>(.*?)<\/a>/gu)].map(([, text = '']) =>
      text.replaceAll(/<[^>]+>/gu, ''),
    )
  const meant = (html: string): string | undefined => /class="search-other">.*?<bdi>(.*?)<\/bdi>/u.exec(html)?.[1]

  test('an article of the archive is found and marked', async () => {
    const { articleId } = await publish('fa', 'قالی کرمان', 'قالی')
    expect(await search('قالی کرمان')).not.toContain('از بایگانی')
    await archiveArticle(newsroom.context, { articleId })
    const html = await search('قالی کرمان')
    expect(headlinesOf(html)).toEqual(['قالی کرمان'])
    expect(html).toContain('<span>از بایگانی</span>')
  })

  test('the same wire story is one answer that names the others', async () => {
    const wire = 'خبرگزاری از آغاز برداشت پسته در رفسنجان خبر داد و گفت امسال باغداران از آب چاه‌های تازه بهره برده‌اند.'
    await publish('fa', 'برداشت پسته آغاز شد', wire)
    await publish('fa', 'آغاز برداشت پسته', wire)
    const html = await search('پسته رفسنجان')
    expect(headlinesOf(html)).toHaveLength(1)
    expect(html).toMatch(/<span>همین خبر در:<\/span><a href="\/fa\/80\d\d\/[^"]*"><bdi>[^<]*برداشت پسته/u)
  })

  test('a phrase is what stands in the text, endings and all', async () => {
    await publish('fa', 'یک', 'او کتاب‌های خوب می‌خواند.')
    await publish('fa', 'دو', 'او کتاب خوب می‌خواند.')
    expect(headlinesOf(await search('«کتاب خوب»'))).toEqual(['دو'])
    for (const typed of ['«کتاب‌های خوب»', '"کتابهای خوب"', '"كتاب هاي خوب"']) {
      expect(headlinesOf(await search(typed)), typed).toEqual(['یک'])
    }
    expect(headlinesOf(await search('"سارا نمونه"')).length).toBeGreaterThan(0)
    expect(headlinesOf(await search('"خوب کتاب"'))).toEqual([])
  })

  test('a phrase is found whichever way its ezafe is written', async () => {
    await publish('fa', 'ایستگاه نو', 'ایستگاه در کناره‌ی رودخانه‌ی زنگمار ساخته شد.')
    await publish('fa', 'ایستگاه کهنه', 'ایستگاه از رودخانه‌ای زنگمار نام دور است.')
    for (const typed of [
      '«رودخانه زنگمار»',
      '«رودخانهٔ زنگمار»',
      '«رودخانه‌ی زنگمار»',
      '«رودخانه ی زنگمار»',
      '«رودخانهی زنگمار»',
    ]) {
      expect(headlinesOf(await search(typed)), typed).toEqual(['ایستگاه نو'])
    }
  })

  test('a phrase may be a whole sentence, longer than what of it is compared', async () => {
    const sentence =
      'هنگامی که نخستین باران پاییزی بر نیزار می‌بارد، مرغابی‌ها دسته‌دسته از شمال می‌رسند و ماهیگیران قایق‌های کهنه را دوباره رنگ می‌زنند'
    await publish('fa', 'نیزار در پاییز', `آرام و ساکت. ${sentence}.`)
    await publish('fa', 'نیزار در بهار', sentence.split(' ').toReversed().join(' '))
    expect(headlinesOf(await search(`«${sentence}»`))).toEqual(['نیزار در پاییز'])
    expect(headlinesOf(await search(`-«${sentence}» نیزار`))).toEqual(['نیزار در بهار'])
  })

  test('a phrase is spoken of in one pair of marks, also where no article says it', async () => {
    const many = 45
    for (let n = 0; n < many; n++) await publish('fa', `سنجاقک و برکهٔ ${String(n)}`, 'برکه سنجاقک دارد.')
    const html = await search('«برکه و سنجاقک»')
    expect(headlinesOf(html)).toEqual([])
    expect(html).toContain('چیزی برای «برکه و سنجاقک» پیدا نشد')
    expect(await search('"سنجاقک و برکهٔ ۷"')).toContain('۱ نوشته برای «سنجاقک و برکهٔ ۷»')
  })

  test('who took a picture does not run into what is shown of the text', async () => {
    await publish('fa', 'نمایش', {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'نمایش عروسکی در میدان.' }] },
        {
          type: 'figure',
          attrs: { media: pictureId, credit: 'عکاسباشی' },
          content: [{ type: 'text', text: 'عروسک‌های نخی' }],
        },
      ],
    } as unknown as Document)
    const html = await search('عروسکی')
    expect(html).toContain('<mark>عروسکی</mark>')
    expect(html).not.toContain('عکاسباشی')
  })

  test('what may have been meant is spelt as the articles spell it', async () => {
    for (let copy = 0; copy < 4; copy++) await publish('fa', `رأی‌گیری ${copy}`, `مؤسسهٔ ${copy} در جلسهٔ هیئت‌مدیره`)
    newsroom.clock.now += 2 * 60 * 60 * 1_000
    await expect.poll(async () => meant(await search('موسسسه'))).toBe('مؤسسهٔ')
    // Where the other words find enough, it is looked for at once, and the page says so.
    const html = await search('هیئت‌مدیره موسسسه')
    expect(headlinesOf(html)).toHaveLength(4)
    expect(html).toMatch(/این هم جست‌وجو شد: <a href="[^"]+"><bdi>هیئت‌مدیره مؤسسهٔ<\/bdi>/u)
    expect(await search('هیئت‌مدیره مؤسسه')).not.toContain('این هم جست‌وجو شد:')
  })

  test('Arabic is found with its hamza on yeh and without', async () => {
    await publish('ar', 'رئيس البلدية', 'قال القارئ إن الشاطئ نظيف والبيئة سليمة.')
    for (const typed of ['رئيس', 'رييس', 'قاري', 'قارئ', 'شاطي', 'بيية']) {
      expect(headlinesOf(await search(typed, 'ar')), typed).toContain('رئيس البلدية')
    }
  })
})
