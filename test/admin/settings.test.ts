import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { mkdtemp, rm } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { newsroomKinds } from '../../src/jobs/newsroom-kinds.ts'
import { runPendingJobs } from '../../src/jobs/run-pending.ts'
import { askFrom, openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
let directory: string
beforeAll(async () => {
  served = await serveAdmin()
  directory = await mkdtemp(join(tmpdir(), 'matbaa-settings-'))
})
afterAll(async () => {
  await served.close()
  await rm(directory, { recursive: true, force: true })
})

const frontPage = async (language: string): Promise<string> => (await served.newsroom.askAnew(`/${language}/`)).text()
const partOf = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

test(
  'an owner renames an edition with its page beside, takes it back, and is told who was first, in Persian',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'owner', 'mina', 'fa')
    await page.goto(`${served.origin}/admin/settings`)
    const name = page.getByRole('textbox', { name: fa['settings.name'] })
    await name.waitFor()
    const before = await name.inputValue()
    const frame = page.frameLocator('.settings-preview iframe')
    await frame.locator('h1').getByText(before).waitFor()
    await expectAccessible(page)
    // Whoever comes into the page that is shown by the keyboard sees where they are.
    await page.locator('.settings-preview').getByRole('button').last().focus()
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate<string>(`getComputedStyle(document.querySelector('.settings-frame')).outlineStyle`))
      .toBe('solid')
    await page.locator('.settings-preview').getByRole('button').last().focus()
    await name.fill('بندر نو')
    await frame.locator('h1').getByText('بندر نو').waitFor()
    expect(await frontPage('fa')).not.toContain('بندر نو')
    await page.getByRole('button', { name: fa['ui.save'], exact: true }).click()
    await page.getByText(fa['ui.saved']).waitFor()
    expect(await frontPage('fa')).toContain('بندر نو')
    await page.getByRole('button', { name: fa['ui.undo'] }).click()
    await expect.poll(() => name.inputValue()).toBe(before)
    await expect.poll(() => frontPage('fa')).toContain(before)

    // Somebody else saves in between: nothing is lost, and a person decides.
    await page.getByRole('textbox', { name: fa['settings.motto'] }).fill('شعار من')
    const editions = await askFrom(page, 'GET', '/editions')
    const {
      language: _,
      dir: __,
      ...theirs
    } = (editions['items'] as Record<string, unknown>[]).find(({ language }) => language === 'fa') ?? {
      language: '',
      dir: '',
    }
    await askFrom(page, 'PUT', '/editions/fa', { ...theirs, motto: 'شعار او' })
    await page.getByRole('button', { name: fa['ui.save'], exact: true }).click()
    const question = page.getByRole('alertdialog', { name: fa['settings.conflictTitle'] })
    await question.waitFor()
    await expectAccessible(page)
    await question.getByRole('button', { name: fa['settings.keepMine'] }).click()
    await expect.poll(() => frontPage('fa')).toContain('شعار من')
    served.expectNoFaults()
  },
)

test(
  'a chief editor gives the paper a logo and colours that can be read, by keyboard, in English',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'lena', 'en')
    await page.goto(`${served.origin}/admin/settings`)
    // What is the owner's alone says so.
    await page.getByText(en['settings.ownersOnly']).waitFor()
    await partOf(page, en['settings.part.look'])
    const file = join(directory, 'logo.png')
    await sharp({ create: { width: 640, height: 640, channels: 4, background: '#0b6b3a' } })
      .png()
      .toFile(file)
    const logo = page.getByRole('group', { name: en['settings.logo'], exact: true })
    await logo.locator('input[type=file]').setInputFiles(file)
    // The image worker of a newsroom runs beside it.
    const { newsroom } = served
    await expect
      .poll(
        async () => {
          await runPendingJobs(newsroom.context, newsroomKinds(newsroom.context, newsroom))
          return logo.locator('img').count()
        },
        { timeout: 15_000 },
      )
      .toBe(1)
    const frame = page.frameLocator('.settings-preview iframe')
    await frame.locator('img.logo').first().waitFor()
    await expectAccessible(page)

    const light = page.getByRole('group', { name: en['settings.colours.light'] })
    const accent = light.getByRole('textbox', { name: en['settings.colour.accent'], exact: true })
    await accent.fill('#f7c948')
    await light.getByText(/text in it cannot be read/).waitFor()
    const save = page.getByRole('button', { name: en['ui.save'], exact: true })
    await expect.poll(() => save.isDisabled()).toBe(true)
    const nearest = light.getByRole('button', { name: new RegExp(en['settings.takeNearest']) })
    await nearest.focus()
    await page.keyboard.press('Enter')
    await light
      .getByText(/can be read well/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await expect.poll(() => accent.inputValue()).not.toBe('#f7c948')
    const taken = await accent.inputValue()
    await save.focus()
    await page.keyboard.press('Enter')
    await page.getByText(en['ui.saved']).waitFor()
    await expect.poll(() => frontPage('en')).toContain(taken.slice(1))
    await runPendingJobs(newsroom.context, newsroomKinds(newsroom.context, newsroom))
    expect(await frontPage('ar')).toMatch(/apple-touch-icon" href="\/media\//)
    served.expectNoFaults()
  },
)

