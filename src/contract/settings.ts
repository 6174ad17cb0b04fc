import { z } from 'zod'
import { editionReplacement } from './editions.ts'
import { language } from './text.ts'

/** A setting with the JSON Schema of its value. */
export const setting = z.strictObject({
  key: z.string().describe('Which setting.'),
  value: z.unknown().describe('The whole value; what it may be, `schema` says.'),
  schema: z.record(z.string(), z.unknown()).describe('The JSON Schema of the value.'),
  isGuarded: z
    .boolean()
    .describe(
      'Whether only an owner changes it, after a fresh proof: it decides who gets in, or whose scripts readers run.',
    ),
  etag: z.string().describe('For `If-Match`.'),
})
export const settings = z.strictObject({ items: z.array(setting).describe('What there is, in its order.') })
/** The whole value; what it may be, the schema of the setting says. */
export const settingChange = z.strictObject({
  value: z.unknown().describe('The whole value; what it may be, `schema` says.'),
})

const change = z.strictObject({
  edition: editionReplacement.optional().describe('What the edition is tried with.'),
  shortName: z.string().max(200).optional().describe('The short name that is tried.'),
  look: z.unknown().optional().describe('The look that is tried.'),
})
/** What is tried out, as JSON: of an edition, the paper's look, or both. */
export const settingsPreview = z.strictObject({
  language,
  change: z
    .string()
    .max(12_000)
    .transform((text, context) => {
      const parsed = change.safeParse(parseJson(text))
      if (parsed.success) return parsed.data
      context.addIssue({ code: 'custom', message: 'is no change of the settings' })
      return z.NEVER
    })
    .describe('As JSON: `edition`, `shortName` and `look`, each if it is tried.'),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
