import { z } from 'zod'
import { instant, name } from './fields.ts'

/** `checked`: what would come is known; nothing of it has been written. */
const state = z.enum(['checking', 'checked', 'importing', 'done', 'failed'])

const numbers = z.record(z.string(), z.number())

/** What a reading found, and what was written of it. */
const summary = z.strictObject({
  title: z.string(),
  site: z.string(),
  zone: z.string(),
  found: numbers,
  languages: numbers,
  /** Things by what became of them; empty while nothing was written. */
  counts: z.record(z.string(), numbers),
  /** How many lines each list of the report has. */
  lists: numbers,
  /** Where the export is damaged: what follows was not read. */
  damages: z.array(z.string()),
})

/** An export that was brought in. */
export const importRun = z.strictObject({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  state,
  /** What is done now, in the words of the program, with how far it is; `total` 0 where that is not known. */
  step: z.string(),
  done: z.int(),
  total: z.int(),
  report: summary.nullable(),
  /** Why it failed, empty for none. */
  error: z.string(),
  /** Whether an import takes the demo away that stands there. */
  replacesDemo: z.boolean(),
  createdAt: instant,
  finishedAt: instant.nullable(),
})
export const importRuns = z.strictObject({ items: z.array(importRun) })
/** What is said of a file that is sent: the body is the export itself, packed by gzip or not. */
export const importUpload = z.strictObject({ name })
/** `fetchesMedia`: pictures are brought from the old site while it still answers. */
export const importOptions = z.strictObject({ fetchesMedia: z.boolean().default(false) })
