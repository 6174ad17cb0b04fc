import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { insertComments } from '../../src/content/comments/insert.ts'
import type { CommentState } from '../../src/db/schema.ts'
import { askFrom, openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

const add = async (name: string, bodies: readonly string[], email = ''): Promise<readonly string[]> => {
  const { context, contents, clock } = served.newsroom
  return insertComments(
    context,
    bodies.map((body, index) => ({
      articleId: contents.articles['wetlands-fa'],
      language: 'fa',
      state: 'held',
      authorName: name,
      authorEmail: email,
      networkHash: 'net',
      body,
      reasons: ['first-comment', 'links'],
      createdAt: clock.now + index,
    })),
  )
}

const stateOf = async (page: Page, id: string): Promise<unknown> =>
  (await askFrom(page, 'GET', `/comments/${id}`))['state']
const untilState = (page: Page, id: string, state: CommentState) => expect.poll(() => stateOf(page, id)).toBe(state)

test(
  'in Persian: the queue is worked through by keys alone, and each decision can be taken back',
  { timeout: 90_000 },
  async () => {
    const page = await openAs(served, 'moderator', 'Mina', 'fa')
    const [one = '', two = '', three = '', four = ''] = await add(
      'کاوه',
      ['نخستین دیدگاه.\n\nAn English paragraph.', 'دومی', 'سومی', 'چهارمی'],
      'kaveh@home.example',
    )
    await page.goto(`${served.origin}/admin/comments?q=${encodeURIComponent('کاوه')}`)
    const focused = () => page.evaluate<string>('document.activeElement.id')
    await expect.poll(focused).toBe(`comment-${one}`)
    await page.getByText('kaveh@home.example').first().waitFor()
    await page.getByText(fa['comments.reason.links']).first().waitFor()
    await expectAccessible(page)

    await page.keyboard.press('j')
    await expect.poll(focused).toBe(`comment-${two}`)
    await page.keyboard.press('ArrowUp')
    await expect.poll(focused).toBe(`comment-${one}`)
    await page.keyboard.press('a')
    await expect.poll(focused).toBe(`comment-${two}`)
    await untilState(page, one, 'approved')
    await page.keyboard.press('z')
    await untilState(page, one, 'held')
    await page.locator(`#comment-${one}`).waitFor()

    // The key where a Latin layout has s, as a Persian keyboard sends it.
    await page.locator(`#comment-${two}`).focus()
    await page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'س', code: 'KeyS', bubbles: true }))`,
    )
    await untilState(page, two, 'spam')
    await page.locator(`#comment-${two}`).waitFor({ state: 'detached' })
    await expect.poll(focused).toBe(`comment-${three}`)
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await expect.poll(focused).toBe(`comment-${four}`)
    await page.keyboard.press('x')
    await page.keyboard.press('d')
    await untilState(page, three, 'trash')
    await untilState(page, four, 'trash')

    await page.locator(`#comment-${one}`).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: fa['comments.keys'] }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(`comment-${one}`)
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(fa['comments.replyBody']).fill('سپاس از شما.')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe(`comment-${one}`)
    await page.keyboard.press('r')
    await expect.poll(() => dialog.getByLabel(fa['comments.replyBody']).inputValue()).toBe('سپاس از شما.')
    await dialog.getByLabel(fa['comments.replyBody']).press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await untilState(page, one, 'approved')
    const approved = `/comments?state=approved&q=${encodeURIComponent('سپاس از شما')}`
    await expect
      .poll(async () => (await askFrom(page, 'GET', approved))['items'])
      .toMatchObject([{ parent: { id: one }, authorEmail: '' }])
  },
)

test('in English: two moderators at once, the second is told who was first', { timeout: 90_000 }, async () => {
  const [id = '', other = ''] = await add('Dara', ['A question.', 'Another one.'])
  const first = await openAs(served, 'moderator', 'Ziba', 'en')
  const second = await openAs(served, 'chief-editor', 'Lena', 'en')
  for (const page of [first, second]) {
    await page.goto(`${served.origin}/admin/comments?q=Dara`)
    await page.locator(`#comment-${id}`).waitFor()
  }
  await first.locator(`#comment-${id}`).getByRole('button', { name: en['comments.verb.spam'] }).click()
  await untilState(first, id, 'spam')
  await second.locator(`#comment-${id}`).getByRole('button', { name: en['comments.verb.approved'] }).click()
  await second.getByText(/Ziba.* was first: the comment is with the spam\./).waitFor()
  expect(await stateOf(second, id)).toBe('spam')

  // Narrowed to an article, all at once, and back.
  const many = await add('Roya', ['One.', 'Two.', 'Three.'])
  await second.goto(`${served.origin}/admin/comments?q=Roya`)
  // The comments say what they stand below: nothing comes late and pushes away what is about to be pressed.
  await second.route(/\/articles\/[\da-f-]{36}$/, (route) => route.abort())
  await second
    .locator(`#comment-${many[0] ?? ''}`)
    .getByRole('button', { name: /^More for the comment/ })
    .click()
  await second.getByRole('menuitem', { name: en['comments.onlyArticle'] }).click()
  const narrowed = second.getByRole('list', { name: en['comments.article'] }).getByRole('listitem')
  expect(await narrowed.locator('bdi').textContent()).toContain('تالاب‌های شمال')
  await second.getByRole('searchbox', { name: en['comments.search'] }).fill('Roya')
  await expect.poll(() => second.locator('.comment').count()).toBe(3)
  await second.getByLabel('Choose all 3 below').check()
  await second.getByRole('toolbar').getByRole('button', { name: en['comments.verb.trash'] }).click()
  await second.getByText('3 comments were deleted.').waitFor()
  for (const one of many) await untilState(second, one, 'trash')
  await second.getByRole('button', { name: en['ui.undo'] }).last().click()
  for (const one of many) await untilState(second, one, 'held')
  await second.goto(`${served.origin}/admin/comments?q=Dara`)

  const row = second.locator(`#comment-${other}`)
  await row.getByRole('button', { name: /^More for the comment/ }).click()
  await second.getByRole('menuitem', { name: en['comments.eraseCommenter'] }).click()
  const question = second.getByRole('alertdialog')
  await question.getByText(en['comments.eraseNoAddress']).waitFor()
  await expectAccessible(second)
  await question.getByRole('button', { name: en['comments.erase'], exact: true }).click()
  await second.getByText(/The commenter was erased from 1 comment\./).waitFor()
  expect(await askFrom(second, 'GET', `/comments/${other}`)).toMatchObject({ authorName: en['comments.eraseName'] })

  const reporter = await openAs(served, 'reporter', 'Aram', 'en')
  await reporter.goto(`${served.origin}/admin/comments`)
  await reporter.getByText(en['problem.forbidden.what']).waitFor()
})

test('nothing went wrong in any page', () => {
  served.expectNoFaults()
})
