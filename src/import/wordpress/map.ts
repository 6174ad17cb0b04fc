import type { ArticleKind, CommentKind, CommentState, DraftState, MediaKind, Visibility } from '../../db/schema.ts'
import { type Moment, readMoment } from './dates.ts'
import type { WxrComment, WxrItem, WxrMeta } from './items.ts'
import { metaObject, metaValue, readCredit, readPrimaryCategory, readSeo, readViews } from './meta.ts'
import { uploadPath } from './old-site.ts'
import { plainText } from './plain-text.ts'

/** What the mapping has to know beside the item. */
export interface MapSettings {
  readonly siteTitle: string
  /** IANA zone of the site's clocks. */
  readonly zone: string
  /** What becomes of types that are neither posts nor pages. */
  readonly types: ReadonlyMap<string, 'article' | 'page'>
}

/** Where a post stood in its life. */
export type MappedState =
  | { readonly kind: 'published' }
  | { readonly kind: 'draft'; readonly state: Exclude<DraftState, 'scheduled' | 'approved'> }
  | { readonly kind: 'scheduled' }

interface MappedText {
  readonly title: string
  readonly slug: string
  readonly lead: string
  readonly content: string
  readonly state: MappedState
  readonly visibility: Visibility
  readonly isTrashed: boolean
  readonly published: Moment | undefined
  readonly modified: Moment | undefined
  readonly seoTitle: string
  readonly seoDescription: string
  readonly thumbnailId: string
  readonly comments: readonly MappedComment[]
  readonly extra: Readonly<Record<string, unknown>>
}

export interface MappedArticle extends MappedText {
  readonly kind: 'article'
  readonly articleKind: ArticleKind
  /** The code it asks for. */
  readonly wishedCode: number | undefined
  /** Slugs of categories. */
  readonly categories: readonly string[]
  /** Id of the category that an SEO plugin was told is the main one, `''` for none. */
  readonly primaryCategory: string
  readonly tags: readonly string[]
  /** Logins, in order. */
  readonly authors: readonly string[]
  readonly commentsOpen: boolean
  readonly isSticky: boolean
  readonly views: number
}

export interface MappedPage extends MappedText {
  readonly kind: 'page'
  readonly parentId: string
  readonly position: number
}

export interface MappedMedia {
  readonly kind: 'media'
  readonly mediaKind: MediaKind
  readonly title: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  readonly sourceUrl: string
  /** Path inside the folder of uploads. */
  readonly uploadPath: string
  readonly originalName: string
  readonly createdAt: number | undefined
  readonly parentId: string
  readonly position: number
  readonly extra: Readonly<Record<string, unknown>>
}

export interface MappedMenuItem {
  readonly kind: 'menu-item'
  /** Slugs of the menus it stands in. */
  readonly menu: string
  readonly id: string
  readonly parentId: string
  readonly position: number
  readonly label: string
  readonly targetType: 'post_type' | 'taxonomy' | 'custom' | 'other'
  /** Such as `page` or `category`. */
  readonly targetObject: string
  readonly targetId: string
  readonly url: string
}

export interface MappedComment {
  readonly id: string
  readonly parentId: string
  readonly kind: CommentKind
  readonly state: CommentState
  readonly authorName: string
  readonly authorEmail: string
  readonly authorUrl: string
  readonly body: string
  readonly createdAt: number | undefined
  readonly extra: Readonly<Record<string, unknown>>
}

/** An item as this paper understands it. */
export type Mapped =
  | MappedArticle
  | MappedPage
  | MappedMedia
  | MappedMenuItem
  /** Nothing of the model holds it: kept as it stands. */
  | { readonly kind: 'kept'; readonly why: string }
  | { readonly kind: 'skipped'; readonly why: string }

/** Says what an item of an export becomes. */
export function mapItem(item: WxrItem, settings: MapSettings): Mapped {
  switch (item.type) {
    case '':
    case 'post':
      return mapArticle(item, settings)
    case 'page':
      return mapPage(item, settings)
    case 'attachment':
      return mapMedia(item, settings)
    case 'nav_menu_item':
      return mapMenuItem(item)
    case 'revision':
      return { kind: 'skipped', why: 'an older revision or an autosave of another item' }
    default: {
      const wanted = settings.types.get(item.type)
      if (wanted === 'article') return mapArticle(item, settings)
      if (wanted === 'page') return mapPage(item, settings)
      return {
        kind: 'kept',
        why: `the type “${item.type}” is not known; --map ${item.type}=article or =page imports it`,
      }
    }
  }
}

/** The identity of an item in its source: its id, or what else tells it from others. */
export function externalIdOf(item: WxrItem): string {
  const id = item.id.trim()
  if (id !== '' && id !== '0') return id
  return [item.guid, item.link, item.slug, `${item.title}|${item.date}`].find((text) => text.trim() !== '') ?? ''
}

