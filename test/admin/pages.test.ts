import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

test(
  'in Persian: a page is written, looked at, published, and told beside itself in another language',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    await page.goto(`${served.origin}/admin/pages`)
    await page.getByRole('heading', { level: 1, name: fa['pages.title'] }).waitFor()
    await page.getByRole('button', { name: fa['pages.new'], exact: true }).click()
    const window = page.getByRole('dialog')
    await window.getByRole('textbox', { name: fa['pages.pageTitle'] }).fill('مرام‌نامه')
    await window.getByRole('button', { name: fa['pages.begin'] }).click()
    await page.waitForURL(/\/pages\/[0-9a-f-]{36}/)
    await page.locator('.writing').click()
    await page.keyboard.insertText('ما از تالاب‌ها می‌نویسیم.')
    await page.getByText(fa['pages.unsaved']).waitFor()
    await expectAccessible(page)
    // Whoever leaves now is asked first.
    await page.getByRole('link', { name: fa['people.title'] }).click()
    const question = page.getByRole('alertdialog', { name: fa['pages.leave'] })
    await question.getByRole('button', { name: fa['ui.cancel'] }).click()
    const [preview] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: fa['pages.preview'], exact: true }).click(),
    ])
    await preview.getByText('ما از تالاب‌ها می‌نویسیم.').waitFor()
    await preview.close()
    await page.getByText(fa['pages.state.draft'], { exact: true }).waitFor()
    await page.getByRole('button', { name: fa['pages.publish'], exact: true }).click()
    await page.getByText(fa['pages.published'], { exact: true }).waitFor()
    await page.getByRole('button', { name: fa['pages.write'] }).last().click()
    await page.waitForURL(/source=/)
    await page.getByRole('region', { name: fa['pages.beside'] }).getByText('ما از تالاب‌ها می‌نویسیم.').waitFor()
    await expectAccessible(page)
    await page.goto(`${served.origin}/fa/مرام-نامه/`)
    await page.getByText('ما از تالاب‌ها می‌نویسیم.').waitFor()
  },
)

test('in English: another address leads on, the trash gives back', { timeout: 60_000 }, async () => {
  const page = await openAs(served, 'chief-editor', 'Lena', 'en')
  await page.goto(`${served.origin}/admin/pages?language=en`)
  await page.getByRole('button', { name: en['pages.new'], exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('textbox', { name: en['pages.pageTitle'] }).fill('How to reach us')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/pages\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: en['pages.publish'], exact: true }).press('Enter')
  await page.getByText(en['pages.published'], { exact: true }).waitFor()
  await page.getByRole('textbox', { name: en['taxonomy.address'] }).fill('reach')
  await page.getByRole('button', { name: en['ui.save'], exact: true }).press('Enter')
  await page.getByText(en['ui.saved']).waitFor()
  // A reserved word is refused, and nothing typed is lost.
  await page.getByRole('textbox', { name: en['taxonomy.address'] }).fill('tag')
  await page.getByRole('button', { name: en['ui.save'], exact: true }).press('Enter')
  await page.getByText(en['problem.address-unusable.what']).waitFor()
  expect(await page.getByRole('textbox', { name: en['taxonomy.address'] }).inputValue()).toBe('tag')
  await page.getByRole('textbox', { name: en['taxonomy.address'] }).fill('reach')
  await page.getByRole('textbox', { name: en['pages.seoTitle'] }).fill('Reach us')
  await page.getByRole('link', { name: en['pages.title'] }).first().click()
  await page.getByRole('alertdialog').getByRole('button', { name: en['pages.leaveDeed'] }).click()
  const row = page.getByRole('row').filter({ hasText: 'How to reach us' })
  // What was left unsaved is still there, in this browser.
  await row.getByRole('link').first().click()
  const kept = page.getByRole('alertdialog', { name: en['articles.unsavedTitle'] })
  await expectAccessible(page)
  await kept.getByRole('button', { name: en['articles.unsavedTake'] }).press('Enter')
  const seoTitle = page.getByRole('textbox', { name: en['pages.seoTitle'] })
  await expect.poll(() => seoTitle.inputValue()).toBe('Reach us')
  await page.getByRole('button', { name: en['ui.save'], exact: true }).press('Enter')
  await page.getByText(en['pages.unsaved'], { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: en['pages.title'] }).first().click()
  await row.getByRole('button').click()
  await page.getByRole('menuitem', { name: en['pages.throwAway'] }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: en['ui.undo'] }).click()
  await row.waitFor()
  await expectAccessible(page)
  await page.goto(`${served.origin}/en/how-to-reach-us/`)
  expect(page.url()).toContain('/en/reach/')
})

test('a desk editor is told that pages are in other hands', { timeout: 30_000 }, async () => {
  const page = await openAs(served, 'desk-editor', 'Reza', 'en')
  await page.goto(`${served.origin}/admin/pages`)
  await page.getByRole('heading', { name: en['problem.forbidden.what'] }).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
