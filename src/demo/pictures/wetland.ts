import { along, area, below, disc, fade, glow, hills, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height, shore] = [1920, 1080, 640]

/** Dusk over a wetland: cranes in a wedge, reeds, the sun in the water. */
export function wetland(): string {
  const random = seeded(41)
  const defs =
    fade('sky', [
      [0, ink.teal],
      [0.34, '#5f8f93'],
      [0.62, ink.sand],
      [0.82, '#efb877'],
      [1, '#e08a5a'],
    ]) +
    fade('water', [
      [0, '#c9795a'],
      [0.12, '#d9a070'],
      [0.45, '#6f9290'],
      [1, ink.deep],
    ]) +
    glow('halo', [
      [0, '#fff3d2', 0.95],
      [0.25, '#fbdc9c', 0.6],
      [1, '#efb877', 0],
    ])
  const far = hills(random, 585, 22, 900)
  const near = hills(random, 622, 12, 620)
  const body =
    area(0, 0, width, shore, 'url(#sky)') +
    clouds(random) +
    disc(1290, 560, 430, 'url(#halo)') +
    disc(1290, 560, 74, '#fff1cf') +
    shape(below(far, 0, width, shore), '#a97a68') +
    shape(below(near, 0, width, shore + 6), '#4b4a55') +
    area(0, shore, width, height - shore, 'url(#water)') +
    shape(
      `M0 ${shore}${along((x) => 2 * shore - near(x) * 0.995 + 6, 0, width).replace('M', 'L')}L${width} ${shore}Z`,
      '#3d434f',
      'opacity=".55"',
    ) +
    glitter(random) +
    wedge(random) +
    islands(random) +
    reeds(random, 0, 620, 1) +
    reeds(random, 1500, 1980, 0.8) +
    waders()
  return sheet(width, height, defs, body)
}

function clouds(random: Random): string {
  let drawn = ''
  for (let index = 0; index < 26; index++) {
    const y = between(random, 250, 540)
    const x = between(random, -200, width)
    const length = between(random, 260, 900)
    const thick = between(random, 4, 15)
    drawn += shape(
      `M${round(x)} ${round(y)}q${round(length / 2)} ${round(-thick)} ${round(length)} 0q${round(-length / 2)} ${round(thick * 0.7)} ${round(-length)} 0`,
      y > 430 ? '#fbe3b4' : '#f3d7ae',
      `opacity="${round(between(random, 0.2, 0.55))}"`,
    )
  }
  return drawn
}

function glitter(random: Random): string {
  let d = ''
  for (let index = 0; index < 420; index++) {
    const v = random() ** 1.5
    const y = shore + 4 + v * 400
    const spread = 60 + v * 190
    const x = 1290 + (random() + random() - 1) * spread
    const length = (10 + v * 46) * between(random, 0.5, 1.3)
    d += `M${round(x - length / 2)} ${round(y)}h${round(length)}`
  }
  return (
    line(d, '#fff0cc', 2.6, 'opacity=".78"') +
    specks(
      random,
      2600,
      [0, shore + 30, width, 400],
      '#0b2535',
      2.2,
      (u, v) => v * 0.8 * (1 - 0.6 * Math.exp(-((u - 0.67) ** 2) * 30)),
      'opacity=".35"',
    )
  )
}

function bird(x: number, y: number, span: number, lift: number): string {
  return `M${round(x - span)} ${round(y - lift)}q${round(span * 0.55)} ${round(-lift * 0.35)} ${round(span)} ${round(lift)}q${round(span * 0.4)} ${round(-lift * 1.5)} ${round(span * 1.05)} ${round(-lift * 0.7)}q${round(-span * 0.55)} ${round(lift * 0.1)} ${round(-span * 0.92)} ${round(lift * 1.05)}l${round(-span * 0.55)} ${round(lift * 0.5)}l${round(span * 0.36)} ${round(-lift * 0.62)}q${round(-span * 0.45)} ${round(-lift * 0.85)} ${round(-span * 0.94)} ${round(-lift * 0.63)}z`
}

function wedge(random: Random): string {
  let d = ''
  for (let index = 0; index < 21; index++) {
    const side = index % 2 === 0 ? 1 : -0.62
    const rank = Math.ceil(index / 2)
    const x = 560 + rank * 56 + between(random, -8, 8)
    const y = 236 + rank * 20 * side + between(random, -6, 6)
    d += bird(x, y, 33 - rank * 0.9, between(random, 7, 17))
  }
  return shape(d, '#23323d')
}

function islands(random: Random): string {
  let drawn = ''
  for (const [x, y, length] of [
    [350, 712, 420],
    [980, 684, 240],
    [1560, 748, 520],
  ] as const) {
    drawn += shape(`M${x} ${y}q${length / 2} -14 ${length} 0q${-length / 2} 12 ${-length} 0`, '#26313a')
    let d = ''
    for (let blade = 0; blade < length / 5; blade++) {
      const at = x + between(random, 0.08, 0.92) * length
      d += `M${round(at)} ${y}q${round(between(random, -4, 4))} ${round(between(random, -14, -30))} ${round(between(random, -9, 9))} ${round(between(random, -22, -52))}`
    }
    drawn += line(d, '#26313a', 2.2)
  }
  return drawn
}

function reeds(random: Random, left: number, right: number, tall: number): string {
  let [stems, heads] = ['', '']
  for (let index = 0; index < 120; index++) {
    const x = between(random, left - 40, right)
    const edge = left === 0 ? 1 - (x / right) * 0.75 : 0.3 + ((x - left) / (right - left)) * 0.7
    const size = between(random, 190, 520) * tall * edge
    const lean = between(random, -40, 60)
    const top = height + 20 - size
    stems += `M${round(x)} ${height + 20}Q${round(x + lean * 0.2)} ${round(top + size * 0.4)} ${round(x + lean)} ${round(top)}`
    if (random() < 0.4) heads += `M${round(x + lean)} ${round(top)}l${round(lean * 0.12)} ${round(-36 * edge)}`
  }
  return line(stems, '#111f28', 4) + line(heads, '#2c1a1c', 11)
}

function waders(): string {
  const crane = (x: number, y: number, size: number, flip: 1 | -1) =>
    `<g transform="translate(${x} ${y}) scale(${size * flip} ${size})">` +
    shape(
      'M-30 -78C-18 -96 18 -98 44 -70C58 -56 66 -50 74 -40C52 -44 40 -46 22 -50C4 -50 -22 -58 -30 -78Z',
      '#1c2a34',
    ) +
    line('M-26 -80C-44 -104 -24 -134 -34 -158', '#1c2a34', 7) +
    disc(-35, -161, 7, '#1c2a34') +
    line('M-40 -162L-62 -156', '#1c2a34', 3) +
    disc(-35, -166, 4, ink.red) +
    line('M8 -52L4 0M22 -50L28 -24L24 0', '#1c2a34', 3.4) +
    line('M-18 2h70', '#f6dcae', 2, 'opacity=".6"') +
    '</g>'
  return crane(1000, 838, 1.05, 1) + crane(1190, 880, 1.3, -1) + crane(820, 800, 0.7, 1)
}
