import type { z } from 'zod'
import type { apiKeys, madeApiKey, newApiKey } from '../../../src/contract/api-keys.ts'
import type * as settings from '../../../src/contract/settings.ts'
import type * as articles from '../../../src/contract/articles.ts'
import type { auditLog, auditQuery } from '../../../src/contract/audit.ts'
import type * as authors from '../../../src/contract/authors.ts'
import type * as comments from '../../../src/contract/comments.ts'
import type { dashboard } from '../../../src/contract/dashboard.ts'
import type * as drafts from '../../../src/contract/drafts.ts'
import type { nothing, paging } from '../../../src/contract/fields.ts'
import type * as editions from '../../../src/contract/editions.ts'
import type { backupOverview } from '../../../src/contract/backup.ts'
import type * as imports from '../../../src/contract/imports.ts'
import type * as frontPage from '../../../src/contract/front-page.ts'
import type * as manyArticles from '../../../src/contract/many-articles.ts'
import type * as jobs from '../../../src/contract/jobs.ts'
import type * as webhooks from '../../../src/contract/webhooks.ts'
import type * as media from '../../../src/contract/media.ts'
import type * as menus from '../../../src/contract/menus.ts'
import type * as ownSettings from '../../../src/contract/own-settings.ts'
import type * as pages from '../../../src/contract/pages.ts'
import type * as people from '../../../src/contract/people.ts'
import type * as redirects from '../../../src/contract/redirects.ts'
import type * as revisions from '../../../src/contract/revisions.ts'
import type * as session from '../../../src/contract/session.ts'
import type * as structure from '../../../src/contract/structure.ts'

/** What an endpoint takes (query of a GET, body of any other) and answers, by the contract. */
interface Endpoint<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: z.input<Input>
  readonly output: z.output<Output>
}
type Nothing = typeof nothing
type Paging = z.ZodObject<typeof paging>

