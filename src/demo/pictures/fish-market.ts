import { area, below, disc, fade, glow, hills, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1600, 1000]

/** Boats coming in with their lamps lit while the sky turns. */
export function marketBoats(): string {
  const random = seeded(401)
  let boats = ''
  for (const [x, y, scale] of [
    [300, 560, 0.5],
    [1240, 590, 0.62],
    [720, 700, 1.05],
    [1330, 820, 1.3],
  ] as const)
    boats += boat(x, y, scale)
  return sheet(
    width,
    height,
    fade('sky', [
      [0, '#12263c'],
      [0.55, '#6d4a5c'],
      [1, '#e79a5f'],
    ]) + lampGlow(),
    area(0, 0, width, 520, 'url(#sky)') +
      specks(random, 160, [0, 0, width, 260], ink.cream, 3, () => 0.6) +
      shape(below(hills(random, 500, 26, 700), 0, width, 540), '#2b2c42') +
      area(0, 520, width, 480, '#2c4459') +
      glitter(random, '#e79a5f', 520, 480) +
      boats,
  )
}

/** A crate of the night's catch, silver and red. */
export function marketFish(): string {
  const random = seeded(402)
  let fish = ''
  for (let row = 0; row < 6; row++)
    for (let column = 0; column < 6; column++)
      fish += oneFish(130 + column * 262 + (row % 2) * 120, 130 + row * 150, between(random, -9, 9), (row + column) % 4)
  return sheet(width, height, '', area(0, 0, width, height, '#c9d8d8') + ice(random, '#eef4f2') + fish)
}

/** Blocks of ice on a wet floor, a man's hook beside them. */
export function marketIce(): string {
  const random = seeded(403)
  let blocks = ''
  for (const [x, y] of [
    [240, 560],
    [620, 600],
    [1010, 556],
    [430, 320],
    [820, 300],
  ] as const)
    blocks +=
      shape(`M${x} ${y}l90 -70h280l-60 70z`, '#f3fbfa') +
      shape(`M${x} ${y}h310v220h-310z`, 'url(#block)') +
      shape(`M${x + 310} ${y}l60 -70v210l-60 80z`, '#86b3b8') +
      line(
        `M${x + 60} ${y + 40}l70 110M${x + 190} ${y + 60}l-40 90M${x + 240} ${y + 30}l30 60`,
        '#fff',
        5,
        'opacity=".6"',
      )
  return sheet(
    width,
    height,
    fade('block', [
      [0, '#dff1f0'],
      [1, '#9cc7ca'],
    ]),
    area(0, 0, width, height, '#3b5960') +
      area(0, 760, width, 240, '#2c444b') +
      glitter(random, '#8fb9bd', 770, 230) +
      blocks +
      line('M1440 120V690Q1440 780 1370 770Q1330 760 1340 720', '#c77f3f', 20),
  )
}

/** The big clock-faced scale of the hall. */
export function marketScale(): string {
  let ticks = ''
  for (let turn = 0; turn < 60; turn++) {
    const angle = (turn / 60) * Math.PI * 2
    const inner = turn % 5 === 0 ? 200 : 222
    ticks += `M${round(800 + Math.cos(angle) * inner)} ${round(400 + Math.sin(angle) * inner)}L${round(800 + Math.cos(angle) * 240)} ${round(400 + Math.sin(angle) * 240)}`
  }
  return sheet(
    width,
    height,
    fade('hall', [
      [0, '#b2543c'],
      [1, '#7d2f2c'],
    ]),
    area(0, 0, width, height, 'url(#hall)') +
      [0, 1, 2, 3, 4, 5, 6, 7]
        .map((pillar) => area(pillar * 230 - 40, 0, 34, height, '#6b2727', 'opacity=".5"'))
        .join('') +
      line('M800 0V140', '#2b2a2c', 26) +
      disc(800, 400, 300, '#26343a') +
      disc(800, 400, 268, '#f6ecd6') +
      line(ticks, '#26343a', 7) +
      line('M800 400L936 268', ink.red, 14) +
      disc(800, 400, 24, '#26343a') +
      line('M800 700V780M800 780L560 870M800 780L1040 870', '#26343a', 14) +
      shape('M520 866H1080Q1040 962 800 962Q560 962 520 866Z', '#93a5a8') +
      `<g transform="translate(250 520)">${oneFish(560, 330, -6, 1)}</g>`,
  )
}

