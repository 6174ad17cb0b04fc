import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleForBrowser } from '../../../test/bundle-for-browser.ts'
import { launchBrowser, type TestBrowser } from '../../../test/browser.ts'
import type { Block, Document } from '../../../src/richtext/document.ts'
import { anyDocument } from '../../../src/richtext/documents.cases.ts'
import { parseDocument } from '../../../src/richtext/validate.ts'
import type * as subject from './editor-for-tests.ts'

let browser: TestBrowser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  context = await browser.open()
  page = await context.newPage()
  await page.setContent('<!doctype html><html lang="fa" dir="rtl"><style>.writing{white-space:pre-wrap}</style><body>')
  await page.addScriptTag({ content: await bundleForBrowser('admin/src/editor/editor-for-tests.ts') })
})
afterAll(async () => {
  await browser.close()
})

test('what is copied from Word becomes headings, lists, notes and tables', async () => {
  expect(await pasted('word')).toEqual([
    ['heading', 2, 'بازگشت آب به تالاب‌ها'],
    ['paragraph', 'کارشناسان می‌گویند *بازگشت آب* نتیجهٔ بارش‌های پیوسته است و /لایروبی/ آبراهه‌ها.{گزارش سازمان محیط‌زیست}'],
    [
      'bulletList',
      [
        ['paragraph', 'نخستین مورد'],
        ['bulletList', [['paragraph', 'موردِ درونی']]],
      ],
      [['paragraph', 'دومین مورد']],
    ],
    ['paragraph', 'میان دو فهرست'],
    ['orderedList', 3, [['paragraph', 'بند سوم']], [['paragraph', 'بند چهارم']]],
    ['table', ['تالاب', 'عمق'], ['انزلی']],
  ])
})

test('what is copied from Google Docs, Telegram and a web page is what a person would have written', async () => {
  expect(await pasted('google-docs')).toEqual([
    ['heading', 2, 'پرندگان بازگشته‌اند'],
    [
      'paragraph',
      'سرشماری زمستانه *بیش از ۱۲۰ هزار* پرنده را نشان می‌دهد؛ [گزارش رامسر](https://www.ramsar.org/fa)/ را ببینید./',
    ],
    [
      'bulletList',
      [
        ['paragraph', 'فلامینگو'],
        ['bulletList', [['paragraph', 'فلامینگوی بزرگ']]],
      ],
      [['paragraph', 'چنگر']],
    ],
    ['paragraph', 'خط نخست|خط دوم'],
  ])
  expect(await pasted('telegram')).toEqual([
    ['paragraph', '*فوری* 🚨'],
    ['paragraph', 'سخن‌گوی دولت: بهای آب افزایش نمی‌یابد.|جزئیات در [کانال کرانه](https://t.me/karaneh/812)'],
    ['paragraph', '[@karaneh](https://t.me/karaneh)'],
  ])
  expect(await pasted('web-page')).toEqual([
    ['heading', 2, 'تیتر یک خبر'],
    ['figure', 'https://example.org/a.jpg', 'تالاب از بالا', 'تالاب میانکاله، پاییز'],
    ['paragraph', '*می‌گویند*\u00a0آب برگشته است.'],
    ['paragraph', 'بند بی‌برچسب'],
    ['paragraph', 'و بند تو در تو'],
    ['paragraph', 'عمق'],
    ['paragraph', '۲٫۴ متر'],
    ['embed', 'youtube'],
    ['blockquote', [['paragraph', 'نقل از کسی']]],
    ['table', ['نام', 'شمار'], ['چنگر', '۳۰۰']],
    ['paragraph', 'پیوند بد رنگی'],
  ])
})

