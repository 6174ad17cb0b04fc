import { countGraphemes } from '@matbaa/locale'

/** What a reader fills in. */
export interface CommentFields {
  readonly name: string
  readonly email: string
  readonly body: string
}

/** A field of the form. */
export type CommentField = keyof CommentFields

/** What is wrong with a field; `characters`: it holds what cannot be stored or what no line of text holds. */
export interface FieldFault {
  readonly field: CommentField
  readonly fault: 'missing' | 'long' | 'shape' | 'characters'
}

/** As many as may be written: characters as a reader counts them, and bytes of UTF-8. */
export const commentLimits = { name: 80, email: 254, body: 5_000, bodyBytes: 20_000 } as const

/** One `@` with something on both sides and a dot in the domain; more only a message to the address could tell. */
const emailShape = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}.]+(?:\.[^\s@<>()[\]\\,;:"\p{Cc}.]+)+$/u
/** Something an eye can see. */
const visible = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u
/** Controls that no text holds; the decoder writes U+FFFD for bytes that are no UTF-8. */
const unstorable = /[\0\ufffd]/
/** A name and an address are one line. */
const control = /\p{Cc}/u

/** A form as it was sent, brought to what was typed: forms send every line end as CRLF. */
export function tidyFields({ name, email, body }: CommentFields): CommentFields {
  return { name: name.trim(), email: email.trim(), body: body.replaceAll(/\r\n?/g, '\n').trim() }
}

/** What is wrong with the fields, in the order of the form; at most one fault for each. */
export function findFaults({ name, email, body }: CommentFields): readonly FieldFault[] {
  const faults: FieldFault[] = []
  if (isBroken(name) || control.test(name)) faults.push({ field: 'name', fault: 'characters' })
  else if (!visible.test(name)) faults.push({ field: 'name', fault: 'missing' })
  else if (countGraphemes(name) > commentLimits.name || name.length > commentLimits.name * 8)
    faults.push({ field: 'name', fault: 'long' })

  if (isBroken(email)) faults.push({ field: 'email', fault: 'characters' })
  else if (email === '') faults.push({ field: 'email', fault: 'missing' })
  else if (email.length > commentLimits.email) faults.push({ field: 'email', fault: 'long' })
  else if (!emailShape.test(email)) faults.push({ field: 'email', fault: 'shape' })

  if (isBroken(body)) faults.push({ field: 'body', fault: 'characters' })
  else if (!visible.test(body)) faults.push({ field: 'body', fault: 'missing' })
  else if (Buffer.byteLength(body) > commentLimits.bodyBytes || countGraphemes(body) > commentLimits.body)
    faults.push({ field: 'body', fault: 'long' })
  return faults
}

const isBroken = (text: string): boolean => unstorable.test(text) || !text.isWellFormed()
