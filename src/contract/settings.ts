import { z } from 'zod'

/** A setting with the JSON Schema of its value. */
export const setting = z.strictObject({
  key: z.string(),
  value: z.unknown(),
  schema: z.record(z.string(), z.unknown()),
  /** Whether only an owner changes it, after a fresh proof: it decides who gets in, or whose scripts readers run. */
  isGuarded: z.boolean(),
})
export const settings = z.strictObject({ items: z.array(setting) })
/** The whole value; what it may be, the schema of the setting says. */
export const settingChange = z.strictObject({ value: z.unknown() })
