import type { Endpoints } from '../api/endpoints.ts'
import type { Translate } from '../i18n/i18n.tsx'
import type { MessageKey } from '../i18n/languages.ts'
import { isJobKind } from '../jobs/kinds.ts'
import { calendarName, languageName } from '../settings/names.ts'

/** One row of the log. */
export type Entry = Endpoints['GET /audit']['output']['items'][number]

/** What a row is told with. */
export interface Teller {
  readonly t: Translate
  /** The catalogue's own keys: what the log says may be newer or older than the words. */
  readonly has: (key: string) => key is MessageKey
  readonly number: (value: number) => string
  /** A number that names something: no thousands are marked in it. */
  readonly numeral: (value: number) => string
  readonly list: (items: readonly string[]) => string
  /** The language that is shown. */
  readonly language: string
  /** What somebody is called; `undefined` where they are not known here. */
  readonly nameOf: (personId: string) => string | undefined
}

/** What is told of a value; nothing of ids, which name things to machines alone. */
type Tell = (value: unknown, entry: Entry, teller: Teller) => string | undefined

const quoted: Tell = (value, _, { t }) =>
  typeof value === 'string' && value !== '' ? t('audit.detail.named', { name: value }) : undefined
const counted =
  (key: 'comments' | 'articles' | 'hours'): Tell =>
  (value, _, { t, number }) =>
    typeof value === 'number' ? t(`audit.detail.${key}`, { count: value, number: number(value) }) : undefined
const numbered =
  (key: 'code' | 'version'): Tell =>
  (value, _, { t, numeral }) =>
    typeof value === 'number' ? t(`audit.detail.${key}`, { number: numeral(value) }) : undefined
const worded =
  (start: string): Tell =>
  (value, _, { t, has }) => {
    const key = `${start}${String(value)}`
    return has(key) ? t(key) : undefined
  }
const editions: Tell = (value, _, { list, language, t }) => {
  const codes = (Array.isArray(value) ? value : [value]).map(String)
  return codes.length === 0
    ? undefined
    : t('audit.detail.editions', { list: list(codes.map((code) => languageName(code, language))) })
}

/** How each value that rows carry is told, by its name. */
const tellings: Readonly<Record<string, Tell>> = {
  method: worded('audit.method.'),
  role: worded('role.'),
  from: (value, { event, detail }, teller) => {
    const { t, nameOf } = teller
    if (event === 'draft.taken-over') {
      const name = nameOf(String(value))
      return name === undefined ? undefined : t('audit.detail.from', { name })
    }
    if (value === detail['to']) return t('audit.detail.desks')
    const [from, to] = [value, detail['to']].map((role) => `role.${String(role)}`)
    return from !== undefined && to !== undefined && teller.has(from) && teller.has(to)
      ? t('audit.detail.roles', { from: t(from), to: t(to) })
      : undefined
  },
  fields: (value, _, { t, has, list }) => {
    const names = (Array.isArray(value) ? value : [])
      .map((field) => `audit.field.${String(field)}`)
      .filter(has)
      .map((key) => t(key))
    return names.length === 0 ? undefined : list([...new Set(names)])
  },
  code: (value, entry, teller) =>
    typeof value === 'number'
      ? numbered('code')(value, entry, teller)
      : worded('problem.')(`${String(value)}.what`, entry, teller),
  revision: numbered('version'),
  number: numbered('version'),
  hours: counted('hours'),
  count: counted('comments'),
  comments: counted('comments'),
  articles: counted('articles'),
  keep: worded('audit.keep.'),
  name: quoted,
  slug: quoted,
  host: quoted,
  note: quoted,
  language: editions,
  languages: editions,
  kind: (value, _, { t }) => (typeof value === 'string' && isJobKind(value) ? t(`jobs.kind.${value}`) : undefined),
  scopes: (value, _, { t, has, list }) => {
    const keys = (Array.isArray(value) ? value : []).map((scope) => `scope.${String(scope)}`).filter(has)
    return keys.length === 0 ? undefined : list(keys.map((key) => t(key)))
  },
  month: (value, { detail }, { t, numeral }) =>
    typeof value === 'number' && typeof detail['year'] === 'number'
      ? t('audit.detail.month', { month: numeral(value), year: numeral(detail['year']) })
      : undefined,
  calendar: (value, _, { language }) => (typeof value === 'string' ? calendarName(value, language) : undefined),
}

/** What a row says beside what was done and to what, each in words of the language that is shown. */
export const detailsInWords = (entry: Entry, teller: Teller): readonly string[] =>
  Object.entries(entry.detail).flatMap(([name, value]) => {
    const told = Object.hasOwn(tellings, name) ? tellings[name]?.(value, entry, teller) : undefined
    return told === undefined ? [] : [told]
  })

/** What it was done to: the person's name, the path or the edition, or what kind of thing it is. */
export function targetInWords({ targetKind, targetId }: Entry, teller: Teller): string {
  const { t, has, nameOf, language } = teller
  if (targetKind === 'user') return nameOf(targetId) ?? t('audit.kind.user')
  if (targetKind === 'redirect') return targetId
  if (targetKind === 'edition') return languageName(targetId, language)
  const key = targetKind === 'setting' ? `audit.setting.${targetId}` : `audit.kind.${targetKind}`
  return has(key) ? t(key) : t('audit.kind.other')
}
