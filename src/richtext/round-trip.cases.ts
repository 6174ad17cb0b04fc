import fc from 'fast-check'
import { expect } from 'vitest'
import { anyDocument, testContext } from './documents.cases.ts'
import { fromHtml } from './from-html/from-html.ts'
import { parseHtml, textOf } from './from-html/tree.ts'
import { renderHtml } from './render.ts'
import { parseDocument } from './validate.ts'

/** render(parse(render(x))) = render(x), for documents as nobody would write them. */
export function checkRendering(language: string, numRuns: number): void {
  const context = testContext(language)
  fc.assert(
    fc.property(anyDocument, fc.boolean(), (document, knowsLanguage) => {
      parseDocument(document)
      const html = renderHtml(document, context)
      const back = fromHtml(html, knowsLanguage ? { language } : {})
      expect(renderHtml(parseDocument(JSON.parse(JSON.stringify(back.document))), context)).toBe(html)
      expect(back.losses).toEqual({})
    }),
    { numRuns },
  )
}

/** parse(render(parse(render(x)))) = parse(render(x)). */
export function checkReading(language: string, numRuns: number): void {
  const context = testContext(language)
  fc.assert(
    fc.property(anyDocument, (document) => {
      const once = fromHtml(renderHtml(document, context), { language }).document
      const twice = fromHtml(renderHtml(once, context), { language }).document
      expect(twice).toEqual(once)
    }),
    { numRuns },
  )
}

const TAGS = (
  'p div h1 h2 h3 h6 ul ol li blockquote table tr td th thead caption figure figcaption pre code b strong i em u s a span sub sup bdi font center ' +
  'dl dt dd details summary section aside address q abbr label button small ruby rt rp article main x-y marquee fieldset legend cite del ins'
).split(' ')

/** Tags opened and closed as they come, with numbered words between them: a page of the old web. */
const tagSoup = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant('WORD') },
      { weight: 3, arbitrary: fc.constantFrom(...TAGS).map((tag) => `<${tag}>`) },
      { weight: 2, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '<br>',
          '<hr>',
          '\n',
          '\n\n',
          ' ',
          '<!-- x -->',
          '<img src="/a.jpg" alt="">',
          '<!-- wp:group -->',
          '[box a="1"]',
          '[/box]',
          '[gallery]',
          '<p dir="rtl">',
          '<div class="gallery">',
          '<figure class="wp-block-embed">',
          '<figure class="figure">',
          '<span lang="fa">',
        ),
      },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => {
    let count = 0
    return { html: parts.map((part) => (part === 'WORD' ? ` w${++count}w ` : part)).join(''), count }
  })

/** Every word of any HTML is in the text, once; and what was made of it reads back. */
export function checkWords(numRuns: number): void {
  fc.assert(
    fc.property(tagSoup, fc.boolean(), ({ html, count }, wordpress) => {
      const { document } = fromHtml(html, { wordpress, language: 'fa' })
      parseDocument(document)
      const rendered = renderHtml(document, testContext('fa'))
      const seen = textOf(parseHtml(rendered)).match(/w\d+w/g) ?? []
      const wanted = Array.from({ length: count }, (_, index) => `w${index + 1}w`)
      expect(seen.toSorted(), `${html} → ${rendered}`).toEqual(wanted.toSorted())
      const again = renderHtml(fromHtml(rendered, { language: 'fa' }).document, testContext('fa'))
      expect(again, html).toBe(rendered)
    }),
    { numRuns },
  )
}
