import type { Document } from '../../richtext/document.ts'
import { fromHtml } from '../../richtext/from-html/from-html.ts'
import { renderHtml } from '../../richtext/render.ts'
import { toPlainText } from '../../richtext/text.ts'
import type { ContentContext } from '../context.ts'
import { documentOfPlainText, restrictToComment } from './document.ts'

/** The HTML of a comment: a few harmless elements, links that vouch for nothing, no picture and no request to anywhere. */
export function renderComment(
  context: Pick<ContentContext, 'locale' | 'renderLabels'>,
  body: string,
  format: 'text' | 'html',
  language: string,
): string {
  const html = renderHtml(documentOf(body, format, language), {
    language,
    direction: context.locale(language).direction,
    labels: context.renderLabels(language),
    resolveLink: () => undefined,
    resolveMedia: () => undefined,
    formatDate: (at) => ({ text: new Date(at).toISOString(), iso: new Date(at).toISOString() }),
    formatNumber: String,
  })
  // Our own renderer writes the tag, so that its form is known.
  return html.replaceAll('rel="noopener"', 'rel="ugc nofollow noopener"')
}

/** What there is to read of a comment: as it was typed, or the text of what another system marked up. */
export function textOfComment(body: string, format: 'text' | 'html', language: string): string {
  return format === 'text' ? body : toPlainText(documentOf(body, format, language))
}

function documentOf(body: string, format: 'text' | 'html', language: string): Document {
  if (format === 'text') return documentOfPlainText(body)
  return restrictToComment(fromHtml(body, { wordpress: true, isComment: true, language }).document)
}
