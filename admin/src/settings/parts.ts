/** What the settings are divided into. */
export const parts = ['edition', 'look', 'site', 'comments', 'outside', 'access', 'months'] as const

/** One of them. */
export type Part = (typeof parts)[number]

/** Whether an address names one. */
export const isPart = (name: unknown): name is Part => parts.some((part) => part === name)
