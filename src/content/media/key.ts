import { nameInKey, storageKey } from '../../storage/key.ts'

/**
 * The key of a file of a media item. It begins with the item's id, so that one look at one row tells whether it may be
 * served and no two items share a file; a part of the content's hash changes with the content, which may be cached for ever.
 */
export function mediaKey(id: string, sha256: string, extension: string, variant = ''): string {
  return storageKey(id.replaceAll('-', ''), extension, `${sha256.slice(0, 10)}${variant}`)
}

/** The id of the media item that a stored file was made for; undefined for a key that carries none. */
export function mediaIdInKey(key: string): string | undefined {
  const digits = nameInKey(key)
  if (digits?.length !== 32) return undefined
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The width and ending of the form that a key was made for; undefined where it names no such form. */
export function formInKey(key: string): { readonly width: number; readonly extension: string } | undefined {
  const [, width, extension] = /-[0-9a-f]{10}(?:v[0-9]+)?w([0-9]+)\.([a-z0-9]+)$/.exec(key) ?? []
  return width === undefined || extension === undefined ? undefined : { width: Number(width), extension }
}

/** The key of a sign of the paper, made of its logo. */
export const iconKey = (id: string, sha256: string, version: number, use: string, width: number): string =>
  mediaKey(id, sha256, 'png', `i${version}${use}${width}`)

/** Whether a key may be that of one. */
export const isIconKey = (key: string): boolean => /-[0-9a-f]{10}i[0-9]+[a-z]+[0-9]+\.png$/.test(key)
