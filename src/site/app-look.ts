import type { AppLook } from './page.ts'
import type { AssetManifest } from './theme/theme.ts'

/** Icons that the build draws from the theme's sign, by their plain names. */
const icons = [
  ['icon-192.png', '192x192', 'any'],
  ['icon-512.png', '512x512', 'any'],
  ['icon-maskable-512.png', '512x512', 'maskable'],
] as const

/** What the theme's files give for the look of an installed paper. */
export const appLookOf = (manifest: AssetManifest): AppLook => ({
  background: '#fffdf9',
  icons: icons.flatMap(([name, sizes, purpose]) => {
    const src = manifest[name]
    return src === undefined ? [] : [{ src, sizes, type: 'image/png', purpose }]
  }),
})
