import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Document, Inline } from './document.ts'
import { block } from './documents.cases.ts'
import { excerptOf } from './excerpt.ts'
import { fromHtml } from './from-html/from-html.ts'
import { toPlainText } from './text.ts'

const read = (html: string): Document => fromHtml(html).document

test('blocks, items, rows, cells and captions never run together', () => {
  const html =
    '<h2>One</h2><p>two<sup class="fn">x</sup></p><ul><li>three<ul><li>four</li></ul></li><li>five</li></ul>' +
    '<table><caption>six</caption><tr><td>seven</td><td>eight</td></tr><tr><td><p>nine</p><p>ten</p></td></tr></table>' +
    '<figure><img src="/a.jpg" alt="z"><figcaption>eleven</figcaption></figure><blockquote><p>twelve</p><p>thirteen</p></blockquote>' +
    '<dl><dt>fourteen</dt><dd>fifteen</dd></dl><details><summary>sixteen</summary>seventeen</details>'
  const words = toPlainText(read(html)).split(/\s+/)
  expect(words).toEqual(
    'One twox three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
      ' ',
    ),
  )
})

test('a blank line stands between blocks, notes come last, the source of unsupported blocks is no text', () => {
  const document: Document = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'یک' },
          { type: 'footnote', content: [{ type: 'text', text: 'پانویس' }] },
          { type: 'text', text: ' دو' },
        ],
      },
      { type: 'unsupported', attrs: { label: 'x', source: '<b>source</b>' } },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'سه' }, { type: 'hardBreak' }, { type: 'text', text: 'چهار' }],
      },
    ],
  }
  expect(toPlainText(document)).toBe('یک دو\n\nسه\nچهار\n\nپانویس')
})

test('two random blocks are never glued', () => {
  const marker = (letter: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: letter.repeat(5) }] })
  fc.assert(
    fc.property(block, block, (first, second) => {
      const text = toPlainText({ type: 'doc', content: [marker('Q'), first, marker('W'), second, marker('Z')] })
      for (const letter of 'QWZ') expect(text).toMatch(new RegExp(`(^|\\n\\n)${letter.repeat(5)}($|\\n\\n)`))
    }),
    { numRuns: 100 },
  )
})

const long = 'تالاب‌های شمال پس از هفت سال دوباره پرآب شدند. '.repeat(12).trim()
const paragraphOf = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const textOf = (text: string): Inline => ({ type: 'text', text })

test('the excerpt is the lead where there is one', () => {
  expect(
    excerptOf({ lead: ' لید نوشته ', document: { type: 'doc', content: [paragraphOf(textOf('متن'))] } }, 'fa'),
  ).toBe('لید نوشته')
})

test('the excerpt is made of paragraphs, never of headings or captions', () => {
  const document: Document = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [textOf('عنوان')] },
      { type: 'figure', attrs: { src: '/a.jpg', alt: '' }, content: [textOf('شرح عکس')] },
      paragraphOf(textOf('نخست'), { type: 'footnote', content: [textOf('پانویس')] }, textOf('.')),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraphOf(textOf('مورد'))] }] },
      paragraphOf(textOf('دوم')),
    ],
  }
  expect(excerptOf({ lead: '', document }, 'fa')).toBe('نخست. دوم')
})

test('the excerpt is cut at a sentence or a word and says so', () => {
  const excerpt = excerptOf({ lead: '', document: { type: 'doc', content: [paragraphOf(textOf(long))] } }, 'fa')
  expect(excerpt.endsWith('شدند. […]')).toBe(true)
  expect(excerpt.length).toBeLessThan(300)
  const short = excerptOf(
    { lead: '', document: { type: 'doc', content: [paragraphOf(textOf('می‌خواهم کتاب‌هایم را بخوانم'))] } },
    'fa',
    12,
  )
  expect(short).toBe('می‌خواهم […]')
})

test('where no paragraph stands free, quotes and lists speak; where nothing does, nothing', () => {
  expect(excerptOf({ lead: '', document: read('<ul><li>یک</li><li>دو</li></ul>') }, 'fa')).toBe('یک دو')
  expect(excerptOf({ lead: '', document: read('<h2>x</h2><table><tr><td>y</td></tr></table>') }, 'fa')).toBe('')
})
