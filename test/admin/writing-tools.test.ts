import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { askFrom, openAs, untilStored } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

test(
  'in Persian: writing is mended at once and taken back at once; a word is replaced in all its spellings',
  {
    timeout: 90_000,
  },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Sara', 'fa')
    const { id } = await askFrom(page, 'POST', '/articles', {
      language: 'fa',
      headline: 'تالاب هاي شمال',
      document: paragraphs('كارشناسان می گویند "آب" بازگشته است.', 'کارشناسان رفتند.'),
    })
    await page.goto(`${served.origin}/admin/articles/${String(id)}`)
    const headline = page.getByLabel(fa['articles.headline'], { exact: true })
    const writing = page.locator('.writing')
    const mend = async (): Promise<void> => {
      await page.getByRole('button', { name: fa['articles.proof.open'] }).click()
      const dialog = page.getByRole('dialog', { name: fa['articles.proof.title'] })
      await expect.poll(() => dialog.getByRole('checkbox').count()).toBe(4)
      await expectAccessible(page)
      // What is quoted is to stay as it is.
      await dialog.locator('label', { hasText: '«آب»' }).click()
      await dialog.getByRole('button', { name: /^اصلاح/ }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await mend()
    await expect.poll(() => headline.inputValue()).toBe('تالاب‌های شمال')
    const written = () => expect.poll(() => writing.locator('p').allTextContents())
    await written().toEqual(['کارشناسان می‌گویند "آب" بازگشته است.', 'کارشناسان رفتند.'])
    await page.getByRole('button', { name: fa['ui.undo'], exact: true }).click()
    await expect.poll(() => headline.inputValue()).toBe('تالاب هاي شمال')
    await written().toEqual(['كارشناسان می گویند "آب" بازگشته است.', 'کارشناسان رفتند.'])

    await writing.click()
    await page.keyboard.press('Control+f')
    await page.getByLabel(fa['editor.findWanted']).fill('کارشناس')
    await page.getByText(/از .*۲.* در متن/).waitFor()
    await page.getByLabel(fa['editor.findReplacement']).fill('پژوهشگر')
    await expectAccessible(page)
    await page.getByRole('button', { name: fa['editor.replaceAll'], exact: true }).click()
    await written().toEqual(['پژوهشگران می گویند "آب" بازگشته است.', 'پژوهشگران رفتند.'])
    await page.keyboard.press('Escape')
    await writing.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+z')
    await written().toEqual(['كارشناسان می گویند "آب" بازگشته است.', 'کارشناسان رفتند.'])
  },
)

test(
  'in English: related articles are picked, put in order and taken away; a correction is added below the text',
  {
    timeout: 90_000,
  },
  async () => {
    const page = await openAs(served, 'chief-editor', 'Lena', 'en')
    const publish = async (headline: string): Promise<string> => {
      const body = { language: 'en', headline, document: paragraphs('Said.') }
      const { id, etag } = await askFrom(page, 'POST', '/articles', body)
      await page.evaluate(
        `fetch('/api/v1/articles/${String(id)}/publication', { method: 'POST', headers: { 'content-type': 'application/json', 'if-match': '"${String(etag)}"' }, body: '{}' })`,
      )
      return String(id)
    }
    const first = await publish('Herons return')
    const second = await publish('Herons stay')
    const id = await publish('The water is back')
    await page.goto(`${served.origin}/admin/articles/${id}`)
    await page.getByRole('button', { name: en['articles.verb.edit'], exact: true }).click()
    await page.getByRole('toolbar', { name: en['editor.tools'] }).waitFor()
    const related = page.getByRole('combobox', { name: en['articles.related'] })
    for (const headline of ['Herons stay', 'Herons return']) {
      await related.fill('herons')
      await page.getByRole('option', { name: headline }).click()
      await page.getByRole('list', { name: en['articles.related'] }).getByText(headline).waitFor()
    }
    await page.getByRole('button', { name: /^Move .*Herons return.* up$/ }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: en['articles.corrections.add'] }).click()
    await page.keyboard.insertText('It was the second heron.')
    await untilStored(page, id, 'It was the second heron.')
    await page.getByRole('button', { name: /It was the second heron\./ }).waitFor()
    const { draft } = (await askFrom(page, 'GET', `/articles/${id}`)) as { draft: { fields: { related: string[] } } }
    expect(draft.fields.related).toEqual([first, second])
    await page.getByRole('button', { name: /^Remove .*Herons return/ }).click()
    await untilStored(page, id, `"related":["${second}"]`)
  },
)

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})

const paragraphs = (...texts: readonly string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
