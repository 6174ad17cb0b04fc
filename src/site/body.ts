import { findDocument } from '../content/articles/queries.ts'
import { readJson } from '../content/json.ts'
import { findPage } from '../content/pages/queries.ts'
import { renderDocument } from '../content/render.ts'
import { createRenderLabels } from '../render-labels.ts'
import { RENDERER_VERSION } from '../richtext/render.ts'
import type { Document } from '../richtext/document.ts'
import type { PageRequest } from './page.ts'

/** What is stored beside a document. */
interface StoredBody {
  readonly id: string
  readonly html: string
  readonly rendererVersion: number
}

/** The body of an article as today's renderer writes it: what an older one wrote is written anew from the document. */
export async function articleBody(request: PageRequest, article: StoredBody): Promise<string> {
  if (article.rendererVersion === RENDERER_VERSION) return article.html
  const found = await findDocument(request.site.db.reader, article.id)
  return found === undefined ? article.html : render(request, found.document)
}

/** The same for a static page. */
export async function pageBody(request: PageRequest, page: StoredBody): Promise<string> {
  if (page.rendererVersion === RENDERER_VERSION) return page.html
  const found = await findPage(request.site.db.reader, page.id)
  return found === undefined ? page.html : render(request, readJson<Document>(found.document))
}

async function render({ site, edition }: PageRequest, document: Document): Promise<string> {
  const rendering = {
    tx: site.db.reader,
    flush: async () => undefined,
    locale: () => edition.locale,
    addresses: async () => edition.addresses,
    renderLabels: () => createRenderLabels(edition.t),
  }
  const { html } = await renderDocument(rendering, { document, lead: '' }, edition.language)
  return html
}
