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

const namesLike = async (page: Page, q: string): Promise<readonly string[]> => {
  const { items } = await askFrom(page, 'GET', `/authors?q=${encodeURIComponent(q)}`)
  return (items as readonly { texts: { name: string }[] }[]).flatMap(({ texts }) => texts.map(({ name }) => name))
}

test('in Persian: an author is presented in two languages and joined to a person', { timeout: 60_000 }, async () => {
  const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
  await page.goto(`${served.origin}/admin/authors`)
  await page.getByRole('row').nth(1).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: fa['authors.new'], exact: true }).click()
  const window = page.getByRole('dialog')
  const persian = window.getByRole('group', { name: 'فارسی' })
  await persian.getByRole('textbox', { name: fa['taxonomy.name'], exact: true }).fill('کیوان نوری')
  await persian.getByRole('textbox', { name: fa['authors.bio'] }).fill('از تالاب‌ها می‌نویسد.')
  const english = window.getByRole('group', { name: 'English' })
  await english.getByRole('textbox', { name: fa['taxonomy.name'], exact: true }).fill('Keyvan Nouri')
  await window.getByRole('button', { name: fa['articles.choosePicture'] }).click()
  const picker = page.getByRole('dialog', { name: fa['media.choosePicture'] })
  await picker.getByRole('row').first().click()
  await picker.getByRole('button', { name: fa['media.take'] }).click()
  await window.locator('.picture-field img').waitFor()
  await window.getByRole('button', { name: fa['authors.person'] }).click()
  await page.getByRole('option', { name: 'Sara' }).click()
  await expectAccessible(page)
  await window.getByRole('button', { name: fa['ui.save'] }).click()
  await window.waitFor({ state: 'detached' })
  // The other yeh and the other kaf find him too.
  await page.getByRole('searchbox').fill('كيوان')
  await page.waitForURL(/q=/)
  const row = page.getByRole('row').filter({ hasText: 'کیوان نوری' })
  await row.getByText('Keyvan Nouri').waitFor()
  await row.getByText(fa['authors.joined']).waitFor()
  await page.goto(`${served.origin}/en/author/کیوان-نوری/`)
  await page.getByRole('heading', { level: 1, name: 'Keyvan Nouri' }).waitFor()
})

test(
  'in English: an author of articles cannot be deleted, but become one with another',
  { timeout: 60_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Lena', 'en')
    const texts = [{ language: 'en', name: 'Zed Twin' }]
    await askFrom(page, 'POST', '/authors', { texts })
    await askFrom(page, 'POST', '/authors', { texts: [{ language: 'en', name: 'Zed Twin Junior' }] })
    await page.goto(`${served.origin}/admin/authors`)
    const act = async (name: string, deed: string) => {
      await page.getByRole('row').filter({ hasText: name }).first().getByRole('button').click()
      await page.getByRole('menuitem', { name: deed }).click()
    }
    const signed = served.newsroom.contents.authors[0] ?? ''
    const { texts: names } = await askFrom(page, 'GET', `/authors/${signed}`)
    const name = (names as { language: string; name: string }[]).find(({ language }) => language === 'en')?.name ?? ''
    await act(name, en['taxonomy.delete'])
    await page.getByRole('alertdialog').getByRole('button', { name: en['taxonomy.delete'] }).click()
    await page.getByText(/cannot be deleted/).waitFor()

    await page.goto(`${served.origin}/admin/authors?q=junior`)
    await act('Zed Twin Junior', en['authors.merge'])
    const window = page.getByRole('dialog')
    await window.getByText(/No published article and no working copy/).waitFor()
    await window.getByRole('combobox').fill('zed')
    await page.getByRole('option', { name: 'Zed Twin' }).click()
    await page.locator('.picked').getByText('Zed Twin').waitFor()
    // The list may stand open for another choice: whatever is clicked beside it closes it.
    await page.locator('.dialog h2').click({ force: true })
    await window.getByRole('listitem').getByText('Zed Twin').waitFor()
    await expectAccessible(page)
    await window.getByRole('button', { name: en['tags.mergeDeed'] }).click()
    await window.waitFor({ state: 'detached' })
    await expect.poll(() => namesLike(page, 'zed')).toEqual(['Zed Twin'])
    await page.getByRole('heading', { name: en['taxonomy.noneFound'] }).waitFor()
  },
)

test('a desk editor is told that authors are in other hands', { timeout: 30_000 }, async () => {
  const page = await openAs(served, 'desk-editor', 'Reza', 'en')
  await page.goto(`${served.origin}/admin/authors`)
  await page.getByRole('heading', { name: en['problem.forbidden.what'] }).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
