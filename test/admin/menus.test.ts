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

interface Entry {
  readonly label: string
  readonly name: string | null
  readonly children: readonly Entry[]
}

const read = (items: readonly Entry[]): string =>
  items
    .map(
      ({ label, name, children }) =>
        `${label === '' ? (name ?? '') : label}${children.length > 0 ? `(${read(children)})` : ''}`,
    )
    .join(' ')

/** The menu that the newsroom has, those below others in brackets. */
async function menuOf(page: Page, language: string, name: string): Promise<string> {
  const { items } = await askFrom(page, 'GET', `/menus?language=${language}`)
  const menus = items as readonly { readonly name: string; readonly items: readonly Entry[] }[]
  return read(menus.find((menu) => menu.name === name)?.items ?? [])
}

test(
  'in Persian: an entry is added, moved and nested by keys, saved, read by readers, and taken back',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    const before = await menuOf(page, 'fa', 'main')
    await page.goto(`${served.origin}/admin/menus?language=fa&name=main`)
    const rows = page.locator('.menu-list [data-key]')
    await rows.first().waitFor()
    const count = await rows.count()
    await expectAccessible(page)

    await page.getByRole('button', { name: fa['menus.add'] }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: fa['menus.addShort'] }).click()
    await dialog.getByText(fa['menus.targetFault']).waitFor()
    await dialog.getByRole('button', { name: new RegExp(fa['menus.kind']) }).click()
    await page.getByRole('option', { name: fa['menus.kind.url'] }).click()
    await dialog.getByRole('textbox', { name: fa['menus.address'] }).fill('javascript:alert(1)')
    await dialog.getByRole('button', { name: fa['menus.addShort'] }).click()
    await dialog.getByText(fa['menus.addressFault']).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: fa['menus.address'] }).fill('https://tides.example/')
    await dialog.getByLabel(fa['menus.label'], { exact: true }).fill('جزر و مد')
    await dialog.getByRole('button', { name: fa['menus.addShort'] }).click()
    await expect.poll(() => rows.count()).toBe(count + 1)

    // Up by one, then below the one that now stands before it: inwards is to the left in Persian.
    await rows.last().focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => rows.nth(count - 1).textContent()).toContain('جزر و مد')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => rows.nth(count - 1).getAttribute('data-depth')).toBe('2')
    expect(await menuOf(page, 'fa', 'main')).toBe(before)
    await page.reload()
    await page.getByText(fa['menus.unsaved']).waitFor()

    await page.getByRole('button', { name: fa['menus.save'] }).click()
    await page.getByText(fa['menus.saved']).waitFor()
    await expect.poll(() => menuOf(page, 'fa', 'main')).toContain('(جزر و مد)')
    expect(await (await served.newsroom.askAnew('/fa/menu/')).text()).toContain('https://tides.example/')
    await page.getByRole('button', { name: fa['ui.undo'] }).last().click()
    await expect.poll(() => menuOf(page, 'fa', 'main')).toBe(before)
  },
)

test('in English: entries are dragged; of two who change a menu the second decides', { timeout: 90_000 }, async () => {
  const page = await openAs(served, 'chief-editor', 'Lena', 'en')
  // What somebody else left in the browser under this name breaks nothing.
  const { person } = await askFrom(page, 'GET', '/session')
  const { id } = person as { readonly id: string }
  await page.evaluate(`localStorage.setItem('matbaa.menu.${id}.en.main', '{"seen":"none","rows":[{}]}')`)
  await page.goto(`${served.origin}/admin/menus?language=en&name=main`)
  const rows = page.locator('.menu-list [data-key]')
  await rows.first().waitFor()
  const [first = '', second = ''] = await rows.locator('strong').allTextContents()
  await rows.first().dragTo(rows.nth(1))
  await expect.poll(() => rows.locator('strong').allTextContents()).not.toEqual([first, second])
  await page.getByText(en['menus.unsaved']).waitFor()

  const other = await openAs(served, 'chief-editor', 'Omid', 'en')
  const url = { label: 'Weather', target: { kind: 'url', url: 'https://weather.example/' } }
  await askFrom(other, 'PUT', '/menus', { language: 'en', name: 'main', items: [url] })
  await page.getByRole('button', { name: en['menus.save'] }).click()
  const question = page.getByRole('alertdialog', { name: en['menus.conflictTitle'] })
  await question.getByText('Weather').waitFor()
  await expectAccessible(page)
  await question.getByRole('button', { name: en['menus.takeTheirs'] }).click()
  await page.getByText(en['menus.same']).waitFor()
  await expect.poll(() => rows.locator('strong').allTextContents()).toEqual(['Weather'])
  expect(await menuOf(page, 'en', 'main')).toBe('Weather')

  const reporter = await openAs(served, 'reporter', 'Aram', 'en')
  await reporter.goto(`${served.origin}/admin/menus`)
  await reporter.getByText(en['problem.forbidden.what']).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
