import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { codeAt, goodPassword } from '../signed-in.ts'
import { askFrom, type Colleague, joinFrom, signInFrom, untilStored } from './editors.ts'
import { type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

/** One browser of the newsroom, and two who work at it: Sara reads Persian. Omid is signed in. */
async function openShared(
  mark: string,
  omidReads: 'en' | 'fa' = 'en',
): Promise<{ page: Page; sara: Colleague; omid: Colleague }> {
  const page = await served.open({ locale: 'fa', viewport: { width: 1360, height: 900 } })
  await page.goto(`${served.origin}/admin/sign-in`)
  const sara = await joinFrom(served, page, { role: 'chief-editor', name: `Sara${mark}`, language: 'fa' })
  const omid = await joinFrom(served, page, { role: 'chief-editor', name: `Omid${mark}`, language: omidReads })
  return { page, sara, omid }
}

const headlineOf = (page: Page, words: typeof fa | typeof en) =>
  page.getByLabel(words['articles.headline'], { exact: true })
const unsavedOf = (page: Page, words: typeof fa | typeof en) =>
  page.getByRole('alertdialog', { name: words['articles.unsavedTitle'] })

/** An article of nobody in particular, and its sheet with words in it that the newsroom does not get. */
async function typeInVain(page: Page, text: string): Promise<string> {
  const { id } = await askFrom(page, 'POST', '/articles', { language: 'fa', headline: 'خبر' })
  await page.route('**/draft', (route) => route.abort())
  await page.goto(`${served.origin}/admin/articles/${String(id)}`)
  await headlineOf(page, fa).fill(text)
  await page.locator('.save-state[data-state="offline"]').waitFor()
  return String(id)
}

const statusesOf = (page: Page, path: RegExp): number[] => {
  const statuses: number[] = []
  page.on('response', (answer) => {
    if (path.test(answer.url())) statuses.push(answer.status())
  })
  return statuses
}

test(
  'a window that one person left open sends nothing in the name of the next, shows them nothing, and loses nothing',
  { timeout: 120_000 },
  async () => {
    const { page, sara, omid } = await openShared('1')
    await signInFrom(served, page, sara)
    const id = await typeInVain(page, 'از سارا')
    const statuses = statusesOf(page, /\/draft$/)

    const second = await page.context().newPage()
    await second.goto(`${served.origin}/admin/sign-in`)
    await signInFrom(served, second, omid)
    // The newsroom answers again: what still tries to go is refused, and the window becomes his.
    await page.unroute('**/draft')
    await page.getByRole('button', { name: 'Omid1' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect([...new Set(statuses)]).toEqual([401])
    expect(JSON.stringify(await askFrom(second, 'GET', `/articles/${id}`))).not.toContain('از سارا')

    await second.goto(`${served.origin}/admin/articles/${id}`)
    await expect.poll(() => headlineOf(second, en).inputValue()).toBe('خبر')
    await second.waitForLoadState('networkidle')
    expect(await unsavedOf(second, en).count()).toBe(0)
    await second.goto(`${served.origin}/admin/`)

    await signInFrom(served, second, sara)
    await second.goto(`${served.origin}/admin/articles/${id}`)
    await unsavedOf(second, fa).getByText('از سارا').first().waitFor()
    await unsavedOf(second, fa).getByRole('button', { name: fa['articles.unsavedTake'] }).click()
    await untilStored(second, id, 'از سارا')
  },
)

test(
  'a sheet that was left while nobody answered goes on as the person who wrote it, whoever signs in after',
  { timeout: 120_000 },
  async () => {
    const { page, sara, omid } = await openShared('2', 'fa')
    await signInFrom(served, page, sara)
    const id = await typeInVain(page, 'هنوز از سارا')
    await page.getByRole('link', { name: fa['home.title'], exact: true }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    // Her session ends, she turns away, and he signs in where she stood: the page is never loaded anew in between.
    await page.evaluate('window.isSamePage = true')
    await page.context().clearCookies()
    await page.getByRole('link', { name: fa['people.title'], exact: true }).click()
    await page.getByRole('alertdialog', { name: fa['session.endedTitle'] }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: fa['session.email'] }).fill(omid.email)
    await page.getByLabel(fa['session.password'], { exact: true }).fill(goodPassword)
    await page.getByRole('button', { name: fa['session.signIn'], exact: true }).click()
    served.newsroom.clock.now += 30_000
    await page.getByRole('textbox', { name: fa['session.code'] }).fill(codeAt(omid.secret, served.newsroom.clock.now))
    await page.getByRole('button', { name: fa['ui.continue'] }).click()
    await page.getByRole('button', { name: 'Omid2' }).waitFor()
    expect(await page.evaluate('window.isSamePage')).toBe(true)
    await page.unroute('**/draft')
    // It goes on trying by itself, and at once where a connection comes back.
    expect((await page.waitForResponse(/\/draft$/, { timeout: 40_000 })).status()).toBe(401)
    expect(JSON.stringify(await askFrom(page, 'GET', `/articles/${id}`))).not.toContain('هنوز از سارا')
    await signInFrom(served, page, sara)
    await page.goto(`${served.origin}/admin/articles/${id}`)
    await unsavedOf(page, fa).getByText('هنوز از سارا').first().waitFor()
  },
)

test(
  'arrangements, menus, pages and saved filters that wait in a browser wait for the person who made them',
  { timeout: 120_000 },
  async () => {
    const { page, sara, omid } = await openShared('3')
    await signInFrom(served, page, sara)
    const made = await askFrom(page, 'POST', '/pages', {
      language: 'fa',
      title: 'درباره',
      document: { type: 'doc', content: [{ type: 'paragraph' }] },
    })
    await askFrom(page, 'PUT', '/account/article-filters', { items: [{ name: 'کار سارا', filter: { own: 'true' } }] })
    const places = {
      front: `${served.origin}/admin/front-page?language=en`,
      menu: `${served.origin}/admin/menus?language=en&name=main`,
      page: `${served.origin}/admin/pages/${String(made['id'])}`,
      articles: `${served.origin}/admin/articles`,
    }
    // Whoever leaves a page with words on it is asked by the browser.
    page.on('dialog', (question) => void question.accept())
    await page.goto(places.front)
    const [pin = ''] = fa['frontPage.pin'].split('{')
    await page
      .getByRole('button', { name: new RegExp(`^${pin}`) })
      .last()
      .click()
    await page.getByText(fa['frontPage.unsaved']).waitFor()
    await page.goto(places.menu)
    await page.locator('.menu-list [data-key]').first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByText(fa['menus.unsaved']).waitFor()
    await page.goto(places.page)
    await page.getByRole('textbox', { name: fa['pages.seoTitle'] }).fill('عنوان سارا')
    await page.getByText(fa['pages.unsaved'], { exact: true }).waitFor()
    // As long as it takes until it is kept.
    await page.waitForTimeout(1_000)

    await page.goto(`${served.origin}/admin/account`)
    await signInFrom(served, page, omid)
    await page.goto(places.front)
    await page.locator('.place-row').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByText(en['frontPage.unsaved']).count()).toBe(0)
    await page.goto(places.menu)
    await page.locator('.menu-list [data-key]').first().waitFor()
    expect(await page.getByText(en['menus.unsaved']).count()).toBe(0)
    await page.goto(places.page)
    await page.getByRole('textbox', { name: en['pages.seoTitle'] }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await unsavedOf(page, en).count()).toBe(0)
    expect(await page.getByRole('textbox', { name: en['pages.seoTitle'] }).inputValue()).toBe('')
    await page.goto(places.articles)
    await page.locator('.saved-filters .chip').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.saved-filters').innerText()).not.toContain('کار سارا')

    await page.goto(`${served.origin}/admin/account`)
    await signInFrom(served, page, sara)
    await page.goto(places.front)
    await page.getByText(fa['frontPage.unsaved']).waitFor()
    await page.goto(places.menu)
    await page.getByText(fa['menus.unsaved']).waitFor()
    await page.goto(places.page)
    await unsavedOf(page, fa).getByRole('button', { name: fa['articles.unsavedTake'] }).click()
    await expect.poll(() => page.getByRole('textbox', { name: fa['pages.seoTitle'] }).inputValue()).toBe('عنوان سارا')
    await page.goto(places.articles)
    await page.locator('.saved-filters').getByText('کار سارا').waitFor()
  },
)

test(
  'words typed into a form of settings or a window of a screen are offered to the person who typed them, and to nobody else',
  { timeout: 120_000 },
  async () => {
    const { page, sara, omid } = await openShared('4')
    await signInFrom(served, page, sara)
    const settings = `${served.origin}/admin/settings?part=site`
    const tags = `${served.origin}/admin/tags`
    const robots = (words: typeof fa | typeof en) => page.getByLabel(words['settings.robots'])
    const openNewTag = async (words: typeof fa | typeof en) => {
      await page.goto(tags)
      await page.getByRole('button', { name: words['tags.new'] }).click()
      return page.getByRole('dialog', { name: words['tags.new'] }).getByLabel(words['taxonomy.description'])
    }
    const seen: string[] = []
    page.on('request', (request) => {
      if (!['GET', 'HEAD'].includes(request.method())) seen.push(request.postData() ?? '')
    })
    await page.goto(settings)
    await robots(fa).fill('Disallow: /sara')
    const description = await openNewTag(fa)
    await description.fill('برچسب سارا')
    // Closed by mistake.
    await page.keyboard.press('Escape')
    expect(await (await openNewTag(fa)).inputValue()).toBe('برچسب سارا')
    await page.getByText(fa['ui.leftWords']).waitFor()

    // He signs in in another window while hers stands open, and what she still sends there is not sent in his name.
    const second = await page.context().newPage()
    await second.goto(`${served.origin}/admin/sign-in`)
    await signInFrom(served, second, omid)
    await second.close()
    await page.getByLabel(fa['taxonomy.name']).fill('تازه')
    await page.getByRole('button', { name: fa['ui.save'] }).click()
    await page.getByRole('button', { name: 'Omid4' }).waitFor()
    expect(JSON.stringify(await askFrom(page, 'GET', '/tags?q=تازه'))).not.toContain('تازه')
    expect(await (await openNewTag(en)).inputValue()).toBe('')
    expect(await page.getByText(en['ui.leftWords']).count()).toBe(0)
    await page.goto(settings)
    await robots(en).waitFor()
    expect(await robots(en).inputValue()).not.toContain('sara')

    await signInFrom(served, page, sara)
    await page.goto(settings)
    await expect.poll(() => robots(fa).inputValue()).toBe('Disallow: /sara')
    const offered = await openNewTag(fa)
    expect(await offered.inputValue()).toBe('برچسب سارا')
    expect(await page.getByLabel(fa['taxonomy.name']).inputValue()).toBe('تازه')
    await page.getByRole('button', { name: fa['articles.unsavedForget'] }).click()
    expect(await offered.inputValue()).toBe('')
    expect(seen.filter((body) => body.includes('/sara'))).toEqual([])
  },
)

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
