import type { Place, WxrComment, WxrEvent, WxrItem, WxrMeta, WxrTermReference } from './items.ts'

/** Builds records from the elements of an export. */
export interface Collector {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, at: Place) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
  /** Characters held of the record being read. */
  readonly size: () => number
  /** Hands over what the channel said, where no record made it be handed over earlier. */
  readonly finish: () => void
}

type RecordName =
  | 'channel'
  | 'item'
  | 'wp:author'
  | 'wp:category'
  | 'wp:tag'
  | 'wp:term'
  | 'wp:postmeta'
  | 'wp:termmeta'
  | 'wp:comment'
  | 'wp:commentmeta'

/** A record being read; `depth` is where its own fields stand. */
interface Frame {
  readonly name: RecordName
  readonly depth: number
  readonly place: Place
  readonly fields: Map<string, string>
  readonly terms: WxrTermReference[]
  readonly meta: WxrMeta[]
  readonly comments: WxrComment[]
}

/** Where each record may stand; `''` is outside of all. Elements with these names elsewhere are plain fields. */
const parents: ReadonlyMap<string, readonly string[]> = new Map([
  ['channel', ['']],
  ['item', ['', 'channel']],
  ['wp:author', ['', 'channel']],
  ['wp:category', ['', 'channel']],
  ['wp:tag', ['', 'channel']],
  ['wp:term', ['', 'channel']],
  ['wp:postmeta', ['item']],
  ['wp:termmeta', ['wp:category', 'wp:tag', 'wp:term']],
  ['wp:comment', ['item']],
  ['wp:commentmeta', ['wp:comment']],
])

/** Records go to `events`; the channel goes first, when the first record after its own fields begins. */
export function createCollector(events: WxrEvent[]): Collector {
  const frames: Frame[] = []
  let depth = 0
  let text = ''
  let size = 0
  let attributes: Readonly<Record<string, string>> = {}
  let channel: Frame | undefined
  let isChannelTold = false

  const tellChannel = (): void => {
    if (isChannelTold) return
    isChannelTold = true
    const field = reader(channel?.fields ?? new Map())
    events.push({
      kind: 'channel',
      channel: {
        title: field('title'),
        link: field('link'),
        description: field('description'),
        language: field('language'),
        wxrVersion: field('wp:wxr_version'),
        baseSiteUrl: field('wp:base_site_url'),
        baseBlogUrl: field('wp:base_blog_url'),
      },
    })
  }

  return {
    open(element, tagAttributes, place) {
      depth += 1
      const frame = frames.at(-1)
      // What stands in the place of the channel is the channel, whatever a tool made of its name.
      const name = depth === 2 && frame === undefined && !parents.has(element) ? 'channel' : element
      if (parents.get(name)?.includes(frame?.name ?? '') === true && (frame === undefined || depth === frame.depth)) {
        const opened = beginFrame(name as RecordName, depth + 1, place)
        if (name === 'channel') channel = opened
        else tellChannel()
        frames.push(opened)
      } else if (frame !== undefined && depth === frame.depth) {
        text = ''
        attributes = tagAttributes
      }
    },
    text(piece) {
      text += piece
      size += piece.length
    },
    close(name) {
      const frame = frames.at(-1)
      if (frame !== undefined && depth === frame.depth) {
        addField(frame, name, text, attributes)
        text = ''
      } else if (frame !== undefined && depth === frame.depth - 1) {
        frames.pop()
        hand(frame, frames.at(-1), events)
        if (frames.length <= 1) size = 0
      }
      depth -= 1
    },
    size: () => size,
    finish: tellChannel,
  }
}

const beginFrame = (name: RecordName, depth: number, place: Place): Frame => ({
  name,
  depth,
  place,
  fields: new Map(),
  terms: [],
  meta: [],
  comments: [],
})

function addField(frame: Frame, name: string, text: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'category' && frame.name === 'item') {
    frame.terms.push({ taxonomy: attributes['domain'] ?? '', slug: attributes['nicename'] ?? '', name: text })
  } else if (!frame.fields.has(name)) {
    frame.fields.set(name, text)
  }
}

const reader =
  (fields: ReadonlyMap<string, string>) =>
  (name: string): string =>
    fields.get(name) ?? ''

