import { contrastIn, inkOn, isColour, leastContrast, nearestReadable, usualColours } from '../contract/colours.ts'
import type { Look } from '../content/settings/look.ts'
import { href } from '../routes.ts'

/** Address of the style sheet with the newsroom's own colours; `undefined` where they are those of the theme. */
export function coloursUrl({ light, dark }: Look['colours']): string | undefined {
  const isUsual = [light.accent === usualColours.light.accent, light.link === usualColours.light.link].every(Boolean)
  if (isUsual && dark.accent === usualColours.dark.accent && dark.link === usualColours.dark.link) return undefined
  return href.colours([light.accent, light.link, dark.accent, dark.link])
}

/** The colours of the paper with a section's own in the place of the accent; on dark pages the nearest that can be read. */
export function coloursOfSection(paper: Look['colours'], colour: string): Look['colours'] {
  if (colour === '') return paper
  return {
    light: { ...paper.light, accent: colour },
    dark: { ...paper.dark, accent: nearestReadable('dark', colour) },
  }
}

/**
 * The style sheet that an address names: it says all there is in it, so nothing is looked up and it is kept for ever. `undefined` for
 * what names none; colours that could not be read are never served.
 */
export function answerColours(name: string): Response | undefined {
  const parts = /^([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})\.css$/.exec(name)
  if (parts === null) return undefined
  const [lightAccent = '', lightLink = '', darkAccent = '', darkLink = ''] = parts.slice(1).map((part) => `#${part}`)
  const isReadable =
    [lightAccent, lightLink].every((colour) => isColour(colour) && contrastIn('light', colour) >= leastContrast) &&
    [darkAccent, darkLink].every((colour) => isColour(colour) && contrastIn('dark', colour) >= leastContrast)
  if (!isReadable) return undefined
  // Paper has its own: what is printed is black.
  const css = [
    `@media screen{:root{${values(lightAccent, lightLink)}}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${values(darkAccent, darkLink)}}}`,
  ].join('')
  return new Response(css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(css.length),
    },
  })
}

const values = (accent: string, link: string): string =>
  `--accent:${accent};--accent-ink:${inkOn(accent)};--link:${link}`
