import { countWords, formatDate, formatNumber, toIsoWithOffset } from '@matbaa/locale'
import type { Document, Reference } from '../richtext/document.ts'
import { excerptOf } from '../richtext/excerpt.ts'
import { listReferences } from '../richtext/references.ts'
import { RENDERER_VERSION, renderHtml } from '../richtext/render.ts'
import type { ResolvedMedia } from '../richtext/render-context.ts'
import { toPlainText } from '../richtext/text.ts'
import { href } from '../routes.ts'
import type { ContentContext } from './context.ts'
import { toPicture } from './media/picture.ts'
import { findMediaInLanguage } from './media/queries.ts'
import { fallback, toResolvedMedia } from './media/sources.ts'
import { findAddresses } from './references/queries.ts'
import { readAddresses } from './settings/addresses.ts'
import type { Work } from './work.ts'

/** All that is kept beside a document. */
export interface RenderedDocument {
  readonly html: string
  readonly text: string
  readonly excerpt: string
  readonly wordCount: number
  readonly rendererVersion: number
  readonly references: readonly Reference[]
}

/** Renders a document in the language it is written in; links and media are looked up in the same transaction. */
export async function renderDocument(
  work: Pick<Work, 'tx' | 'flush' | 'locale' | 'renderLabels' | 'addresses'>,
  source: { readonly document: Document; readonly lead: string },
  language: string,
): Promise<RenderedDocument> {
  const references = listReferences(source.document)
  if (references.some((ref) => ref.kind === 'article')) await work.flush()
  const addresses = await resolveAddresses(work, references, language)
  const media = await resolveMedia(work, references, language)
  const locale = work.locale(language)
  const html = renderHtml(source.document, {
    language,
    direction: locale.direction,
    labels: work.renderLabels(language),
    resolveLink: (ref) => (ref.kind === 'media' ? media.get(ref.id)?.address : addresses.get(`${ref.kind}:${ref.id}`)),
    resolveMedia: (id) => media.get(id)?.resolved,
    formatDate: (at) => ({ text: formatDate(locale, at, 'medium'), iso: toIsoWithOffset(at, locale.zone) }),
    formatNumber: (value) => formatNumber(locale, value),
  })
  const text = toPlainText(source.document)
  return {
    html,
    text,
    excerpt: excerptOf(source, language),
    wordCount: countWords(text, language),
    rendererVersion: RENDERER_VERSION,
    references,
  }
}

/** Renders a document ahead of the transaction that will write it, with what is committed by now. */
export function renderAhead(
  { db, locale, renderLabels }: Pick<ContentContext, 'db' | 'locale' | 'renderLabels'>,
  source: { readonly document: Document; readonly lead: string },
  language: string,
): Promise<RenderedDocument> {
  const addresses = () => readAddresses(db.worker)
  return renderDocument(
    { tx: db.worker, flush: async () => undefined, locale, renderLabels, addresses },
    source,
    language,
  )
}

async function resolveAddresses(
  work: Pick<Work, 'tx' | 'addresses'>,
  references: readonly Reference[],
  language: string,
): Promise<ReadonlyMap<string, string>> {
  const linked = references.filter(({ kind }) => kind !== 'media')
  return linked.length === 0 ? new Map() : findAddresses(work.tx, linked, language, await work.addresses())
}

async function resolveMedia(
  work: Pick<Work, 'tx'>,
  references: readonly Reference[],
  language: string,
): Promise<ReadonlyMap<string, { readonly address: string; readonly resolved: ResolvedMedia }>> {
  const ids = [...new Set(references.filter((ref) => ref.kind === 'media').map((ref) => ref.id))]
  const rows = await findMediaInLanguage(work.tx, ids, language)
  return new Map(
    rows
      .flatMap((row) => toPicture(row) ?? [])
      .map((picture) => [
        picture.id,
        { address: href.media(fallback(picture.derivatives).key), resolved: toResolvedMedia(picture) },
      ]),
  )
}
