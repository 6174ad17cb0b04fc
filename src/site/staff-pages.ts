import { publishArticle } from '../content/articles/publish.ts'
import type { ContentContext } from '../content/context.ts'
import type { EditionReplacement } from '../contract/editions.ts'
import { findEdition } from '../content/editions/queries.ts'
import { saveEdition } from '../content/editions/save.ts'
import type { Look } from '../content/settings/look.ts'
import { saveLook } from '../content/settings/save-look.ts'
import { saveSetting } from '../content/settings/save.ts'
import { findDraft, updateDraft } from '../content/drafts/queries.ts'
import { findPage, updatePage } from '../content/pages/queries.ts'
import { publishPage, restorePage } from '../content/pages/standing.ts'
import { findPathsOf } from '../content/paths/queries.ts'
import { setPlacements } from '../content/placements/set.ts'
import { startDraft } from '../content/drafts/start.ts'
import { findOwnStory } from '../content/stories/queries.ts'
import { inTransaction, type Work } from '../content/work.ts'
import type { Queryable } from '../db/database.ts'
import { MatbaaError } from '../errors.ts'
import { answerArticle } from './article.ts'
import { type ChromeSource, readChrome } from './chrome.ts'
import type { Decorate } from './edition.ts'
import { renderPreviewEnded } from './errors.ts'
import { contentSecurityPolicy } from './headers.ts'
import { answerFront } from './front.ts'
import { createKeptLists } from './page-cache/kept-lists.ts'
import { type Answer, missing, type PageRequest, type Site } from './page.ts'
import { answerSection } from './section.ts'
import { answerPage } from './static-page.ts'
import type { Html } from './theme/theme.ts'

/** A page that was made for somebody of the newsroom. */
interface StaffPage {
  readonly html: Html
  readonly headers: Readonly<Record<string, string>>
}

/** An arrangement that is tried out. */
interface TriedArrangement {
  readonly language: string
  /** `front`, or the id of a section. */
  readonly page: string
  readonly slots: Readonly<Record<string, readonly { readonly articleId: string; readonly until: number | null }[]>>
}

/** Settings that are tried out. */
interface TriedSettings {
  readonly edition?: EditionReplacement | undefined
  readonly shortName?: string | undefined
  readonly look?: Look | undefined
}

/** Makes pages of what is not published yet: they are the very pages that readers would get. */
export interface StaffPages {
  /** `undefined` where the article has no working copy, or its edition is gone. */
  readonly article: (articleId: string) => Promise<StaffPage | undefined>
  /** What stands in its place where it is shown no longer, in its language; `undefined` where the article is gone, or its edition. */
  readonly endedPreview: (articleId: string) => Promise<StaffPage | undefined>
  readonly staticPage: (pageId: string) => Promise<StaffPage | undefined>
  readonly front: (arrangement: TriedArrangement) => Promise<StaffPage | undefined>
  /** The front page of an edition as a change of its settings would make it. */
  readonly settings: (language: string, change: TriedSettings) => Promise<StaffPage | undefined>
}

/** What they are made with beside what pages are made with. */
interface StaffPageParts {
  readonly chromeSource: ChromeSource
  readonly content: ContentContext
  readonly decorate: Decorate
}

/** Carries a page out of a transaction that is given up. */
class Shown extends Error {
  readonly page: StaffPage | undefined
  constructor(page: StaffPage | undefined) {
    super('This transaction was for looking only.')
    this.page = page
  }
}

/**
 * Makes them by doing the thing in a transaction, making the page of what it then sees, and giving the transaction up: a page that is
 * made any other way would come to differ from the real one.
 */