test(
  'every part of the settings is whole in each language, light and dark, on a phone too',
  { timeout: 120_000 },
  async () => {
    for (const [language, words, scheme] of [
      ['fa', fa, 'dark'],
      ['en', en, 'dark'],
    ] as const) {
      const page = await openAs(served, 'owner', `owner-${language}`, language)
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${served.origin}/admin/settings`)
      for (const part of ['site', 'comments', 'outside', 'access', 'months', 'look', 'edition'] as const) {
        await partOf(page, words[`settings.part.${part}`])
        await page
          .getByRole('link', { name: words[`settings.part.${part}`], exact: true })
          .and(page.locator('[aria-current]'))
          .first()
          .waitFor()
        await expectAccessible(page)
        const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
        expect([language, part, overflow]).toEqual([language, part, 0])
      }
      await page.context().close()
    }
    served.expectNoFaults()
  },
)

test('comments, hosts and months: saved, refused at their fields, taken back', { timeout: 90_000 }, async () => {
  const page = await openAs(served, 'owner', 'omar', 'en')
  const saved = () => page.getByText(en['ui.saved']).first().waitFor()
  await page.goto(`${served.origin}/admin/settings?part=comments`)
  const retention = page.getByRole('region', { name: en['settings.retention'] })
  await retention.getByText(en['settings.forget']).click()
  await retention.getByRole('textbox', { name: en['settings.keepDays'] }).fill('۳۰')
  await retention.getByRole('button', { name: en['ui.save'] }).click()
  await saved()
  await expect
    .poll(() => askFrom(page, 'GET', '/settings/comment-addresses'))
    .toMatchObject({ value: { keepDays: 30 } })
  await page.getByRole('button', { name: en['ui.undo'] }).click()
  await expect
    .poll(() => askFrom(page, 'GET', '/settings/comment-addresses'))
    .toMatchObject({ value: { keepDays: null } })

  const erase = page.getByRole('region', { name: en['settings.eraseTitle'] })
  const address = erase.getByRole('textbox', { name: en['settings.eraseEmail'] })
  await address.fill('nobody@nowhere.example')
  await erase.getByRole('button', { name: en['settings.eraseFind'] }).click()
  await erase.getByText(en['settings.eraseNobody']).waitFor()

  await partOf(page, en['settings.part.outside'])
  const scripts = page.getByRole('textbox', { name: en['settings.hosts.scripts'] })
  await scripts.fill('https://stats.example/x.js')
  const hosts = page.getByRole('region', { name: en['settings.hosts'] })
  await hosts.getByRole('button', { name: en['ui.save'] }).click()
  await hosts.getByText(en['fault.host']).waitFor()
  await expectAccessible(page)
  await scripts.fill('stats.example')
  await hosts.getByRole('button', { name: en['ui.save'] }).click()
  await expect
    .poll(() => askFrom(page, 'GET', '/settings/content-security'))
    .toMatchObject({ value: { scripts: ['stats.example'] } })

  await partOf(page, en['settings.part.months'])
  await page.getByText(en['settings.noMonths']).waitFor()
  await page.getByRole('textbox', { name: en['settings.year'] }).fill('1446')
  const day = page.getByRole('group', { name: en['settings.startsOn'] })
  await day.getByRole('spinbutton').first().click()
  await page.keyboard.type('03022025')
  await page.getByRole('button', { name: en['settings.announce'] }).click()
  await page.getByRole('rowheader', { name: /Ramadan 1446/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Withdraw: .?Ramadan/ }).click()
  await page.getByText(en['settings.noMonths']).waitFor()
  const notice = page.locator('.toast').filter({ hasText: en['settings.withdrawn'] })
  await notice.getByRole('button', { name: en['ui.undo'] }).click()
  await page.getByRole('rowheader', { name: /Ramadan 1446/ }).waitFor()
  served.expectNoFaults()
})
