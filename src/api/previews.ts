import { z } from 'zod'
import { previewLink, previewLinkRequest, previewLinks } from '../contract/articles.ts'
import { nothing } from '../contract/fields.ts'
import { findUserNames } from '../content/desk/queries.ts'
import { endPreviewLinks, issuePreviewLink } from '../content/preview-links/links.ts'
import { listPreviewLinks } from '../content/preview-links/queries.ts'
import { problem } from '../problems.ts'
import { href } from '../routes.ts'
import { mayChange, mayReadWorkingCopy } from './article-access.ts'
import { toPersonName } from './article-output.ts'
import { iso } from './output.ts'
import { route, type Route } from './route.ts'

/** A page, not JSON. */
export const htmlPage = z.string().meta({ description: 'An HTML page, as text/html' })

/** The page of what is not published: for the newsroom, and for those outside who are given a link. */
export const previewRoutes: readonly Route[] = [
  route(
    'GET',
    '/articles/:id/preview',
    mayReadWorkingCopy,
    { input: nothing, output: htmlPage },
    async ({ pages, parameter }) => {
      const page = await pages.article(parameter)
      if (page === undefined) throw problem('not-found')
      return { page }
    },
  ),
  route(
    'POST',
    '/articles/:id/preview-links',
    mayChange('share'),
    { input: previewLinkRequest, output: previewLink },
    async ({ context, input, parameter }) => {
      const { id, token, expiresAt } = await issuePreviewLink(context, parameter, input.hours)
      return { status: 201, body: { id, url: context.origin + href.preview(token), expiresAt: iso(expiresAt) } }
    },
  ),
  route(
    'GET',
    '/articles/:id/preview-links',
    mayReadWorkingCopy,
    { input: nothing, output: previewLinks },
    async ({ context, parameter }) => {
      const rows = await listPreviewLinks(context.db.reader, parameter, context.clock())
      const names = await findUserNames(context.db.reader, [...new Set(rows.flatMap((row) => row.created_by ?? []))])
      const items = rows.map(({ id, created_at, expires_at, created_by }) => ({
        id,
        createdAt: iso(created_at),
        expiresAt: iso(expires_at),
        by: toPersonName(created_by, names),
      }))
      return { body: { items } }
    },
  ),
  route(
    'DELETE',
    '/articles/:id/preview-links',
    mayChange('share'),
    { input: nothing, output: nothing },
    async ({ context, parameter }) => {
      await endPreviewLinks(context, parameter)
      return {}
    },
  ),
]
