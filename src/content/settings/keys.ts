import { z } from 'zod'
import { look, lookIcons } from './look.ts'
import { faultyAdsLines, isWholeText } from './plain-files.ts'
import { outsideHosts } from './outside-hosts.ts'
import { synonymLines } from './synonyms-setting.ts'

const controlCharacter = { message: 'holds a control character', params: { fault: 'control-character' } }
const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text)

/** The stored settings with the schema of each; what is not stored has the default. */
export const settingSchemas = {
  /** The language that `/` leads to and old addresses belong to. */
  'primary-language': z.string().default('fa'),
  /** Whether addresses of the first language begin with it; `changePrimaryPrefix` changes it. */
  'primary-prefix': z.boolean().default(true),
  /** What stands under the sign of an edition on a device, by language; of an edition without one its whole name. */
  'short-names': z
    .record(z.string().regex(/^[a-z]{2,3}$/, 'is no language'), z.string().trim().min(1).max(24).refine(isOneLine))
    .default({}),
  /** The logo and the colours of the paper. */
  look,
  'look-icons': lookIcons,
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
  'comment-addresses': z
    .strictObject({
      /** After so many days the e-mail address and the network of who wrote a comment are forgotten; null keeps them. */
      keepDays: z.int().min(1).max(3_650).nullable().default(null),
    })
    .prefault({}),
  'search-engines': z
    .strictObject({
      /** False for a copy that is only tried out: robots.txt forbids everything and every answer says noindex. */
      mayIndex: z.boolean().default(true),
      /** Further lines of robots.txt, as they are. */
      robots: z.string().max(20_000).refine(isWholeText, controlCharacter).default(''),
    })
    .prefault({}),
  /** The lines of ads.txt (IAB), empty for none. */
  'ads-txt': z
    .string()
    .max(500_000)
    .refine(isWholeText, { ...controlCharacter, abort: true })
    .check((context) => {
      for (const line of faultyAdsLines(context.value)) {
        const message = `line ${line} is neither a record nor a variable`
        context.issues.push({ code: 'custom', message, input: context.value, params: { fault: 'ads-line', line } })
      }
    })
    .default(''),
  /** Telling search engines at once what was published, changed or withdrawn (IndexNow). */
  'index-now': z
    .strictObject({
      isOn: z.boolean().default(false),
      /** Served as `/KEY.txt`, so that nobody else can speak for this paper. */
      key: z
        .string()
        .refine((key) => /^(?:[A-Za-z0-9-]{8,128})?$/.test(key), {
          message: 'is not 8 to 128 of the characters a–z, A–Z, 0–9 and -',
          params: { fault: 'ping-key' },
        })
        .default(''),
      endpoints: z
        .array(z.url({ protocol: /^https?$/ }))
        .max(5)
        .default(['https://api.indexnow.org/indexnow']),
    })
    .refine(({ isOn, key }) => !isOn || key !== '', {
      message: 'is needed to turn it on',
      path: ['key'],
      params: { fault: 'incomplete' },
    })
    .prefault({}),
  /** The audit row up to which search engines know of changes. */
  'index-now-seq': z.int().default(0),
  /** Hosts of others that readers' browsers may turn to: for statistics, advertisements and players the newsroom chose. */
  'content-security': outsideHosts,
  /** How people get in. */
  access: z
    .strictObject({
      /** Whether owners and chief editors need a second factor; `optional` leaves the newsroom with what one password can do. */
      secondFactor: z.enum(['required', 'optional']).default('required'),
    })
    .prefault({}),
  /** Words that mean the same, a line for each group. */
  'search-synonyms': synonymLines,
  /** Where the untouched demo ends: the audit row it was finished with. Null when there is no demo or it is gone. */
  demo: z.strictObject({ auditSeq: z.int(), auditHash: z.string() }).nullable().default(null),
  /** Version of the analyser the search index was built with, 0 for none. */
  'search-version': z.int().default(0),
  /** How often words that no article has any more were taken out of the index: what was kept of them in memory is void then. */
  'search-terms-forgotten': z.int().default(0),
  /** What the newsroom's list of articles was last filled with, whole. */
  'desk-version': z.int().default(0),
} as const

/** The name of a setting. */
export type SettingKey = keyof typeof settingSchemas

/** The type of a setting's value. */
export type SettingValue<Key extends SettingKey> = z.output<(typeof settingSchemas)[Key]>

/** All settings by name. */
export type Settings = { readonly [Key in SettingKey]: SettingValue<Key> }
