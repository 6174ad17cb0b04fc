import { readJson } from '../content/json.ts'
import type { Derivative } from '../content/media/picture.ts'
import { findMedia } from '../content/media/queries.ts'
import type { Settings } from '../content/settings/keys.ts'
import type { Queryable } from '../db/database.ts'
import { href } from '../routes.ts'
import { coloursUrl } from './colours.ts'
import type { SiteLook } from './edition.ts'
import type { LogoView } from './theme/layout.ts'

/** As high as a logo stands on a front page, for screens of two pixels to one. */
const sharpHeight = 160

/** Reads how the paper looks. */
export async function readLook(db: Queryable, settings: Pick<Settings, 'look' | 'look-icons'>): Promise<SiteLook> {
  const { logo: logoId, darkLogo, colours } = settings.look
  const own = coloursUrl(colours)
  const logo = logoId === null ? undefined : await readLogo(db, logoId)
  const dark = logo === undefined || darkLogo === null ? undefined : await readLogo(db, darkLogo)
  const icons = settings['look-icons']
  return {
    colours,
    ...(own === undefined ? {} : { coloursUrl: own }),
    ...(logo === undefined ? {} : { logo: { ...logo, ...(dark === undefined ? {} : { darkUrl: dark.url }) } }),
    icons:
      logoId !== null && icons?.mediaId === logoId
        ? icons.files.map(({ key, use, width }) => ({ url: href.media(key), use, width }))
        : [],
  }
}

/** The smallest form that is still sharp, and the leanest of those; every browser of today reads WebP. */
async function readLogo(db: Queryable, id: string): Promise<LogoView | undefined> {
  const media = await findMedia(db, id)
  if (media === undefined || media.deleted_at !== null) return undefined
  const forms = readJson<readonly Derivative[]>(media.derivatives).filter(({ mime }) => mime !== 'image/avif')
  const byHeight = forms.toSorted((a, b) => a.height - b.height || a.bytes - b.bytes)
  const form = byHeight.find(({ height }) => height >= sharpHeight) ?? byHeight.at(-1)
  if (form === undefined) return undefined
  return { url: href.media(form.key), width: form.width, height: form.height }
}
