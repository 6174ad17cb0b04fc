import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** A stave that has become the sea, with notes for boats. */
export function score(): string {
  const random = seeded(26)
  const defs =
    fade('sky', [
      [0, '#f8ead0'],
      [0.55, '#f0c48a'],
      [1, '#dd8a5c'],
    ]) +
    glow('sun', [
      [0, '#fffaea', 1],
      [0.35, '#ffe9b8', 0.55],
      [1, '#ffe9b8', 0],
    ]) +
    ['#e9b07a', '#c9694f', '#9a1b2f', '#5e1428', '#17506b', '#0f3247']
      .map((tint, index) =>
        fade(`band${index}`, [
          [0, tint],
          [1, ['#c9694f', '#9a1b2f', '#5e1428', '#3b1a36', '#0f3247', '#07151f'][index] ?? ink.night],
        ]),
      )
      .join('')
  const waves = Array.from({ length: 6 }, (_, index) => swell(random, index)).join('')
  return sheet(
    width,
    height,
    defs,
    area(0, 0, width, height, 'url(#sky)') +
      disc(1380, 330, 460, 'url(#sun)') +
      disc(1380, 330, 120, '#fff6dc') +
      birds() +
      waves +
      notes(),
  )
}

function level(index: number, x: number): number {
  return (
    452 +
    index * 106 +
    (34 + index * 5) * Math.sin(x / (230 + index * 16) + index * 1.25) +
    10 * Math.sin(x / 71 + index)
  )
}

function crest(index: number, shift: number): string {
  let d = ''
  for (let x = -10; x <= width + 10; x += 10) d += `${d === '' ? 'M' : 'L'}${x} ${round(level(index, x) + shift)}`
  return d
}

function swell(random: Random, index: number): string {
  return (
    shape(`${crest(index, 0)}L${width + 10} ${height}L-10 ${height}Z`, `url(#band${index})`) +
    specks(
      random,
      1500,
      [0, 380 + index * 106, width, 190],
      '#0b1d2c',
      2.6,
      (u, v) => {
        const depth = 380 + index * 106 + v * 190 - level(index, u * width)
        return depth > 6 ? Math.max(0, 0.75 - depth / 150) : 0
      },
      'opacity=".3"',
    ) +
    (index < 5 ? line(crest(index, 0), ink.cream, 5) : '') +
    line(
      crest(index, 14),
      ink.cream,
      1.6,
      `opacity=".35" stroke-dasharray="${Math.round(between(random, 60, 160))} ${Math.round(between(random, 30, 80))}"`,
    )
  )
}

function head(x: number, y: number, tilt: number, fill: string): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="36" ry="26" transform="rotate(${tilt} ${round(x)} ${round(y)})" fill="${fill}"/>`
}

function note(x: number, index: number, fill: string): string {
  const y = level(index, x) - 8
  return (
    head(x, y, -18, fill) +
    line(`M${round(x + 33)} ${round(y - 10)}V${round(y - 170)}`, fill, 7) +
    shape(
      `M${round(x + 30)} ${round(y - 172)}Q${round(x + 40)} ${round(y - 122)} ${round(x + 98)} ${round(y - 96)}Q${round(x + 60)} ${round(y - 84)} ${round(x + 36)} ${round(y - 92)}Z`,
      '#fffaf0',
    )
  )
}

function pair(x: number, index: number, fill: string): string {
  const [y1, y2] = [level(index, x) - 8, level(index, x + 150) - 8]
  const [t1, t2] = [y1 - 170, y2 - 176]
  return (
    head(x, y1, -18, fill) +
    head(x + 150, y2, -18, fill) +
    line(`M${round(x + 33)} ${round(y1 - 10)}V${round(t1)}M${round(x + 183)} ${round(y2 - 10)}V${round(t2)}`, fill, 7) +
    shape(`M${round(x + 30)} ${round(t1)}L${round(x + 187)} ${round(t2)}v24L${round(x + 30)} ${round(t1 + 24)}Z`, fill)
  )
}

function notes(): string {
  return (
    note(250, 0, ink.wine) +
    pair(560, 1, ink.black) +
    note(1010, 0, ink.wine) +
    note(1190, 3, ink.cream) +
    pair(1420, 2, ink.black) +
    note(760, 4, ink.cream) +
    note(330, 3, ink.cream) +
    note(1740, 4, ink.amber)
  )
}

function birds(): string {
  return line(
    'M420 190q24 -22 44 0q20 -22 44 0M560 250q18 -16 33 0q15 -16 33 0M330 280q16 -14 28 0q13 -14 28 0',
    ink.wine,
    5,
  )
}
