import { z } from 'zod'
import { DocumentError, parseDocument } from '../richtext/validate.ts'

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Text of people, in one line or in several, as it was typed. */
export const humanText = (most: number) => z.string().max(most).refine(isStorable)

/** The direction of what stands in a language. */
export const direction = z.enum(['rtl', 'ltr']).describe('In which direction the language is written.')

/** BCP 47, such as `fa`. */
export const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
  .describe('BCP 47, such as `fa`.')

/** The language of what is answered. */
export const languageTag = z.string().describe('The language it is in (BCP 47), such as `fa`.')

/** Texts of one thing in its languages, each language once. */
export const textsOf = <Text extends z.ZodType<{ readonly language: string }>>(text: Text) =>
  z
    .array(text)
    .max(50)
    .refine((texts) => new Set(texts.map((one) => one.language)).size === texts.length)

/** An IANA zone, such as `Asia/Tehran`. */
export const zone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][\w+/-]*$/)
  .refine((name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    } catch {
      return false
    }
  })
  .describe('An IANA zone, such as `Asia/Tehran`.')

/** A body: the nodes of `src/richtext`. What is wrong is named by its place. */
export const document = z
  .strictObject({
    type: z.literal('doc').describe('Always `doc`.'),
    content: z.array(z.record(z.string(), z.unknown())).describe('The blocks of the body, from the top.'),
  })
  .superRefine((value, context) => {
    try {
      parseDocument(value)
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error
      context.addIssue({ code: 'custom', message: error.message, path: error.path === '' ? [] : [error.path] })
    }
  })
  .describe('The body as a tree of nodes; what is wrong in it is named by its place.')
