import { between, type Random } from './prng.ts'

/** The inks that all pictures are printed with. */
export const ink = {
  paper: '#fffdf9',
  cream: '#f8ead0',
  sand: '#ecd2a4',
  ochre: '#d99a45',
  amber: '#f0b45c',
  coral: '#d8664a',
  red: '#9a1b2f',
  wine: '#5e1428',
  plum: '#3b1a36',
  mist: '#a9c4bd',
  sea: '#3f8487',
  teal: '#17506b',
  deep: '#0f3247',
  night: '#0b1d2c',
  black: '#1b1a17',
} as const

/** A whole picture: a size, what is defined, what is drawn, and a grain of paper over all. */
export function sheet(width: number, height: number, defs: string, body: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${defs}<filter id="noise" x="0" y="0" width="100%" height="100%">` +
    '<feTurbulence type="fractalNoise" baseFrequency=".72" numOctaves="2" seed="7" stitchTiles="stitch"/>' +
    '<feColorMatrix values="0 0 0 0 .5  0 0 0 0 .45  0 0 0 0 .38  1.5 0 0 0 -.56"/></filter>' +
    '<pattern id="grain" width="400" height="400" patternUnits="userSpaceOnUse"><rect width="400" height="400" filter="url(#noise)"/></pattern>' +
    `</defs>${body}<rect width="${width}" height="${height}" fill="url(#grain)" opacity=".38"/></svg>`
  )
}

/** A straight gradient, downwards unless told; stops are [offset, colour, opacity]. */
export function fade(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  [x1, y1, x2, y2]: readonly [number, number, number, number] = [0, 0, 0, 1],
): string {
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops.map(stop).join('')}</linearGradient>`
}

/** A round gradient, from the middle outwards. */
export function glow(id: string, stops: readonly (readonly [number, string, number?])[]): string {
  return `<radialGradient id="${id}">${stops.map(stop).join('')}</radialGradient>`
}

/** A filled rectangle over the given area. */
export function area(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`
}

/** A filled outline. */
export function shape(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`
}

/** A drawn line. */
export function line(d: string, stroke: string, width: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`
}

/** A disc. */
export function disc(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`
}

/** A height that changes like hills do: a few waves of unlike length, fixed by the numbers drawn at the start. */
export function hills(random: Random, middle: number, swing: number, wavelength: number): (x: number) => number {
  const waves = [1, 0.47, 0.21, 0.09].map((scale) => ({
    size: swing * scale,
    length: wavelength * scale * between(random, 0.85, 1.2),
    phase: between(random, 0, Math.PI * 2),
  }))
  return (x) =>
    waves.reduce((sum, wave) => sum + wave.size * Math.sin((x / wave.length) * Math.PI * 2 + wave.phase), middle)
}

/** A height that changes like rock does: straight flanks broken again and again. */
export function crags(random: Random, from: number, to: number, low: number, high: number): (x: number) => number {
  let points: readonly (readonly [number, number])[] = [
    [from, low],
    [from + (to - from) * between(random, 0.4, 0.6), high],
    [to, low],
  ]
  let swing = Math.abs(high - low) * 0.28
  for (let depth = 0; depth < 7; depth++) {
    points = points.flatMap((point, index) => {
      const next = points[index + 1]
      if (next === undefined) return [point]
      const at = between(random, 0.35, 0.65)
      const x = point[0] + (next[0] - point[0]) * at
      return [point, [x, point[1] + (next[1] - point[1]) * at + between(random, -swing, swing)] as const]
    })
    swing *= 0.52
  }
  return (x) => {
    const after = points.findIndex((point) => point[0] > x)
    const [right, left] = [points[after], points[after - 1]]
    if (right === undefined || left === undefined) return low
    return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0])
  }
}

/** The outline of everything below a height. */
export function below(height: (x: number) => number, left: number, right: number, bottom: number, step = 6): string {
  return `M${left} ${bottom}${along(height, left, right, step).replace('M', 'L')}L${right} ${bottom}Z`
}

/** The line of a height. */
export function along(height: (x: number) => number, left: number, right: number, step = 6): string {
  let d = ''
  for (let x = left; x < right + step; x += step)
    d += `${d === '' ? 'M' : 'L'}${round(x)} ${round(height(Math.min(x, right)))}`
  return d
}

/** Specks strewn over an area, the thicker where `density` is near 1: shading as an engraver does it. */
export function specks(
  random: Random,
  count: number,
  [x, y, width, height]: readonly [number, number, number, number],
  stroke: string,
  size: number,
  density: (u: number, v: number) => number,
  more = '',
): string {
  let d = ''
  for (let index = 0; index < count; index++) {
    const [u, v] = [random(), random()]
    if (random() < density(u, v)) d += `M${round(x + u * width)} ${round(y + v * height)}h0`
  }
  return line(d, stroke, size, more)
}

/** A number short enough to print. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

function stop([offset, colour, opacity]: readonly [number, string, number?]): string {
  return `<stop offset="${offset}" stop-color="${colour}" ${opacity === undefined ? '' : `stop-opacity="${opacity}"`}/>`
}
