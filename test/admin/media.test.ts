import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { deriveMedia } from '../../src/content/media/derive.ts'
import { testJpeg } from '../media.ts'
import { askFrom, openAs, untilStored } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

interface Item {
  readonly id: string
  readonly originalName: string
  readonly focal: { readonly x: number; readonly y: number }
  readonly texts: readonly { readonly language: string; readonly alt: string; readonly credit: string }[]
}

const picture = async (name: string, width: number, colour: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await testJpeg(width, 300, colour),
})

const library = async (page: Page, query = ''): Promise<readonly Item[]> =>
  (await askFrom(page, 'GET', `/media${query}`))['items'] as readonly Item[]

/** Chooses files of the device with a button. */
async function upload(page: Page, label: string, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ])
  await chooser.setFiles(files)
}

/** Makes the forms of what was uploaded, as the worker of the jobs does. */
async function derive(page: Page): Promise<void> {
  const { newsroom } = served
  const tools = { storage: newsroom.storage, images: newsroom.images }
  for (const { id } of await library(page, '?state=pending')) await deriveMedia(newsroom.context, tools, id, true)
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['MATBAA_SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) })
}

test(
  'many files are uploaded, found, described, replaced and thrown away in Persian',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    await page.goto(`${served.origin}/admin/media`)
    const broken = await testJpeg(400, 300)
    await upload(page, fa['media.upload'], [
      await picture('كتابخانه ملی.jpg', 500, '#2a6f6b'),
      await picture('تالاب.jpg', 700, '#884422'),
      { name: 'طرح.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      { name: 'شکسته.jpg', mimeType: 'image/jpeg', buffer: broken.subarray(0, 100) },
    ])
    const list = page.getByRole('region', { name: fa['media.uploads'] })
    await list.getByText(fa['media.uploaded']).nth(1).waitFor()
    await list.getByText(fa['problem.type-not-taken.what']).waitFor()
    await list.getByText(fa['problem.unreadable-input.what']).waitFor()
    await expectAccessible(page)
    await shot(page, 'media-uploads-fa')
    await list.getByRole('button', { name: fa['media.clearUploads'] }).click()
    await derive(page)
    await page.locator('.media-item img').nth(2).waitFor()

    // In another spelling than it has.
    await page.getByPlaceholder(fa['media.search']).fill('کتابخانه')
    await expect.poll(() => page.getByRole('row').count()).toBe(1)
    await page.getByRole('row').press('Enter')
    const panel = page.getByRole('complementary', { name: fa['media.about'] })
    await panel.getByLabel(fa['editor.alt'], { exact: true }).fill('نمای کتابخانه')
    await panel.getByLabel(fa['editor.credit'], { exact: true }).fill('نگار')
    const mark = panel.locator('.focal-mark')
    await mark.press('ArrowLeft')
    await mark.press('ArrowUp')
    await panel.getByText(fa['media.saved'], { exact: true }).waitFor()
    const stored = async (): Promise<Item | undefined> =>
      (await library(page)).find(({ originalName }) => originalName.startsWith('كتابخانه'))
    await expect.poll(async () => (await stored())?.focal).toEqual({ x: 0.48, y: 0.48 })
    await expect
      .poll(async () => (await stored())?.texts)
      .toMatchObject([{ language: 'fa', alt: 'نمای کتابخانه', credit: 'نگار' }])
    await expectAccessible(page)
    await shot(page, 'media-panel-fa')

    await upload(page, fa['media.replace'], await picture('نو.jpg', 640, '#223388'))
    await page.getByRole('alertdialog').getByRole('button', { name: fa['media.replace'] }).click()
    await panel.getByRole('heading', { name: 'نو.jpg' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
    await page.getByPlaceholder(fa['media.search']).fill('')

    // What something shows stays, and says where.
    await page.goto(`${served.origin}/admin/media?used=true`)
    await page.getByRole('row').first().press('Enter')
    await panel.getByRole('button', { name: fa['media.trash'] }).click()
    const refusal = page.getByRole('dialog', { name: fa['media.inUse'] })
    await refusal.getByRole('link').first().waitFor()
    await expectAccessible(page)
    await refusal.getByRole('button', { name: fa['ui.close'] }).click()

    await page.goto(`${served.origin}/admin/media?used=false`)
    const before = (await library(page)).length
    const unused = (await library(page, '?used=false')).length
    expect(unused).toBeGreaterThan(0)
    await expect.poll(() => page.getByRole('row').count()).toBe(unused)
    await page.getByRole('row').first().press('Control+a')
    await page.getByRole('toolbar', { name: fa['media.bulk'] }).getByRole('button', { name: fa['media.trash'] }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: fa['media.trash'] }).click()
    await page.getByRole('button', { name: fa['ui.undo'] }).waitFor()
    await expect.poll(async () => (await library(page)).length).toBe(before - unused)
    await page.getByRole('button', { name: fa['ui.undo'] }).click()
    await expect.poll(async () => (await library(page)).length).toBe(before)
  },
)

test(
  'a file is dropped and cancelled, credits are set at once in English',
  {
    timeout: 90_000,
  },
  async () => {
    const page = await openAs(served, 'owner', 'Lena', 'en')
    await page.goto(`${served.origin}/admin/media?layout=list`)
    await page.getByRole('row').first().waitFor()
    const bytes = [...(await testJpeg(420, 300, '#557799'))]
    await page.evaluate(`{
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], 'dropped.jpg', { type: 'image/jpeg' }))
    for (const name of ['dragenter', 'drop']) {
      document.body.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }))
    }
  }`)
    await page.getByRole('row', { name: /dropped\.jpg/ }).waitFor()
    const pasted = [...(await testJpeg(430, 300, '#775599'))]
    await page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([new Uint8Array(${JSON.stringify(pasted)})], 'pasted.jpg', { type: 'image/jpeg' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }`)
    await page.getByRole('row', { name: /pasted\.jpg/ }).waitFor()
    await page.route('**/api/v1/media?name=**', () => undefined)
    await upload(page, en['media.upload'], [await picture('slow.jpg', 450, '#112233')])
    await page.getByRole('button', { name: /^Cancel the upload of .slow\.jpg/ }).click()
    await page.getByText(en['media.cancelled'], { exact: true }).waitFor()
    await page.unroute('**/api/v1/media?name=**')
    await page.getByRole('button', { name: /^Try .slow\.jpg/ }).click()
    await page.getByRole('row', { name: /slow\.jpg/ }).waitFor()
    await derive(page)
    await shot(page, 'media-list-en')

    await page
      .getByRole('row', { name: /dropped\.jpg/ })
      .getByRole('checkbox')
      .click({ force: true })
    await page
      .getByRole('row', { name: /slow\.jpg/ })
      .getByRole('checkbox')
      .click({ force: true })
    await page.getByText('2 files chosen').waitFor()
    await page.getByRole('button', { name: en['media.setCredit'] }).click()
    await page.getByLabel(en['editor.credit'], { exact: true }).fill('Coast Photo')
    await expectAccessible(page)
    await page.getByRole('button', { name: en['ui.save'] }).click()
    const credited = async () => (await library(page, '?q=coast%20photo')).map(({ originalName }) => originalName)
    await expect.poll(async () => (await credited()).toSorted()).toEqual(['dropped.jpg', 'slow.jpg'])
  },
)

test('pictures of the library are put above an article and into its text', { timeout: 90_000 }, async () => {
  const page = await openAs(served, 'reporter', 'Nima', 'en')
  await page.goto(`${served.origin}/admin/articles`)
  const { id } = await askFrom(page, 'POST', '/articles', { language: 'en', headline: 'Lakes' })
  await page.goto(`${served.origin}/admin/articles/${String(id)}`)
  await page.locator('.writing').waitFor()
  await page.getByRole('button', { name: en['articles.choosePicture'], exact: true }).click()
  const picker = page.getByRole('dialog', { name: en['media.choosePicture'] })
  await picker.getByPlaceholder(en['media.search']).fill('dropped')
  await expect.poll(() => picker.getByRole('row').count()).toBe(1)
  await picker.getByRole('row').click()
  await expectAccessible(page)
  await shot(page, 'media-picker-en')
  await picker.getByRole('button', { name: en['media.take'] }).click()
  const all = await library(page)
  const named = (name: string): string => all.find(({ originalName }) => originalName === name)?.id ?? ''
  await untilStored(page, String(id), named('dropped.jpg'))

  await page.locator('.writing').click()
  await page.keyboard.insertText('Text.')
  await page.getByRole('button', { name: en['editor.insert'], exact: true }).click()
  await page.getByRole('menuitem', { name: en['editor.gallery'], exact: true }).click()
  const pictures = page.getByRole('dialog', { name: en['media.choosePictures'] })
  await pictures.getByRole('row', { name: /slow\.jpg/ }).click()
  await upload(page, en['media.upload'], [await picture('own.jpg', 460, '#335533')])
  await pictures.getByText('2 files chosen').waitFor()
  await pictures.getByRole('button', { name: en['media.take'] }).click()
  await untilStored(page, String(id), '"gallery"')
  const { draft } = (await askFrom(page, 'GET', `/articles/${String(id)}`)) as {
    draft?: { fields: { document: { content: { type: string; content?: { attrs: { media: string } }[] }[] } } }
  }
  const gallery = draft?.fields.document.content.find(({ type }) => type === 'gallery')
  const own = (await library(page, '?q=own')).at(0)?.id
  expect(gallery?.content?.map(({ attrs }) => attrs.media)).toEqual([named('slow.jpg'), own])
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
