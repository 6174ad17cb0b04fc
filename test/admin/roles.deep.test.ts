import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import ar from '../../messages/admin/ar.json' with { type: 'json' }
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { parts } from '../../admin/src/settings/parts.ts'
import type { InterfaceLanguage } from '../../src/contract/fields.ts'
import { type Action, actions, isEverAllowed, type Role } from '../../src/permissions.ts'
import { groupOf } from '../security/newsroom-objects.ts'
import { askFrom, joinFrom, openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

const words = { fa, ar, en }
/** Everybody but the owner, who may do everything; each reads in one of the languages. */
const walkers = [
  ['chief-editor', 'ar'],
  ['desk-editor', 'fa'],
  ['reporter', 'en'],
  ['translator', 'ar'],
  ['moderator', 'fa'],
] as const satisfies readonly (readonly [Role, InterfaceLanguage])[]

let served: ServedAdmin
/** Things of others, which are reached by typing their addresses. */
let others: Readonly<Record<'$articleId' | '$pageId', string>>
beforeAll(async () => {
  served = await serveAdmin()
  const owner = await openAs(served, 'owner', 'Mina', 'fa')
  const document = { type: 'doc', content: [{ type: 'paragraph' }] }
  const article = await askFrom(owner, 'POST', '/articles', { language: 'fa', headline: 'پیش‌نویس دیگری' })
  const page = await askFrom(owner, 'POST', '/pages', { language: 'fa', title: 'درباره', document })
  others = { $articleId: String(article['id']), $pageId: String(page['id']) }
}, 120_000)
afterAll(() => served.close())

interface Screen {
  readonly path: string
  /** What one must be allowed to do at all to see it; everybody sees it where nothing is named. */
  readonly action: Action | undefined
}

/** Every screen inside, as the routes of the interface declare it. */
function screens(): readonly Screen[] {
  const sources = join(import.meta.dirname, '../../admin/src')
  return globSync('*/route.ts', { cwd: sources }).flatMap((file) =>
    Array.from(
      readFileSync(join(sources, file), 'utf8').matchAll(/^ +path: '([^']+)',\n +staticData: \{ ([^}]+) \},$/gm),
      ([, path = '', data = '']): Screen => {
        const named = /action: '([^']+)'/.exec(data)?.[1]
        return { path, action: actions.find((action) => action === named) }
      },
    ),
  )
}

test.concurrent.each(walkers)(
  '%s, in %s, meets no refusal without a sentence, a reason and a way on',
  { timeout: 300_000 },
  async (role, language) => {
    const t = words[language]
    const page = await served.open({ locale: language, viewport: { width: 1360, height: 900 } })
    await page.goto(`${served.origin}/admin/sign-in`)
    const desks = [await groupOf(served.newsroom, served.newsroom.contents.sections.fa.environment)]
    await joinFrom(served, page, { role, name: role, language, desks: role === 'desk-editor' ? desks : [] })
    const refused: string[] = []
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url())
      if (!pathname.startsWith('/api/')) return
      if (answer.status() >= 400) refused.push(`${answer.status()} ${answer.request().method()} ${pathname}`)
    })
    const open = async (path: string): Promise<void> => {
      refused.length = 0
      await page.goto(`${served.origin}/admin${path}`)
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      // What is still on its way is part of the screen.
      await page.waitForLoadState('networkidle')
    }
    const home = page.getByRole('main').getByRole('link', { name: t['ui.toHome'], exact: true })
    const all = screens()
    expect(all.length).toBeGreaterThan(20)
    for (const { path, action } of all) {
      const address = path.replace(/\$\w+/, (name) => others[name as keyof typeof others])
      await open(address)
      if (action !== undefined && !isEverAllowed(role, action)) {
        const said = await page.locator('main').innerText()
        expect([path, said]).toEqual([path, expect.stringContaining(t['problem.forbidden.what'])])
        // Whose it is, which role one has, and who can give another one.
        for (const name of ['owner', role] as const) {
          expect([path, said]).toEqual([path, expect.stringContaining(t[`role.${name}`])])
        }
        expect(await home.count()).toBe(1)
        // Nothing of the screen is asked for that would be refused.
        expect([path, refused]).toEqual([path, []])
      } else if (path === '/articles/$articleId' && ['reporter', 'translator', 'moderator'].includes(role)) {
        await page.getByRole('heading', { level: 1, name: t['articles.closed'] }).waitFor()
        expect(await page.getByRole('main').getByRole('link', { name: t['articles.title'] }).count()).toBe(1)
      } else {
        expect([path, refused]).toEqual([path, []])
        expect(await page.locator('main h1').count()).toBe(1)
        expect(await page.locator('main').getByText(t['problem.forbidden.what']).count()).toBe(0)
      }
      expect(await page.locator('.toast').count()).toBe(0)
    }
    if (isEverAllowed(role, 'settings.change')) {
      for (const part of parts) {
        await open(`/settings?part=${part}`)
        expect([part, refused]).toEqual([part, []])
      }
    }
    // What readers have everybody may open: to be read, with nothing in it that could be pressed in vain.
    await open(`/articles/${served.newsroom.contents.articles['wetlands-fa']}`)
    expect(refused).toEqual([])
    await page.locator('.writing').waitFor()
    expect(await page.locator('.writing .node-action:visible').count()).toBe(0)
    expect(await page.locator('.writing :is(input, select):enabled').count()).toBe(0)
    await open('/imports')
    await home.click()
    await page.waitForURL(`${served.origin}/admin/`)
  },
)

test('a desk editor is offered in sections what can be done to them', { timeout: 60_000 }, async () => {
  const page = await served.open({ locale: 'en', viewport: { width: 1360, height: 900 } })
  await page.goto(`${served.origin}/admin/sign-in`)
  const make = page.getByRole('button', { name: en['sections.new'], exact: true })
  const show = async (): Promise<void> => {
    await page.goto(`${served.origin}/admin/sections?language=fa`)
    await page.getByText(en['sections.ownHint']).waitFor()
  }
  await joinFrom(served, page, { role: 'desk-editor', name: 'Ali', language: 'en' })
  await show()
  expect(await make.count()).toBe(0)

  const desks = [await groupOf(served.newsroom, served.newsroom.contents.sections.fa.environment)]
  await joinFrom(served, page, { role: 'desk-editor', name: 'Reza', language: 'en', desks })
  await show()
  const actionsFor = async (name: string): Promise<readonly string[]> => {
    await page.getByRole('button', { name: new RegExp(`^Actions for .*${name}`) }).click()
    await page.getByRole('menuitem').first().waitFor()
    const items = await page.getByRole('menuitem').allInnerTexts()
    await page.keyboard.press('Escape')
    return items
  }
  // The order at the top is everybody’s.
  expect(await actionsFor('محیط‌زیست')).toEqual([
    en['taxonomy.edit'],
    en['sections.close'],
    en['taxonomy.onSite'],
    en['taxonomy.delete'],
  ])
  expect(await actionsFor('دانش')).toEqual([en['taxonomy.onSite']])
  // A new one lies below one of theirs: at the top it would be refused.
  await make.click()
  const window = page.getByRole('dialog')
  await window.getByRole('textbox', { name: en['taxonomy.name'] }).fill('تالاب‌های جنوب')
  await window.getByRole('button', { name: en['ui.save'] }).click()
  await page.getByText(en['ui.saved']).waitFor()
  await expectAccessible(page)
  await page.goto(`${served.origin}/admin/settings`)
  await page.getByRole('heading', { level: 1, name: en['problem.forbidden.what'] }).waitFor()
  await expectAccessible(page)
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
