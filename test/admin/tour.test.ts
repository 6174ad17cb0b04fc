import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parts } from '../../admin/src/settings/parts.ts'
import { askFrom, openAs } from './editors.ts'
import { type ServedAdmin, serveAdmin } from './served.ts'
import { declaredScreens, tour, visit } from './tour.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

// In the other languages: tour.deep.test.ts.
test('all screens in Persian: no error, no breach of the policy', { timeout: 120_000 }, async () => {
  const page = await openAs(served, 'owner', 'tourist', 'fa')
  // Chromium tells of what the policy stopped on the console, and so does every fault of a screen.
  const seen = [...(await tour(served, page)), ...(await visitTheRest(page))]
  served.expectNoFaults()
  const isSeen = (screen: string): boolean => {
    const pattern = new RegExp(`^/admin${screen.replace(/\/$/, '').replaceAll(/\$[a-zA-Z]+/g, '[^/]+')}/?$`)
    return seen.some((way) => pattern.test(way))
  }
  // A screen that is declared and stands in no tour is one whose breaches nobody sees.
  expect(declaredScreens().filter((screen) => !isSeen(screen))).toEqual([])
  expect(declaredScreens().length).toBeGreaterThan(20)
})

/** Screens that no way of the navigation leads to, and those before one has signed in. */
async function visitTheRest(page: Page): Promise<readonly string[]> {
  const article = await askFrom(page, 'POST', '/articles', { language: 'fa', headline: 'خبر' })
  const document = { type: 'doc', content: [{ type: 'paragraph' }] }
  const made = await askFrom(page, 'POST', '/pages', { language: 'fa', title: 'درباره', document })
  const inside = [`/admin/articles/${String(article['id'])}`, `/admin/pages/${String(made['id'])}`]
  const divided = parts.map((part) => `/admin/settings?part=${part}`)
  const outside = ['sign-in', 'setup', 'invitation', 'forgotten-password', 'password', 'second-factor'].map(
    (name) => `/admin/${name}`,
  )
  const stranger = await served.open({ locale: 'fa' })
  await Promise.all([visit(served, page, [...inside, ...divided]), visit(served, stranger, outside)])
  return [...inside, ...outside, '/admin/account']
}
