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
  const { newsroom, origin } = served
  const { token } = await invitePerson(newsroom.context, {
    email: `${name}@coast.example`,
    name,
    role,
    desks: [],
    interfaceLanguage: language,
  })
  const page = await served.open({ locale: language, viewport: { width: 1360, height: 900 } })
  await page.goto(`${origin}/admin/sign-in`)
  await askFrom(page, 'POST', '/invitations/acceptance', { token, name, password: goodPassword })
  const { enrolment, secret } = await askFrom(page, 'POST', '/account/totp')
  await askFrom(page, 'PUT', '/account/totp', { enrolment, code: codeAt(String(secret), newsroom.clock.now) })
  return page
}

/** Waits until the newsroom has a text in an article; no button was pressed for it. */
export async function untilStored(page: Page, articleId: string, text: string): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!JSON.stringify(await askFrom(page, 'GET', `/articles/${articleId}`)).includes(text)) {
    if (Date.now() > deadline) throw new Error(`“${text}” was not stored.`)
    await page.waitForTimeout(200)
  }
}
