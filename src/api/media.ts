import { Readable } from 'node:stream'
import { id, nothing } from '../contract/fields.ts'
import {
  media,
  mediaChange,
  mediaContributors,
  mediaItem,
  type MediaOutput,
  mediaQuery,
  mediaReplacement,
  mediaUpload,
  mediaUses,
  uploadedMedia,
} from '../contract/media.ts'
import { fileNameOf } from '../content/media/file-name.ts'
import { ingestMedia } from '../content/media/ingest.ts'
import { readJson } from '../content/json.ts'
import { changeMedia, moveMediaToTrash, restoreMedia } from '../content/media/library/change.ts'
import { type LibraryItem, listMediaLibrary } from '../content/media/library/list.ts'
import { findInLibrary, listContributors, listMediaTexts } from '../content/media/library/queries.ts'
import type { Derivative } from '../content/media/picture.ts'
import { findMedia } from '../content/media/queries.ts'
import { replaceFile } from '../content/media/library/replace.ts'
import { listVisibleUses } from '../content/media/uses/visible.ts'
import { readCursor, writeCursor } from '../content/scan.ts'
import type { AccessContext } from '../content/users/access.ts'
import type { Action, Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { href } from '../routes.ts'
import { actorOf } from './article-access.ts'
import { directionOf } from './human.ts'
import { iso } from './output.ts'
import { withoutUndefined } from './present.ts'
import { type Access, type Answer, fileRoute, route, type Route } from './route.ts'

async function mediaThing({ db }: AccessContext, parameter: string): Promise<Thing | undefined> {
  if (!id.safeParse(parameter).success) return undefined
  const row = await findMedia(db.reader, parameter)
  if (row === undefined) return undefined
  return row.created_by === null ? {} : { ownerId: row.created_by }
}

const may = (action: Action, isOfOne = false): Exclude<Access, { to: 'anybody' }> => ({
  to: 'allowed',
  action,
  ...(isOfOne ? { thing: mediaThing } : {}),
  keys: true,
})

async function show({ db }: AccessContext, mediaId: string): Promise<MediaOutput> {
  const row = await findInLibrary(db.reader, mediaId)
  if (row === undefined) throw problem('not-found')
  return toOutput({ row, texts: (await listMediaTexts(db.reader, [mediaId])).get(mediaId) ?? [] })
}

const shown = async (context: AccessContext, mediaId: string): Promise<Answer> => ({
  body: await show(context, mediaId),
})

/** The library of pictures, sound, film and files. */
export const mediaRoutes: readonly Route[] = [
  route('GET', '/media', may('media.read'), { input: mediaQuery, output: media }, async (asked, caller) => {
    const { q, kind, state, own, used, lacksAlt, trashed, cursor, limit = 50 } = asked.input
    const { addedBy, addedFrom, addedBefore } = asked.input
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && after === undefined) throw problem('invalid-input')
    const { rows, next } = await listMediaLibrary(asked.context.db, {
      kind,
      state,
      addedBy: own === 'true' ? caller.user.id : addedBy,
      addedFrom: addedFrom === undefined ? undefined : Date.parse(addedFrom),
      addedBefore: addedBefore === undefined ? undefined : Date.parse(addedBefore),
      isUsed: used === undefined ? undefined : used === 'true',
      isTrashed: trashed === 'true',
      words: q,
      lacksAltIn: lacksAlt,
      after,
      limit,
    })
    return {
      body: {
        items: rows.map(toOutput),
        ...(next === undefined ? {} : { nextCursor: writeCursor({ at: next.row.created_at, id: next.row.id }) }),
      },
    }
  }),
  fileRoute('POST', '/media', may('media.add'), { input: mediaUpload, output: uploadedMedia }, async (asked) => {
    const { context, input, content, tools } = asked
    const { name, language, ...texts } = input
    if (language === undefined && Object.keys(texts).length > 0) throw problem('invalid-input')
    const { id: mediaId, isNew } = await ingestMedia(context, tools.media, {
      content,
      originalName: name,
      ...(language === undefined ? {} : { texts: [{ language, ...withoutUndefined(texts) }] }),
    })
    return { status: isNew ? 201 : 200, body: { media: await show(context, mediaId), isNew } }
  }),
  route(
    'GET',
    '/media/contributors',
    may('media.read'),
    { input: nothing, output: mediaContributors },
    async ({ context }) => ({ body: { items: await listContributors(context.db.worker) } }),
  ),
  route('GET', '/media/:id', may('media.read', true), { input: nothing, output: mediaItem }, ({ context, parameter }) =>
    shown(context, parameter),
  ),
  route('PATCH', '/media/:id', may('media.edit', true), { input: mediaChange, output: mediaItem }, async (asked) => {
    const { context, parameter, input } = asked
    const { originalName, focal, texts } = input
    await changeMedia(context, parameter, {
      ...(originalName === undefined ? {} : { originalName }),
      ...(focal === undefined ? {} : { focal }),
      ...(texts === undefined ? {} : { texts: texts.map((text) => withoutUndefined(text)) }),
    })
    return shown(context, parameter)
  }),
  route(
    'GET',
    '/media/:id/file',
    // As it came from the camera, with the place it was taken at: for those who answer for it.
    may('media.edit', true),
    { input: nothing, output: nothing },
    async ({ context, parameter, tools }) => {
      const row = await findMedia(context.db.reader, parameter)
      // An item that an import met without its file has none.
      if (row === undefined || row.storage_key === '') throw problem('not-found')
      const stored = await tools.media.storage.open(row.storage_key)
      if (stored === undefined) throw problem('not-found')
      const extension = row.storage_key.slice(row.storage_key.lastIndexOf('.') + 1)
      const content = Readable.toWeb(stored.stream)
      return { file: { name: fileNameOf(row.original_name, extension), mime: row.mime, content } }
    },
  ),
  fileRoute(
    'PUT',
    '/media/:id/file',
    may('media.edit', true),
    { input: mediaReplacement, output: mediaItem },
    async ({ context, parameter, input, content, tools }) => {
      await replaceFile(context, tools.media, parameter, { content, originalName: input.name })
      return shown(context, parameter)
    },
  ),
  route(
    'GET',
    '/media/:id/uses',
    may('media.read', true),
    { input: nothing, output: mediaUses },
    async ({ context, parameter }, caller) => {
      const { uses, hidden } = await listVisibleUses(context.db.worker, actorOf(caller), parameter)
      return { body: { items: uses.map((use) => ({ ...use, dir: directionOf(use.language) })), hidden } }
    },
  ),
  route(
    'DELETE',
    '/media/:id',
    may('media.delete', true),
    { input: nothing, output: nothing },
    async ({ context, parameter }) => {
      await moveMediaToTrash(context, parameter)
      return {}
    },
  ),
  route(
    'POST',
    '/media/:id/restoration',
    may('media.delete', true),
    { input: nothing, output: mediaItem },
    async ({ context, parameter }) => {
      await restoreMedia(context, parameter)
      return shown(context, parameter)
    },
  ),
]

function toOutput({ row, texts }: LibraryItem): MediaOutput {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    originalName: row.original_name,
    mime: row.mime,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    focal: { x: row.focal_x, y: row.focal_y },
    placeholder: row.thumbhash,
    forms: readJson<readonly Derivative[]>(row.derivatives).map(({ key, mime, width, height, bytes }) => ({
      url: href.media(key),
      mime,
      width,
      height,
      bytes,
    })),
    texts: texts.map(({ language, title, alt, caption, credit }) => ({
      language,
      dir: directionOf(language),
      title,
      alt,
      caption,
      credit,
    })),
    addedBy: row.created_by === null ? null : { id: row.created_by, name: row.addedByName ?? '' },
    createdAt: iso(row.created_at),
    trashedAt: row.deleted_at === null ? null : iso(row.deleted_at),
  }
}
