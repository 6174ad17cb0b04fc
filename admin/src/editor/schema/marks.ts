import { directionOf } from '@matbaa/locale'
import { MARKS as SPECS } from '../../../../src/richtext/marks.ts'
import { safeUrl } from '../../../../src/richtext/url.ts'
import { type Attrs, defineMark } from './define.ts'

/** A link; typing at its end does not make it longer. */
export const LinkMark = defineMark({
  name: 'link',
  ...SPECS.link,
  tag: 'a',
  htmlAttributes: ({ href, ref, title }) => ({
    href: text(href),
    title: text(title),
    'data-ref': ref === null ? undefined : JSON.stringify(ref),
  }),
  reads: {
    'a[href]': (element) => ({
      href: safeUrl(element.getAttribute('href') ?? ''),
      title: element.getAttribute('title') ?? undefined,
      ref: parsed(element.dataset['ref']),
    }),
  },
  config: { inclusive: false },
})

/** A run in another language. */
export const LangMark = defineMark({
  name: 'lang',
  ...SPECS.lang,
  tag: 'span',
  htmlAttributes: ({ lang, dir }) => ({
    lang: text(lang),
    dir: text(dir) ?? (typeof lang === 'string' ? directionOf(lang) : undefined),
    'data-dir': text(dir),
  }),
  reads: { 'span[lang]': ({ lang, dataset }) => ({ lang, dir: dataset['dir'] }) },
})

/** A run whose letters do not move what stands beside it. */
export const IsolateMark = defineMark({
  name: 'isolate',
  ...SPECS.isolate,
  tag: 'bdi',
  htmlAttributes: ({ dir }) => ({ dir: text(dir) }),
  reads: { bdi: (element) => ({ dir: element.getAttribute('dir') ?? undefined }) },
})

/** All marks. */
export const MARKS = [
  LinkMark,
  LangMark,
  IsolateMark,
  formatting('bold', 'strong', 'b'),
  formatting('italic', 'em', 'i'),
  formatting('underline', 'u', 'ins'),
  formatting('strike', 's', 'del, strike'),
  formatting('subscript', 'sub'),
  formatting('superscript', 'sup'),
  formatting('code', 'code', 'kbd, samp, tt'),
]

function formatting(
  name: 'bold' | 'italic' | 'underline' | 'strike' | 'subscript' | 'superscript' | 'code',
  tag: string,
  others?: string,
) {
  const says = (): Attrs => ({})
  return defineMark({
    name,
    ...SPECS[name],
    tag,
    reads: { [tag]: says, ...(others === undefined ? {} : { [others]: says }) },
    config: name === 'code' ? { code: true } : {},
  })
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}
