/** The grounds that text of the reader site stands on, light and dark; `themes/default/css/tokens.css` has the same. */
export const grounds = {
  light: ['#fffdf9', '#f6f2ea'],
  dark: ['#15140f', '#1f1d17'],
} as const

/** Whether the reader's device is light or dark. */
export type Scheme = keyof typeof grounds

/** Both of them. */
export const schemes = ['light', 'dark'] as const satisfies readonly Scheme[]

/** Colours of the default theme, for who chooses none. */
export const usualColours = {
  light: { accent: '#9a1b2f', link: '#17506b' },
  dark: { accent: '#f07386', link: '#8cc7e2' },
} as const

/** Text at least this far from its ground can be read (WCAG 2.2, 1.4.3, level AA). */
export const leastContrast = 4.5

/** `#` and six hexadecimal digits. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The least contrast of a colour with the grounds of a scheme. */
export const contrastIn = (scheme: Scheme, colour: string): number =>
  Math.min(...grounds[scheme].map((ground) => contrastOf(colour, ground)))

/** The nearest colour of the same hue that can be read there: the same one where it can. */
export function nearestReadable(scheme: Scheme, colour: string): string {
  if (contrastIn(scheme, colour) >= leastContrast) return colour
  const end = scheme === 'light' ? 0 : 255
  const steps = 256
  for (let step = 1; step <= steps; step += 1) {
    const moved = hexOf(channelsOf(colour).map((channel) => channel + ((end - channel) * step) / steps))
    if (contrastIn(scheme, moved) >= leastContrast) return moved
  }
  return hexOf([end, end, end])
}

/** What is written on a colour: white or nearly black, whichever is read more easily. */
export const inkOn = (colour: string): string =>
  contrastOf(colour, '#ffffff') >= contrastOf(colour, '#14100f') ? '#ffffff' : '#14100f'

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channelsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