test('what people only make look like a heading, a list or a note becomes one; what is doubtful stays', async () => {
  const cases: readonly (readonly [html: string, expected: unknown])[] = [
    [
      '<p><b>میان‌تیتر</b></p><p>متن.</p><p><b>شما چه گفتید؟</b></p><p>هیچ.</p>',
      [
        ['heading', 2, 'میان‌تیتر'],
        ['paragraph', 'متن.'],
        ['paragraph', '*شما چه گفتید؟*'],
        ['paragraph', 'هیچ.'],
      ],
    ],
    ['<p><b>تنها</b></p>', [['paragraph', '*تنها*']]],
    [
      'خبر:<br>• می‌رود<br>• <b>دو</b> دوم<br>پایان',
      [
        ['paragraph', 'خبر:'],
        ['bulletList', [['paragraph', 'می‌رود']], [['paragraph', '*دو* دوم']]],
        ['paragraph', 'پایان'],
      ],
    ],
    ['<p>۱. الف</p><p>۲) ب</p>', [['orderedList', [['paragraph', 'الف']], [['paragraph', 'ب']]]]],
    [
      '<p>- سلام</p><p>- علیک</p><p>12. آبان</p>',
      [
        ['paragraph', '- سلام'],
        ['paragraph', '- علیک'],
        ['paragraph', '12. آبان'],
      ],
    ],
    [
      '<p>متن<sup id="r1"><a href="#n1">[۱]</a></sup> و.</p><ol><li id="n1"><a href="#r1">↑</a> نخست</li></ol>',
      [['paragraph', 'متن{نخست} و.']],
    ],
    [
      '<p>آب<a name="anc" href="#sym"><sup>1</sup></a></p><hr><div id="d"><p><a name="sym" href="#anc">1</a>یک</p><p>دو</p></div>',
      [['paragraph', 'آب{یک|دو}']],
    ],
    [
      '<p><a href="#s">فصل</a></p><h2 id="s">فصل</h2>',
      [
        ['paragraph', 'فصل'],
        ['heading', 2, 'فصل'],
      ],
    ],
    [
      '<span style="display:block">یک</span><span style="display: block">دو</span>سه<div role="heading" aria-level="3">چهار</div>',
      [
        ['paragraph', 'یک'],
        ['paragraph', 'دو'],
        ['paragraph', 'سه'],
        ['heading', 3, 'چهار'],
      ],
    ],
    ['<p>الف\u00a0\u00a0 ب\u00a0ج</p>', [['paragraph', 'الف ب\u00a0ج']]],
    [
      '<p dir="rtl"><span dir="RTL">سازمان </span><span dir="LTR">WHO</span><span dir="RTL">&zwnj;ای</span></p>',
      [['paragraph', 'سازمان WHO\u200cای']],
    ],
  ]
  for (const [html, expected] of cases) {
    await open([])
    await on('paste', { 'text/html': html })
    expect(written(await read()).map(brief), html).toEqual(expected)
  }
  await open([])
  await on('paste', { 'text/plain': 'فهرست\n• یک\n• دو' })
  expect(written(await read()).map(brief)).toEqual([
    ['paragraph', 'فهرست'],
    ['bulletList', [['paragraph', 'یک']], [['paragraph', 'دو']]],
  ])
})

test('Shift and space write the half-space, and rules of Markdown make blocks', async () => {
  await open([])
  await page.keyboard.insertText('می')
  await page.keyboard.press('Shift+Space')
  await page.keyboard.insertText('رود')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## ')
  await page.keyboard.insertText('میان‌تیتر')
  await page.keyboard.press('Enter')
  await page.keyboard.type('۳. ')
  await page.keyboard.insertText('سوم')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('چهارم')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText('پررنگ')
  expect((await read()).content.map(brief)).toEqual([
    ['paragraph', 'می‌رود'],
    ['heading', 2, 'میان‌تیتر'],
    [
      'orderedList',
      3,
      [
        ['paragraph', 'سوم'],
        ['orderedList', [['paragraph', 'چهارم']]],
      ],
    ],
    ['paragraph', '*پررنگ*'],
  ])
})

test('a table begins in its first cell, and Tab leads through it', async () => {
  await open([])
  await on('run', 'insertTable', 2, 2)
  await moment()
  for (const word of ['یک', 'دو', 'سه', 'چهار', 'پنج']) {
    await page.keyboard.insertText(word)
    await page.keyboard.press('Tab')
  }
  expect(written(await read()).map(brief)).toEqual([['table', ['یک', 'دو'], ['سه', 'چهار'], ['پنج', '']]])
})

test('an arrow key leads through blocks of both directions to the end and never springs back', async () => {
  await open([text('نخ'), text('One'), text('دو'), text('Four'), text('Five'), text('پا')])
  expect(await on('directions')).toEqual(['rtl', 'ltr', 'rtl', 'ltr', 'ltr', 'rtl'])
  for (const key of ['ArrowLeft', 'ArrowRight']) {
    await page.mouse.down()
    await page.mouse.up()
    await on('run', 'focus', key === 'ArrowLeft' ? 'start' : 'end')
    await moment()
    const seen: string[] = []
    for (let step = 0; step < 30; step++) {
      const place = String(await on('caret'))
      if (place !== seen.at(-1)) seen.push(place)
      await page.keyboard.press(key)
      await moment()
    }
    expect(new Set(seen).size, `${key}: ${seen.join(' ')}`).toBe(seen.length)
    expect(new Set(seen.map((place) => place.split(',')[0])).size).toBe(6)
  }
})

