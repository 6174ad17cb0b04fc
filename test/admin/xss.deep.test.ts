import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertComments } from '../../src/content/comments/insert.ts'
import { inTransaction } from '../../src/content/work.ts'
import { invitePerson } from '../../src/content/users/invite.ts'
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { readFields } from '../../admin/src/articles/read-fields.ts'
import { pictureId } from '../newsroom-media.ts'
import { now } from '../newsroom-contents.ts'
import { withText, xssPayloads } from '../security/xss-corpus.ts'
import { WITNESS } from '../security/xss-page.ts'
import { askFrom, openAs } from './editors.ts'
import { type ServedAdmin, serveAdmin } from './served.ts'
import { tour } from './tour.ts'

/** What people can store: no half letters, no zero. */
const payloads = xssPayloads()
  .map(({ payload }) => payload.toWellFormed().replaceAll('\0', ''))
  .filter((payload) => payload.trim() !== '')
const oneLine = (payload: string, most: number): string =>
  payload
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, most)
    .toWellFormed()
    .trim() || 'x'

describe.skipIf(payloads.length === 0)('hostile texts in the interface of the newsroom', () => {
  let served: ServedAdmin
  let page: Page
  let left: string[]
  beforeAll(async () => {
    served = await serveAdmin()
    page = await openAs(served, 'owner', 'Sara', 'fa')
    left = []
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(?:data|blob):/.test(url) && !url.startsWith(served.origin)) left.push(url)
    })
    page.on('dialog', (dialog) => {
      left.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.addInitScript(WITNESS)
    await page.goto(`${served.origin}/admin`)
  })
  afterAll(() => served.close())

  /** What ran, what the policy had to stop, and what left: none of it. */
  async function expectNothing(where: string): Promise<void> {
    // What waits for a hand: pointing and focusing.
    const seen = await page.evaluate(`(async () => {
      for (const element of document.querySelectorAll('main *'))
        for (const type of ['mouseover', 'mouseenter', 'load', 'error', 'toggle', 'animationstart'])
          element.dispatchEvent(new Event(type, { bubbles: false }))
      await new Promise((done) => setTimeout(done, 100))
      return window.witness
    })()`)
    expect([where, seen, left]).toEqual([where, { ran: [], violations: [] }, []])
  }

  test('typed into every field of the sheet, and pasted into the body', { timeout: 600_000 }, async () => {
    const { id } = await askFrom(page, 'POST', '/articles', { language: 'fa' })
    await page.goto(`${served.origin}/admin/articles/${String(id)}`)
    await page.locator('.writing').waitFor()
    for (const summary of await page.locator('.folded > summary').all()) await summary.click()
    const fields = await page
      .locator('.sheet textarea, .inspector textarea, .inspector input:not([type=checkbox]):not([type=file])')
      .all()
    expect(fields.length).toBeGreaterThan(8)
    for (const [index, payload] of payloads.entries()) {
      // Each field has its turn with each text over the whole run of some.
      await fields[index % fields.length]?.fill(oneLine(payload, 200))
      if (index < 60) for (const field of fields) await field.fill(oneLine(payload, 200))
      await page.evaluate(`{
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() })
        event.clipboardData.setData('text/html', ${JSON.stringify(payload)})
        event.clipboardData.setData('text/plain', ${JSON.stringify(payload)})
        document.querySelector('.writing').dispatchEvent(event)
      }`)
      if (index % 46 === 45) await expectNothing(`sheet, to ${index}`)
    }
    await expectNothing('sheet')
  })

  test('in stored articles: every field, every kind of block', { timeout: 600_000 }, async () => {
    for (const [index, payload] of payloads.entries()) {
      const line = oneLine(payload, 500)
      await askFrom(page, 'POST', '/articles', {
        language: 'fa',
        ...Object.fromEntries(readFields.map((name) => [name, line])),
        document: withText(payload.slice(0, 2_000).toWellFormed()),
      })
      if (index % 50 !== 49 && index !== payloads.length - 1) continue
      await page.goto(`${served.origin}/admin/articles?language=fa`)
      await page.locator('.article-row').first().waitFor()
      await expectNothing(`list, to ${index}`)
      // One of each page of the list is opened, with its history of changes and its typography.
      await page.locator('.article-row a').first().click()
      await page.locator('.writing').waitFor()
      await page.waitForTimeout(1_500)
      await expectNothing(`article, to ${index}`)
      const mend = page.getByRole('button', { name: fa['articles.proof.open'] })
      if ((await mend.count()) > 0) {
        await mend.click()
        await expectNothing(`proofreading, to ${index}`)
        await page.keyboard.press('Escape')
      }
    }
  })

  test(
    'in names of tags, authors and people, in words about media, in comments: all screens',
    { timeout: 600_000 },
    async () => {
      const { context, contents } = served.newsroom
      for (const [index, payload] of payloads.entries()) {
        const name = oneLine(payload, 150)
        await askFrom(page, 'POST', '/tags', { language: 'fa', name, description: oneLine(payload, 500) })
        await askFrom(page, 'POST', '/authors', { texts: [{ language: 'fa', name, bio: oneLine(payload, 500) }] })
        await invitePerson(context, {
          email: `hostile${index}@coast.example`,
          name,
          role: 'reporter',
          desks: [],
          interfaceLanguage: 'fa',
        })
      }
      await inTransaction(context, (work) =>
        insertComments(
          work,
          payloads.map((payload, index) => ({
            articleId: contents.articles['wetlands-fa'],
            language: 'fa',
            state: 'held',
            authorName: oneLine(payload, 80),
            authorEmail: `reader${index}@example.org`,
            body: payload.slice(0, 2_000).toWellFormed(),
            createdAt: now - index * 1_000,
          })),
        ),
      )
      for (let from = 0; from < payloads.length; from += 20) {
        const words = oneLine(payloads.slice(from, from + 20).join(' '), 900)
        await askFrom(page, 'PATCH', `/media/${pictureId}`, {
          texts: [{ language: 'fa', alt: words, caption: words, credit: words }],
        })
      }
      for (const way of await tour(served, page)) {
        await page.goto(served.origin + way)
        await page.waitForLoadState('networkidle')
        await expectNothing(way)
        // Lists come in parts.
        const more = page.getByRole('button', { name: fa['ui.more'], exact: true })
        for (let part = 0; part < 12 && (await more.count()) > 0; part++) {
          // With its last part a list takes its button away, also between the look and the press.
          const pressed = await more
            .first()
            .click({ timeout: 5_000 })
            .then(
              () => true,
              () => false,
            )
          if (!pressed) break
          await page.waitForLoadState('networkidle')
        }
        await expectNothing(`${way}, all of it`)
      }
      served.expectNoFaults()
    },
  )
})
