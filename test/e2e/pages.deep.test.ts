import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../newsroom-contents.ts'
import { findFaults, findLateMoves, findTooWide, pages, type ReaderSite, serveReaderSite } from './reader-site.ts'

let site: ReaderSite
beforeAll(async () => {
  site = await serveReaderSite()
})
afterAll(() => site.close())

describe.each(languages)('every kind of page in %s', (language) => {
  test.each(['light', 'dark'] as const)(
    'has nothing serious for axe in %s, moves nothing while it loads, and asks nobody else',
    async (light) => {
      expect(await findFaults(site, pages(language), light)).toEqual([])
    },
  )

  test('fits 320 pixels without a script, and has its heading and text there', async () => {
    expect(await findTooWide(site, pages(language))).toEqual([])
  })

  test.each([
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ])('does not move when the page, the font and the pictures come late (%j)', async (viewport) => {
    expect(await findLateMoves(site, language, viewport)).toEqual([])
  })
})
