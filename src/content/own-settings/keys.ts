import { z } from 'zod'
import { articleFilters, mailSwitches } from '../../contract/own-settings.ts'

/** What people set for themselves, with the schema of each; what is not stored has the default. */
export const ownSettingSchemas = {
  'article-filters': articleFilters,
  mail: mailSwitches,
  /** Set by the newsroom itself: the day on which they were last told what waits for them. */
  'told-of-comments': z.strictObject({ day: z.string().default('') }),
} as const

/** The name of such a setting. */
export type OwnSettingKey = keyof typeof ownSettingSchemas
