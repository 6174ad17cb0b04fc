import { href, line, optional, reference, required } from '../attributes.ts'
import type { Mark } from '../document.ts'
import { attribute } from '../escape.ts'
import { isAbsolute, safeUrl } from '../url.ts'
import type { MarkSpec, Writer } from './spec.ts'

type Link = Extract<Mark, { type: 'link' }>

/** A link; its reference is resolved when it is written, the stored address is what remains where that fails. */
export const link: MarkSpec<Link> = {
  attributes: { href: required(href), ref: optional(reference), title: optional(line) },
  rank: 1,
  open: ({ attrs }, writer) => `<a${linkAttributes(attrs, writer)}${attribute('title', attrs.title)}>`,
  close: '</a>',
}

/** The `href`, `rel` and `data-ref` of anything that leads somewhere. */
export function linkAttributes(target: Partial<Pick<Link['attrs'], 'href' | 'ref'>>, writer: Writer): string {
  const { ref } = target
  const resolved = ref === undefined ? undefined : writer.context.resolveLink(ref)
  const address = safeUrl(resolved ?? '') ?? safeUrl(target.href ?? '')
  const data = ref === undefined ? '' : attribute('data-ref', `${ref.kind}:${ref.id}`)
  if (address === undefined) return data
  return `${attribute('href', writer.fragment(address))}${isAbsolute(address) ? ' rel="noopener"' : ''}${data}`
}
