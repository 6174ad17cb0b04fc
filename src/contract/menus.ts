import { z } from 'zod'
import { id } from './fields.ts'
import { humanText, language } from './text.ts'

/** An address of this site, or a whole one. */
const url = z
  .string()
  .min(1)
  .max(2_000)
  .regex(/^(?:https?:\/\/|mailto:|\/(?![/\\]))[^\s\p{Cc}]*$/u)

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['section', 'page', 'article', 'tag', 'author']), id }),
  z.strictObject({ kind: z.literal('url'), url }),
])

/** An empty label shows the name of the target. */
const fields = { label: humanText(500), target }
const level = <Children extends z.ZodType>(children: Children) =>
  z.strictObject({ ...fields, children: z.array(children).max(100).default([]) })
const item = level(level(level(level(z.never()))))

export const menu = z.strictObject({
  id: z.string(),
  language: z.string(),
  name: z.string(),
  items: z.array(z.record(z.string(), z.unknown())),
})
export const menus = z.strictObject({ items: z.array(menu) })
export const menuQuery = z.strictObject({ language: language.optional() })

/** A menu is written whole; `main` and `footer` are shown by the theme. */
export const menuReplacement = z.strictObject({
  language,
  name: z
    .string()
    .max(100)
    .regex(/^[\p{L}\p{N}_.-]+$/u),
  items: z.array(item).max(100),
})
