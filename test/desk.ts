import type { Document } from '../src/richtext/document.ts'
import type { Role } from '../src/permissions.ts'
import type { TestNewsroom } from './newsroom.ts'
import { makeOwner, makePerson, type Reply, type TestBrowser, type TestPerson } from './signed-in.ts'

/** People of a newsroom that writes. */
export type DeskPeople = Readonly<Record<Exclude<Role, 'owner'> | 'owner' | 'colleague', TestPerson>>

/** Makes one of each role, and a second reporter; the desk editor answers for the section group given. */
export async function makeDesk(newsroom: TestNewsroom, desks: readonly string[]): Promise<DeskPeople> {
  return {
    owner: await makeOwner(newsroom),
    'chief-editor': await makePerson(newsroom, 'chief-editor', 'chief'),
    'desk-editor': await makePerson(newsroom, 'desk-editor', 'desk', false, desks),
    reporter: await makePerson(newsroom, 'reporter', 'reporter', false),
    colleague: await makePerson(newsroom, 'reporter', 'colleague', false),
    translator: await makePerson(newsroom, 'translator', 'translator', false),
    moderator: await makePerson(newsroom, 'moderator', 'moderator', false),
  }
}

/** A document of one paragraph. */
export const paragraph = (text: string): Document => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

/** What the API says of an article, as far as tests look at it. */
export interface ShownArticle {
  readonly id: string
  readonly code: number
  readonly storyId: string
  readonly state: string
  readonly etag: string
  readonly can: readonly string[]
  readonly lock: { readonly person: { readonly id: string } } | null
  readonly trashedAt: string | null
  readonly draft: {
    readonly version: number
    readonly note: string
    readonly publishAt: string | null
    readonly fields: Readonly<Record<string, unknown>>
  } | null
  readonly published: {
    readonly state: string
    readonly revision: number
    readonly url: string | null
    readonly fields: Readonly<Record<string, unknown>>
  } | null
  readonly editions: readonly Readonly<Record<string, unknown>>[]
}

/** The article of an answer; anything but a success fails the test. */
export function shown(reply: Reply | undefined): ShownArticle {
  if (reply === undefined || reply.status >= 300) throw new Error(`${reply?.status}: ${reply?.text}`)
  return reply.body as unknown as ShownArticle
}

/** Begins a draft. */
export async function begin(
  browser: TestBrowser,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<ShownArticle> {
  const body = { language: 'fa', headline: 'آب در تالاب‌ها', document: paragraph('متن خبر'), ...fields }
  return shown(await browser.ask('POST', '/articles', body))
}

/** Saves over the version given. */
export const save = (
  browser: TestBrowser,
  { id, etag }: Pick<ShownArticle, 'id' | 'etag'>,
  changes: Readonly<Record<string, unknown>>,
): Promise<Reply> => browser.ask('PATCH', `/articles/${id}/draft`, changes, { 'if-match': `"${etag}"` })

/** Reads an article. */
export const read = async (browser: TestBrowser, id: string): Promise<ShownArticle> =>
  shown(await browser.ask('GET', `/articles/${id}`))