/** Stalls under strings of lamps, people as shadows. */
export function marketLamps(): string {
  const random = seeded(405)
  let stalls = ''
  const awnings = ['#c7503c', '#2f7484', '#d99a45', '#5e1428']
  for (let index = 0; index < 4; index++) {
    const x = index * 410 - 20
    stalls += shape(`M${x} 430L${x + 60} 330H${x + 350}L${x + 410} 430Z`, awnings[index] ?? ink.red)
    for (let fold = 0; fold < 5; fold++)
      stalls += disc(x + 41 + fold * 82, 430, 41, fold % 2 === 0 ? (awnings[index] ?? ink.red) : ink.cream)
    stalls += area(x + 30, 640, 350, 130, '#4a3527')
    for (let fish = 0; fish < 3; fish++)
      stalls += `<g transform="translate(${x + 100 + fish * 104} 632) scale(.42)">${oneFish(0, 0, 4, fish)}</g>`
  }
  let people = ''
  for (let index = 0; index < 9; index++) {
    const x = 60 + index * 185 + between(random, -40, 40)
    const tall = between(random, 250, 330)
    people +=
      disc(x, 960 - tall, 36, '#1b1f2a') +
      shape(
        `M${round(x - 62)} 1000Q${round(x - 66)} ${round(1010 - tall)} ${round(x)} ${round(1000 - tall)}Q${round(x + 66)} ${round(1010 - tall)} ${round(x + 62)} 1000Z`,
        '#1b1f2a',
      )
  }
  const lamps = [120, 360, 600, 840, 1080, 1320, 1540]
    .map(
      (x) =>
        disc(x, 210 + 40 * Math.sin(x / 160), 120, 'url(#lamp)') + disc(x, 210 + 40 * Math.sin(x / 160), 17, '#fff4cf'),
    )
    .join('')
  let wire = 'M0 180'
  for (let x = 0; x <= width; x += 20) wire += `L${x} ${round(192 + 40 * Math.sin(x / 160))}`
  return sheet(
    width,
    height,
    lampGlow(),
    area(0, 0, width, height, '#1d2b40') +
      area(0, 430, width, 570, '#2e3140') +
      stalls +
      line(wire, '#0d1420', 4) +
      lamps +
      people,
  )
}

function lampGlow(): string {
  return glow('lamp', [
    [0, '#ffe9ad', 0.95],
    [1, '#ffe9ad', 0],
  ])
}

function boat(x: number, y: number, scale: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})">` +
    shape('M-190 0Q-210 -54 -236 -70Q-90 -34 150 -40Q190 -60 230 -96Q210 20 150 60H-140Q-176 40 -190 0Z', '#161d29') +
    line('M-60 -40V-230M-60 -220L90 -50', '#161d29', 8) +
    area(30, -96, 90, 60, '#161d29') +
    disc(-60, -236, 110, 'url(#lamp)') +
    disc(-60, -236, 13, '#fff4cf') +
    line('M-70 84h30M-84 110h56M-66 138h28M-76 166h40', '#ffd98a', 7, 'opacity=".6"') +
    '</g>'
  )
}

function oneFish(x: number, y: number, turn: number, kind: number): string {
  const fill = ['#7f9aa3', '#c8614d', '#5d7f8c', '#9aaeb0'][kind] ?? ink.mist
  return (
    `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})">` +
    shape('M-140 0C-80 -62 40 -58 96 -8L152 -48Q138 0 152 48L96 8C40 58 -80 62 -140 0Z', fill) +
    shape('M-130 8C-70 58 40 52 92 8C30 24 -60 30 -130 8Z', '#eef0e6', 'opacity=".75"') +
    line(
      'M-84 -26Q-66 0 -84 26M-50 -22q10 10 0 20M-20 -24q10 10 0 20M10 -22q10 10 0 20M40 -18q8 8 0 16',
      '#26343a',
      4,
      'opacity=".5"',
    ) +
    disc(-104, -8, 11, ink.cream) +
    disc(-104, -8, 6, '#16202a') +
    '</g>'
  )
}

function ice(random: Random, stroke: string): string {
  return specks(random, 2400, [0, 0, width, height], stroke, 17, () => 0.7, 'opacity=".8"')
}

function glitter(random: Random, stroke: string, top: number, deep: number): string {
  let d = ''
  for (let index = 0; index < 160; index++) {
    const v = random()
    d += `M${round(between(random, 0, width))} ${round(top + v * deep)}h${round(10 + v * 70)}`
  }
  return line(d, stroke, 3, 'opacity=".5"')
}
