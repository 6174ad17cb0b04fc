import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP, Secret } from 'otpauth'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, test } from 'vitest'
import ar from '../../messages/admin/ar.json' with { type: 'json' }
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { launchBrowser, type TestBrowser } from '../browser.ts'
import { runProgram, type ServedProgram, serveProgram } from '../program.ts'
import { goodPassword } from '../signed-in.ts'
import { askFrom } from './editors.ts'

/** Who works in the pictures, and what they mistype. */
const editors = {
  fa: {
    t: fa,
    name: 'نیلوفر دریابان',
    headline: 'تالاب هاي شمال دوباره پرآب شدند',
    body: 'كارشناسان می گویند "بازگشت آب" نتیجه بارش های پیوسته است.',
  },
  ar: {
    t: ar,
    name: 'مريم حداد',
    headline: 'الأهوار تمتلئ من جديد',
    body: 'قال الخبراء "عادت المياه" بعد أمطار متواصلة ,وقد عادت الطيور .',
  },
  en: {
    t: en,
    name: 'Maren Tidewell',
    headline: 'The wetlands fill again',
    body: 'Experts say "the water is back" after weeks of rain -- and the birds are too...',
  },
} as const
type Language = keyof typeof editors

let data: string
let browser: TestBrowser
let server: ServedProgram
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'matbaa-guide-'))
  const prepared = process.env['MATBAA_DEMO']
  // Drawing the demo's pictures takes minutes on a busy machine: a folder it has filled already will do.
  if (prepared === undefined) runProgram('demo', '--data', data)
  else cpSync(prepared, data, { recursive: true })
  server = await serveProgram('--data', data)
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await server.end('SIGTERM')
  rmSync(data, { recursive: true, force: true })
})

/** Writes the pictures of `docs/guide/`: the demo newsroom as an editor of each language sees it. */
test.each(Object.keys(editors) as Language[])(
  'the pictures of the guide in %s',
  { timeout: 240_000 },
  async (language) => {
    const { t, headline, body } = editors[language]
    const page = await enter(language)
    const folder = join(import.meta.dirname, `../../docs/guide/${language}/pictures`)
    mkdirSync(folder, { recursive: true })
    const take = async (name: string): Promise<void> => {
      await page.waitForLoadState('networkidle')
      // What moves in has arrived, and pictures are drawn.
      await page.waitForTimeout(700)
      const file = await sharp(await page.screenshot())
        .webp({ quality: 82 })
        .toBuffer()
      writeFileSync(join(folder, `${name}.webp`), file)
    }
    const show = async (path: string): Promise<void> => {
      await page.goto(`${server.origin}/admin${path}`)
      await page.locator('main h1').first().waitFor()
    }
    const screens = ['media', 'front-page', 'comments', 'tags', 'settings']
    await show('/')
    await take('home')
    for (const name of screens) {
      await show(`/${name}`)
      await take(name)
    }
    await show(`/articles?language=${language}`)
    await take('list')

    const { items } = (await askFrom(page, 'GET', `/articles?language=${language}&state=published&limit=20`)) as {
      items: { id: string }[]
    }
    await show(`/articles/${items[1]?.id ?? ''}`)
    await page.getByRole('button', { name: t['articles.verb.edit'], exact: true }).click()
    await page.locator('.writing-tools').waitFor()
    // The line that says so would stand over the text.
    await page.locator('.toast button').last().click()
    await take('sheet')

    const made = await askFrom(page, 'POST', '/articles', {
      language,
      headline,
      document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] },
    })
    await show(`/articles/${String(made['id'])}`)
    await page.getByRole('button', { name: t['articles.proof.open'] }).click()
    await page.getByRole('dialog').waitFor()
    await take('proofreading')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: t['articles.moreActions'], exact: true }).click()
    await page.getByRole('menuitem', { name: t['articles.verb.schedule'], exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await take('schedule')

    const source = items[2]?.id ?? ''
    const target = language === 'en' ? 'he' : 'en'
    const translation = await askFrom(page, 'POST', '/articles', { language: target, sourceArticleId: source })
    const { editions } = (await askFrom(page, 'GET', `/articles/${source}`)) as {
      editions: { language: string; articleId: string | null }[]
    }
    const told = editions.find((one) => one.language === target)?.articleId ?? translation['id']
    await show(`/articles/${String(told)}?source=${source}`)
    await take('translate')
  },
)

/** A page of the newsroom with a chief editor signed in. */
async function enter(language: Language): Promise<Page> {
  const { name } = editors[language]
  const invited = runProgram(
    'people',
    'invite',
    `${language}@karaneh.example`,
    '--name',
    name,
    '--role',
    'chief-editor',
    '--language',
    language,
    '--data',
    data,
  )
  const token = /invitation#(\S+)/.exec(`${invited.out}${invited.err}`)?.[1]
  const context = await browser.open({ locale: language, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${server.origin}/admin/sign-in`)
  await askFrom(page, 'POST', '/invitations/acceptance', { token, name, password: goodPassword })
  const { enrolment, secret } = await askFrom(page, 'POST', '/account/totp')
  const code = new TOTP({ secret: Secret.fromBase32(String(secret)) }).generate()
  await askFrom(page, 'PUT', '/account/totp', { enrolment, code })
  return page
}
