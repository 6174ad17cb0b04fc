import { normalizeOldPath, oldPathKeys } from '../../content/redirects/normalize.ts'
import { findRedirects } from '../../content/redirects/queries.ts'
import type { MediaKind, MediaTextsTable } from '../../db/schema.ts'
import type { Document, Reference } from '../../richtext/document.ts'
import { fromHtml } from '../../richtext/from-html/from-html.ts'
import type { FromHtmlResult, GalleryItem, MediaSource } from '../../richtext/from-html/options.ts'
import { mapReferences } from '../../richtext/references.ts'
import type { StreamedItem } from './item-stream.ts'
import { metaValue } from './meta.ts'
import { originalPaths } from './old-site.ts'
import { findImported, findMediaKinds, findMediaTexts, listImportedUnder } from './queries.ts'
import type { ImportSession } from './session.ts'

/** What the bodies of some items point to, looked up together. */
export interface BodyLookups {
  readonly targets: ReadonlyMap<string, Reference>
  /** Media by attachment id. */
  readonly media: ReadonlyMap<number, AttachedMedia>
  /** What hangs on a post, by the post's id, in order. */
  readonly attached: ReadonlyMap<string, readonly AttachedMedia[]>
}

interface AttachedMedia {
  readonly id: string
  readonly kind: MediaKind
  readonly texts: readonly MediaTextsTable[]
}

/** A body as a document, with what in it leads nowhere. */
export interface ConvertedBody extends FromHtmlResult {
  readonly brokenLinks: readonly string[]
}

