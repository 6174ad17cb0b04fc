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

const languages = [
  { language: 'fa', t: fa },
  { language: 'en', t: en },
] as const

test.each(languages)(
  'in $language an article is begun, given its picture, planned, published and translated with the keyboard alone',
  { timeout: 120_000 },
  async ({ language, t }) => {
    const page = await openAs(served, 'chief-editor', `keys-${language}`, language)
    await page.goto(`${served.origin}/admin/articles`)
    await page.getByRole('button', { name: t['articles.new'], exact: true }).waitFor()
    await tabTo(page, t['articles.new'])
    await page.keyboard.press('Enter')
    const edition = page.getByRole('menuitem').filter({ has: page.locator(`[lang=${language}]`) })
    await edition.waitFor()
    while (!(await edition.evaluate((item) => item === item.ownerDocument.activeElement))) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/articles\/[0-9a-f-]{36}/)
    const id = page.url().split('/').at(-1) ?? ''

    // The sheet waits for the headline; Enter leads on, and Tab out of the body.
    await expect.poll(() => focused(page)).toBe(t['articles.headline'])
    await page.keyboard.type('Keys')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(t['articles.secondHeadline'])
    await tabTo(page, t['editor.body'])
    await page.keyboard.type('Words.')
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe(t['editor.body'])
    await untilStored(page, id, 'Words.')

    await tabTo(page, t['articles.choosePicture'])
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.locator('.media-item').first().waitFor()
    await expectAccessible(page)
    const name = (await dialog.locator('.media-item').first().getAttribute('aria-label')) ?? ''
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(async () => JSON.stringify(await askFrom(page, 'GET', `/articles/${id}`)))
      .toMatch(/"leadMediaId":"/)
    // Whoever chose goes on where they were.
    await expect.poll(() => focused(page)).not.toBe('')

    await openMenu(page, t['articles.moreActions'], t['articles.verb.schedule'])
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe(t['articles.moreActions'])
    await openMenu(page, t['articles.moreActions'], t['articles.verb.schedule'])
    await dialog.waitFor()
    await tabTo(page, t['articles.verb.schedule'])
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(t['articles.done.schedule']).waitFor()

    await tabTo(page, t['articles.verb.publish'])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: t['articles.verb.edit'], exact: true }).waitFor()
    // The button that was pressed is another one now, at the same place.
    await expect.poll(() => focused(page)).toBe(t['articles.verb.edit'])

    await tabTo(page, t['articles.translate'])
    await page.keyboard.press('Enter')
    await page.waitForURL(/source=/)
    await page.locator('.source-text').getByText('Keys').waitFor()
    const made = await askFrom(page, 'GET', `/articles/${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`)
    expect(made).toMatchObject({ state: 'draft', storyId: (await askFrom(page, 'GET', `/articles/${id}`))['storyId'] })
    expect(made['language']).not.toBe(language)
    await expectAccessible(page)

    // On a phone the source stands above what is written, and makes room for it.
    await page.setViewportSize({ width: 390, height: 844 })
    const source = page.locator('.source-body')
    expect((await source.boundingBox())?.height).toBeLessThan(844 / 2)
    await tabTo(page, t['articles.sourceHide'])
    await page.keyboard.press('Enter')
    await source.waitFor({ state: 'hidden' })
    expect(await focused(page)).toBe(t['articles.sourceShow'])
    await expectAccessible(page)
    served.expectNoFaults()
  },
)

/** What the keyboard is at, by its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(({ activeElement: at }) => at === null || at === document.body ? '' : at.getAttribute('aria-label') ?? at.textContent.trim())(document)`,
  )

/** Presses Tab until something of a name has the focus; whoever comes around without it is trapped. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`“${name}” is not reached with the keyboard.`)
}

async function openMenu(page: Page, menu: string, item: string): Promise<void> {
  await tabTo(page, menu)
  await page.keyboard.press('Enter')
  const entry = page.getByRole('menuitem', { name: item, exact: true })
  await entry.waitFor()
  while (!(await entry.evaluate((element) => element === element.ownerDocument.activeElement))) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}
