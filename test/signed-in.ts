import { TOTP, Secret } from 'otpauth'
import { invitePerson } from '../src/content/users/invite.ts'
import { issueSetUp } from '../src/content/users/set-up.ts'
import type { Role } from '../src/permissions.ts'
import type { TestNewsroom } from './newsroom.ts'
import { testOrigin } from './newsroom.ts'

/** A password of the tests. */
export const goodPassword = 'چهار واژه‌ی بی‌ربط کنار هم'

/** What the API answered. */
export interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
  readonly text: string
}

/** A browser of the tests: keeps cookies, comes from one address, and says where its requests come from. */
export interface TestBrowser {
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Reply>
  readonly cookies: Map<string, string>
}

/** Makes a browser with nothing in it. */
export function createBrowser(newsroom: TestNewsroom, peer = '203.0.113.7'): TestBrowser {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async ask(method, path, body, headers = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await newsroom.ask(
        `/api/v1${path}`,
        {
          method,
          headers: {
            ...(method === 'GET' ? {} : { origin: testOrigin }),
            ...(body === undefined
              ? {}
              : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
            ...(cookie === '' ? {} : { cookie }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: asBytes(body) }),
        },
        { peer },
      )
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      const text = await response.text()
      const isJson = /json/.test(response.headers.get('content-type') ?? '')
      return {
        status: response.status,
        body: isJson ? (JSON.parse(text) as Reply['body']) : {},
        headers: response.headers,
        text,
      }
    },
  }
}

/** What is no text and no file is sent as JSON. */
function asBytes(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body)
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** Somebody who can sign in, with the secret of their authenticator. */
export interface TestPerson {
  readonly id: string
  readonly email: string
  readonly browser: TestBrowser
  readonly totpSecret: string
}

/** The code an authenticator shows. */
export const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at })

const idOf = ({ body }: Reply): string => (body['person'] as { readonly id: string }).id

/** Makes the first owner through the link, and adds an authenticator. */
export async function makeOwner(newsroom: TestNewsroom, email = 'owner@coast.example'): Promise<TestPerson> {
  const browser = createBrowser(newsroom)
  const link = await issueSetUp(newsroom.context)
  const reply = await browser.ask('POST', '/setup', {
    token: link?.token,
    email,
    name: 'مینا',
    password: goodPassword,
    interfaceLanguage: 'fa',
  })
  if (reply.status !== 201) throw new Error(reply.text)
  return { id: idOf(reply), email, browser, totpSecret: await addAuthenticator(newsroom, browser) }
}

/** Makes somebody of a role, who joins by the link; those who need one, and those who are to have one, add an authenticator. */
export async function makePerson(
  newsroom: TestNewsroom,
  role: Role,
  name: string = role,
  hasTotp = true,
  desks: readonly string[] = [],
): Promise<TestPerson> {
  const email = `${name}@coast.example`
  const { token } = await invitePerson(newsroom.context, { email, name, role, desks, interfaceLanguage: 'en' })
  const browser = createBrowser(newsroom)
  const reply = await browser.ask('POST', '/invitations/acceptance', { token, name, password: goodPassword })
  if (reply.status !== 201) throw new Error(reply.text)
  const totpSecret = hasTotp ? await addAuthenticator(newsroom, browser) : ''
  return { id: idOf(reply), email, browser, totpSecret }
}

async function addAuthenticator(newsroom: TestNewsroom, browser: TestBrowser): Promise<string> {
  const { body } = await browser.ask('POST', '/account/totp', {})
  const { enrolment, secret } = body as { readonly enrolment: string; readonly secret: string }
  const reply = await browser.ask('PUT', '/account/totp', { enrolment, code: codeAt(secret, newsroom.clock.now) })
  if (reply.status !== 200) throw new Error(reply.text)
  return secret
}
