import { z } from 'zod'

/** Languages the newsroom's interface speaks. */
export const interfaceLanguages = ['fa', 'ar', 'en'] as const

/** One of them. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** Passwords are counted in characters and, before anything is computed from them, in bytes. */
export const passwordLimits = { fewest: 8, recommended: 15, mostBytes: 1_024 } as const

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(text)
const hasSomething = (text: string): boolean => /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(text)
const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength

/** A name that people read: one line, with something to see in it. */
export const name = z
  .string()
  .max(200)
  .refine(isStorable)
  .refine(isOneLine)
  .refine(hasSomething)
  .describe('As people read it, in one line.')

/** An e-mail address; what it is compared by, `src/content/users/email.ts` says. */
export const email = z
  .string()
  .max(254)
  .regex(/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u)
  .refine(isStorable)
  .describe('An e-mail address.')

/** A password as it is given to sign in: whatever it is, but no more than is ever hashed. */
export const password = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed() && bytesOf(text) <= passwordLimits.mostBytes)
  .describe('A password, as it is typed.')

/** The secret part of a link. */
export const token = z
  .string()
  .regex(/^[\w-]{20,200}$/)
  .describe('The secret part of a link.')

/** Something this newsroom sealed and gets back. */
export const sealed = z
  .string()
  .max(1_000)
  .regex(/^[\w.-]+$/)
  .describe('Sealed by this newsroom; goes back as it came.')

export const id = z.uuid().describe('The id of a thing of this newsroom.')
/** The id of what is answered. */
export const thingId = z.string().describe('Names it; another thing never gets the same.')
export const interfaceLanguage = z.enum(interfaceLanguages).describe('The language the interface and its mail speak.')
/** A moment. */
export const instant = z.iso.datetime().describe('ISO 8601 in UTC, such as `2026-03-20T14:46:00.000Z`.')

/** How a part of a list is asked for. */
export const paging = {
  cursor: z
    .string()
    .max(200)
    .regex(/^[\w-]+$/)
    .optional()
    .describe('The `nextCursor` of the part before; left out for the first.'),
  limit: z
    .string()
    .regex(/^[0-9]{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .optional()
    .describe('How many are given at once, from 1 to 100.'),
}

/** A part of a list; `nextCursor` is there when more follows. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item).describe('This part of the list.'),
    nextCursor: z.string().optional().describe('Goes into `cursor` for the next part; absent where nothing follows.'),
  })

/** An answer or input without content. */
export const nothing = z.strictObject({})
