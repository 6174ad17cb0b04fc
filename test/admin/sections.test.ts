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

interface Item {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly parentId: string | null
}
const sectionsOf = async (page: Page, language: string) =>
  (await askFrom(page, 'GET', `/sections?language=${language}`))['items'] as readonly Item[]

test(
  'in Persian: a section is made, dragged below another, and goes with what stands in it',
  { timeout: 60_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    await page.goto(`${served.origin}/admin/sections`)
    await page.getByRole('row').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: fa['sections.new'], exact: true }).click()
    const window = page.getByRole('dialog')
    await window.getByRole('textbox', { name: fa['taxonomy.name'] }).fill('رودها')
    await expectAccessible(page)
    await window.getByRole('button', { name: fa['ui.save'] }).click()
    await window.waitFor({ state: 'detached' })
    const row = page.getByRole('row').filter({ hasText: 'رودها' })
    const target = page.getByRole('row').filter({ hasText: 'محیط‌زیست' }).first()
    await row.dragTo(target)
    await page.getByText(/رودها.* جابه‌جا شد/).waitFor()
    const [environment] = (await sectionsOf(page, 'fa')).filter(({ slug }) => slug === 'محیط-زیست')
    const rivers = async () => (await sectionsOf(page, 'fa')).find(({ name }) => name === 'رودها')
    await expect.poll(async () => (await rivers())?.parentId).toBe(environment?.id)
    await page.getByRole('button', { name: fa['ui.undo'] }).click()
    await expect.poll(async () => (await rivers())?.parentId).toBe(null)

    // Closed, and open again.
    await row.getByRole('button', { name: /کارهای مربوط/ }).click()
    await page.getByRole('menuitem', { name: fa['sections.close'] }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: fa['sections.close'] }).click()
    await row.getByText(fa['sections.isClosed'], { exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: fa['ui.undo'] }).last().click()
    await row.getByText(fa['sections.isClosed'], { exact: true }).waitFor({ state: 'detached' })

    await askFrom(page, 'POST', '/articles', { language: 'fa', headline: 'آب', sectionId: (await rivers())?.id })
    await row.getByRole('button', { name: /کارهای مربوط/ }).click()
    await page.getByRole('menuitem', { name: fa['taxonomy.delete'] }).click()
    const question = page.getByRole('alertdialog', { name: /حذف بخش/ })
    await question.getByText(/۱ پیش‌نویس/).waitFor()
    await expectAccessible(page)
    await question.getByRole('button', { name: fa['sections.moveAndDelete'] }).click()
    await question.waitFor({ state: 'detached' })
    await row.waitFor({ state: 'detached' })
    await expect.poll(rivers).toBeUndefined()
  },
)

test(
  'in English by keyboard alone: the order, an address with a redirect, the same desk elsewhere',
  { timeout: 60_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Lena', 'en')
    for (const name of ['Alpha', 'Beta']) {
      await askFrom(page, 'POST', '/sections', { language: 'en', name, position: 50 })
    }
    await page.goto(`${served.origin}/admin/sections?language=en`)
    // A row that is moved while it has the focus would lose it.
    const untilShown = (...order: readonly string[]): Promise<void> =>
      page
        .getByRole('row')
        .filter({ hasText: order[0] ?? '' })
        .locator(`xpath=following-sibling::*[contains(., '${order[1] ?? ''}')]`)
        .first()
        .waitFor()
    const openMenu = async (name: string) => {
      await page.getByRole('row').filter({ hasText: name }).focus()
      // Into the row: its handle, then what can be done to it.
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem').first().waitFor()
    }
    await openMenu('Beta')
    await page.getByRole('menuitem', { name: en['sections.up'] }).press('Enter')
    const names = async () => (await sectionsOf(page, 'en')).map(({ name }) => name)
    await expect.poll(async () => (await names()).filter((name) => /Alpha|Beta/.test(name))).toEqual(['Beta', 'Alpha'])
    await untilShown('Beta', 'Alpha')
    // By the handle: to the end of the list again.
    await page.getByRole('row').filter({ hasText: 'Beta' }).focus()
    await page.getByRole('button', { name: /Move .*Beta/ }).focus()
    await page.keyboard.press('Enter')
    // The keys are the list's own until the next frame, in which the first place is chosen.
    await page.locator('[data-drop-target]').waitFor({ state: 'attached' })
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await names()).at(-1)).toBe('Beta')
    await untilShown('Alpha', 'Beta')

    await openMenu('Beta')
    await page.keyboard.press('Enter')
    const window = page.getByRole('dialog')
    await window.getByRole('textbox', { name: en['taxonomy.address'] }).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('gamma')
    await window.getByRole('button', { name: /فارسی/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'محیط‌زیست' }).first().waitFor()
    await page.keyboard.press('Escape')
    await expectAccessible(page)
    await window.getByRole('button', { name: en['ui.save'] }).press('Enter')
    await window.waitFor({ state: 'detached' })
    await page.goto(`${served.origin}/en/beta/`)
    expect(page.url()).toContain('/en/gamma/')
  },
)

test('a reporter is told that sections are in other hands', { timeout: 30_000 }, async () => {
  const page = await openAs(served, 'reporter', 'Reza', 'en')
  await page.goto(`${served.origin}/admin/sections`)
  await page.getByRole('heading', { name: en['problem.forbidden.what'] }).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
