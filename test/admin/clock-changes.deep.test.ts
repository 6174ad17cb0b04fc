import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import ar from '../../messages/admin/ar.json' with { type: 'json' }
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { askFrom, openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

const phone = { width: 390, height: 844 }
const desktop = { width: 1_440, height: 900 }

/** A zone whose clocks go back over `twice` and forward over `never`, each on the day that `now` has there. */
const changes = [
  {
    t: fa,
    language: 'fa',
    zone: 'America/New_York',
    calendars: [{ calendar: 'persian', language: 'fa' }],
    back: { now: '2026-11-01T04:10:00Z', type: '0130', first: '2026-11-01T05:30:00.000Z' },
    forward: { now: '2027-03-14T05:10:00Z', type: '0230', changeAt: '2027-03-14T07:00:00.000Z', shown: '۳:۰۰' },
    screen: phone,
    colorScheme: 'dark',
  },
  {
    t: ar,
    language: 'ar',
    zone: 'Asia/Beirut',
    calendars: [{ calendar: 'islamic-umalqura', language: 'ar' }],
    back: { now: '2026-10-24T09:10:00Z', type: '2345', first: '2026-10-24T20:45:00.000Z' },
    forward: { now: '2027-03-27T22:10:00Z', type: '0020', changeAt: '2027-03-27T22:00:00.000Z', shown: '١:٠٠' },
    screen: desktop,
    colorScheme: 'dark',
  },
  {
    t: en,
    language: 'en',
    zone: 'Europe/Berlin',
    calendars: [{ calendar: 'gregory', language: 'en' }],
    back: { now: '2026-10-24T22:10:00Z', type: '0215', first: '2026-10-25T00:15:00.000Z' },
    forward: { now: '2027-03-27T23:10:00Z', type: '0245', changeAt: '2027-03-28T01:00:00.000Z', shown: '3:00' },
    screen: phone,
    colorScheme: 'light',
  },
] as const

test.each(changes)(
  'the hour that comes twice, and the one that never comes, are planned in $language and $zone',
  { timeout: 120_000 },
  async ({ t, language, zone, calendars, back, forward, screen, colorScheme }) => {
    const page = await openAs(served, 'owner', `planner-${language}`, language)
    await page.emulateMedia({ colorScheme })
    const { items } = (await askFrom(page, 'GET', '/editions')) as { items: Record<string, unknown>[] }
    const { language: _, dir: __, ...edition } = items.find((one) => one['language'] === language) ?? {}
    await askFrom(page, 'PUT', `/editions/${language}`, { ...edition, calendars })
    const { id } = await askFrom(page, 'POST', '/articles', { language, headline: 'خبر' })
    // An article keeps the zone in which it was planned.
    await askFrom(page, 'PUT', `/articles/${String(id)}/schedule`, { at: '2026-06-01T00:00:00Z', zone })
    await askFrom(page, 'DELETE', `/articles/${String(id)}/schedule`)
    const plan = async (now: string): Promise<void> => {
      await page.clock.setFixedTime(now)
      await page.setViewportSize(desktop)
      await page.goto(`${served.origin}/admin/articles/${String(id)}`)
      await page.getByRole('button', { name: t['articles.moreActions'], exact: true }).click()
      await page.getByRole('menuitem', { name: t['articles.verb.schedule'], exact: true }).click()
      await page.setViewportSize(screen)
    }
    const planned = async (): Promise<unknown> => {
      const { draft } = (await askFrom(page, 'GET', `/articles/${String(id)}`)) as { draft: { publishAt: unknown } }
      return draft.publishAt
    }
    const dialog = page.getByRole('dialog')
    const button = dialog.getByRole('button', { name: t['articles.verb.schedule'], exact: true })

    await plan(back.now)
    await typeTime(page, back.type)
    const choices = dialog.getByRole('radio')
    await expect.poll(() => choices.count()).toBe(2)
    expect(await choices.first().isChecked()).toBe(true)
    await expectAccessible(page)
    await shoot(page, `twice-${language}`)
    await choices.first().focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => choices.last().isChecked()).toBe(true)
    const second = new Date(Date.parse(back.first) + 3_600_000).toISOString()
    await button.click()
    await dialog.waitFor({ state: 'detached' })
    expect(await planned()).toBe(second)
    // Opened again, it is still the second that is meant.
    await plan(back.now)
    await expect.poll(() => choices.last().isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await askFrom(page, 'DELETE', `/articles/${String(id)}/schedule`)

    await plan(forward.now)
    await typeTime(page, forward.type)
    const notice = dialog.getByRole('alert')
    await notice.waitFor()
    expect(await button.isDisabled()).toBe(true)
    await expectAccessible(page)
    await shoot(page, `never-${language}`)
    await notice.getByRole('button').click()
    await notice.waitFor({ state: 'detached' })
    expect(await dialog.locator('.schedule-result').textContent()).toContain(forward.shown)
    await button.click()
    await dialog.waitFor({ state: 'detached' })
    expect(await planned()).toBe(forward.changeAt)
    served.expectNoFaults()
  },
)

/** Types a time into the two parts of the field, as one does who looks at the screen. */
async function typeTime(page: Page, digits: string): Promise<void> {
  await page.getByRole('dialog').getByRole('spinbutton').first().focus()
  await page.keyboard.type(digits)
  await shoot(page, `typed-${digits}`)
}

async function shoot(page: Page, name: string): Promise<void> {
  const shots = process.env['MATBAA_SHOTS']
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}
