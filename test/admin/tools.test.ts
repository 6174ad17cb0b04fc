import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { newsroomKinds } from '../../src/jobs/newsroom-kinds.ts'
import { runPendingJobs } from '../../src/jobs/run-pending.ts'
import { claimJob, failJob } from '../../src/content/jobs/claim.ts'
import { mostAttempts } from '../../src/content/jobs/backoff.ts'
import { enqueueJob } from '../../src/content/jobs/enqueue.ts'
import { askFrom, openAs } from './editors.ts'
import { wxr } from '../wxr.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

test('jobs: what failed says why, and is tried again, in Persian', { timeout: 60_000 }, async () => {
  const { context, clock } = served.newsroom
  await enqueueJob(context, { kind: 'mail.invitation', payload: {} })
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    clock.now += 6 * 3_600_000
    const job = await claimJob(context, ['mail.invitation'], 60_000)
    if (job === undefined) throw new Error('There is no job to fail.')
    await failJob(context, job, 'connect ECONNREFUSED 127.0.0.1:25')
  }
  const page = await openAs(served, 'chief-editor', 'sara', 'fa')
  await page.goto(`${served.origin}/admin/jobs`)
  const row = page.getByRole('row', { name: fa['jobs.kind.mail.invitation'] })
  await row.getByText(fa['jobs.state.failed'], { exact: true }).waitFor()
  await row.getByText(new RegExp(fa['jobs.why.mail.invitation'])).waitFor()
  await expectAccessible(page)
  await row.getByRole('button').click()
  await row.getByText(fa['jobs.state.waiting'], { exact: true }).waitFor()
  // Narrowed to what failed, nothing is left, and it says so.
  await page.getByRole('button', { name: fa['jobs.state'] }).click()
  await page.getByRole('option', { name: new RegExp(fa['jobs.state.failed']) }).click()
  await page.getByText(fa['jobs.noneSuch']).waitFor()
  await expectAccessible(page)
  served.expectNoFaults()
})

test(
  'webhooks: made, its secret shown once, tried, paused and removed, in English on a phone',
  { timeout: 60_000 },
  async () => {
    const page = await openAs(served, 'owner', 'lena', 'en')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`${served.origin}/admin/webhooks`)
    await page.getByText(en['webhooks.none']).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: en['webhooks.make'] }).click()
    const form = page.getByRole('dialog', { name: en['webhooks.make'] })
    await form.getByRole('textbox', { name: en['webhooks.name'] }).fill('Index')
    await form.getByRole('textbox', { name: en['webhooks.url'] }).fill('http://plain.example')
    await form.getByRole('button', { name: en['webhooks.make'] }).click()
    await form.locator('.react-aria-FieldError').waitFor()
    await form.getByRole('textbox', { name: en['webhooks.url'] }).fill('https://hooks.example/matbaa')
    await form.getByText(en['webhooks.event.page.trashed']).click()
    await expectAccessible(page)
    await form.getByRole('button', { name: en['webhooks.make'] }).click()
    const secret = page.getByRole('dialog', { name: en['webhooks.secretTitle'] })
    expect(await secret.locator('code').innerText()).toMatch(/^whsec_/)
    await expectAccessible(page)
    await secret.getByRole('button', { name: en['ui.done'] }).click()
    await page.getByRole('row', { name: /Index/ }).getByText('8 events').waitFor()

    const choose = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: /^Actions: .?Index/ }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
    await choose(en['webhooks.ping'])
    const log = page.getByRole('dialog', { name: /^Deliveries: .?Index/ })
    await log.getByRole('row', { name: en['webhooks.event.ping'] }).getByText(en['webhooks.pending']).waitFor()
    await expectAccessible(page)
    await log.getByRole('button', { name: new RegExp(`^${en['webhooks.repeat']}`) }).click()
    await log.getByRole('button', { name: en['ui.close'] }).click()
    await choose(en['webhooks.pause'])
    await page.getByText(en['webhooks.off'], { exact: true }).waitFor()
    await page.getByRole('button', { name: en['ui.undo'] }).click()
    await page.getByText(en['webhooks.on'], { exact: true }).waitFor()
    await choose(en['ui.remove'])
    await page.getByRole('alertdialog').getByRole('button', { name: en['ui.remove'] }).click()
    await page.getByText(en['webhooks.none']).waitFor()
    expect(await askFrom(page, 'GET', '/webhooks')).toEqual({ items: [] })
    served.expectNoFaults()
  },
)

test('who may not manage them reads a sentence', { timeout: 60_000 }, async () => {
  const page = await openAs(served, 'reporter', 'omar', 'en')
  for (const path of ['settings', 'jobs', 'webhooks', 'imports', 'backup']) {
    await page.goto(`${served.origin}/admin/${path}`)
    await page.getByRole('heading', { name: en['problem.forbidden.what'] }).waitFor()
  }
  served.expectNoFaults()
})

test(
  'an export is brought in, looked at and imported; a backup is downloaded, in Persian',
  { timeout: 90_000 },
  async () => {
    const { newsroom, origin } = served
    const settle = () => runPendingJobs(newsroom.context, newsroomKinds(newsroom.context, newsroom))
    const page = await openAs(served, 'owner', 'mina', 'fa')
    await page.goto(`${origin}/admin/imports`)
    await page.getByText(fa['imports.none']).waitFor()
    await expectAccessible(page)
    const choose = (name: string, text: string): Promise<void> =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })
    await choose('letter.xml', '<p>no export</p>')
    await page.getByRole('alert').getByText(fa['problem.unreadable-input.what']).waitFor()
    await choose(
      'old.xml',
      wxr({
        title: 'روزنامهٔ کهن',
        language: 'fa',
        posts: [
          { id: 7001, title: 'خبر کهن' },
          { id: 7002, title: 'خبری دیگر' },
        ],
      }),
    )
    const card = page.getByRole('region', { name: 'روزنامهٔ کهن' })
    await page.getByText(fa['imports.state.checking']).waitFor()
    await settle()
    await card.getByText(fa['imports.state.checked']).waitFor()
    await expectAccessible(page)
    await card.getByRole('button', { name: fa['imports.start'] }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: fa['imports.start'] }).click()
    await card.getByText(fa['imports.state.importing']).waitFor()
    await expectAccessible(page)
    await settle()
    await card.getByText(fa['imports.state.done'], { exact: true }).waitFor()
    // In words of the language, not in those of the program.
    await card.getByRole('row', { name: fa['imports.kind.articles'] }).getByText('۲ درون‌ریزی شد').waitFor()
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('link', { name: fa['imports.report'] }).click(),
    ])
    expect(report.suggestedFilename()).toMatch(/^import-.*\.json$/)
    await expectAccessible(page)

    await page.goto(`${origin}/admin/backup`)
    await page.getByText(fa['backup.never']).waitFor()
    await expectAccessible(page)
    const [backup] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: fa['backup.download'] }).click(),
    ])
    expect(backup.suggestedFilename()).toMatch(/^matbaa-.*\.tar$/)
    await page.getByText(fa['backup.never']).waitFor({ state: 'detached' })
    served.expectNoFaults()
  },
)