/** Looks up every address and attachment that these items name, in a handful of statements. */
export async function lookUpBodies(session: ImportSession, items: readonly StreamedItem[]): Promise<BodyLookups> {
  const { context, source } = session
  const db = context.db.worker
  const keys = new Set<string>()
  const ids = new Set<string>()
  const galleries: string[] = []
  for (const { item, mapped } of items) {
    if (mapped.kind !== 'article' && mapped.kind !== 'page') continue
    for (const address of addressesIn(item.content)) for (const key of keysOf(session, address)) keys.add(key)
    for (const id of attachmentIdsIn(item.content)) ids.add(id)
    if (mapped.thumbnailId !== '') ids.add(mapped.thumbnailId)
    if (/\[(?:gallery|playlist)\b/.test(item.content)) galleries.push(item.id)
  }
  const redirects: Awaited<ReturnType<typeof findRedirects>> = []
  const allKeys = [...keys]
  for (let start = 0; start < allKeys.length; start += 400) {
    redirects.push(...(await findRedirects(db, allKeys.slice(start, start + 400))))
  }
  const targets = new Map<string, Reference>()
  for (const { path, target_kind: kind, target_id: id } of redirects) {
    if (kind !== 'path' && id !== null) targets.set(path, { kind, id })
  }
  const hanging = new Map<string, readonly string[]>()
  for (const id of galleries) {
    const rows = await listImportedUnder(db, source.id, 'attached', `${id}:`)
    hanging.set(
      id,
      rows.flatMap(({ target_id }) => target_id ?? []),
    )
  }
  const imported = await findImported(db, source.id, 'attachment', [...ids])
  const mediaIds = [
    ...new Set([
      ...[...imported.values()].flatMap(({ target_id }) => target_id ?? []),
      ...[...hanging.values()].flat(),
    ]),
  ]
  const found = await readMedia(session, mediaIds)
  return {
    targets,
    media: new Map(
      [...imported].flatMap(([externalId, { target_id: id }]) => {
        const media = id === null ? undefined : found.get(id)
        return media === undefined ? [] : [[Number(externalId), media]]
      }),
    ),
    attached: new Map([...hanging].map(([id, list]) => [id, list.flatMap((each) => found.get(each) ?? [])])),
  }
}

/** The body of an item as a document of this paper: links and pictures of the site are references. */
export function convertBody(
  session: ImportSession,
  streamed: StreamedItem,
  language: string,
  lookups: BodyLookups,
): ConvertedBody {
  const { item } = streamed
  const broken = new Set<string>()
  const footnotes = readFootnotes(metaValue(item.meta, 'footnotes'))
  const base = /^https?:\/\//i.test(item.link) ? item.link : undefined
  const result = fromHtml(item.content, {
    wordpress: true,
    language,
    ...(base === undefined ? {} : { base }),
    resolveLink: (href) => {
      const target = resolveLink(session, href, lookups)
      if (target === undefined && isLinkOfSite(session, href)) broken.add(href)
      return target
    },
    resolveMedia: (source) => resolveMedia(session, source, lookups),
    galleryItems: (ids, attributes) => galleryItems(item.id, ids, attributes, language, lookups),
    footnote: (id) => footnotes.get(id),
  })
  return { ...result, document: localLinks(session, result.document), brokenLinks: [...broken] }
}

function resolveLink(session: ImportSession, href: string, lookups: BodyLookups): Reference | undefined {
  for (const key of keysOf(session, href)) {
    const target = lookups.targets.get(key)
    if (target !== undefined) return target
  }
  return undefined
}

function resolveMedia(session: ImportSession, source: MediaSource, lookups: BodyLookups): string | undefined {
  if (source.src !== undefined) {
    const target = resolveLink(session, source.src, lookups)
    if (target?.kind === 'media') return target.id
    // The class of a picture that was copied from another site names one of that site's.
    if (session.mediaSite.pathOf(source.src) === undefined) return undefined
  }
  return source.wpId === undefined ? undefined : lookups.media.get(source.wpId)?.id
}

function galleryItems(
  postId: string,
  ids: readonly number[] | undefined,
  attributes: Readonly<Record<string, string>>,
  language: string,
  lookups: BodyLookups,
): readonly GalleryItem[] {
  const named = ids?.flatMap((id) => lookups.media.get(id) ?? [])
  const all = named ?? lookups.attached.get(attributes['id'] ?? postId) ?? []
  const wished = attributes['type'] === 'video' || attributes['type'] === 'audio' ? attributes['type'] : 'image'
  // A gallery shows pictures; a playlist without a type plays sounds.
  const ofKind = all.filter(({ kind }) => kind === wished)
  const shown = named !== undefined || ofKind.length === 0 ? all : ofKind
  return shown.flatMap((media): GalleryItem[] => {
    const { id, kind, texts } = media
    if (kind === 'file') return []
    const words = texts.find((each) => each.language === language) ?? texts[0]
    return [
      { kind, media: id, alt: words?.alt ?? '', title: words?.title ?? '', caption: escapeText(words?.caption ?? '') },
    ]
  })
}

/** Links of the old site lose its host: the paths go on to answer here. */
function localLinks(session: ImportSession, document: Document): Document {
  return mapReferences(document, {
    link: (target) => {
      const path = target.href === undefined ? undefined : session.site.pathOf(target.href)
      return path === undefined || path === target.href || !path.startsWith('/') ? target : { ...target, href: path }
    },
  })
}

/** Keys under which an address of the site may be recorded, the most telling first. */
function keysOf(session: ImportSession, address: string): readonly string[] {
  const mediaPath = session.mediaSite.pathOf(address)
  const isFile = mediaPath !== undefined && /\.[A-Za-z0-9]{2,5}(?:[?#]|$)/.test(mediaPath)
  if (isFile) return originalPaths(mediaPath).map(normalizeOldPath)
  const path = session.site.pathOf(address)
  return path === undefined ? [] : oldPathKeys(path)
}

/** Whether an address should lead to something of the old site: not its front page, not its machinery. */
function isLinkOfSite(session: ImportSession, address: string): boolean {
  const path = session.site.pathOf(address)
  if (path === undefined || address.startsWith('#')) return false
  const key = normalizeOldPath(path)
  return (
    key !== '/' &&
    key !== session.site.basePath &&
    !/\/(?:wp-admin|wp-login|wp-json|xmlrpc|feed|comments)(?:[/.]|$)/.test(key)
  )
}

/** Every address that HTML, block comments and shortcodes may hold. */
function addressesIn(html: string): Set<string> {
  const found = new Set<string>()
  for (const [address] of html.matchAll(/(?:https?:)?\/\/[^\s"'<>[\]\\]+/gi))
    found.add(address.replaceAll('&amp;', '&').replaceAll('&#038;', '&'))
  for (const [, address] of html.matchAll(
    /(?:href|src|poster|mp3|mp4|m4a|ogg|wav|webm)\s*=\s*["']?([/?][^"'\s>\]]+)/gi,
  )) {
    if (address !== undefined) found.add(address.replaceAll('&amp;', '&'))
  }
  return found
}

function attachmentIdsIn(html: string): Set<string> {
  const found = new Set<string>()
  for (const [, id] of html.matchAll(
    /(?:wp-image-|attachment_|"id":|"mediaId":|data-id="|data-media-id=")([0-9]{1,15})/g,
  )) {
    if (id !== undefined) found.add(id)
  }
  for (const [, list] of html.matchAll(/(?:ids=["']?|include=["']?|"ids":\[)([0-9, ]+)/g)) {
    for (const id of list?.split(',') ?? []) if (id.trim() !== '') found.add(id.trim())
  }
  return found
}

/** WordPress keeps footnotes as JSON beside the body. */
function readFootnotes(json: string): ReadonlyMap<string, string> {
  if (json === '') return new Map()
  try {
    const list: unknown = JSON.parse(json)
    if (!Array.isArray(list)) return new Map()
    return new Map(
      list.flatMap((note: unknown): [string, string][] => {
        if (note === null || typeof note !== 'object' || !('id' in note) || !('content' in note)) return []
        return typeof note.id === 'string' && typeof note.content === 'string' ? [[note.id, note.content]] : []
      }),
    )
  } catch {
    return new Map()
  }
}

async function readMedia(session: ImportSession, ids: readonly string[]): Promise<ReadonlyMap<string, AttachedMedia>> {
  const db = session.context.db.worker
  const kinds = await findMediaKinds(db, ids)
  const texts = await findMediaTexts(db, ids)
  return new Map(
    [...kinds].map(([id, kind]) => [id, { id, kind, texts: texts.filter((each) => each.media_id === id) }]),
  )
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
