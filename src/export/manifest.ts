import { z } from 'zod'

/** Raised when an older Matbaa could no longer restore what this one writes. */
export const archiveVersion = 1

const partSchema = z.strictObject({
  name: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().length(64),
})

export const manifestSchema = z.strictObject({
  format: z.literal('matbaa'),
  version: z.int(),
  /** The moment it shows: everything that was saved before is in it. ISO 8601, UTC. */
  createdAt: z.string(),
  /** The last migration of the database it was taken from. */
  schema: z.string(),
  rows: z.record(z.string(), z.int()),
  parts: z.array(partSchema),
  /** Media files that the database knows and the storage did not have. */
  missing: z.array(z.string()),
})

/** What an archive holds, written last: every part with its size and SHA-256, and the rows of each table. */
export type Manifest = z.output<typeof manifestSchema>
export type Part = z.output<typeof partSchema>

export const manifestName = 'manifest.json'