export function createStaffPages(site: Site, { chromeSource, content, decorate }: StaffPageParts): StaffPages {
  const tryOut = async (
    language: (work: Work) => Promise<string | undefined>,
    show: (work: Work, request: PageRequest) => Promise<Answer>,
  ): Promise<StaffPage | undefined> => {
    const chrome = await chromeSource.current()
    // Forms are signed with it, and where there is none yet it is written: not while this transaction holds the pen.
    await site.secret()
    try {
      await inTransaction(content, async (work) => {
        const wanted = await language(work)
        const edition = chrome.editions.find((one) => one.language === wanted)
        if (edition === undefined) throw new Shown(undefined)
        const { tx } = work
        // A store that was never opened keeps nothing: what is tried out must not be found by readers.
        const lists = createKeptLists()
        const within: Site = { ...site, lists, db: { ...site.db, reader: tx, worker: tx }, issueTicket: undefined }
        const bare = { site: within, chrome, edition, now: site.clock(), path: '/', query: new URLSearchParams() }
        const answer = await show(work, bare)
        throw new Shown(answer.kind === 'page' ? toStaffPage(site, edition.language, answer.html) : undefined)
      })
    } catch (error) {
      if (error instanceof Shown) return error.page
      // What cannot be published has no page.
      if (error instanceof MatbaaError && error.status < 500) return undefined
      throw error
    }
    return undefined
  }
  const languageOf = async (db: Queryable, articleId: string): Promise<string | undefined> =>
    (await findOwnStory(db, articleId))?.language
  return {
    async endedPreview(articleId) {
      const language = await languageOf(site.db.reader, articleId)
      const chrome = await chromeSource.current()
      const edition = chrome.editions.find((one) => one.language === language)
      if (edition === undefined) return undefined
      const request = { site, chrome, edition, now: site.clock(), path: '/', query: new URLSearchParams() }
      return toStaffPage(site, edition.language, (await renderPreviewEnded(request)).html)
    },
    article: (articleId) =>
      tryOut(
        (work) => languageOf(work.tx, articleId),
        async (work, request) => {
          await startDraft(work, articleId)
          const draft = await findDraft(work.tx, articleId)
          if (draft === undefined) return missing
          await updateDraft(work.tx, articleId, draft.version, { visibility: 'public' })
          const { language, code, slug } = await publishArticle(work, { articleId })
          await work.flush()
          const path = request.edition.addresses.article(language, code, slug)
          return answerArticle({ ...request, path }, code)
        },
      ),
    staticPage: (pageId) =>
      tryOut(
        async (work) => (await findPage(work.tx, pageId))?.language,
        async (work, request) => {
          await restorePage(work, { id: pageId })
          await publishPage(work, { id: pageId })
          const page = await findPage(work.tx, pageId)
          const place = (await findPathsOf(work.tx, [pageId])).get(pageId)
          if (page === undefined || place === undefined) return missing
          await updatePage(work.tx, pageId, page.version, { visibility: 'public' })
          const path = request.edition.addresses.path(page.language, place.slug)
          return answerPage({ ...request, path }, place.slug)
        },
      ),
    front: ({ language, page, slots }) =>
      tryOut(
        async () => language,
        async (work, request) => {
          for (const [slot, articles] of Object.entries(slots)) {
            await setPlacements(work, { language, page, slot, articles })
          }
          const { addresses, sections } = request.edition
          if (page === 'front') return answerFront({ ...request, path: addresses.front(language) })
          const section = sections.find(({ id }) => id === page)
          if (section === undefined) return missing
          return answerSection({ ...request, path: addresses.path(language, section.slug) }, section)
        },
      ),
    settings: (language, { edition, shortName, look }) =>
      tryOut(
        async () => language,
        async (work, request) => {
          if (edition !== undefined) {
            // Who was first matters when it is saved, not while it is looked at.
            const version = (await findEdition(work.tx, language))?.version ?? 0
            await saveEdition(work, { ...edition, language, version })
          }
          if (look !== undefined) await saveLook(work, look)
          if (shortName !== undefined) {
            const others = (await work.settings())['short-names']
            await saveSetting(work, 'short-names', { ...others, [language]: shortName })
          }
          const chrome = await readChrome(work.tx, decorate)
          const own = chrome.editions.find((one) => one.language === language) ?? request.edition
          return answerFront({ ...request, chrome, edition: own, path: own.addresses.front(language) })
        },
      ),
  }
}

/** It runs nothing, sends nothing and leads nowhere else than readers' pages; the newsroom's own pages may show it in a frame. */
function toStaffPage(site: Site, language: string, html: Html): StaffPage {
  const policy = contentSecurityPolicy()
    .replace("script-src 'self'", "script-src 'none'")
    .replace("connect-src 'self'", "connect-src 'none'")
    .replace("form-action 'self'", "form-action 'none'")
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
  return {
    // A script that is not loaded anyway would be told of as a breach of the policy.
    html: html.replaceAll(/<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>/g, ''),
    headers: {
      ...site.headers,
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN',
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    },
  }
}
