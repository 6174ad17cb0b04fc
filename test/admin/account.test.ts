import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { endSessionsOf } from '../../src/content/sessions/end.ts'
import { invitePerson } from '../../src/content/users/invite.ts'
import { issuePasswordReset } from '../../src/content/users/passwords.ts'
import { goodPassword } from '../signed-in.ts'
import { askFrom, openAs } from './editors.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

/** A device with a finger on it: whatever is asked of it, it does. */
async function addVirtualAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test(
  'a chief editor joins, adds a passkey, signs in with it, makes a key and changes the language, in English',
  { timeout: 90_000 },
  async () => {
    const { newsroom, origin } = served
    const { userId, token } = await invitePerson(newsroom.context, {
      email: 'lena@coast.example',
      name: 'Lena',
      role: 'chief-editor',
      desks: [],
      interfaceLanguage: 'en',
    })
    const page = await served.open({ locale: 'en', viewport: { width: 1280, height: 800 } })
    await addVirtualAuthenticator(page)
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    await page.goto(`${origin}/admin/invitation#${token}`)
    await page.getByRole('textbox', { name: en['setUp.name'] }).fill('Lena Haddad')
    await page.getByLabel(en['session.password'], { exact: true }).fill(goodPassword)
    await button(en['invitation.join']).click()
    await page.getByRole('heading', { name: en['secondFactor.title'] }).waitFor()
    await expectAccessible(page)
    // Nothing else opens before that.
    await page.goto(`${origin}/admin/people`)
    await page.waitForURL(/second-factor/)
    await button(en['passkeys.add']).click()
    await button(en['recovery.kept']).click()
    await page.getByRole('heading', { name: /Welcome/ }).waitFor()

    await page.getByRole('button', { name: 'Lena Haddad' }).click()
    await page.getByRole('menuitem', { name: en['session.signOut'] }).click()
    await page.getByRole('heading', { name: en['session.signInTitle'] }).waitFor()
    await button(en['session.withPasskey']).click()
    await page.getByRole('heading', { name: /Welcome/ }).waitFor()

    await page.goto(`${origin}/admin/api-keys`)
    await page.getByText(en['apiKeys.noneText']).waitFor()
    await expectAccessible(page)
    newsroom.clock.now += 16 * 60_000
    await button(en['apiKeys.make']).click()
    await page.getByRole('textbox', { name: en['apiKeys.name'] }).fill('Reading app')
    await page.getByText(en['scope.articles:read']).click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: en['apiKeys.make'] }).click()
    await button(en['reauthentication.withPasskey']).click()
    const key = (await page.locator('.secret-box code').innerText()).trim()
    const asked = await newsroom.ask('/api/v1/people', { headers: { authorization: `Bearer ${key}` } })
    // The key works, and does not do what it was not made for.
    expect(asked.status).toBe(403)
    await button(en['ui.done']).click()
    await page.getByRole('button', { name: /Actions for .*Reading app/ }).click()
    await page.getByRole('menuitem', { name: en['apiKeys.revoke'] }).click()
    await expectAccessible(page)
    await page.getByRole('alertdialog').getByRole('button', { name: en['apiKeys.revoke'] }).click()
    await page.getByText(en['apiKeys.none']).waitFor()

    await page.goto(`${origin}/admin/account`)
    await page.getByText(/First passkey/).waitFor()
    await expectAccessible(page)
    // The session is ended elsewhere while she types: she signs in again on the spot, and nothing is lost.
    await endSessionsOf(newsroom.context, userId)
    await page.getByRole('textbox', { name: en['people.name'] }).fill('Lena H.')
    await button(en['ui.save']).click()
    const again = page.getByRole('alertdialog', { name: en['session.endedTitle'] })
    await again.waitFor()
    await expectAccessible(page)
    await again.getByRole('button', { name: en['session.withPasskey'] }).click()
    await page.getByText(en['ui.saved']).waitFor()
    await page.getByRole('button', { name: 'Lena H.', exact: true }).waitFor()

    await button(en['people.language'])
      .or(page.getByRole('button', { name: /Language of the interface/ }))
      .click()
    await page.getByRole('option', { name: 'فارسی' }).click()
    await button(en['ui.save']).click()
    await page.getByRole('heading', { name: fa['account.title'] }).waitFor()
    await page.locator('html[dir=rtl]').waitFor()
    await expectAccessible(page)

    // A new password by link ends the session here; the passkey still lets her in.
    const reset = await issuePasswordReset(newsroom.context, userId)
    await page.goto(`${origin}/admin/password#${reset.token}`)
    await page.getByLabel(fa['password.new'], { exact: true }).fill(`${goodPassword} دیگر`)
    await page.getByRole('button', { name: fa['password.change'] }).click()
    await page.getByRole('heading', { name: fa['session.signInTitle'] }).waitFor()
    await page.getByText(fa['password.changed']).waitFor()
    await expectAccessible(page)
    await page.goto(`${origin}/admin/forgotten-password`)
    await page.getByRole('textbox', { name: fa['session.email'] }).fill('nobody@coast.example')
    await expectAccessible(page)
    await page.getByRole('button', { name: fa['password.send'] }).click()
    await page.getByText(fa['password.sent']).waitFor()
    served.expectNoFaults()
  },
)

