import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { seeded } from './prng.ts'

const [size, middle] = [960, 480]

/** A tile of waves, for a writer of waters. */
export function portraitDaryaban(): string {
  const rows = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => scale(column * 140 + (row % 2) * 70 - 20, 460 + row * 66, row)).join(''),
  ).join('')
  return tile(
    11,
    ink.teal,
    ink.deep,
    disc(middle, 340, 190, ink.coral) + disc(middle, 340, 146, ink.amber, 'opacity=".75"') + rows,
  )
}

/** A tile of a wheel, for a writer on two of them. */
export function portraitSahelpour(): string {
  const petals = turned(16, (turn) =>
    shape(
      `M480 480C520 420 520 250 480 170C440 250 440 420 480 480Z`,
      turn % 2 === 0 ? ink.cream : ink.ochre,
      `transform="rotate(${turn * 22.5} 480 480)"`,
    ),
  )
  const teeth = turned(32, (turn) =>
    shape('M462 96L480 62L498 96Z', ink.cream, `transform="rotate(${turn * 11.25} 480 480)"`),
  )
  return tile(
    12,
    ink.red,
    ink.wine,
    ring(384, 26, ink.cream) +
      teeth +
      petals +
      ring(318, 5, ink.wine) +
      disc(middle, middle, 84, ink.wine) +
      disc(middle, middle, 46, ink.amber),
  )
}

/** A tile of branching coral, for a collector of words. */
export function portraitMarjani(): string {
  return tile(
    13,
    '#e9c48d',
    '#c98a52',
    branch(480, 900, -Math.PI / 2, 210, 30, 0) +
      branch(300, 910, -1.9, 130, 18, 1) +
      branch(668, 910, -1.2, 140, 18, 1),
  )
}

/** A tile of arches, for a walker of lanes. */
export function portraitShatei(): string {
  const arch = (inset: number, fill: string) =>
    shape(
      `M${150 + inset} 960V${470 + inset * 0.4}C${150 + inset} ${300 + inset * 0.6} ${340 + inset * 0.55} ${230 + inset} 480 ${110 + inset * 1.1}C${620 - inset * 0.55} ${230 + inset} ${810 - inset} ${300 + inset * 0.6} ${810 - inset} ${470 + inset * 0.4}V960Z`,
      fill,
    )
  return tile(
    14,
    '#2f6f78',
    '#153e50',
    arch(0, ink.cream) +
      arch(26, '#b5523c') +
      arch(84, ink.ochre) +
      arch(146, ink.cream) +
      arch(176, ink.wine) +
      arch(236, ink.night) +
      disc(480, 610, 40, '#ffd99a'),
  )
}

/** A tile of circling tides, for a measurer of them. */
export function portraitTidewell(): string {
  const rings = Array.from({ length: 9 }, (_, index) => {
    const radius = 400 - index * 44
    const d = Array.from({ length: 121 }, (__, step) => {
      const angle = (step / 120) * Math.PI * 2
      const reach = radius + (10 + index * 1.5) * Math.sin(angle * 6 + index * 0.55)
      return `${step === 0 ? 'M' : 'L'}${round(middle + reach * Math.cos(angle))} ${round(middle + reach * Math.sin(angle))}`
    }).join('')
    return shape(
      `${d}Z`,
      [ink.cream, ink.sea, ink.sand, ink.teal, ink.cream, ink.coral, ink.sand, ink.red, ink.amber][index] ?? ink.cream,
    )
  }).join('')
  return tile(15, ink.deep, ink.night, rings)
}

/** A tile of a compass rose, for a mender of charts. */
export function portraitSaltmarsh(): string {
  const point = (turn: number, reach: number, wide: number, light: string, dark: string) =>
    `<g transform="rotate(${turn} 480 480)">${shape(`M480 ${middle - reach}L${middle + wide} ${middle - wide}L480 480Z`, dark)}${shape(`M480 ${middle - reach}L${middle - wide} ${middle - wide}L480 480Z`, light)}</g>`
  const points =
    turned(8, (turn) => point(turn * 45 + 22.5, 250, 40, '#caa56c', '#8a5a3c')) +
    turned(4, (turn) => point(turn * 90 + 45, 320, 52, '#5d9a9b', ink.teal)) +
    turned(4, (turn) => point(turn * 90, 410, 62, '#c53a4a', ink.wine))
  const ticks = turned(72, (turn) =>
    line(turn % 6 === 0 ? 'M480 74V112' : 'M480 92V112', ink.wine, 4, `transform="rotate(${turn * 5} 480 480)"`),
  )
  return tile(
    16,
    '#f3e2bd',
    '#dcb97f',
    ring(388, 4, ink.wine) +
      ring(272, 3, ink.wine) +
      ticks +
      points +
      disc(middle, middle, 30, ink.cream) +
      disc(middle, middle, 14, ink.red),
  )
}

function tile(seed: number, light: string, dark: string, body: string): string {
  return sheet(
    size,
    size,
    glow('ground', [
      [0, light],
      [1, dark],
    ]) +
      fade(
        'gloss',
        [
          [0, '#fff', 0.2],
          [0.5, '#fff', 0],
          [1, '#000', 0.2],
        ],
        [0, 0, 1, 1],
      ),
    area(0, 0, size, size, 'url(#ground)') +
      specks(
        seeded(seed),
        2600,
        [0, 0, size, size],
        ink.cream,
        2,
        (u, v) => 0.7 * Math.hypot(u - 0.5, v - 0.5),
        'opacity=".4"',
      ) +
      body +
      area(0, 0, size, size, 'url(#gloss)'),
  )
}

function scale(x: number, y: number, row: number): string {
  return [
    [70, row % 3 === 2 ? ink.wine : ink.deep],
    [58, ink.cream],
    [46, row % 2 === 0 ? ink.sea : '#2b6f7c'],
    [30, ink.sand],
    [18, ink.teal],
  ]
    .map(([radius, fill]) => disc(x, y, Number(radius), String(fill)))
    .join('')
}

function ring(radius: number, wide: number, stroke: string): string {
  return disc(middle, middle, radius, 'none', `stroke="${stroke}" stroke-width="${wide}"`)
}

function turned(count: number, draw: (turn: number) => string): string {
  return Array.from({ length: count }, (_, turn) => draw(turn)).join('')
}

function branch(x: number, y: number, heading: number, length: number, wide: number, depth: number): string {
  const [ex, ey] = [x + Math.cos(heading) * length, y + Math.sin(heading) * length]
  const [mx, my] = [(x + ex) / 2 + Math.sin(heading) * length * 0.16, (y + ey) / 2 - Math.cos(heading) * length * 0.16]
  const stem = line(
    `M${round(x)} ${round(y)}Q${round(mx)} ${round(my)} ${round(ex)} ${round(ey)}`,
    depth % 2 === 0 ? ink.red : '#a82538',
    wide,
  )
  if (depth > 4) return stem + disc(ex, ey, wide * 1.1, ink.cream)
  return (
    stem +
    [-0.52, 0.06, 0.6].map((turn) => branch(ex, ey, heading + turn, length * 0.7, wide * 0.72, depth + 1)).join('')
  )
}
