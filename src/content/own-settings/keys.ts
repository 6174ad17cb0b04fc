import { articleFilters, mailSwitches } from '../../contract/own-settings.ts'

/** What people set for themselves, with the schema of each; what is not stored has the default. */
export const ownSettingSchemas = { 'article-filters': articleFilters, mail: mailSwitches } as const

/** The name of such a setting. */
export type OwnSettingKey = keyof typeof ownSettingSchemas
