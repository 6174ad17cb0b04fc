import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { askFrom, openAs, untilStored } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

test('an editor writes in Persian, formats, publishes, and readers have it', { timeout: 90_000 }, async () => {
  const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
  const id = await beginArticle(page, fa['articles.new'], 'fa')
  await page.getByLabel(fa['articles.headline'], { exact: true }).fill('تالاب‌ها پرآب شدند')
  await page.locator('.writing').click()
  await page.keyboard.insertText('آب برمی')
  await page.keyboard.press('Shift+Space')
  await page.keyboard.insertText('گردد و ')
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText('پرنده‌ها')
  await page.keyboard.press('Control+b')
  await page.keyboard.insertText(' هم.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await page.keyboard.insertText('میان')
  await page.getByRole('option', { name: fa['editor.heading2'], exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('شمارش')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('The bureau confirmed it.')
  await untilStored(page, id, 'The bureau confirmed it.')
  await page.locator('.save-state[data-state="saved"]').waitFor()
  await expectAccessible(page)

  await page.getByRole('button', { name: fa['articles.verb.publish'], exact: true }).click()
  const link = page.getByRole('link', { name: fa['articles.onSite'] })
  await link.waitFor()
  await page.goto((await link.getAttribute('href')) ?? '')
  expect(await page.locator('h1').textContent()).toBe('تالاب‌ها پرآب شدند')
  expect(await page.getByText('آب برمی‌گردد و پرنده‌ها هم.').innerHTML()).toContain('<strong>پرنده‌ها</strong>')
  expect(await page.getByRole('heading', { name: 'شمارش' }).count()).toBe(1)
  expect(await page.getByText('The bureau confirmed it.').getAttribute('dir')).toBe('ltr')

  await page.goto(`${served.origin}/admin/articles/${id}`)
  await page.getByRole('button', { name: fa['articles.verb.edit'], exact: true }).click()
  const headline = page.getByLabel(fa['articles.headline'], { exact: true })
  await page.getByRole('toolbar', { name: fa['editor.tools'] }).waitFor()
  await headline.fill('تالاب‌ها خشک شدند')
  await page.getByRole('button', { name: fa['articles.history'], exact: true }).click()
  await page.getByRole('button', { name: fa['articles.compare'] }).click()
  const versions = page.getByRole('dialog').getByRole('row').nth(1).getByRole('cell')
  await expect.poll(() => versions.allTextContents()).toEqual(['تالاب‌ها پرآب شدند', 'تالاب‌ها خشک شدند'])
  await expectAccessible(page)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^بازگرداندن/ })
    .click()
  await expect.poll(() => headline.inputValue()).toBe('تالاب‌ها پرآب شدند')
  await page.getByRole('button', { name: fa['ui.undo'], exact: true }).click()
  await expect.poll(() => headline.inputValue()).toBe('تالاب‌ها خشک شدند')
})

test(
  'in English: the list finds it, a colleague takes over, two versions are laid side by side',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Lena', 'en')
    const id = await beginArticle(page, en['articles.new'], 'en')
    await page.getByLabel(en['articles.headline'], { exact: true }).fill('Wetlands fill again')
    await untilStored(page, id, 'Wetlands fill again')
    // Her next sign of life, twenty seconds after the last, would tell her window of his, and let her write no more: it stays away.
    await page.route('**/lock', (route) => route.abort())

    const other = await openAs(served, 'chief-editor', 'Omid', 'en')
    await other.goto(`${served.origin}/admin/articles?q=wetlands`)
    await other.getByRole('link', { name: 'Wetlands fill again' }).click()
    await other.getByText(/Lena.* is editing/).waitFor()
    await other.getByRole('button', { name: en['articles.takeOver'] }).click()
    await other.getByRole('toolbar', { name: en['editor.tools'] }).waitFor()
    await other.getByLabel(en['articles.secondHeadline'], { exact: true }).fill('After seven years')
    await untilStored(other, id, 'After seven years')
    // She has typed nothing since: when she comes back to her window it shows what he wrote, and says so.
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    await page.getByText(/Omid.* has changed this article/).waitFor()
    expect(await page.getByLabel(en['articles.secondHeadline'], { exact: true }).inputValue()).toBe('After seven years')

    // What she has typed and could not send stays as it is, whatever he saves.
    await page.route('**/draft', (route) => route.abort())
    await page.getByLabel(en['articles.lead'], { exact: true }).fill('From Lena.')
    await page.locator('.save-state[data-state="offline"]').waitFor()
    await other.getByLabel(en['articles.lead'], { exact: true }).fill('From Omid.')
    await untilStored(other, id, 'From Omid.')
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    await page.waitForLoadState('networkidle')
    expect(await page.getByLabel(en['articles.lead'], { exact: true }).inputValue()).toBe('From Lena.')

    // Omid leaves, and what she typed goes on its way again.
    await other.goto(`${served.origin}/admin/articles`)
    await askFrom(other, 'DELETE', `/articles/${id}/lock`)
    await page.unroute('**/lock')
    await page.unroute('**/draft')
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    const question = page.getByRole('alertdialog', { name: en['articles.conflictTitle'] })
    await question.getByText('From Omid.').waitFor()
    await question.getByText('From Lena.').waitFor()
    await expectAccessible(page)
    await question.getByRole('button', { name: en['articles.keepMine'] }).click()
    await untilStored(page, id, 'From Lena.')

    // She has it open in a second window too. What that could not send outlives what the first sent, and its own end.
    const second = await page.context().newPage()
    await second.goto(`${served.origin}/admin/articles/${id}`)
    await second.getByRole('toolbar', { name: en['editor.tools'] }).waitFor()
    await second.route('**/draft', (route) => route.abort())
    await second.getByLabel(en['articles.secondHeadline'], { exact: true }).fill('Never sent.')
    await second.locator('.save-state[data-state="offline"]').waitFor()
    await page.getByLabel(en['articles.kicker'], { exact: true }).fill('Sent.')
    await untilStored(page, id, 'Sent.')
    await second.close()
    await page.reload()
    const left = page.getByRole('alertdialog', { name: en['articles.unsavedTitle'] })
    await left.getByText('Never sent.').waitFor()
    await left.getByRole('button', { name: en['articles.unsavedTake'] }).click()
    await question.getByText('Never sent.').waitFor()
    await question.getByRole('button', { name: en['articles.keepMine'] }).click()
    await untilStored(page, id, 'Never sent.')
    await untilStored(page, id, 'Sent.')

    // The session ends while she types, and she signs in in another window: what was typed here goes from here.
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.getByLabel(en['articles.kicker'], { exact: true }).fill('Signed out.')
    await page.getByRole('alertdialog', { name: en['session.endedTitle'] }).waitFor()
    await page.context().addCookies(cookies)
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    await untilStored(page, id, 'Signed out.')

    // The last change goes first, in whatever field; a field takes back its own.
    const headline = page.getByLabel(en['articles.headline'], { exact: true })
    await headline.fill('Wetlands dry up')
    await page.locator('.writing').click()
    await page.keyboard.insertText('Said.')
    const undo = page.getByRole('button', { name: en['editor.undo'], exact: true })
    await undo.click()
    await expect.poll(() => page.locator('.writing').textContent()).toBe('')
    await undo.click()
    await expect.poll(() => headline.inputValue()).toBe('Wetlands fill again')
    await headline.press('Control+Shift+z')
    await expect.poll(() => headline.inputValue()).toBe('Wetlands dry up')
    await page.locator('.writing').press('Control+/')
    await page.getByRole('dialog', { name: en['editor.keys'] }).getByText(en['editor.keys.halfSpace']).waitFor()
    await expectAccessible(page)
  },
)

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})

/** Begins an article in an edition and gives its id; its sheet is open. */
async function beginArticle(page: Page, label: string, edition: string): Promise<string> {
  await page.goto(`${served.origin}/admin/articles`)
  await page.getByRole('button', { name: label, exact: true }).click()
  await page
    .getByRole('menuitem')
    .filter({ has: page.locator(`[lang=${edition}]`) })
    .click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await page.locator('.writing').waitFor()
  return page.url().split('/').at(-1) ?? ''
}
