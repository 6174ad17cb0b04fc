import { mkdirSync, writeFileSync } from 'node:fs'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { testContext } from './documents.cases.ts'
import { fromHtml } from './from-html/from-html.ts'
import { renderHtml } from './render.ts'
import { toPlainText } from './text.ts'
import { parseDocument } from './validate.ts'

const SENTENCE =
  'کارشناسان می‌گویند بازگشت آب نتیجهٔ بارش‌های پیوسته و <strong>لایروبی</strong> آبراهه‌هاست؛ <a href="https://example.org/a">گزارش Ramsar Bureau</a> نیز همین را نشان می‌دهد و میانگین عمق آب اکنون به ۲٫۴ متر رسیده است.'

/** An article of about 6 kB as WordPress' editor writes it, and as it was typed before there was one. */
const ARTICLES = {
  blocks: Array.from({ length: 24 }, (_, index) =>
    index % 6 === 0
      ? `<!-- wp:heading -->\n<h2>تیتر میانی ${index}</h2>\n<!-- /wp:heading -->`
      : `<!-- wp:paragraph -->\n<p>${SENTENCE}</p>\n<!-- /wp:paragraph -->`,
  ).join('\n\n'),
  classic: Array.from({ length: 24 }, (_, index) => (index % 6 === 0 ? `<h2>تیتر میانی ${index}</h2>` : SENTENCE)).join(
    '\n\n',
  ),
}

const ROUNDS = 300

/** Processor time of one call in milliseconds: other programs of the machine do not count. */
function cost(work: () => unknown): number {
  for (let round = 0; round < ROUNDS; round++) work()
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / ROUNDS) / 1000
}

test('reading costs little more than the HTML parser, rendering a fraction of it', () => {
  const costs = Object.entries(ARTICLES).map(([name, html]) => {
    const { document } = fromHtml(html, { wordpress: true, language: 'fa' })
    const context = testContext('fa')
    const parser = cost(() => parseFragment(html))
    const row = {
      article: name,
      characters: html.length,
      parserMs: parser,
      fromHtmlMs: cost(() => fromHtml(html, { wordpress: true, language: 'fa' })),
      renderHtmlMs: cost(() => renderHtml(document, context)),
      parseDocumentMs: cost(() => parseDocument(document)),
      toPlainTextMs: cost(() => toPlainText(document)),
    }
    expect(row.fromHtmlMs).toBeLessThan(6 * parser)
    expect(row.renderHtmlMs).toBeLessThan(1.5 * parser)
    return row
  })
  mkdirSync('docs/measurements', { recursive: true })
  writeFileSync(
    'docs/measurements/documents.json',
    `${JSON.stringify({ command: 'npm run test:deep', costs }, null, 2)}\n`,
  )
})
