import { z } from 'zod'
import { instant, name, thingId } from './fields.ts'

/** `checked`: what would come is known; nothing of it has been written. */
const state = z
  .enum(['checking', 'checked', 'importing', 'done', 'failed'])
  .describe('How far it has come; of what is `checked` nothing has been written.')

const numbers = z.record(z.string(), z.number())

/** Why an import fails; `trouble` is what nobody foresaw. */
export const importFaults = ['no-language', 'unknown-language', 'gone', 'trouble'] as const

/** What stops the reading: a DOCTYPE, an element nobody could hold, or markup that does not go on. */
const damage = z.enum(['doctype', 'too-long', 'broken'])
/** One of them. */
export type DamageKind = z.output<typeof damage>

/** What a reading found, and what was written of it. */
const summary = z.strictObject({
  title: z.string().describe('What the old site is called.'),
  site: z.string().describe('The address of the old site.'),
  zone: z.string().describe('An IANA zone, such as `Asia/Tehran`.'),
  found: numbers.describe('Items of the export by type and standing, such as `post publish`.'),
  languages: numbers.describe('Items by the language the export gives them; empty for none.'),
  counts: z.record(z.string(), numbers).describe('Things by what became of them; empty while nothing was written.'),
  lists: numbers.describe('How many lines each list of the report has.'),
  damages: z
    .array(
      z.strictObject({
        line: z.int().describe('The line of the export.'),
        kind: damage.describe('What is wrong there.'),
        detail: z.string().describe('What the reader says of it, in English.'),
      }),
    )
    .describe('Where the export is damaged: what follows was not read. `detail` is what the reader says, in English.'),
})

/** An export that was brought in. */
export const importRun = z.strictObject({
  id: thingId,
  name: z.string().describe('What the file is called.'),
  bytes: z.int().describe('Bytes.'),
  state,
  step: z
    .string()
    .describe('What is done now, in the words of the program, with how far it is; `total` 0 where that is not known.'),
  done: z.int().describe('How much is done, in the unit of `total`.'),
  total: z.int().describe('How much there is to do; 0 where that is not known.'),
  report: summary.nullable().describe('What was found and written; null until it is known.'),
  fault: z.enum(importFaults).nullable().describe('Why it failed, null for none.'),
  error: z.string().describe('What the program says of it, in English; empty for none.'),
  replacesDemo: z.boolean().describe('Whether an import takes the demo away that stands there.'),
  createdAt: instant,
  finishedAt: instant.nullable().describe('When it ended (ISO 8601, UTC); null until then.'),
})
export const importRuns = z.strictObject({ items: z.array(importRun).describe('What there is, in its order.') })
/** What is said of a file that is sent: the body is the export itself, packed by gzip or not. */
export const importUpload = z.strictObject({ name })
/** `fetchesMedia`: pictures are brought from the old site while it still answers. */
export const importOptions = z.strictObject({
  fetchesMedia: z
    .boolean()
    .default(false)
    .describe('Whether pictures are brought from the old site while it still answers.'),
})
