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

const named = async (page: Page, language: string, q: string) => {
  const { items } = await askFrom(page, 'GET', `/tags?language=${language}&q=${encodeURIComponent(q)}`)
  return items as readonly { id: string; name: string; slug: string; articles: number; translations: unknown[] }[]
}

test(
  'in Persian: a tag is made, found in another spelling, and two of the same become one',
  { timeout: 60_000 },
  async () => {
    const page = await openAs(served, 'desk-editor', 'Sara', 'fa')
    const [water] = await named(page, 'fa', 'آب')
    await page.goto(`${served.origin}/admin/tags`)
    await page.getByRole('heading', { level: 1, name: fa['tags.title'] }).waitFor()
    await page.getByRole('button', { name: fa['tags.new'], exact: true }).click()
    const window = page.getByRole('dialog')
    await window.getByRole('textbox', { name: fa['taxonomy.name'] }).fill('آب‌')
    await expectAccessible(page)
    await window.getByRole('button', { name: fa['ui.save'] }).click()
    await window.waitFor({ state: 'detached' })

    // The keyboard of another language has another yeh and no madda.
    await page.getByRole('searchbox', { name: fa['tags.search'] }).fill('اب')
    await page.waitForURL(/q=/)
    await page.getByText(/شاید دو بار/).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: `${fa['tags.merge']} آب` }).click()
    const merger = page.getByRole('dialog', { name: fa['tags.mergeTitle'] })
    await merger.getByText(/هیچ نوشته‌ای تغییر نمی‌کند/).waitFor()
    await merger.locator('label').filter({ hasText: 'بدون نوشته' }).click()
    await merger.getByText(/برچسبِ ماندنی را می‌گیرند/).waitFor()
    await expectAccessible(page)
    await merger.getByRole('button', { name: fa['tags.mergeDeed'] }).click()
    await merger.waitFor({ state: 'detached' })
    await page.getByText(/شاید دو بار/).waitFor({ state: 'detached' })
    const left = await named(page, 'fa', 'آب')
    expect(left.filter(({ name }) => name === 'آب‌')).toMatchObject([{ articles: water?.articles }])
    expect(left.some(({ id }) => id === water?.id)).toBe(false)
  },
)

test(
  'in English by keyboard alone: rename, another language, and deleting what nobody uses',
  { timeout: 60_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Lena', 'en')
    await askFrom(page, 'POST', '/tags', { language: 'en', name: 'Harbour' })
    await page.goto(`${served.origin}/admin/tags?language=en&q=harbour`)
    await page.getByRole('button', { name: /Actions for/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: en['taxonomy.edit'] }).waitFor()
    await page.keyboard.press('Enter')
    const window = page.getByRole('dialog')
    const name = window.getByRole('textbox', { name: en['taxonomy.name'] })
    await name.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Harbours')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('harbours')
    await window.getByText(en['taxonomy.addressMoves']).waitFor()
    const other = window.getByRole('combobox', { name: 'فارسی' })
    await other.focus()
    await page.keyboard.insertText('بندر')
    await page.getByRole('option', { name: /بندر/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.locator('[role=option][data-focused]').waitFor()
    await page.keyboard.press('Enter')
    await window.getByRole('listitem').getByText('بندر').waitFor()
    await expectAccessible(page)
    await name.focus()
    await page.keyboard.press('Enter')
    await window.waitFor({ state: 'detached' })
    await expect
      .poll(() => named(page, 'en', 'harbours'))
      .toMatchObject([{ name: 'Harbours', slug: 'harbours', translations: [{ language: 'fa', name: 'بندر' }] }])
    await page.goto(`${served.origin}/en/tag/harbour/`)
    expect(page.url()).toContain('/en/tag/harbours/')

    await page.goto(`${served.origin}/admin/tags?language=en&unused=true`)
    await page.getByRole('checkbox', { name: /Harbours/ }).press('Space')
    await page.getByRole('toolbar').getByRole('button', { name: en['taxonomy.delete'] }).press('Enter')
    const question = page.getByRole('alertdialog')
    await expectAccessible(page)
    await question.getByRole('button', { name: en['taxonomy.delete'] }).press('Enter')
    await question.waitFor({ state: 'detached' })
    await expect.poll(async () => (await named(page, 'en', 'harbours')).length).toBe(0)
  },
)

test('a reporter is told that tags are in other hands', { timeout: 30_000 }, async () => {
  const page = await openAs(served, 'reporter', 'Reza', 'fa')
  await page.goto(`${served.origin}/admin/tags`)
  await page.getByRole('heading', { name: fa['problem.forbidden.what'] }).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
