import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]
const lamp = { x: 1310, y: 318 }

/** A lighthouse on its rock in a storm at dusk. */
export function lighthouse(): string {
  const random = seeded(8401)
  const defs =
    fade('sky', [
      [0, '#16283a'],
      [0.45, '#3f5763'],
      [0.75, '#a0705e'],
      [1, '#d98a5c'],
    ]) +
    glow('halo', [
      [0, '#fffbe6', 1],
      [0.12, '#ffedb4', 0.85],
      [0.4, '#ffd27a', 0.3],
      [1, '#ffd27a', 0],
    ]) +
    fade(
      'beamLeft',
      [
        [0, '#fff3c4', 0],
        [1, '#fff3c4', 0.85],
      ],
      [0, 0, 1, 0],
    ) +
    fade(
      'beamRight',
      [
        [0, '#fff3c4', 0.85],
        [1, '#fff3c4', 0],
      ],
      [0, 0, 1, 0],
    ) +
    fade(
      'tower',
      [
        [0, '#8f8376'],
        [0.35, '#fff6e2'],
        [1, '#6a5c5a'],
      ],
      [0, 0, 1, 0],
    ) +
    fade(
      'stripe',
      [
        [0, '#5e1428'],
        [0.35, '#b52a3c'],
        [1, '#3b0f1d'],
      ],
      [0, 0, 1, 0],
    )
  const body =
    area(0, 0, width, height, 'url(#sky)') +
    clouds(random) +
    shape(`M${lamp.x} ${lamp.y - 8}L-40 60V330L${lamp.x} ${lamp.y + 12}Z`, 'url(#beamLeft)', 'opacity=".75"') +
    shape(`M${lamp.x} ${lamp.y - 8}L1960 190V400L${lamp.x} ${lamp.y + 12}Z`, 'url(#beamRight)', 'opacity=".5"') +
    rain(random) +
    sea(random, 0, 3) +
    rock(random) +
    tower() +
    disc(lamp.x, lamp.y, 230, 'url(#halo)') +
    sea(random, 3, 6) +
    spray(random)
  return sheet(width, height, defs, body)
}

function clouds(random: Random): string {
  let drawn = ''
  for (let row = 0; row < 4; row++) {
    const fill = ['#1d3142', '#2b4150', '#4d5a60', '#7d6660'][row] ?? '#4d5a60'
    let puffs = ''
    for (let x = -100; x < width + 150; x += 84)
      puffs += disc(
        x + between(random, -30, 30),
        30 + row * 84 + between(random, -34, 34),
        between(random, 50, 104),
        fill,
      )
    drawn = `<g opacity="${0.8 - row * 0.13}">${puffs}</g>${drawn}`
  }
  return drawn
}

function rain(random: Random): string {
  let d = ''
  for (let index = 0; index < 240; index++) {
    const [x, y] = [between(random, -60, width), between(random, 0, 760)]
    d += `M${round(x)} ${round(y)}l-14 54`
  }
  return line(d, '#f3e2c4', 1.6, 'opacity=".22"')
}

function crest(index: number, x: number): number {
  const steep = 40 + index * 9
  const phase = x / (190 + index * 22) + index * 1.9
  return 704 + index * 62 + steep * (0.5 - Math.abs(Math.sin(phase))) + 10 * Math.sin(x / 53 + index)
}

function sea(random: Random, from: number, until: number): string {
  let drawn = ''
  for (let index = from; index < until; index++) {
    let d = ''
    for (let x = -10; x <= width + 10; x += 8) d += `${d === '' ? 'M' : 'L'}${x} ${round(crest(index, x))}`
    const fill = ['#5d7f84', '#3f6f7a', '#2a5c6c', '#17506b', '#113e56', '#0b2a3c'][index] ?? ink.deep
    drawn +=
      shape(`${d}L${width + 10} ${height}H-10Z`, fill) +
      line(d, ink.cream, index < 3 ? 3 : 5, 'opacity=".8"') +
      Array.from({ length: 4 }, (_, ring) =>
        line(
          d,
          ink.cream,
          1.6,
          `opacity="${0.34 - ring * 0.07}" transform="translate(${ring * 9} ${14 + ring * 13})" stroke-dasharray="${Math.round(between(random, 50, 150))} ${Math.round(between(random, 30, 90))}"`,
        ),
      ).join('')
  }
  return drawn
}

function rock(random: Random): string {
  const d = 'M1010 900L1046 812L1100 796L1136 742L1204 724L1236 690H1394L1424 732L1486 748L1520 806L1586 828L1640 900Z'
  let cuts = ''
  for (let index = 0; index < 60; index++) {
    const [x, y] = [between(random, 1060, 1580), between(random, 720, 880)]
    cuts += `M${round(x)} ${round(y)}l${round(between(random, -16, 22))} ${round(between(random, 24, 60))}`
  }
  return (
    shape(d, '#2a2026') +
    line(cuts, '#6d4a44', 4, 'opacity=".6"') +
    line('M1046 812L1100 796L1136 742L1204 724L1236 690H1394', '#e9a06a', 4, 'opacity=".6"')
  )
}

function tower(): string {
  const side = (y: number) => 44 + ((y - 380) / 310) * 30
  const band = (y1: number, y2: number) =>
    shape(
      `M${lamp.x - side(y1)} ${y1}H${lamp.x + side(y1)}L${lamp.x + side(y2)} ${y2}H${lamp.x - side(y2)}Z`,
      'url(#stripe)',
    )
  return (
    shape(`M${lamp.x - 44} 380H${lamp.x + 44}L${lamp.x + 74} 692H${lamp.x - 74}Z`, 'url(#tower)') +
    band(430, 492) +
    band(560, 626) +
    [412, 524, 648].map((y) => shape(`M${lamp.x - 8} ${y + 22}v-18a8 8 0 0 1 16 0v18z`, '#2a1a20')).join('') +
    shape(`M${lamp.x - 64} 380h128l-8 -18h-112z`, '#241c22') +
    line(
      `M${lamp.x - 62} 362v-26h124v26M${lamp.x - 40} 336v26M${lamp.x - 14} 336v26M${lamp.x + 14} 336v26M${lamp.x + 40} 336v26`,
      '#241c22',
      4,
    ) +
    area(lamp.x - 34, 286, 68, 74, '#ffeebc') +
    line(`M${lamp.x - 34} 286v74M${lamp.x - 11} 286v74M${lamp.x + 11} 286v74M${lamp.x + 34} 286v74`, '#241c22', 4) +
    shape(`M${lamp.x - 46} 288Q${lamp.x - 40} 246 ${lamp.x} 236Q${lamp.x + 40} 246 ${lamp.x + 46} 288Z`, ink.red) +
    line(`M${lamp.x} 236v-26`, '#241c22', 5) +
    disc(lamp.x, 206, 7, ink.ochre) +
    shape('M1402 746v-64l34 -24l34 24v64z', '#e9dcc4') +
    shape('M1394 686l42 -32l42 32z', ink.wine) +
    area(1426, 702, 20, 22, '#ffcf7a')
  )
}

function spray(random: Random): string {
  return (
    specks(
      random,
      900,
      [940, 640, 300, 260],
      '#fffaf0',
      5,
      (u, v) => 0.8 * Math.exp(-((u - 0.4) ** 2 * 9)) * v,
      'opacity=".85"',
    ) +
    specks(
      random,
      600,
      [1520, 700, 260, 200],
      '#fffaf0',
      5,
      (u, v) => 0.7 * Math.exp(-((u - 0.4) ** 2 * 9)) * v,
      'opacity=".8"',
    )
  )
}
