import { type ObservedOffset, observeOffset } from './dates.ts'
import type { Damage, ReadingNotice, WxrAuthor, WxrChannel, WxrItem, WxrTerm } from './items.ts'
import { languageOfItem, readSiteLanguages, type SiteLanguages } from './languages.ts'
import { decodeSlug, externalIdOf } from './map.ts'
import { metaValue } from './meta.ts'
import { readExport } from './read.ts'

/** A term with the languages of the items that use it. */
export interface UsedTerm extends WxrTerm {
  readonly usedIn: ReadonlySet<string>
}

/** An author, listed by the export or only named by an item. */
export interface FoundAuthor extends WxrAuthor {
  readonly bio: string
  readonly url: string
}

/** What the check pass found out without writing anything. */
export interface Checked {
  readonly channel: WxrChannel
  /** Items by type and status, such as `post publish`. */
  readonly counts: ReadonlyMap<string, number>
  readonly items: number
  readonly comments: number
  readonly terms: readonly UsedTerm[]
  readonly authors: readonly FoundAuthor[]
  readonly siteLanguages: SiteLanguages
  /** Tags of languages as the export writes them, with how many items carry each; `''` for none. */
  readonly languages: ReadonlyMap<string, number>
  readonly greatestId: number
  /** Addresses of one attachment on each host that attachments lie on. */
  readonly mediaAddresses: readonly string[]
  /** What some of the items tell of the site's clocks. */
  readonly clocks: readonly ObservedOffset[]
  readonly notices: readonly ReadingNotice[]
  readonly damages: readonly Damage[]
}

/** Enough to tell a zone by, summer time included. */
const mostClocks = 400

/** Hears how far the reading is: bytes of the files as they lie on disk. */
export type OnProgress = (bytes: number, total: number, items: number) => void

/** Reads all files of one source once, to know what is in them before anything is written. */
export async function checkExports(files: readonly string[], onProgress: OnProgress): Promise<Checked> {
  const terms = new Map<string, WxrTerm & { usedIn: Set<string> }>()
  const authors = new Map<string, FoundAuthor>()
  const counts = new Map<string, number>()
  const languages = new Map<string, number>()
  const clocks: ObservedOffset[] = []
  const mediaHosts = new Map<string, string>()
  const uses = new Map<string, { taxonomy: string; slug: string; name: string; languages: Set<string> }>()
  const notices: ReadingNotice[] = []
  const damages: Damage[] = []
  let channel: WxrChannel | undefined
  let comments = 0
  let items = 0
  let greatestId = 0

  const addItem = (item: WxrItem): void => {
    items += 1
    count(counts, `${item.type || 'post'} ${item.status || 'draft'}`)
    comments += item.comments.length
    if (/^[0-9]{1,15}$/.test(item.id)) greatestId = Math.max(greatestId, Number(item.id))
    const clock = clocks.length < mostClocks && isText(item) ? observeOffset(item.date, item.dateGmt) : undefined
    if (clock !== undefined) clocks.push(clock)
    const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(item.attachmentUrl)?.[1]
    if (host !== undefined && mediaHosts.size < 50) mediaHosts.set(host, `//${host}`)
    // Languages are told by slug here, because the terms that explain a slug may stand in a later file.
    const language = languageOfItem(item, { bySlug: new Map(), ofTerm: new Map(), termGroups: new Map() })
    if (isText(item)) count(languages, language)
    for (const { taxonomy: written, slug, name } of item.terms) {
      const taxonomy = written === 'tag' ? 'post_tag' : written
      if (taxonomy === '' || slug === '') continue
      const key = `${taxonomy} ${slug}`
      const use = uses.get(key) ?? { taxonomy, slug, name, languages: new Set() }
      uses.set(key, use)
      if (isText(item)) use.languages.add(language)
      if (taxonomy === 'author') addAuthor(authors, { ...nobody, login: slug.replace(/^cap-/, ''), displayName: name })
    }
    if (item.type === 'guest-author') addAuthor(authors, guestAuthor(item))
    else if (item.creator !== '') addAuthor(authors, { ...nobody, login: item.creator, displayName: item.creator })
  }

  const sizes = new Map<string, readonly [number, number]>()
  for (const file of files) {
    for await (const event of readExport(file)) {
      switch (event.kind) {
        case 'channel':
          if (channel === undefined || (channel.baseBlogUrl === '' && channel.link === '')) channel = event.channel
          break
        case 'author':
          addAuthor(authors, { ...event.author, bio: '', url: '' }, true)
          break
        case 'term':
          if (!terms.has(`${event.term.taxonomy} ${event.term.slug}`)) {
            terms.set(`${event.term.taxonomy} ${event.term.slug}`, { ...event.term, usedIn: new Set() })
          }
          break
        case 'item':
          addItem(event.item)
          break
        case 'progress': {
          sizes.set(file, [event.bytes, event.total])
          const [bytes, total] = [...sizes.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0])
          onProgress(bytes, total, items)
          break
        }
        case 'notice':
          notices.push(event.notice)
          break
        case 'damage':
          damages.push(event.damage)
          break
      }
    }
  }

  const siteLanguages = readSiteLanguages(terms.values())
  const tagOf = (slug: string): string => siteLanguages.bySlug.get(slug) ?? slug
  for (const [key, { taxonomy, slug, name, languages: used }] of uses) {
    const term = terms.get(key) ?? {
      id: '',
      taxonomy,
      slug,
      name,
      parent: '',
      description: '',
      meta: [],
      usedIn: new Set(),
    }
    terms.set(key, term)
    for (const language of used) term.usedIn.add(language === '' ? '' : tagOf(language))
  }
  return {
    channel: channel ?? {
      title: '',
      link: '',
      description: '',
      language: '',
      wxrVersion: '',
      baseSiteUrl: '',
      baseBlogUrl: '',
    },
    counts,
    items,
    comments,
    terms: [...terms.values()],
    authors: [...authors.values()],
    siteLanguages,
    languages: new Map([...languages].map(([slug, times]) => [slug === '' ? '' : tagOf(slug), times])),
    greatestId,
    mediaAddresses: [...mediaHosts.values()],
    clocks,
    notices,
    damages,
  }
}

const isText = (item: WxrItem): boolean => !['nav_menu_item', 'revision', 'attachment'].includes(item.type)

const nobody: Omit<FoundAuthor, 'login' | 'displayName'> = {
  id: '',
  email: '',
  firstName: '',
  lastName: '',
  bio: '',
  url: '',
}

/** Who is listed is known best; a guest author's record is better than a name on an item. */
function addAuthor(authors: Map<string, FoundAuthor>, author: FoundAuthor, isListed = false): void {
  const known = authors.get(author.login)
  if (known === undefined || isListed || (known.displayName === known.login && author.displayName !== author.login)) {
    authors.set(author.login, known === undefined ? author : { ...known, ...author })
  }
}

/** Co-Authors Plus keeps authors without an account as items of their own. */
function guestAuthor(item: WxrItem): FoundAuthor {
  const value = (key: string): string => metaValue(item.meta, `cap-${key}`)
  return {
    id: externalIdOf(item),
    login: value('user_login') || decodeSlug(item.slug).replace(/^cap-/, ''),
    displayName: value('display_name') || item.title,
    email: value('user_email'),
    firstName: value('first_name'),
    lastName: value('last_name'),
    bio: value('description'),
    url: value('website'),
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
