import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { askFrom, openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

interface Slot {
  readonly slot: string
  readonly chosen: readonly { readonly code: number }[]
}

/** What the newsroom has chosen, as `lead|pair|list` of codes. */
async function chosenOf(page: Page, language: string): Promise<string> {
  const answer = await askFrom(page, 'GET', `/front-page?language=${language}`)
  const slots = answer['slots'] as readonly Slot[]
  return slots.map(({ chosen }) => chosen.map(({ code }) => code).join(',')).join('|')
}
const rowsOf = (page: Page, place: string) =>
  page.getByRole('region', { name: place }).locator('.place-list [data-key]').allTextContents()

test(
  'in Persian: dragged and moved by keys, timed in the calendar of the edition, looked at, published, and taken back',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    const before = await chosenOf(page, 'fa')
    await page.goto(`${served.origin}/admin/front-page?language=fa`)
    const lead = page.getByRole('region', { name: fa['frontPage.slot.lead'] })
    const pair = page.getByRole('region', { name: fa['frontPage.slot.pair'] })
    const finder = page.getByRole('region', { name: fa['frontPage.articles'] })
    await finder.getByRole('row').first().waitFor()
    await expectAccessible(page)

    // By pointer: from the list of articles into the pair.
    await finder.getByRole('searchbox').fill('رصدخانه')
    await expect.poll(() => finder.getByRole('row').count()).toBe(1)
    const headline = (await finder.getByRole('row').locator('[lang=fa]').textContent()) ?? ''
    await finder.getByRole('row').dragTo(pair.locator('.place-list'))
    await expect.poll(async () => (await rowsOf(page, fa['frontPage.slot.pair'])).join()).toContain(headline)
    await page.getByText(fa['frontPage.unsaved']).waitFor()

    // By keys: one up is the lead.
    await pair.locator('.place-list [data-key]', { hasText: headline }).focus()
    // One press is one place up, also between the slots; beyond the first place there is none.
    const leads = async (): Promise<boolean> =>
      (await rowsOf(page, fa['frontPage.slot.lead'])).join().includes(headline)
    while (!(await leads())) await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toContain(headline)

    // Kept in this browser.
    await page.reload()
    await finder.getByRole('row').first().waitFor()
    await expect.poll(async () => (await rowsOf(page, fa['frontPage.slot.lead'])).join()).toContain(headline)

    await lead
      .getByRole('button', { name: new RegExp(headline) })
      .first()
      .waitFor()
    await lead.locator('.place-row').getByRole('button').nth(1).click()
    await page.getByRole('menuitem', { name: fa['frontPage.until'] }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: fa['frontPage.setUntil'] }).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: fa['frontPage.setUntil'] }).click()
    await expect.poll(async () => (await rowsOf(page, fa['frontPage.slot.lead'])).join()).toMatch(/[۰-۹]{4}، ساعت/)

    await page.getByRole('button', { name: fa['frontPage.preview'], exact: true }).click()
    await expect
      .poll(() => page.frameLocator('.front-frame iframe').locator('main h2').first().textContent())
      .toContain(headline)
    expect(await chosenOf(page, 'fa')).toBe(before)

    await page.getByRole('button', { name: fa['frontPage.publish'] }).click()
    await page.getByText(fa['frontPage.published']).waitFor()
    await expect.poll(() => chosenOf(page, 'fa')).toMatch(/^201\|/)
    await page.getByRole('button', { name: fa['ui.undo'] }).last().click()
    await expect.poll(() => chosenOf(page, 'fa')).toBe(before)
  },
)

test('in English: of two who arrange at once the second sees both and decides', { timeout: 90_000 }, async () => {
  const page = await openAs(served, 'chief-editor', 'Lena', 'en')
  const { articles } = served.newsroom.contents
  // What somebody else left in the browser under this name breaks nothing.
  const { person } = await askFrom(page, 'GET', '/session')
  const { id } = person as { readonly id: string }
  await page.evaluate(
    `localStorage.setItem('matbaa.front-page.${id}.en.front', '{"etag":"0","arrangement":{"lead":[null]}}')`,
  )
  await page.goto(`${served.origin}/admin/front-page?language=en`)
  await page
    .getByRole('button', { name: /^Keep “/ })
    .last()
    .click()
  await page.getByText(en['frontPage.unsaved']).waitFor()

  const other = await openAs(served, 'chief-editor', 'Omid', 'en')
  const { etag } = await askFrom(other, 'GET', '/front-page?language=en')
  const published = await other.evaluate<number>(
    `fetch('/api/v1/front-page', { method: 'PUT', headers: { 'content-type': 'application/json', 'if-match': '"${String(etag)}"' },
      body: JSON.stringify({ language: 'en', lead: [{ articleId: '${articles['library-en']}' }] }) }).then((answer) => answer.status)`,
  )
  expect(published).toBe(200)
  await page.getByRole('button', { name: en['frontPage.publish'] }).click()
  const question = page.getByRole('alertdialog', { name: en['frontPage.conflictTitle'] })
  await question.getByText(/Omid.* published this page/).waitFor()
  await expectAccessible(page)
  await question.getByRole('button', { name: en['frontPage.keepMine'] }).click()
  await page.getByText(en['frontPage.published']).waitFor()
  await expect.poll(() => chosenOf(page, 'en')).toBe('103|303|')

  // A section has one place. By keys alone: the handle takes an article up, the arrows find the place, Enter puts it down.
  const { environment } = served.newsroom.contents.sections.en
  await page.goto(`${served.origin}/admin/front-page?language=en&section=${environment}`)
  const place = page.getByRole('region', { name: en['frontPage.slot.section'] })
  const finder = page.getByRole('region', { name: en['frontPage.articles'] })
  await place.waitFor()
  await finder.getByRole('row').first().waitFor()
  await finder.getByRole('row').first().getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  const target = place.locator('[data-drop-target]')
  for (let press = 0; press < 5 && (await target.count()) === 0; press += 1) {
    await page.evaluate('window.before = document.activeElement')
    await page.keyboard.press('Tab')
    await page.waitForFunction('document.activeElement !== window.before')
  }
  await page.keyboard.press('Enter')
  await expect.poll(() => place.locator('.place-list [data-key]').count()).toBe(1)
  await expectAccessible(page)
  await page.getByRole('button', { name: en['frontPage.publish'] }).click()
  await page.getByText(en['frontPage.published']).waitFor()

  const moderator = await openAs(served, 'moderator', 'Mina', 'en')
  await moderator.goto(`${served.origin}/admin/front-page`)
  await moderator.getByText(en['problem.forbidden.what']).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