function mapArticle(item: WxrItem, settings: MapSettings): MappedArticle {
  const format = item.terms.find(({ taxonomy }) => taxonomy === 'post_format')?.slug
  const id = Number(item.id)
  return {
    ...mapText(item, settings),
    kind: 'article',
    articleKind: format === 'post-format-gallery' ? 'photo-report' : 'news',
    wishedCode: /^[0-9]+$/.test(item.id) && Number.isSafeInteger(id) && id > 0 ? id : undefined,
    categories: termSlugs(item, 'category'),
    primaryCategory: readPrimaryCategory(item.meta),
    tags: termSlugs(item, 'post_tag'),
    authors: authorsOf(item),
    commentsOpen: item.commentStatus === 'open',
    isSticky: item.isSticky === '1',
    views: readViews(item.meta),
  }
}

function mapPage(item: WxrItem, settings: MapSettings): MappedPage {
  return {
    ...mapText(item, settings),
    kind: 'page',
    parentId: item.parent === '0' ? '' : item.parent,
    position: toPosition(item.menuOrder),
  }
}

function mapText(item: WxrItem, settings: MapSettings): MappedText {
  const title = plainText(item.title)
  const lead = plainText(item.excerpt)
  const seo = readSeo(item.meta, { title, siteTitle: settings.siteTitle, excerpt: lead })
  const isTrashed = item.status === 'trash'
  return {
    title,
    slug: decodeSlug(isTrashed ? item.slug.replace(/__trashed(?:-[0-9]+)?$/, '') : item.slug),
    lead,
    content: item.content,
    state: stateOf(isTrashed ? metaValue(item.meta, '_wp_trash_meta_status') || 'draft' : item.status),
    visibility: item.status === 'private' || item.password !== '' ? 'staff' : 'public',
    isTrashed,
    published: readMoment(item.date, item.dateGmt, settings.zone) ?? readFeedDate(item.pubDate, settings.zone),
    modified: readMoment(item.modified, item.modifiedGmt, settings.zone),
    seoTitle: seo.title,
    seoDescription: seo.description,
    thumbnailId: metaValue(item.meta, '_thumbnail_id'),
    comments: item.comments.map((comment) => mapComment(comment, settings)),
    extra: extraOf(item, title),
  }
}

/** The date of the feed that an export is as well: the last resort. */
function readFeedDate(text: string, zone: string): Moment | undefined {
  const at = Date.parse(text)
  return Number.isFinite(at) && at > 0 ? { at, zone } : undefined
}

/** The export's own word for the state; `inherit` is of attachments and revisions, a post that says it counts as a draft. */
function stateOf(status: string): MappedState {
  switch (status) {
    case 'publish':
    case 'private':
      return { kind: 'published' }
    case 'future':
      return { kind: 'scheduled' }
    case 'pending':
      return { kind: 'draft', state: 'in-review' }
    default:
      return { kind: 'draft', state: 'draft' }
  }
}

function mapMedia(item: WxrItem, settings: MapSettings): MappedMedia {
  const sourceUrl = item.attachmentUrl === '' ? item.guid : item.attachmentUrl
  const path = uploadPath(metaValue(item.meta, '_wp_attached_file'), sourceUrl)
  const name = path.split('/').at(-1) ?? ''
  const description = item.content
  return {
    kind: 'media',
    mediaKind: mediaKindOf(name),
    title: plainText(item.title),
    alt: metaValue(item.meta, '_wp_attachment_image_alt'),
    caption: plainText(item.excerpt),
    credit: readCredit(item.meta),
    sourceUrl,
    uploadPath: path,
    originalName: name,
    createdAt: readMoment(item.date, item.dateGmt, settings.zone)?.at,
    parentId: item.parent === '0' ? '' : item.parent,
    position: toPosition(item.menuOrder),
    extra: { ...(description === '' ? {} : { description }), ...extraOf(item, item.title) },
  }
}

function mapMenuItem(item: WxrItem): MappedMenuItem {
  const type = metaValue(item.meta, '_menu_item_type')
  const parent = metaValue(item.meta, '_menu_item_menu_item_parent')
  return {
    kind: 'menu-item',
    menu: item.terms.find(({ taxonomy }) => taxonomy === 'nav_menu')?.slug ?? '',
    id: externalIdOf(item),
    parentId: parent === '0' ? '' : parent,
    position: toPosition(item.menuOrder),
    label: plainText(item.title),
    targetType: type === 'post_type' || type === 'taxonomy' || type === 'custom' ? type : 'other',
    targetObject: metaValue(item.meta, '_menu_item_object'),
    targetId: metaValue(item.meta, '_menu_item_object_id'),
    url: metaValue(item.meta, '_menu_item_url'),
  }
}