test('direction is shown by the first letter and stored only when it is set', async () => {
  const blocks: Block[] = [
    text('فارسی'),
    text('English all through'),
    { type: 'paragraph', attrs: { dir: 'ltr' }, content: [{ type: 'text', text: 'چپ' }] },
    { type: 'paragraph' },
    { type: 'bulletList', content: [{ type: 'listItem', content: [text('One and two'), text('دو')] }] },
  ]
  await open(blocks)
  expect(await on('directions')).toEqual(['rtl', 'ltr', 'ltr', 'rtl', 'ltr'])
  expect((await read()).content).toEqual(blocks)
})

test('what is copied here and pasted here is the same, whatever it is', async () => {
  for (const sample of fc.sample(anyDocument, { numRuns: 20, seed: 7 })) {
    // Tables with holes are filled where they are pasted.
    if (JSON.stringify(sample).includes('"table"')) continue
    // A line break in the source of HTML is a space; inside a text nobody can write one.
    // Nor is one at the end of a block told from the one that browsers put there for themselves.
    const json = JSON.stringify(sample).replace(/\\[rn]/g, ' ')
    const { content } = JSON.parse(json.replaceAll(/(?:,?\{"type":"hardBreak"\})+(?=\])/g, '')) as Document
    if (content.length === 0) continue
    await open(content)
    const before = await read()
    const html = await on('copyAll')
    await open([])
    await on('paste', { 'text/html': html })
    expect(written(await read())).toEqual(written(before))
  }
})

function text(value: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text: value }] }
}

/** Pastes a clipboard into an empty page; what came out is also known to be a document. */
async function pasted(name: string): Promise<unknown[]> {
  const html = await readFile(new URL(`paste/clipboards/${name}.clipboard`, import.meta.url), 'utf8')
  await open([])
  await on('paste', { 'text/html': html })
  return written(await read()).map(brief)
}

/** What was written, without the line to go on in after a picture or a table that ends the page. */
function written({ content }: Document): readonly Block[] {
  const last = content.at(-1)
  const isLine = last?.type === 'paragraph' && Object.keys(last).length === 1
  return isLine && content.length > 1 ? content.slice(0, -1) : content
}

async function open(content: readonly Block[], language = 'fa'): Promise<void> {
  await on('open', { type: 'doc', content }, language)
  await moment()
}

/** The browser tells of a moved caret a moment later, as it does between two presses of a person. */
function moment(): Promise<unknown> {
  return page.evaluate('new Promise((done) => setTimeout(done, 10))')
}

async function read(): Promise<Document> {
  return parseDocument(await on('read'))
}

/** Calls a function of `editor-for-tests.ts` in the page. */
function on(name: keyof typeof subject, ...values: unknown[]): Promise<unknown> {
  return page.evaluate(`subject.${name}(...${JSON.stringify(values)})`)
}

type Part = {
  type: string
  attrs?: Record<string, unknown>
  content?: Part[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}

/** A block as a line that can be read. */
function brief(node: unknown): unknown {
  const { type, attrs = {}, content = [] } = node as Part
  const keys = Object.keys(attrs)
  if (keys.includes('dir') || keys.includes('lang')) return [type, attrs, inline(content)]
  switch (type) {
    case 'heading':
      return [type, attrs['level'], inline(content)]
    case 'figure':
      return [type, attrs['src'], attrs['alt'], inline(content)]
    case 'embed':
      return [type, attrs['provider']]
    case 'bulletList':
    case 'orderedList':
      return [
        type,
        ...(attrs['start'] === undefined ? [] : [attrs['start']]),
        ...content.map((item) => item.content?.map(brief)),
      ]
    case 'blockquote':
      return [type, content.map(brief)]
    case 'table':
      return [
        type,
        ...content.map((row) =>
          row.content?.map((cell) => cell.content?.map((block) => inline(block.content ?? [])).join('¶')),
        ),
      ]
    default:
      return [type, inline(content)]
  }
}

function inline(content: readonly Part[]): string {
  return content
    .map(({ type, text = '', marks = [], content: inner = [] }) => {
      if (type === 'hardBreak') return '|'
      if (type === 'footnote') return `{${inline(inner)}}`
      const link = marks.find((mark) => mark.type === 'link')
      const signs = marks.map((mark) => ({ bold: '*', italic: '/', underline: '_' })[mark.type] ?? '').join('')
      return link === undefined ? `${signs}${text}${signs}` : `[${text}](${String(link.attrs?.['href'])})`
    })
    .join('')
}
