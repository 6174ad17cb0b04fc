import { z } from 'zod'
import { nothing } from '../contract/fields.ts'
import { setting, settingChange, settings } from '../contract/settings.ts'
import { changePrimaryPrefix } from '../content/settings/change-primary-prefix.ts'
import { findEdition } from '../content/editions/queries.ts'
import { type SettingKey, settingSchemas, type SettingValue } from '../content/settings/keys.ts'
import { readSetting, readSettings } from '../content/settings/queries.ts'
import { saveSetting } from '../content/settings/save.ts'
import type { AccessContext } from '../content/users/access.ts'
import { problem } from '../problems.ts'
import { type Access, type Answer, route, type Route } from './route.ts'

/** What editors-in-chief set. What is not named here is the program's own, or changed by a verb of its own. */
const open = [
  'primary-language',
  'primary-prefix',
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
const changes: Exclude<Access, { to: 'anybody' }> = { ...reads, thing: oneOf(open) }
const guards: Exclude<Access, { to: 'anybody' }> = {
  to: 'allowed',
  action: 'edition.change',
  thing: oneOf(guarded),
  confirmed: true,
}
const limits = { mostBytes: 2_000_000, deepest: 20 } as const

function requireKey<Key extends OpenKey>(keys: readonly Key[], parameter: string): Key {
  const key = keys.find((name) => name === parameter)
  if (key === undefined) throw problem('not-found')
  return key
}

async function show({ db }: AccessContext, key: OpenKey): Promise<Answer> {
  return { body: toOutput(key, await readSetting(db.reader, key)) }
}

async function save(context: AccessContext, key: OpenKey, value: unknown): Promise<void> {
  const parsed = settingSchemas[key].safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ path: ['value', ...path].map(String).join('.'), message }))
    throw problem('setting-unusable', { details: { faults } })
  }
  if (key === 'primary-prefix') return changePrimaryPrefix(context, parsed.data === true)
  if (key === 'primary-language' && typeof parsed.data === 'string') {
    if ((await findEdition(context.db.reader, parsed.data)) === undefined) throw problem('invalid-input')
  }
  await saveSetting(context, key, parsed.data as SettingValue<typeof key>)
}

/** The settings of the paper. */
export const settingRoutes: readonly Route[] = [
  route('GET', '/settings', reads, { input: nothing, output: settings }, async ({ context }) => {
    const all = await readSettings(context.db.reader)
    return { body: { items: [...open, ...guarded].map((key) => toOutput(key, all[key])) } }
  }),
  route(
    'GET',
    '/settings/:id',
    { ...reads, thing: oneOf(open) },
    { input: nothing, output: setting },
    ({ context, parameter }) => show(context, requireKey(open, parameter)),
  ),
  route(
    'GET',
    '/guarded-settings/:id',
    { ...reads, thing: oneOf(guarded) },
    { input: nothing, output: setting },
    ({ context, parameter }) => show(context, requireKey(guarded, parameter)),
  ),
  route('PUT', '/settings/:id', changes, { input: settingChange, output: setting, limits }, async (asked) => {
    const key = requireKey(open, asked.parameter)
    await save(asked.context, key, asked.input.value)
    return show(asked.context, key)
  }),
  route('PUT', '/guarded-settings/:id', guards, { input: settingChange, output: setting }, async (asked) => {
    const key = requireKey(guarded, asked.parameter)
    await save(asked.context, key, asked.input.value)
    return show(asked.context, key)
  }),
]

const described = new Map<OpenKey, Readonly<Record<string, unknown>>>()

function toOutput(key: OpenKey, value: unknown) {
  const schema = described.get(key) ?? z.toJSONSchema(settingSchemas[key], { io: 'input', unrepresentable: 'any' })
  described.set(key, schema)
  return { key, value, schema, isGuarded: guarded.some((name) => name === key) }
}