/** What the interface asks of the API: method and path as the API's routes name them. A screen adds its own lines. */
export interface Endpoints {
  'POST /setup': Endpoint<typeof people.setUp, typeof session.currentSession>
  'POST /invitations/acceptance': Endpoint<typeof people.acceptance, typeof session.currentSession>
  'POST /password-resets': Endpoint<typeof people.resetRequest, Nothing>
  'PUT /password-resets': Endpoint<typeof people.passwordReset, Nothing>
  'POST /session': Endpoint<typeof session.signIn, typeof session.signedIn>
  'POST /session/second-factor': Endpoint<typeof session.secondFactor, typeof session.currentSession>
  'GET /session/passkey': Endpoint<Nothing, typeof session.passkeyOptions>
  'POST /session/passkey': Endpoint<typeof session.passkeySignIn, typeof session.currentSession>
  'GET /session': Endpoint<Nothing, typeof session.currentSession>
  'GET /session/proof': Endpoint<Nothing, Nothing>
  'DELETE /session': Endpoint<Nothing, Nothing>
  'POST /session/reauthentication': Endpoint<typeof session.reauthentication, typeof session.currentSession>
  'GET /sessions': Endpoint<Nothing, typeof session.sessions>
  'DELETE /sessions/:id': Endpoint<Nothing, Nothing>
  'DELETE /sessions': Endpoint<Nothing, Nothing>
  'PATCH /account': Endpoint<typeof session.accountChange, typeof people.person>
  'PUT /account/password': Endpoint<typeof session.passwordChange, typeof session.currentSession>
  'POST /account/totp': Endpoint<Nothing, typeof session.totpEnrolment>
  'PUT /account/totp': Endpoint<typeof session.totpConfirmation, typeof session.recoveryCodes>
  'DELETE /account/totp': Endpoint<Nothing, Nothing>
  'POST /account/recovery-codes': Endpoint<Nothing, typeof session.recoveryCodes>
  'GET /account/passkeys': Endpoint<Nothing, typeof session.passkeys>
  'POST /account/passkeys/options': Endpoint<Nothing, typeof session.passkeyOptions>
  'POST /account/passkeys': Endpoint<typeof session.passkeyRegistration, typeof session.recoveryCodes>
  'DELETE /account/passkeys/:id': Endpoint<Nothing, Nothing>
  'GET /people': Endpoint<Paging, typeof people.people>
  'POST /people': Endpoint<typeof people.invitation, typeof people.invited>
  'POST /people/:id/invitation': Endpoint<Nothing, typeof people.renewedLink>
  'PATCH /people/:id': Endpoint<typeof people.personChange, typeof people.person>
  'POST /people/:id/suspension': Endpoint<Nothing, typeof people.person>
  'DELETE /people/:id/suspension': Endpoint<Nothing, typeof people.person>
  'DELETE /people/:id/sessions': Endpoint<Nothing, Nothing>
  'DELETE /people/:id/second-factor': Endpoint<Nothing, typeof people.person>
  'GET /api-keys': Endpoint<Paging, typeof apiKeys>
  'POST /api-keys': Endpoint<typeof newApiKey, typeof madeApiKey>
  'DELETE /api-keys/:id': Endpoint<Nothing, Nothing>
  'GET /sections': Endpoint<typeof structure.sectionQuery, typeof structure.sections>
  'POST /sections': Endpoint<typeof structure.newSection, typeof structure.section>
  'PATCH /sections/:id': Endpoint<typeof structure.sectionEdit, typeof structure.section>
  'DELETE /sections/:id': Endpoint<Nothing, Nothing>
  'PUT /sections/order': Endpoint<typeof structure.sectionOrder, Nothing>
  'GET /sections/:id/uses': Endpoint<Nothing, typeof structure.sectionUses>
  'POST /sections/:id/merger': Endpoint<typeof structure.sectionMerger, typeof structure.section>
  'GET /dashboard': Endpoint<Nothing, typeof dashboard>
  'GET /articles': Endpoint<typeof articles.articleQuery, typeof articles.articles>
  'POST /articles': Endpoint<typeof drafts.newArticle, typeof articles.article>
  'POST /articles/changes': Endpoint<typeof manyArticles.manyArticlesChange, typeof manyArticles.manyArticlesChanged>
  'GET /account/article-filters': Endpoint<Nothing, typeof ownSettings.articleFilters>
  'PUT /account/article-filters': Endpoint<typeof ownSettings.articleFilters, typeof ownSettings.articleFilters>
  'GET /account/mail': Endpoint<Nothing, typeof ownSettings.mailSwitches>
  'PUT /account/mail': Endpoint<typeof ownSettings.mailSwitches, typeof ownSettings.mailSwitches>
  'GET /articles/:id': Endpoint<Nothing, typeof articles.article>
  'GET /articles/:id/media': Endpoint<Nothing, typeof media.articleMedia>
  'POST /articles/:id/draft': Endpoint<Nothing, typeof articles.article>
  'PATCH /articles/:id/draft': Endpoint<typeof drafts.draftChange, typeof drafts.savedDraft>
  'DELETE /articles/:id/draft': Endpoint<Nothing, typeof articles.article>
  'PUT /articles/:id/lock': Endpoint<typeof drafts.lockRequest, typeof drafts.lock>
  'DELETE /articles/:id/lock': Endpoint<Nothing, Nothing>
  'POST /articles/:id/submission': Endpoint<Nothing, typeof articles.article>
  'POST /articles/:id/approval': Endpoint<Nothing, typeof articles.article>
  'POST /articles/:id/return': Endpoint<typeof drafts.returnRequest, typeof articles.article>
  'PUT /articles/:id/schedule': Endpoint<typeof drafts.schedule, typeof articles.article>
  'DELETE /articles/:id/schedule': Endpoint<Nothing, typeof articles.article>
  'POST /articles/:id/publication': Endpoint<typeof drafts.publicationRequest, typeof articles.article>
  'POST /articles/:id/archival': Endpoint<Nothing, typeof articles.article>
  'DELETE /articles/:id/archival': Endpoint<Nothing, typeof articles.article>
  'POST /articles/:id/withdrawal': Endpoint<Nothing, typeof articles.article>
  'DELETE /articles/:id/withdrawal': Endpoint<Nothing, typeof articles.article>
  'POST /articles/:id/trash': Endpoint<Nothing, typeof articles.article>
  'DELETE /articles/:id/trash': Endpoint<Nothing, typeof articles.article>
  'POST /articles/:id/preview-links': Endpoint<typeof articles.previewLinkRequest, typeof articles.previewLink>
  'GET /articles/:id/preview-links': Endpoint<Nothing, typeof articles.previewLinks>
  'DELETE /articles/:id/preview-links': Endpoint<Nothing, Nothing>
  'GET /articles/:id/revisions': Endpoint<Paging, typeof revisions.revisions>
  'GET /articles/:id/revisions/:number': Endpoint<Nothing, typeof revisions.revision>
  'POST /articles/:id/revisions/:number/restoration': Endpoint<Nothing, typeof articles.article>
  'GET /tags': Endpoint<typeof structure.tagQuery, typeof structure.tags>
  'POST /tags': Endpoint<typeof structure.newTag, typeof structure.tag>
  'GET /tags/:id': Endpoint<Nothing, typeof structure.tag>
  'PATCH /tags/:id': Endpoint<typeof structure.tagEdit, typeof structure.tag>
  'DELETE /tags/:id': Endpoint<Nothing, Nothing>
  'GET /tags/:id/merger': Endpoint<typeof structure.tagMerger, typeof structure.tagMergerPreview>
  'POST /tags/:id/merger': Endpoint<typeof structure.tagMerger, typeof structure.tag>
  'GET /tags/duplicates': Endpoint<typeof structure.tagDuplicateQuery, typeof structure.tagDuplicates>
  'GET /redirects': Endpoint<typeof redirects.redirectQuery, typeof redirects.redirects>
  'PUT /redirects': Endpoint<typeof redirects.newRedirect, typeof redirects.redirect>
  'DELETE /redirects/:id': Endpoint<Nothing, Nothing>
  'POST /redirects/imports': Endpoint<typeof redirects.redirectImport, typeof redirects.redirectImportReport>
  'GET /pages': Endpoint<typeof pages.pageQuery, typeof pages.pages>
  'POST /pages': Endpoint<typeof pages.newPage, typeof pages.page>
  'GET /pages/:id': Endpoint<Nothing, typeof pages.page>
  'PATCH /pages/:id': Endpoint<typeof pages.pageChange, typeof pages.page>
  'POST /pages/:id/publication': Endpoint<Nothing, typeof pages.page>
  'DELETE /pages/:id/publication': Endpoint<Nothing, typeof pages.page>
  'DELETE /pages/:id': Endpoint<Nothing, typeof pages.page>
  'POST /pages/:id/restoration': Endpoint<Nothing, typeof pages.page>
  'GET /authors': Endpoint<typeof authors.authorQuery, typeof authors.authors>
  'GET /authors/:id': Endpoint<Nothing, typeof authors.author>
  'POST /authors': Endpoint<typeof authors.newAuthor, typeof authors.author>
  'PATCH /authors/:id': Endpoint<typeof authors.authorEdit, typeof authors.author>
  'DELETE /authors/:id': Endpoint<Nothing, Nothing>
  'GET /authors/:id/uses': Endpoint<Nothing, typeof authors.authorUses>
  'POST /authors/:id/merger': Endpoint<typeof authors.authorMerger, typeof authors.author>
  'GET /editions': Endpoint<Nothing, typeof editions.editions>
  'GET /media': Endpoint<typeof media.mediaQuery, typeof media.media>
  'GET /media/:id': Endpoint<Nothing, typeof media.mediaItem>
  'GET /media/contributors': Endpoint<Nothing, typeof media.mediaContributors>
  'PATCH /media/:id': Endpoint<typeof media.mediaChange, typeof media.mediaItem>
  'DELETE /media/:id': Endpoint<Nothing, Nothing>
  'POST /media/:id/restoration': Endpoint<Nothing, typeof media.mediaItem>
  'GET /media/:id/uses': Endpoint<Nothing, typeof media.mediaUses>
  'GET /menus': Endpoint<typeof menus.menuQuery, typeof menus.menus>
  'PUT /menus': Endpoint<typeof menus.menuReplacement, typeof menus.menus>
  'GET /front-page': Endpoint<typeof frontPage.frontPageName, typeof frontPage.frontPage>
  'PUT /front-page': Endpoint<typeof frontPage.arrangement, typeof frontPage.frontPage>
  'POST /front-page/restoration': Endpoint<typeof frontPage.frontPageName, typeof frontPage.frontPage>
  'GET /front-page/filling': Endpoint<typeof frontPage.arrangementQuery, typeof frontPage.filling>
  'GET /comments': Endpoint<typeof comments.commentQuery, typeof comments.comments>
  'GET /comments/counts': Endpoint<typeof comments.commentCountQuery, typeof comments.commentCounts>
  'POST /comments/decisions': Endpoint<typeof comments.commentDecisions, typeof comments.decidedComments>
  'POST /comments/:id/replies': Endpoint<typeof comments.newsroomReply, typeof comments.comment>
  'GET /comments/:id/commenter': Endpoint<Nothing, typeof comments.commenter>
  'POST /comments/:id/commenter/erasure': Endpoint<typeof comments.commenterErasure, typeof comments.erasedCommenter>
  'GET /editions/:id': Endpoint<Nothing, typeof editions.edition>
  'PUT /editions/:id': Endpoint<typeof editions.editionReplacement, typeof editions.edition>
  'GET /announced-months': Endpoint<Nothing, typeof editions.announcedMonths>
  'PUT /announced-months': Endpoint<typeof editions.announcement, typeof editions.announced>
  'DELETE /announced-months/:id': Endpoint<Nothing, Nothing>
  'GET /settings': Endpoint<Nothing, typeof settings.settings>
  'GET /settings/preview': Endpoint<typeof settings.settingsPreview, Nothing>
  'PUT /settings/:id': Endpoint<typeof settings.settingChange, typeof settings.setting>
  'PUT /guarded-settings/:id': Endpoint<typeof settings.settingChange, typeof settings.setting>
  'GET /commenters': Endpoint<typeof comments.commenterQuery, typeof comments.foundCommenter>
  'GET /jobs': Endpoint<typeof jobs.jobQuery, typeof jobs.jobs>
  'GET /jobs/counts': Endpoint<Nothing, typeof jobs.jobCounts>
  'POST /jobs/:id/retry': Endpoint<Nothing, typeof jobs.job>
  'GET /webhooks': Endpoint<Nothing, typeof webhooks.webhooks>
  'POST /webhooks': Endpoint<typeof webhooks.newWebhook, typeof webhooks.madeWebhook>
  'PATCH /webhooks/:id': Endpoint<typeof webhooks.webhookChange, typeof webhooks.webhook>
  'DELETE /webhooks/:id': Endpoint<Nothing, Nothing>
  'POST /webhooks/:id/secret': Endpoint<Nothing, typeof webhooks.webhookSecret>
  'POST /webhooks/:id/ping': Endpoint<Nothing, typeof webhooks.delivery>
  'GET /webhooks/:id/deliveries': Endpoint<typeof webhooks.deliveryQuery, typeof webhooks.deliveries>
  'POST /webhook-deliveries/:id/retry': Endpoint<Nothing, typeof webhooks.delivery>
  'GET /backup/overview': Endpoint<Nothing, typeof backupOverview>
  'GET /imports': Endpoint<Nothing, typeof imports.importRuns>
  'POST /imports/:id/start': Endpoint<typeof imports.importOptions, typeof imports.importRun>
  'DELETE /imports/:id': Endpoint<Nothing, Nothing>
  'GET /audit': Endpoint<typeof auditQuery, typeof auditLog>
}

/** Who is signed in and what they may do. */
export type CurrentSession = Endpoints['GET /session']['output']
/** A person of the newsroom. */
export type Person = Endpoints['PATCH /people/:id']['output']
/** A desk of an edition. */
export type Section = Endpoints['POST /sections']['output']
/** An old address. */
export type Redirect = Endpoints['PUT /redirects']['output']
/** Somebody who writes. */
export type Author = Endpoints['GET /authors/:id']['output']
/** A topic of articles. */
export type Tag = Endpoints['GET /tags/:id']['output']
