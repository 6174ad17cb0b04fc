import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '../../messages/admin/en.json' with { type: 'json' }
import fa from '../../messages/admin/fa.json' with { type: 'json' }
import { issueSetUp } from '../../src/content/users/set-up.ts'
import { codeAt, goodPassword } from '../signed-in.ts'
import { expectAccessible, type ServedAdmin, serveAdmin } from './served.ts'

let served: ServedAdmin
beforeAll(async () => {
  served = await serveAdmin()
})
afterAll(() => served.close())

test('from the printed link to a second person and out again, in Persian', { timeout: 90_000 }, async () => {
  const { newsroom, origin } = served
  const page = await served.open({ locale: 'fa', viewport: { width: 1280, height: 800 } })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })

  await page.goto(`${origin}/admin/setup`)
  await page.getByRole('heading', { level: 1, name: fa['setUp.noLink'] }).waitFor()
  await expectAccessible(page)
  await page.goto(`${origin}/admin/setup#${(await issueSetUp(newsroom.context))?.token}`)
  await field(fa['setUp.name']).fill('مینا راد')
  await expectAccessible(page)
  expect(await page.locator('html').getAttribute('lang')).toBe('fa')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await field(fa['session.email']).fill('mina@coast.example')
  await page.getByLabel(fa['session.password'], { exact: true }).fill('1234567')
  await button(fa['setUp.begin']).click()
  // A refusal is read out, says why, and loses nothing of what was typed.
  const alert = page.getByRole('alert')
  await alert.getByText(fa['problem.password-short.what']).waitFor()
  await page.locator('[role=alert]:focus').waitFor()
  expect(await field(fa['setUp.name']).inputValue()).toBe('مینا راد')
  await page.getByLabel(fa['session.password'], { exact: true }).fill(goodPassword)
  await button(fa['setUp.begin']).click()

  await button(fa['authenticator.begin']).click()
  const secret = (await page.locator('code.secret').innerText()).replaceAll(/\s/g, '')
  await expectAccessible(page)
  // Digits are digits on whatever keyboard.
  const persian = codeAt(secret, newsroom.clock.now).replaceAll(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))
  await field(fa['authenticator.code']).fill(persian)
  await button(fa['authenticator.add']).click()
  await expect.poll(() => page.locator('.codes li').count()).toBe(10)
  const [recoveryCode = ''] = await page.locator('.codes code').allInnerTexts()
  await expectAccessible(page)
  await button(fa['recovery.kept']).click()

  await page.getByRole('link', { name: fa['people.title'] }).click()
  await page.getByRole('heading', { level: 1, name: fa['people.title'] }).waitFor()
  await page.locator('#main:focus').waitFor({ state: 'attached' })
  // A quarter of an hour later the API wants a fresh proof, and the form loses nothing by it.
  newsroom.clock.now += 16 * 60_000
  await button(fa['people.invite']).click()
  const invite = page.getByRole('dialog')
  await invite.getByRole('textbox', { name: fa['people.name'] }).fill('Omar Haddad')
  await invite.getByRole('textbox', { name: fa['session.email'] }).fill('omar@coast.example')
  await invite.getByRole('button', { name: fa['people.language'] }).click()
  await page.getByRole('option', { name: 'English' }).click()
  await expectAccessible(page)
  await invite.getByRole('button', { name: fa['people.invite'] }).click()
  const proof = page.getByRole('dialog', { name: fa['reauthentication.title'] })
  await proof.getByLabel(fa['session.password'], { exact: true }).fill(goodPassword)
  await proof.getByLabel(fa['reauthentication.code']).fill(codeAt(secret, newsroom.clock.now))
  await expectAccessible(page)
  await proof.getByRole('button', { name: fa['ui.continue'] }).click()
  const link = (await page.locator('.secret-box code').innerText()).trim()
  expect(link).toContain(`${origin}/admin/invitation#`)
  await expectAccessible(page)
  await button(fa['ui.done']).click()
  await page
    .getByRole('row', { name: /Omar Haddad/ })
    .getByText(fa['people.state.invited'])
    .waitFor()
  await expectAccessible(page)

  const other = await served.open({ locale: 'en', viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  await other.goto(link)
  await other.getByRole('textbox', { name: en['setUp.name'] }).fill('Omar Haddad')
  await other.getByLabel(en['session.password'], { exact: true }).fill(goodPassword)
  await expectAccessible(other)
  await other.getByRole('button', { name: en['invitation.join'] }).click()
  await other.getByRole('heading', { name: /Welcome, .*Omar Haddad/ }).waitFor()
  // The rail of a phone comes over the screen and has only what a reporter may use.
  await other.getByRole('button', { name: en['shell.menu'] }).click()
  await expectAccessible(other)
  expect(await other.getByRole('link', { name: en['people.title'] }).count()).toBe(0)
  await other.goto(`${origin}/admin/people`)
  await other.getByRole('heading', { name: en['problem.forbidden.what'] }).waitFor()

  // Who is shut out is out at once, and can be let in again.
  await page.getByRole('button', { name: /Omar Haddad/ }).click()
  await page.getByRole('menuitem', { name: fa['people.disable'] }).click()
  await page
    .getByRole('row', { name: /Omar Haddad/ })
    .getByText(fa['people.state.disabled'])
    .waitFor()
  await other.goto(`${origin}/admin/account`)
  await other.waitForURL(/sign-in\?next=/)
  await button(fa['ui.undo']).click()
  await page
    .getByRole('row', { name: /Omar Haddad/ })
    .getByText(fa['people.state.active'])
    .waitFor()

  await page.getByRole('button', { name: 'مینا راد' }).click()
  await page.getByRole('menuitem', { name: fa['session.signOut'] }).click()
  await page.getByRole('heading', { name: fa['session.signInTitle'] }).waitFor()
  await page.goto(`${origin}/admin/audit`)
  await field(fa['session.email']).fill('mina@coast.example')
  await page.getByLabel(fa['session.password'], { exact: true }).fill(goodPassword)
  await expectAccessible(page)
  await button(fa['session.signIn']).click()
  await field(fa['session.code']).fill(recoveryCode)
  await expectAccessible(page)
  await button(fa['ui.continue']).click()
  // And one arrives where one wanted to go.
  await page.getByRole('rowheader', { name: fa['audit.event.recovery-code.used'] }).first().waitFor()
  await expectAccessible(page)
  // Everywhere is a few letters away, also with the Arabic letters of another keyboard.
  await page.keyboard.press('Control+K')
  await page.getByRole('searchbox', { name: fa['shell.goTo'] }).fill('همكا')
  await expect.poll(() => page.getByRole('menuitem').allInnerTexts()).toEqual([fa['people.title']])
  await page.locator('[role=menuitem][data-focused]').waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: fa['people.title'] }).waitFor()
  served.expectNoFaults()
})
