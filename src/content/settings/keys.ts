import { z } from 'zod'

/** The stored settings with the schema of each; what is not stored has the default. */
export const settingSchemas = {
  /** The language that `/` leads to and old addresses belong to. */
  'primary-language': z.string().default('fa'),
  /** Whether addresses of the first language begin with it; `changePrimaryPrefix` changes it. */
  'primary-prefix': z.boolean().default(true),
  comments: z
    .strictObject({
      /** Whether new articles take comments. */
      open: z.boolean().default(true),
      /** Comments of one page, counted in threads. */
      threadsPerPage: z.int().min(1).max(200).default(50),
      /** Whose comments appear before an editor has read them. */
      policy: z.enum(['hold-all', 'approve-known']).default('hold-all'),
    })
    .prefault({}),
  /** Where the untouched demo ends: the audit row it was finished with. Null when there is no demo or it is gone. */
  demo: z.strictObject({ auditSeq: z.int(), auditHash: z.string() }).nullable().default(null),
  /** Version of the analyser the search index was built with, 0 for none. */
  'search-version': z.int().default(0),
} as const

/** The name of a setting. */
export type SettingKey = keyof typeof settingSchemas

/** The type of a setting's value. */
export type SettingValue<Key extends SettingKey> = z.output<(typeof settingSchemas)[Key]>

/** All settings by name. */
export type Settings = { readonly [Key in SettingKey]: SettingValue<Key> }
