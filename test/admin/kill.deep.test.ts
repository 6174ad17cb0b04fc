import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import type { Document } from '../../src/richtext/document.ts'
import { toPlainText } from '../../src/richtext/text.ts'
import { launchBrowser, type TestBrowser } from '../browser.ts'
import { freePort } from '../free-port.ts'
import { type ServedProgram, serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'
import { codeAt, goodPassword } from '../signed-in.ts'
import { askFrom, untilStored } from './editors.ts'

const sentence = 'کارشناسان می‌گویند بازگشت آب نتیجهٔ بارش‌های پیوسته و لایروبی آبراهه‌هاست. '

const folder = await createServedFolder()
let port: string
let server: ServedProgram
let browser: TestBrowser
let page: Page

beforeAll(async () => {
  port = String(await freePort())
  server = await serve()
  browser = await launchBrowser()
  page = await (await browser.open({ locale: 'fa' })).newPage()
  await page.goto(`${server.origin}/admin/sign-in`)
  const token = /setup#([\w-]+)/.exec(server.log())?.[1]
  const owner = { token, email: 'owner@coast.example', name: 'مینا', password: goodPassword, interfaceLanguage: 'fa' }
  await askFrom(page, 'POST', '/setup', owner)
  const { enrolment, secret } = await askFrom(page, 'POST', '/account/totp')
  await askFrom(page, 'PUT', '/account/totp', { enrolment, code: codeAt(String(secret), Date.now()) })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await server.end('SIGTERM')
  await folder.remove()
})

const serve = (): Promise<ServedProgram> => serveProgram('--data', folder.data, '--port', port)

test(
  'the server is killed in the middle of a sentence, five times: every character is there',
  { timeout: 200_000 },
  async () => {
    const id = await open()
    let typed = ''
    for (let round = 0; round < 5; round++) {
      typed += await type(sentence)
      // Sometimes in the middle of a save, sometimes before it.
      await page.waitForTimeout(400 * round)
      await server.end('SIGKILL')
      typed += await type(`${round} ${sentence}`)
      await page.locator('.save-state[data-state="offline"]').waitFor()
      typed += await type(sentence)
      server = await serve()
    }
    await page.locator('.save-state[data-state="saved"]').waitFor({ timeout: 60_000 })
    expect(await stored(id)).toBe(typed.trim())
  },
)

test(
  'the server is killed and the page loaded anew: what was typed is offered and taken back',
  { timeout: 100_000 },
  async () => {
    const id = await open()
    const first = await type(sentence)
    await page.locator('.save-state[data-state="unsaved"]').waitFor()
    await page.locator('.save-state[data-state="saved"]').waitFor()
    await server.end('SIGKILL')
    const second = await type(sentence)
    await page.locator('.save-state[data-state="offline"]').waitFor()
    // Away from the page before anybody answers again.
    await page.goto('about:blank')
    server = await serve()
    expect(await storedBy(id)).toBe(first.trim())
    await page.goto(`${server.origin}/admin/articles/${id}`)
    await page.getByRole('button', { name: fa['articles.unsavedTake'] }).click()
    await page.locator('.save-state[data-state="saved"]').waitFor()
    expect(await page.locator('.writing').textContent()).toBe(first + second)
    expect(await stored(id)).toBe((first + second).trim())
  },
)

/** Begins an article with the caret in its body. */
async function open(): Promise<string> {
  await page.goto(`${server.origin}/admin/articles`)
  await page.getByRole('button', { name: fa['articles.new'], exact: true }).click()
  await page
    .getByRole('menuitem')
    .filter({ has: page.locator('[lang=fa]') })
    .click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await page.locator('.writing').click()
  return page.url().split('/').at(-1) ?? ''
}

/** Types letter by letter, as a person does. */
async function type(text: string): Promise<string> {
  for (const letter of text) await page.keyboard.insertText(letter)
  return text
}

async function stored(id: string): Promise<string> {
  const { draft } = (await askFrom(page, 'GET', `/articles/${id}`)) as { draft: { fields: { document: Document } } }
  return toPlainText(draft.fields.document).trim()
}

/** The same, asked from a page of the newsroom. */
async function storedBy(id: string): Promise<string> {
  await page.goto(`${server.origin}/admin/sign-in`)
  return stored(id)
}
