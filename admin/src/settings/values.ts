import type { Scheme } from '../../../src/contract/colours.ts'

/** The settings this screen changes, by their names in the API, which checks every value against its schema. */
export interface SettingValues {
  'primary-language': string
  'primary-prefix': boolean
  'short-names': Readonly<Record<string, string>>
  look: LookValue
  comments: { readonly open: boolean; readonly threadsPerPage: number; readonly policy: 'hold-all' | 'approve-known' }
  'comment-addresses': { readonly keepDays: number | null }
  'search-engines': { readonly mayIndex: boolean; readonly robots: string }
  'index-now': { readonly isOn: boolean; readonly key: string; readonly endpoints: readonly string[] }
  'ads-txt': string
  'content-security': Readonly<Record<HostKind, readonly string[]>>
  access: { readonly secondFactor: 'required' | 'optional' }
}

/** What is loaded from hosts of others. */
export const hostKinds = ['scripts', 'images', 'connections', 'frames'] as const
/** One of them. */
export type HostKind = (typeof hostKinds)[number]

/** How the paper looks. */
export interface LookValue {
  readonly logo: string | null
  readonly darkLogo: string | null
  readonly colours: Readonly<Record<Scheme, Readonly<Record<'accent' | 'link', string>>>>
}

/** The name of a setting. */
export type SettingKey = keyof SettingValues

/** What only owners change, after a fresh proof. */
export const isGuarded = (key: SettingKey): boolean => key === 'content-security' || key === 'access'
