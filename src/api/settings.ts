import { z } from 'zod'
import { type InterfaceLanguage, nothing } from '../contract/fields.ts'
import { setting, settingChange, settings, settingsPreview } from '../contract/settings.ts'
import { changePrimaryLanguage, changePrimaryPrefixSoon } from '../content/settings/change-primary-prefix.ts'
import { findEdition } from '../content/editions/queries.ts'
import { type SettingKey, settingSchemas, type SettingValue } from '../content/settings/keys.ts'
import { readSetting, readSettings } from '../content/settings/queries.ts'
import { saveLook } from '../content/settings/save-look.ts'
import { saveSetting } from '../content/settings/save.ts'
import { requireSeen, versionOfSetting } from '../content/settings/seen.ts'
import type { AccessContext } from '../content/users/access.ts'
import { inTransaction } from '../content/work.ts'
import { faultyFields, problem } from '../problems.ts'
import { htmlPage } from './previews.ts'
import { languageOfPerson, zodWords } from './problem.ts'
import { type Access, type Answer, type Asked, type Caller, route, type Route } from './route.ts'

/** What editors-in-chief set. What is not named here is the program's own, or changed by a verb of its own. */
const open = [
  'primary-language',
  'primary-prefix',
  'short-names',
  'look',
  'comments',
  'comment-addresses',
  'search-engines',
  'ads-txt',
  'index-now',
  'search-synonyms',
] as const satisfies readonly SettingKey[]
/** What decides who gets in, or whose scripts run in the browsers of readers. */
const guarded = ['access', 'content-security'] as const satisfies readonly SettingKey[]

type OpenKey = (typeof open)[number] | (typeof guarded)[number]

const reads = { to: 'allowed', action: 'settings.change' } as const
const oneOf = (keys: readonly OpenKey[]) => async (_: AccessContext, parameter: string) =>
  keys.some((key) => key === parameter) ? {} : undefined
const changes: Exclude<Access, { to: 'anybody' }> = { ...reads, thing: oneOf(open), versioned: true }
const guards: Exclude<Access, { to: 'anybody' }> = {
  to: 'allowed',
  action: 'edition.change',
  thing: oneOf(guarded),
  confirmed: true,
  versioned: true,
}
const limits = { mostBytes: 2_000_000, deepest: 20 } as const

function requireKey<Key extends OpenKey>(keys: readonly Key[], parameter: string): Key {
  const key = keys.find((name) => name === parameter)
  if (key === undefined) throw problem('not-found')
  return key
}

async function show({ db }: AccessContext, key: OpenKey): Promise<Answer> {
  const body = toOutput(key, await readSetting(db.reader, key))
  return { body, etag: body.etag }
}

async function save({ context, input, seen }: Asked<{ value?: unknown }>, key: OpenKey, caller: Caller): Promise<void> {
  const data = parseValue(key, input.value, languageOfPerson(caller))
  await inTransaction(context, async (work) => {
    await requireSeen(work, key, seen)
    if (key === 'primary-language' && (await findEdition(work.tx, String(data))) === undefined) {
      throw faultyFields('unknown-reference', ['value'])
    }
    if (key === 'primary-prefix') await changePrimaryPrefixSoon(work, data === true)
    else if (key === 'primary-language') await changePrimaryLanguage(work, String(data))
    else if (key === 'look') await saveLook(work, data as SettingValue<'look'>)
    else await saveSetting(work, key, data as SettingValue<typeof key>)
  })
}

function parseValue(key: OpenKey, value: unknown, language: InterfaceLanguage): unknown {
  const parsed = settingSchemas[key].safeParse(value, zodWords(language))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.slice(0, 20).map((issue) => {
    const isHost = key === 'content-security' && issue.code === 'invalid_format'
    const { fault, ...values } = isHost ? { fault: 'host' } : issue.code === 'custom' ? (issue.params ?? {}) : {}
    return {
      path: ['value', ...issue.path].map(String).join('.'),
      message: issue.message,
      ...(typeof fault === 'string' ? { code: fault, values } : {}),
    }
  })
  throw problem('setting-unusable', { details: { faults } })
}

/** The settings of the paper. */
export const settingRoutes: readonly Route[] = [
  route('GET', '/settings', reads, { input: nothing, output: settings }, async ({ context }) => {
    const all = await readSettings(context.db.reader)
    return { body: { items: [...open, ...guarded].map((key) => toOutput(key, all[key])) } }
  }),
  route(
    'GET',
    '/settings/preview',
    reads,
    { input: settingsPreview, output: htmlPage },
    async ({ input: { language, change }, pages }, caller) => {
      const look = change.look === undefined ? undefined : parseValue('look', change.look, languageOfPerson(caller))
      const page = await pages.settings(language, { ...change, look: look as SettingValue<'look'> | undefined })
      if (page === undefined) throw problem('not-found')
      return { page }
    },
  ),
  route(
    'GET',
    '/settings/:id',
    { ...reads, thing: oneOf([...open, ...guarded]) },
    { input: nothing, output: setting },
    async (asked) => {
      return show(asked.context, requireKey([...open, ...guarded], asked.parameter))
    },
  ),
  route(
    'GET',
    '/guarded-settings/:id',
    { ...reads, thing: oneOf(guarded) },
    { input: nothing, output: setting },
    ({ context, parameter }) => show(context, requireKey(guarded, parameter)),
  ),
  route('PUT', '/settings/:id', changes, { input: settingChange, output: setting, limits }, async (asked, caller) => {
    const key = requireKey(open, asked.parameter)
    await save(asked, key, caller)
    return show(asked.context, key)
  }),
  route('PUT', '/guarded-settings/:id', guards, { input: settingChange, output: setting }, async (asked, caller) => {
    const key = requireKey(guarded, asked.parameter)
    await save(asked, key, caller)
    return show(asked.context, key)
  }),
]

const described = new Map<OpenKey, Readonly<Record<string, unknown>>>()

function toOutput(key: OpenKey, value: unknown) {
  const schema = described.get(key) ?? z.toJSONSchema(settingSchemas[key], { io: 'input', unrepresentable: 'any' })
  described.set(key, schema)
  return { key, value, schema, isGuarded: guarded.some((name) => name === key), etag: versionOfSetting(value) }
}
