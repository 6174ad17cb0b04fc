import { z } from 'zod'
import { id, thingId } from './fields.ts'
import { direction, humanText, language, languageTag } from './text.ts'

/** An address of this site, or a whole one. */
const url = z
  .string()
  .min(1)
  .max(2_000)
  .regex(/^(?:https?:\/\/|mailto:|\/(?![/\\]))[^\s\p{Cc}]*$/u)
  .describe('An address of this site, or a whole one.')

const target = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['section', 'page', 'article', 'tag', 'author']).describe('What it leads to.'), id }),
    z.strictObject({ kind: z.literal('url').describe('What it leads to.'), url }),
  ])
  .describe('What it leads to.')

/** An empty label shows the name of the target. */
const fields = {
  label: humanText(500).describe('The words of the entry; empty shows the name of what it leads to.'),
  target,
}
const level = <Children extends z.ZodType>(children: Children) =>
  z.strictObject({ ...fields, children: z.array(children).max(100).default([]).describe('The entries below it.') })
const item = level(level(level(level(z.never()))))

/** How deep menus go. */
export const deepestMenu = 4

const shownFields = {
  label: z.string().describe('The words of the entry; empty shows the name of what it leads to.'),
  target: z
    .union([
      z.strictObject({
        kind: z.enum(['section', 'page', 'article', 'tag', 'author']).describe('What it leads to.'),
        id: thingId,
      }),
      z.strictObject({
        kind: z.literal('url').describe('What it leads to.'),
        url: z.string().describe('An address of this site, or a whole one.'),
      }),
    ])
    .describe('What it leads to.'),
  name: z.string().nullable().describe('What it leads to is called so, whatever the label; null where it is gone.'),
  dir: direction,
  isShown: z.boolean().describe('Whether readers see it: what it leads to may be gone, withdrawn or not published.'),
}
const shownLevel = <Children extends z.ZodType>(children: Children) =>
  z.strictObject({ ...shownFields, children: z.array(children).describe('The entries below it.') })
const shownItem = shownLevel(shownLevel(shownLevel(shownLevel(z.never()))))

export const menu = z.strictObject({
  id: z.string().describe('Another one each time the menu is written: it goes back in `If-Match`.'),
  language: languageTag,
  dir: direction,
  name: z.string().describe('Which menu: `main` and `footer` are shown by the theme.'),
  items: z.array(shownItem).describe('The entries or menus, in their order.'),
})
export const menus = z.strictObject({ items: z.array(menu).describe('The entries or menus, in their order.') })
export const menuQuery = z.strictObject({ language: language.optional() })

/** A menu is written whole, with `If-Match` over the one that was seen (`none` where there was none); `main` and `footer` are shown by the theme. */
export const menuReplacement = z.strictObject({
  language,
  name: z
    .string()
    .max(100)
    .regex(/^[\p{L}\p{N}_.-]+$/u)
    .describe('Which menu: `main` and `footer` are shown by the theme.'),
  items: z.array(item).max(100).describe('The entries or menus, in their order.'),
})
