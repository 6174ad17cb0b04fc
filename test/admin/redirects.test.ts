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
  'in Persian: an old address is recorded, tried, forgotten and put back; a ring is named',
  { timeout: 60_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    await page.goto(`${served.origin}/admin/redirects?q=${encodeURIComponent('کهنه')}`)
    await page.getByRole('heading', { name: fa['taxonomy.noneFound'] }).waitFor()
    await expectAccessible(page)
    const add = async (from: string, to: string) => {
      await page.getByRole('button', { name: fa['redirects.add'], exact: true }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: fa['redirects.from'] }).fill(from)
      await page.getByRole('dialog').getByRole('textbox', { name: fa['redirects.to'] }).fill(to)
      await page.getByRole('dialog').getByRole('button', { name: fa['ui.save'] }).click()
    }
    await add('/کهنه/یک', '/fa/محیط-زیست/')
    await page.getByRole('row').filter({ hasText: '/کهنه/یک' }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await add('/fa/محیط-زیست', '/کهنه/یک')
    await page
      .getByRole('dialog')
      .getByText(/حلقه می‌سازد: .*\/fa\/محیط-زیست → \/کهنه\/یک → \/fa\/محیط-زیست/)
      .waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await page.getByRole('textbox', { name: fa['redirects.test'] }).fill('/کهنه/یک/')
    await page.keyboard.press('Enter')
    await page.getByText(/به .*\/fa\/محیط-زیست\/.* می‌رسد/).waitFor()
    await page.getByRole('button', { name: /کارهای مربوط/ }).click()
    await page.getByRole('menuitem', { name: fa['redirects.delete'] }).click()
    await page.getByRole('heading', { name: fa['taxonomy.noneFound'] }).waitFor()
    await page.getByRole('button', { name: fa['redirects.testDeed'] }).click()
    await page.getByText(fa['redirects.isNothing']).waitFor()
    await page.getByRole('button', { name: fa['ui.undo'] }).click()
    await page.getByRole('row').filter({ hasText: '/کهنه/یک' }).waitFor()
  },
)

test('in English: a table is tried, its report read, and written', { timeout: 60_000 }, async () => {
  const page = await openAs(served, 'chief-editor', 'Lena', 'en')
  await page.goto(`${served.origin}/admin/redirects`)
  await page.getByRole('button', { name: en['redirects.import'] }).click()
  const window = page.getByRole('dialog')
  const csv = 'old,new\nhttps://former.example/about,/en/\n/x,/y\n/y,/x\n/z,https://elsewhere.example/\n'
  const file = { name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.locator('input[type=file]').setInputFiles(file)
  await window.getByText('2 new').waitFor()
  await window.getByText('2 refused').waitFor()
  // The row that closes the ring, by its line in the file.
  await window.getByText('Line 4:').waitFor()
  await window.getByText(/would close a ring: .*\/y → \/x → \/y/).waitFor()
  await window.getByText(en['redirects.refused.invalid']).waitFor()
  await expectAccessible(page)
  expect((await askFrom(page, 'GET', '/redirects?q=about'))['items']).toEqual([])
  await window.getByRole('button', { name: 'Import 2 rows' }).click()
  await window.waitFor({ state: 'detached' })
  await page.getByRole('searchbox').fill('about')
  await page.waitForURL(/q=about/)
  await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['/about'])
  await page.goto(`${served.origin}/about`)
  expect(new URL(page.url()).pathname).toBe('/en/')
})

test('a desk editor is told that redirects are in other hands', { timeout: 30_000 }, async () => {
  const page = await openAs(served, 'desk-editor', 'Reza', 'en')
  await page.goto(`${served.origin}/admin/redirects`)
  await page.getByRole('heading', { name: en['problem.forbidden.what'] }).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
