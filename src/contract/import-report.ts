/** What is counted while an import writes: things as the paper calls them. */
export const countedKinds = [
  'articles',
  'drafts',
  'pages',
  'sections',
  'tags',
  'authors',
  'media',
  'media files',
  'comments',
  'pingbacks',
  'menus',
  'placements',
  'old addresses',
  'kept as they stand',
] as const
/** One of them. */
export type CountedKind = (typeof countedKinds)[number]

/** What became of a thing in one run. */
export const importOutcomes = ['imported', 'updated', 'unchanged', 'edited here, kept', 'skipped'] as const
/** One of them. */
export type ImportOutcome = (typeof importOutcomes)[number]

/** The lists of the report. */
export const reportLists = [
  'skipped',
  'edited here, kept',
  'new codes',
  'duplicates',
  'broken links',
  'unsupported',
  'comments moved to the top',
  'comments on pages',
  'translations apart',
  'media without a file',
  'media refused',
  'addresses not recorded',
  'password protected',
] as const
/** One of them. */
export type ReportListName = (typeof reportLists)[number]

/** What an import does, one after the other. */
export const importSteps = [
  'Checking',
  'Sections, tags and authors',
  'Addresses and attachments',
  'Files of attachments',
  'Articles and pages',
  'Menus, placements and links',
] as const
/** One of them. */
export type ImportStep = (typeof importSteps)[number]
