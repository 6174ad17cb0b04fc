import type { Page } from 'playwright-core'
import { invitePerson } from '../../src/content/users/invite.ts'
import type { InterfaceLanguage } from '../../src/contract/fields.ts'
import type { Role } from '../../src/permissions.ts'
import { codeAt, goodPassword } from '../signed-in.ts'
import type { ServedAdmin } from './served.ts'

/** Asks the API from a page, with the cookies of its browser. */
export async function askFrom(
  page: Page,
  method: string,
  path: string,
  body: object = {},
): Promise<Record<string, unknown>> {
  const init = {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  }
  return page.evaluate<Record<string, unknown>>(
    `fetch(${JSON.stringify(`/api/v1${path}`)}, ${JSON.stringify(init)}).then((answer) => answer.json())`,
  )
}

/** A page in which somebody of a role is signed in, second factor and all; it shows the start of the interface. */
export async function openAs(
  served: ServedAdmin,
  role: Role,
  name: string,
  language: InterfaceLanguage,
): Promise<Page> {
  const page = await served.open({ locale: language, viewport: { width: 1360, height: 900 } })
  await page.goto(`${served.origin}/admin/sign-in`)
  await joinFrom(served, page, { role, name, language })
  return page
}

/** Somebody who can sign in in any browser. */
export interface Colleague {
  readonly id: string
  readonly email: string
  readonly secret: string
}

/** Has somebody join in the browser of a page, who is signed in there from now on. */
export async function joinFrom(
  { newsroom }: ServedAdmin,
  page: Page,
  {
    role,
    name,
    language,
    desks = [],
  }: {
    readonly role: Role
    readonly name: string
    readonly language: InterfaceLanguage
    readonly desks?: readonly string[]
  },
): Promise<Colleague> {
  const email = `${name}@coast.example`
  const { token, userId } = await invitePerson(newsroom.context, {
    email,
    name,
    role,
    desks,
    interfaceLanguage: language,
  })
  await askFrom(page, 'POST', '/invitations/acceptance', { token, name, password: goodPassword })
  const { enrolment, secret } = await askFrom(page, 'POST', '/account/totp')
  await askFrom(page, 'PUT', '/account/totp', { enrolment, code: codeAt(String(secret), newsroom.clock.now) })
  return { id: userId, email, secret: String(secret) }
}

/** Signs somebody in in the browser of a page; whoever was signed in there is not any more. */
export async function signInFrom({ newsroom }: ServedAdmin, page: Page, { email, secret }: Colleague): Promise<void> {
  // A code counts once.
  newsroom.clock.now += 30_000
  const { challenge } = await askFrom(page, 'POST', '/session', { email, password: goodPassword })
  await askFrom(page, 'POST', '/session/second-factor', { challenge, code: codeAt(secret, newsroom.clock.now) })
}

/** Waits until the newsroom has a text in an article; no button was pressed for it. */
export async function untilStored(page: Page, articleId: string, text: string): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!JSON.stringify(await askFrom(page, 'GET', `/articles/${articleId}`)).includes(text)) {
    if (Date.now() > deadline) throw new Error(`“${text}” was not stored.`)
    await page.waitForTimeout(200)
  }
}