function mapComment(comment: WxrComment, settings: MapSettings): MappedComment {
  const extra = {
    ...(comment.userId === '' || comment.userId === '0' ? {} : { userId: comment.userId }),
    ...(comment.meta.length === 0 ? {} : { meta: metaObject(comment.meta) }),
  }
  return {
    id: comment.id,
    parentId: comment.parent === '0' ? '' : comment.parent,
    kind: comment.type === 'pingback' || comment.type === 'trackback' ? comment.type : 'comment',
    state: commentStateOf(comment.approved),
    authorName: plainText(comment.author),
    authorEmail: comment.authorEmail,
    authorUrl: comment.authorUrl,
    body: comment.content,
    createdAt: readMoment(comment.date, comment.dateGmt, settings.zone)?.at,
    extra,
  }
}

function commentStateOf(approved: string): CommentState {
  switch (approved) {
    case '1':
      return 'approved'
    case 'spam':
      return 'spam'
    case 'trash':
    case 'post-trashed':
      return 'trash'
    default:
      return 'held'
  }
}

/** Slugs of an item's terms, each once. */
function termSlugs(item: WxrItem, taxonomy: 'category' | 'post_tag'): readonly string[] {
  // Exports before WXR 1.1 call tags `tag` and name each category a second time without a domain.
  const aliases = taxonomy === 'post_tag' ? ['post_tag', 'tag'] : ['category']
  const found = item.terms.filter((term) => aliases.includes(term.taxonomy) && term.slug !== '').map(({ slug }) => slug)
  return [...new Set(found)]
}

/** Co-Authors Plus and PublishPress Authors keep bylines as terms; without them it is the one who created the post. */
function authorsOf(item: WxrItem): readonly string[] {
  const coauthors = item.terms
    .filter(({ taxonomy }) => taxonomy === 'author')
    .map(({ slug }) => slug.replace(/^cap-/, ''))
  if (coauthors.length > 0) return [...new Set(coauthors)]
  return item.creator === '' ? [] : [item.creator]
}

/** All that the model has no field for, as the export had it. */
function extraOf(item: WxrItem, shownTitle: string): Readonly<Record<string, unknown>> {
  const terms = item.terms.filter(({ taxonomy }) => !modelled.has(taxonomy))
  return {
    wordpress: {
      id: item.id,
      type: item.type,
      status: item.status,
      link: item.link,
      guid: item.guid,
      ...(item.title === shownTitle ? {} : { title: item.title }),
      ...(item.excerpt === plainText(item.excerpt) ? {} : { excerpt: item.excerpt }),
      ...(item.description === '' ? {} : { description: item.description }),
      ...(item.password === '' ? {} : { isPasswordProtected: true }),
      ...(item.parent === '' || item.parent === '0' ? {} : { parent: item.parent }),
      ...(item.menuOrder === '' || item.menuOrder === '0' ? {} : { menuOrder: item.menuOrder }),
      ...(item.pingStatus === '' ? {} : { pingStatus: item.pingStatus }),
      ...(terms.length === 0 ? {} : { terms }),
      ...(item.meta.length === 0 ? {} : { meta: metaObject(item.meta) }),
      ...(item.others.length === 0 ? {} : { elements: otherElements(item.others) }),
    },
  }
}

const modelled: ReadonlySet<string> = new Set(['category', 'post_tag', 'tag', ''])

const otherElements = (others: readonly WxrMeta[]): Record<string, unknown> => metaObject(others)

/** WordPress keeps slugs percent-encoded; of one cut in the middle of a letter the rest is read. */
export function decodeSlug(slug: string): string {
  const decoded = slug.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeURIComponent(whole(run)))
  return decoded.replace(/[\p{Cc}/]/gu, '')
}

/** The longest readable beginning of a percent-encoded run. */
function whole(run: string): string {
  for (let end = run.length; end > 0; end -= 3) {
    try {
      decodeURIComponent(run.slice(0, end))
      return run.slice(0, end)
    } catch {
      continue
    }
  }
  return ''
}

function mediaKindOf(name: string): MediaKind {
  const extension = /\.([A-Za-z0-9]{2,5})$/.exec(name)?.[1] ?? ''
  if (/^(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|heic|ico)$/i.test(extension)) return 'image'
  if (/^(?:mp3|m4a|ogg|oga|wav|flac|aac|opus|wma)$/i.test(extension)) return 'audio'
  if (/^(?:mp4|m4v|mov|webm|ogv|avi|wmv|mkv|3gp|mpe?g)$/i.test(extension)) return 'video'
  return 'file'
}

const toPosition = (text: string): number => (/^-?[0-9]{1,9}$/.test(text) ? Number(text) : 0)
