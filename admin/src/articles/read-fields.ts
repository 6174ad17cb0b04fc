/** The fields of an article that people read, from top to bottom. */
export const readFields = [
  'kicker',
  'headline',
  'secondHeadline',
  'lead',
  'dateline',
  'leadCaption',
  'leadCredit',
  'sourceName',
  'seoTitle',
  'seoDescription',
] as const
/** One of them. */
export type ReadField = (typeof readFields)[number]
