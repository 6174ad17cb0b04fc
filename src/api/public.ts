import { nothing } from '../contract/fields.ts'
import {
  ofEdition,
  publicArticle,
  publicArticleQuery,
  publicArticles,
  publicAuthors,
  publicEditions,
  publicSections,
  publicTagQuery,
  publicTags,
} from '../contract/public.ts'
import { findArticleByCode, findArticleRelations, findPublishedArticle } from '../content/articles/queries.ts'
import { findAuthorBySlug, listAuthors } from '../content/authors/queries.ts'
import { type Edition, findEdition, listEditions } from '../content/editions/queries.ts'
import { listArticles } from '../content/listings/queries.ts'
import { listName } from '../content/listings/lists.ts'
import { findSectionBySlug, findSections, listSections } from '../content/sections/queries.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import { readTagPlace, writeTagPlace } from '../content/tags/place.ts'
import { findTagBySlug, listTags } from '../content/tags/queries.ts'
import type { AccessContext } from '../content/users/access.ts'
import { problem } from '../problems.ts'
import { isAbsolute, safeUrl } from '../richtext/url.ts'
import { directionOf } from './human.ts'
import { human, humanOrNull, type PublicBook, toPublicArticle, toPublicCard, toPublicPicture } from './public-output.ts'
import { type Answer, openRoute, type Route } from './route.ts'

/** As old as what others keep may be: what was withdrawn is gone everywhere after a minute. */
export const publicFor = 60
const shared = (body: unknown): Answer => ({ body, publicFor })

const bookOf = async ({ db, origin }: AccessContext): Promise<PublicBook> => ({
  addresses: await readAddresses(db.reader),
  origin,
})

async function requireEdition({ db }: AccessContext, language: string): Promise<Edition> {
  const edition = await findEdition(db.reader, language)
  if (edition === undefined) throw problem('not-found')
  return edition
}

/** What anybody may read: published, public, and nothing that was given for the newsroom alone. */
export const publicRoutes: readonly Route[] = [
  openRoute('GET', '/public/editions', { input: nothing, output: publicEditions }, async ({ context }) => {
    const { addresses, origin } = await bookOf(context)
    const items = (await listEditions(context.db.reader)).map(({ language, name, motto, zone }) => ({
      lang: language,
      dir: directionOf(language),
      name: human(name, language),
      motto: humanOrNull(motto, language),
      url: origin + addresses.front(language),
      zone,
    }))
    return shared({ items })
  }),
  openRoute(
    'GET',
    '/public/articles',
    { input: publicArticleQuery, output: publicArticles },
    async ({ context, input }) => {
      const { language, cursor, limit = 20 } = input
      await requireEdition(context, language)
      if (cursor !== undefined && !/^[1-9][0-9]{0,14}$/.test(cursor)) throw problem('invalid-input')
      const list = await findList(context, input)
      const before = cursor === undefined ? undefined : Number(cursor)
      const { items, nextCursor } = await listArticles(context.db.reader, list, limit, { before })
      const book = await bookOf(context)
      const cards = items.map((card) => toPublicCard(book, card))
      return shared(nextCursor === undefined ? { items: cards } : { items: cards, nextCursor: String(nextCursor) })
    },
  ),
  openRoute(
    'GET',
    '/public/articles/:id',
    { input: nothing, output: publicArticle },
    async ({ context, parameter }) => {
      const { reader } = context.db
      if (!/^[1-9][0-9]{0,14}$/.test(parameter)) throw problem('not-found')
      const code = Number(parameter)
      const address = await findArticleByCode(reader, code)
      const article = address && (await findPublishedArticle(reader, address.language, code))
      if (article === undefined) throw problem('not-found')
      const relations = await findArticleRelations(reader, article)
      const [section = null] = article.sectionId === null ? [] : await findSections(reader, [article.sectionId])
      return shared(toPublicArticle(await bookOf(context), { ...article, section }, relations))
    },
  ),
  openRoute('GET', '/public/sections', { input: ofEdition, output: publicSections }, async ({ context, input }) => {
    const { language } = await requireEdition(context, input.language)
    const { addresses, origin } = await bookOf(context)
    const items = (await listSections(context.db.reader, language)).map((section) => ({
      id: section.id,
      name: human(section.name, language),
      slug: section.slug,
      url: origin + addresses.path(language, section.slug),
      description: humanOrNull(section.description, language),
      parentId: section.parentId,
    }))
    return shared({ items })
  }),
  openRoute('GET', '/public/tags', { input: publicTagQuery, output: publicTags }, async ({ context, input }) => {
    const { language } = await requireEdition(context, input.language)
    const place = input.cursor === undefined ? undefined : readTagPlace(input.cursor)
    if (input.cursor !== undefined && place === undefined) throw problem('invalid-input')
    const { addresses, origin } = await bookOf(context)
    const page = await listTags(context.db.reader, language, input.limit ?? 50, place)
    const items = page.items.map((tag) => ({
      id: tag.id,
      name: human(tag.name, language),
      slug: tag.slug,
      url: origin + addresses.tag(language, tag.slug),
      description: humanOrNull(tag.description, language),
    }))
    return shared(page.nextCursor === undefined ? { items } : { items, nextCursor: writeTagPlace(page.nextCursor) })
  }),
  openRoute('GET', '/public/authors', { input: ofEdition, output: publicAuthors }, async ({ context, input }) => {
    const { language } = await requireEdition(context, input.language)
    const book = await bookOf(context)
    const items = (await listAuthors(context.db.reader, language)).map((author) => {
      const website = safeUrl(author.url)
      return {
        id: author.id,
        name: human(author.name, language),
        slug: author.slug,
        url: book.origin + book.addresses.author(language, author.slug),
        role: humanOrNull(author.roleTitle, language),
        bio: humanOrNull(author.bio, language),
        website: website !== undefined && isAbsolute(website) ? website : null,
        picture: toPublicPicture(book, author.avatar, language),
      }
    })
    return shared({ items })
  }),
]

/** The list that a query names; what it names and is not there is `not-found`. */
async function findList(
  { db }: AccessContext,
  query: {
    readonly language: string
    readonly section?: string | undefined
    readonly tag?: string | undefined
    readonly author?: string | undefined
  },
): Promise<string> {
  const { language, section, tag, author } = query
  const { reader } = db
  if (section !== undefined) {
    const found = await findSectionBySlug(reader, language, section)
    if (found === undefined) throw problem('not-found')
    return listName.section(found.id)
  }
  if (tag !== undefined) {
    const found = await findTagBySlug(reader, language, tag)
    if (found === undefined) throw problem('not-found')
    return listName.tag(found.id)
  }
  if (author !== undefined) {
    const found = await findAuthorBySlug(reader, language, author)
    if (found === undefined) throw problem('not-found')
    return listName.author(found.id, language)
  }
  return listName.language(language)
}