test.each([
  ['fa', fa],
  ['en', en],
] as const)(
  'mail is turned off and on again, by hand and by key, in %s',
  { timeout: 90_000 },
  async (language, words) => {
    const page = await openAs(served, 'desk-editor', `desk-${language}`, language)
    await page.goto(`${served.origin}/admin/account`)
    const comments = page.getByRole('switch', { name: words['account.mailComments'], exact: true })
    const failures = page.getByRole('switch', { name: words['account.mailFailures'], exact: true })
    const stored = () => askFrom(page, 'GET', '/account/mail')
    const isOn = (which: typeof comments) => expect.poll(() => which.isChecked())
    await isOn(comments).toBe(true)
    await isOn(failures).toBe(true)
    const described = await comments.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).innerText()).toBe(words['account.mailCommentsText'])
    await expectAccessible(page)

    await page.getByText(words['account.mailComments'], { exact: true }).click()
    await page.getByText(words['ui.saved']).waitFor()
    await expect.poll(stored).toEqual({ commentQueue: false, failedSchedule: true })
    await expectAccessible(page)

    // Turned elsewhere meanwhile: that stays as it was turned there.
    await askFrom(page, 'PUT', '/account/mail', { commentQueue: true, failedSchedule: true })
    await failures.focus()
    await page.keyboard.press('Space')
    await expect.poll(stored).toEqual({ commentQueue: true, failedSchedule: false })
    await page.reload()
    await isOn(comments).toBe(true)
    await isOn(failures).toBe(false)

    // Not taken: it is said, and the switch shows what the newsroom has.
    await page.route('**/api/v1/account/mail', (route) => route.abort())
    await comments.focus()
    await page.keyboard.press('Space')
    await page.getByText(words['problem.offline.what']).waitFor()
    await isOn(comments).toBe(true)
    await expectAccessible(page)
    await page.unroute('**/api/v1/account/mail')

    // Pressed faster than it is stored, it ends where the last press left it.
    for (let press = 0; press < 3; press++) await page.keyboard.press('Space')
    await expect.poll(stored).toEqual({ commentQueue: false, failedSchedule: false })
    await isOn(comments).toBe(false)
    served.expectNoFaults()
  },
)

test('who has no use for a kind of mail is not asked about it', { timeout: 90_000 }, async () => {
  const kinds = [
    ['reporter', en['account.mailFailures'], en['account.mailComments']],
    ['moderator', en['account.mailComments'], en['account.mailFailures']],
  ] as const
  for (const [role, shown, hidden] of kinds) {
    const page = await openAs(served, role, `${role}-of-mail`, 'en')
    await page.goto(`${served.origin}/admin/account`)
    await page.getByRole('switch', { name: shown, exact: true }).waitFor({ state: 'attached' })
    expect(await page.getByRole('switch', { name: hidden, exact: true }).count()).toBe(0)
    await page.context().close()
  }
  served.expectNoFaults()
})
