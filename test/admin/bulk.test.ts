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

test(
  'in Persian: several articles are moved, tagged, thrown away, and all of it is taken back',
  {
    timeout: 90_000,
  },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    for (const headline of ['دست‌چین یک', 'دست‌چین دو']) {
      await askFrom(page, 'POST', '/articles', { language: 'fa', headline })
    }
    await page.goto(`${served.origin}/admin/articles?language=fa&q=دست‌چین`)
    const rows = page.locator('.article-row')
    const bar = page.getByRole('toolbar', { name: fa['articles.bulk'] })
    const undo = page.getByRole('button', { name: fa['ui.undo'], exact: true })
    const chooseAll = async (): Promise<void> => {
      // What was chosen before is let go of when the work on it is done.
      await bar.waitFor({ state: 'detached' })
      await expect.poll(() => rows.count()).toBe(2)
      await page.locator('.choose-all input').check()
      await bar.waitFor()
    }
    await chooseAll()
    await expectAccessible(page)
    await bar.getByRole('button', { name: fa['articles.bulkMove'] }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /بخش/ }).click()
    await page.getByRole('option', { name: 'محیط‌زیست' }).click()
    await dialog.getByRole('button', { name: fa['articles.bulkMoveHere'], exact: true }).click()
    await expect.poll(() => rows.getByText('محیط‌زیست').count()).toBe(2)
    await undo.click()
    await expect.poll(() => rows.getByText('محیط‌زیست').count()).toBe(0)

    await chooseAll()
    await bar.getByRole('button', { name: fa['articles.bulkTag'] }).click()
    await page.getByRole('combobox', { name: fa['articles.bulkTagWhich'] }).fill('آب')
    await page.getByRole('option', { name: 'آب', exact: true }).click()
    await page.getByText(/برچسب گرفت/).waitFor()

    await chooseAll()
    await bar.getByRole('button', { name: fa['articles.verb.trash'] }).click()
    await expect.poll(() => rows.count()).toBe(0)
    await expectAccessible(page)
    await undo.first().click()
    await expect.poll(() => rows.count()).toBe(2)
  },
)

test(
  'in English: a filter with a name is there in every browser of the person, and can be taken away',
  {
    timeout: 90_000,
  },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Lena', 'en')
    await page.goto(`${served.origin}/admin/articles?language=en&state=published`)
    await page.getByRole('button', { name: en['articles.saveFilter'] }).click()
    await page.getByLabel(en['articles.filterName']).fill('English, out')
    await page.getByRole('button', { name: en['ui.save'], exact: true }).click()
    const chip = page.getByRole('button', { name: 'English, out' })
    await chip.waitFor()
    const filters = () => askFrom(page, 'GET', '/account/article-filters')
    await expect
      .poll(filters)
      .toEqual({ items: [{ name: 'English, out', filter: { language: 'en', state: 'published' } }] })
    await page.goto(`${served.origin}/admin/articles`)
    await chip.click()
    await page.waitForURL(/language=en/)
    await page.getByRole('button', { name: en['articles.forgetFilter'] }).click()
    await chip.waitFor({ state: 'hidden' })
    await expect.poll(filters).toEqual({ items: [] })
  },
)

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