/** Gives a finished record to the one around it, or to the events. */
function hand(frame: Frame, around: Frame | undefined, events: WxrEvent[]): void {
  const field = reader(frame.fields)
  switch (frame.name) {
    case 'channel':
      return
    case 'wp:postmeta':
    case 'wp:termmeta':
    case 'wp:commentmeta':
      around?.meta.push({ key: field('wp:meta_key'), value: field('wp:meta_value') })
      return
    case 'wp:comment':
      around?.comments.push(toComment(frame))
      return
    case 'wp:author':
      events.push({
        kind: 'author',
        author: {
          id: field('wp:author_id'),
          login: field('wp:author_login'),
          email: field('wp:author_email'),
          displayName: field('wp:author_display_name'),
          firstName: field('wp:author_first_name'),
          lastName: field('wp:author_last_name'),
        },
      })
      return
    case 'item':
      events.push({ kind: 'item', item: toItem(frame), place: frame.place })
      return
    default:
      events.push({ kind: 'term', term: toTerm(frame) })
  }
}

/** Categories and tags have element names of their own; other taxonomies share one. */
function toTerm(frame: Frame): Extract<WxrEvent, { kind: 'term' }>['term'] {
  const field = reader(frame.fields)
  const common = { id: field('wp:term_id'), meta: frame.meta }
  switch (frame.name) {
    case 'wp:category':
      return {
        ...common,
        taxonomy: 'category',
        slug: field('wp:category_nicename'),
        parent: field('wp:category_parent'),
        name: field('wp:cat_name'),
        description: field('wp:category_description'),
      }
    case 'wp:tag':
      return {
        ...common,
        taxonomy: 'post_tag',
        slug: field('wp:tag_slug'),
        parent: '',
        name: field('wp:tag_name'),
        description: field('wp:tag_description'),
      }
    default:
      return {
        ...common,
        taxonomy: field('wp:term_taxonomy'),
        slug: field('wp:term_slug'),
        parent: field('wp:term_parent'),
        name: field('wp:term_name'),
        description: field('wp:term_description'),
      }
  }
}

function toComment(frame: Frame): WxrComment {
  const field = reader(frame.fields)
  return {
    id: field('wp:comment_id'),
    author: field('wp:comment_author'),
    authorEmail: field('wp:comment_author_email'),
    authorUrl: field('wp:comment_author_url'),
    date: field('wp:comment_date'),
    dateGmt: field('wp:comment_date_gmt'),
    content: field('wp:comment_content'),
    approved: field('wp:comment_approved'),
    type: field('wp:comment_type'),
    parent: field('wp:comment_parent'),
    userId: field('wp:comment_user_id'),
    // Akismet keeps the mail address, the network and the browser of who wrote beside its judgement.
    meta: frame.meta.filter(({ key }) => !key.startsWith('akismet_')),
  }
}

/** The field of an item that each element fills. */
const itemElements = {
  id: 'wp:post_id',
  title: 'title',
  link: 'link',
  pubDate: 'pubDate',
  creator: 'dc:creator',
  guid: 'guid',
  description: 'description',
  content: 'content:encoded',
  excerpt: 'excerpt:encoded',
  date: 'wp:post_date',
  dateGmt: 'wp:post_date_gmt',
  modified: 'wp:post_modified',
  modifiedGmt: 'wp:post_modified_gmt',
  commentStatus: 'wp:comment_status',
  pingStatus: 'wp:ping_status',
  slug: 'wp:post_name',
  status: 'wp:status',
  parent: 'wp:post_parent',
  menuOrder: 'wp:menu_order',
  type: 'wp:post_type',
  password: 'wp:post_password',
  isSticky: 'wp:is_sticky',
  attachmentUrl: 'wp:attachment_url',
} as const

const knownElements: ReadonlySet<string> = new Set(Object.values(itemElements))

function toItem(frame: Frame): WxrItem {
  const field = reader(frame.fields)
  const others = [...frame.fields].filter(([name]) => !knownElements.has(name)).map(([key, value]) => ({ key, value }))
  return {
    id: field(itemElements.id),
    title: field(itemElements.title),
    link: field(itemElements.link),
    pubDate: field(itemElements.pubDate),
    creator: field(itemElements.creator),
    guid: field(itemElements.guid),
    description: field(itemElements.description),
    content: field(itemElements.content),
    excerpt: field(itemElements.excerpt),
    date: field(itemElements.date),
    dateGmt: field(itemElements.dateGmt),
    modified: field(itemElements.modified),
    modifiedGmt: field(itemElements.modifiedGmt),
    commentStatus: field(itemElements.commentStatus),
    pingStatus: field(itemElements.pingStatus),
    slug: field(itemElements.slug),
    status: field(itemElements.status),
    parent: field(itemElements.parent),
    menuOrder: field(itemElements.menuOrder),
    type: field(itemElements.type),
    password: field(itemElements.password),
    isSticky: field(itemElements.isSticky),
    attachmentUrl: field(itemElements.attachmentUrl),
    terms: frame.terms,
    meta: frame.meta,
    comments: frame.comments,
    others,
  }
}
