import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { askFrom, openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'
import { declaredScreens } from './tour.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

/** How a newsroom can be away: nobody answers, a proxy answers for it, or it answers that something went wrong in it. */
const outages = {
  nobody: { answer: (route: Route) => route.abort(), key: 'offline' },
  proxy: {
    answer: (route: Route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>503 Service Unavailable</h1>' }),
    key: 'offline',
  },
  itself: {
    answer: (route: Route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'internal', status: 500, requestId: 'number-of-the-request' }),
      }),
    key: 'internal',
  },
} as const
type Outage = keyof typeof outages

const everything = '**/api/v1/**'
/** Takes the newsroom away; with `butSession` it still knows who is signed in. */
const takeAway = async (page: Page, outage: Outage, butSession = false): Promise<void> => {
  await page.route(everything, (route) =>
    butSession && route.request().url().endsWith('/api/v1/session') ? route.continue() : outages[outage].answer(route),
  )
}
const giveBack = (page: Page): Promise<void> => page.unroute(everything)

/** Screens that ask for nothing before somebody does something, or show what they know already. */
const asksNothing = new Set(['/$'])

test('every screen says that nobody answers, and the same button brings it', { timeout: 300_000 }, async () => {
  const page = await openAs(served, 'owner', 'Mina', 'fa')
  const document = { type: 'doc', content: [{ type: 'paragraph' }] }
  const article = await askFrom(page, 'POST', '/articles', { language: 'fa', headline: 'خبر' })
  const made = await askFrom(page, 'POST', '/pages', { language: 'fa', title: 'درباره', document })
  const outside = ['/sign-in', '/setup', '/invitation', '/forgotten-password', '/password', '/second-factor']
  const paths = declaredScreens().filter((path) => !outside.includes(path) && !asksNothing.has(path))
  expect(paths.length).toBeGreaterThan(20)
  for (const [index, path] of paths.entries()) {
    // What nobody answers is asked again by itself for some seconds: one way of being away for each screen, each in its turn.
    const outage = (['itself', 'proxy', 'itself', 'nobody'] as const)[index % 4] ?? 'itself'
    await takeAway(page, outage, true)
    const address = path.replace('$articleId', String(article['id'])).replace('$pageId', String(made['id']))
    await page.goto(`${served.origin}/admin${address}`)
    const alert = page.getByRole('main').getByRole('alert')
    await alert.first().getByText(fa[`problem.${outages[outage].key}.what`]).waitFor()
    // Of what did not come nothing is shown as if it were empty.
    expect([path, await page.locator('main .loading:visible').count()]).toEqual([path, 0])
    await giveBack(page)
    for (let left = await alert.count(); left > 0; left = await alert.count()) {
      await alert.first().getByRole('button', { name: fa['ui.retry'] }).click()
      await expect.poll(() => alert.count()).toBeLessThan(left)
    }
    await expect.poll(async () => [path, await page.locator('main h1').count()]).toEqual([path, 1])
  }
})

test('who is signed in is asked for again where the newsroom was away at first', { timeout: 120_000 }, async () => {
  const page = await openAs(served, 'owner', 'Sara', 'en')
  for (const outage of Object.keys(outages) as Outage[]) {
    await takeAway(page, outage)
    await page.goto(`${served.origin}/admin/tags`)
    await page.getByRole('alert').getByText(en[`problem.${outages[outage].key}.what`]).waitFor()
    await giveBack(page)
    await page.getByRole('button', { name: en['ui.retry'] }).click()
    await page.getByRole('heading', { level: 1, name: en['tags.title'] }).waitFor()
  }
})

test('what was typed stands while nobody answers, and goes when somebody does', { timeout: 240_000 }, async () => {
  const page = await openAs(served, 'owner', 'Lena', 'en')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  /** Presses while the newsroom is away, is told so, finds what was typed, and presses again when it is back. */
  const tryTwice = async (
    outage: Outage,
    { read, press }: { read: () => Promise<string>; press: () => Promise<void> },
  ) => {
    const before = await read()
    await takeAway(page, outage)
    await press()
    await page.getByRole('alert').getByText(en[`problem.${outages[outage].key}.what`]).first().waitFor()
    expect(await read()).toBe(before)
    await giveBack(page)
    await press()
  }

  await page.goto(`${served.origin}/admin/tags`)
  await button(en['tags.new']).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: en['taxonomy.name'] }).fill('Tides')
  await tryTwice('nobody', {
    read: () => dialog.getByRole('textbox', { name: en['taxonomy.name'] }).inputValue(),
    press: () => dialog.getByRole('button', { name: en['ui.save'] }).click(),
  })
  await dialog.waitFor({ state: 'detached' })

  await page.goto(`${served.origin}/admin/people`)
  await button(en['people.invite']).click()
  await dialog.getByRole('textbox', { name: en['people.name'] }).fill('Omar')
  await dialog.getByRole('textbox', { name: en['session.email'] }).fill('omar@coast.example')
  await tryTwice('proxy', {
    read: () => dialog.getByRole('textbox', { name: en['session.email'] }).inputValue(),
    press: () => dialog.getByRole('button', { name: en['people.invite'] }).click(),
  })
  await page.locator('.secret-box').waitFor()
  await expectAccessible(page)
  await button(en['ui.done']).click()

  await page.goto(`${served.origin}/admin/account`)
  await field(en['people.name']).fill('Lena Haddad')
  await tryTwice('itself', {
    read: () => field(en['people.name']).inputValue(),
    press: () => page.getByRole('main').getByRole('button', { name: en['ui.save'], exact: true }).first().click(),
  })
  await page.getByText(en['ui.saved']).first().waitFor()

  await page.goto(`${served.origin}/admin/sections?language=en`)
  await button(en['sections.new']).click()
  await dialog.getByRole('textbox', { name: en['taxonomy.name'] }).fill('Harbour')
  await tryTwice('itself', {
    read: () => dialog.getByRole('textbox', { name: en['taxonomy.name'] }).inputValue(),
    press: () => dialog.getByRole('button', { name: en['ui.save'] }).click(),
  })
  await dialog.waitFor({ state: 'detached' })
})

test('a list that does not go on says so where it was asked, and goes on there', { timeout: 90_000 }, async () => {
  const page = await openAs(served, 'owner', 'Omid', 'en')
  await page.goto(`${served.origin}/admin/articles`)
  const rows = page.locator('.article-list > li')
  await rows.first().waitFor()
  const count = await rows.count()
  await takeAway(page, 'itself', true)
  const more = page.getByRole('button', { name: en['ui.more'], exact: true })
  await more.click()
  await page.getByRole('alert').getByText(en['problem.internal.what']).waitFor()
  expect(await rows.count()).toBe(count)
  await giveBack(page)
  await more.click()
  await expect.poll(() => rows.count()).toBeGreaterThan(count)
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
