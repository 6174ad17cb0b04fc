import { area, disc, fade, glow, ink, line, round, sheet, shape, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

/** Rows of patterned waves under a small red sun: every wave has a name. */
export function waves(): string {
  const random = seeded(99)
  const [width, height] = [1920, 1080]
  const defs =
    fade('sky', [
      [0, '#f3e2bd'],
      [1, '#f8d9a4'],
    ]) +
    glow('sun', [
      [0, '#fff', 0.8],
      [1, '#fff', 0],
    ])
  let rows = ''
  for (let row = 0; row < 9; row++) {
    const [y, radius] = [420 + row * 84, 122]
    for (let x = (row % 2) * radius - 40; x < width + 200; x += radius * 2) rows += fan(random, x, y, radius, row)
  }
  return sheet(
    width,
    height,
    defs,
    area(0, 0, width, height, 'url(#sky)') +
      disc(1390, 250, 330, 'url(#sun)') +
      disc(1390, 250, 104, ink.red) +
      line('M1190 232h120M1470 262h150M1220 278h210M1380 304h150', '#f5dfb4', 7) +
      rows,
  )
}

/** A band of waves, calm at the foot and stormy at the top, as a week's log might be drawn. */
export function tideWaves(): string {
  const random = seeded(7)
  const [width, height] = [1600, 1000]
  let body = area(0, 0, width, height, '#f3e2bd')
  const rows = 11
  for (let row = 0; row < rows; row++) {
    const storm = ((rows - 1 - row) / (rows - 1)) ** 1.6
    const base = 150 + row * 82
    const pitch = 70 + storm * 130
    const shift = between(random, 0, pitch)
    const tall = 10 + storm * 92
    let d = `M-20 ${height}V${base}`
    for (let x = -20 - shift; x < width + pitch; x += pitch) {
      d += `C${round(x + pitch * 0.3)} ${base} ${round(x + pitch * 0.42)} ${round(base - tall)} ${round(x + pitch * 0.82)} ${round(base - tall)}C${round(x + pitch * (0.82 - storm * 0.22))} ${round(base - tall * 0.7)} ${round(x + pitch * 0.76)} ${round(base - 4)} ${round(x + pitch)} ${base}`
    }
    const tint =
      [
        '#0f2f44',
        '#123c54',
        '#17506b',
        '#22637a',
        '#2f7484',
        '#44868c',
        '#5f9a98',
        '#82aea4',
        '#a5c3b1',
        '#c6d6bd',
        '#e2e3c6',
      ][row] ?? ink.teal
    body +=
      shape(`${d}V${height}Z`, tint) +
      line(d.replace(`M-20 ${height}V${base}`, `M-20 ${base}`), row < 7 ? ink.cream : '#2f7484', 3.4, 'opacity=".85"')
    if (row < 4) body += specks(random, 420, [0, base - tall - 26, width, 44], ink.cream, 5, () => 0.4 + storm * 0.4)
  }
  return sheet(width, height, '', body + disc(1290, 96, 44, ink.red))
}

function fan(random: Random, x: number, y: number, radius: number, row: number): string {
  const palette =
    row < 3
      ? ['#5d9a9b', '#f8ead0', '#3f8487']
      : row < 6
        ? ['#2a6f80', '#f8ead0', '#17506b']
        : ['#123c54', '#e9d3a4', '#0f3247']
  const [outer = ink.teal, gap = ink.cream, inner = ink.sea] = palette
  const kind = Math.floor(between(random, 0, 5))
  let drawn = disc(x, y + radius * 0.5, radius, gap) + disc(x, y + radius * 0.5, radius - 7, outer)
  const at = (r: number, fill: string) => disc(x, y + radius * 0.5, r, fill)
  if (kind === 0) drawn += at(88, gap) + at(80, inner) + at(58, gap) + at(50, outer) + at(26, ink.ochre)
  else if (kind === 1) drawn += spokes(x, y + radius * 0.5, 104, gap) + at(52, gap) + at(44, inner) + at(18, gap)
  else if (kind === 2) drawn += at(94, inner) + at(66, gap) + at(58, ink.red) + at(34, gap) + at(26, inner)
  else if (kind === 3)
    drawn += pearls(x, y + radius * 0.5, 92, gap) + at(72, gap) + at(64, inner) + at(40, gap) + at(32, outer)
  else
    drawn +=
      at(98, gap) +
      at(92, inner) +
      at(76, gap) +
      at(70, outer) +
      at(54, gap) +
      at(48, inner) +
      at(30, gap) +
      at(24, outer)
  return drawn
}

function spokes(x: number, y: number, reach: number, stroke: string): string {
  let d = ''
  for (let turn = -8; turn <= 8; turn++) {
    const angle = -Math.PI / 2 + turn * 0.18
    d += `M${round(x + 56 * Math.cos(angle))} ${round(y + 56 * Math.sin(angle))}L${round(x + reach * Math.cos(angle))} ${round(y + reach * Math.sin(angle))}`
  }
  return line(d, stroke, 4)
}

function pearls(x: number, y: number, reach: number, fill: string): string {
  return Array.from({ length: 15 }, (_, turn) => {
    const angle = -Math.PI + (turn / 14) * Math.PI
    return disc(x + reach * Math.cos(angle), y + reach * Math.sin(angle), 7, fill)
  }).join('')
}
