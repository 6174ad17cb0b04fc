import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyDocument, testContext } from './documents.cases.ts'
import { fromHtml } from './from-html/from-html.ts'
import { renderHtml } from './render.ts'
import { parseDocument } from './validate.ts'

const RUNS = Number(process.env['MATBAA_ROUND_TRIPS'] ?? 200)

test.each(['fa', 'en'])('what was rendered reads back as the document that renders the same (%s)', (language) => {
  const context = testContext(language)
  fc.assert(
    fc.property(anyDocument, fc.boolean(), (document, knowsLanguage) => {
      parseDocument(document)
      const html = renderHtml(document, context)
      const back = fromHtml(html, knowsLanguage ? { language } : {})
      expect(renderHtml(parseDocument(JSON.parse(JSON.stringify(back.document))), context)).toBe(html)
      expect(back.losses).toEqual({})
    }),
    { numRuns: RUNS },
  )
})

test('what was read twice is the same document', () => {
  const context = testContext('fa')
  fc.assert(
    fc.property(anyDocument, (document) => {
      const once = fromHtml(renderHtml(document, context), { language: 'fa' }).document
      const twice = fromHtml(renderHtml(once, context), { language: 'fa' }).document
      expect(twice).toEqual(once)
    }),
    { numRuns: RUNS },
  )
})
