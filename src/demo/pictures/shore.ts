import { area, below, disc, fade, hills, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, seeded } from './prng.ts'

const [width, height] = [1600, 1000]

/** A squall over the harbour wall. */
export function storm(): string {
  const random = seeded(501)
  let rain = ''
  for (let index = 0; index < 420; index++) {
    const [x, y, long] = [between(random, -100, width), between(random, 0, 820), between(random, 30, 80)]
    rain += `M${round(x)} ${round(y)}l${round(long * 0.35)} ${round(long)}`
  }
  let clouds = ''
  for (let index = 0; index < 46; index++)
    clouds += disc(
      between(random, 0, width),
      between(random, -60, 250),
      between(random, 70, 190),
      index % 3 === 0 ? '#4b5f6c' : '#38495a',
      'opacity=".75"',
    )
  const swell = (y: number, seed: number) => below(hills(seeded(seed), y, 46, 420), 0, width, height)
  return sheet(
    width,
    height,
    fade('gale', [
      [0, '#27384a'],
      [1, '#a3b4ae'],
    ]),
    area(0, 0, width, height, 'url(#gale)') +
      clouds +
      shape('M930 0L860 230H930L820 470L1010 190H930L1010 0Z', '#fdf0c4', 'opacity=".9"') +
      shape(swell(640, 3), '#4f7079') +
      shape('M1180 620H1600V1000H1120Z', '#3a3c40') +
      area(1400, 380, 60, 250, '#e9dcc0') +
      area(1390, 350, 80, 40, ink.red) +
      shape('M1090 760Q1150 560 1230 520Q1220 620 1290 610Q1260 690 1180 780Z', '#e7eeea', 'opacity=".95"') +
      shape(swell(740, 5), '#2f5562') +
      shape(swell(850, 8), '#1d3b4a') +
      line(rain, '#e7eeea', 3, 'opacity=".45"'),
  )
}

/** The ribs of a wooden boat on the slip, planks halfway up. */
export function dhow(): string {
  let ribs = ''
  for (let index = 0; index < 15; index++) {
    const x = 330 + index * 66
    const tall = 250 + Math.abs(index - 7) * 16
    ribs += `M${x} 740Q${x + (index - 7) * 7} ${740 - tall * 0.5} ${x + (index - 7) * 15} ${740 - tall}`
  }
  let planks = ''
  for (let index = 0; index < 7; index++)
    planks += line(
      `M${250 - index * 16} ${716 - index * 25}Q800 ${806 - index * 25} ${1350 + index * 20} ${700 - index * 27}`,
      index % 2 === 0 ? '#b8783f' : '#a5662f',
      23,
    )
  return sheet(
    width,
    height,
    fade('noon', [
      [0, '#7fb3bd'],
      [1, '#f2e2bd'],
    ]),
    area(0, 0, width, height, 'url(#noon)') +
      disc(1300, 190, 90, '#fff6dc') +
      area(0, 560, width, 120, ink.sea) +
      area(0, 660, width, 340, '#d8b984') +
      line('M180 760H1420', '#5e3c20', 34) +
      line(ribs, '#6b4322', 20) +
      planks +
      line('M1330 720Q1440 540 1490 360M260 740Q170 600 120 470', '#5e3c20', 30) +
      line('M460 900L500 690M1140 900L1100 690M760 920V780', '#7d5631', 16) +
      line('M600 900h160M1180 930h120M220 900h90', '#9b7446', 14) +
      person(960, 880, 1) +
      person(520, 850, 0.9),
  )
}

/** How the curve of the earth hides a ship: an eye on a hill, a line that touches the sea. */
export function horizon(): string {
  return sheet(
    width,
    height,
    '',
    area(0, 0, width, height, '#f3e8cf') +
      // Hull down: the curve is drawn over the ship.
      shape('M1420 678h170l-26 60h-120z', '#3a1f26') +
      line('M1500 680V520', '#3a1f26', 7) +
      shape('M1510 530Q1586 610 1572 664H1510ZM1490 560Q1430 620 1440 664H1490Z', ink.ochre) +
      shape('M-100 760Q800 420 1700 760V1000H-100Z', ink.teal) +
      shape('M-100 800Q800 460 1700 800V1000H-100Z', ink.deep, 'opacity=".5"') +
      shape('M150 682L320 470Q350 440 380 470L500 606Z', '#8c7a54') +
      disc(350, 428, 22, ink.red) +
      line('M350 428L1600 710', ink.red, 5, 'stroke-dasharray="18 16"') +
      line('M350 428V900', '#3a3326', 3, 'stroke-dasharray="6 12"') +
      disc(1337, 650, 14, ink.amber) +
      disc(1180, 190, 80, '#ecc66e'),
  )
}

/** Kites over the beach. */
export function kites(): string {
  const random = seeded(504)
  let flown = ''
  for (let index = 0; index < 17; index++) {
    const [x, y, size, turn] = [
      between(random, 80, 1520),
      between(random, 60, 540),
      between(random, 34, 84),
      between(random, -34, 34),
    ]
    const fill = [ink.red, ink.ochre, ink.teal, ink.coral, ink.plum][index % 5] ?? ink.red
    flown +=
      line(
        `M${round(x)} ${round(y)}Q${round(x + between(random, -160, 160))} 700 ${round(200 + index * 74)} 880`,
        '#41545c',
        2,
        'opacity=".55"',
      ) +
      `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${round(size) / 60})">` +
      shape('M0 -80L56 -6L0 80L-56 -6Z', fill) +
      shape('M0 -80L56 -6H-56Z', ink.cream, 'opacity=".4"') +
      line('M0 80q30 40 0 80t0 80', fill, 7) +
      '</g>'
  }
  let people = ''
  for (let index = 0; index < 17; index++) people += person(200 + index * 74, 940 + (index % 3) * 16, 0.42)
  return sheet(
    width,
    height,
    fade('air', [
      [0, '#7fbccb'],
      [1, '#f6e9c9'],
    ]),
    area(0, 0, width, height, 'url(#air)') +
      disc(260, 200, 66, '#fffbe9') +
      area(0, 720, width, 80, ink.sea) +
      area(0, 790, width, 210, '#e6c88f') +
      flown +
      people,
  )
}

/** Salt pans from above: water of every colour between narrow banks. */
export function saltPans(): string {
  const random = seeded(505)
  const waters = ['#d99c8d', '#e6c3ad', '#8fb5ae', '#c97b71', '#f0e4d2', '#6d9ea2', '#b9cbbf', '#efd3bb']
  let pans = ''
  for (let row = 0; row < 7; row++) {
    for (let x = -60 - (row % 3) * 70; x < width;) {
      const wide = between(random, 150, 330)
      const [left, top] = [round(x), row * 148 - 14]
      pans += shape(
        `M${left + 10} ${top + 10}H${round(x + wide - 6)}L${round(x + wide + 14)} ${top + 140}H${left + 30}Z`,
        waters[Math.floor(random() * waters.length)] ?? ink.mist,
      )
      if (random() < 0.4)
        for (let heap = 0; heap < 4; heap++) pans += disc(x + 60 + heap * 34, top + 116, 13, '#fffdf6')
      x += wide + 4
    }
  }
  return sheet(
    width,
    height,
    '',
    area(0, 0, width, height, '#8a7458') +
      pans +
      person(860, 520, 0.45) +
      specks(random, 1400, [0, 0, width, height], '#fffdf6', 5, () => 0.5),
  )
}

/** Date palms and a ladder at harvest. */
export function palms(): string {
  let trees = ''
  for (const [x, y, scale] of [
    [230, 900, 0.7],
    [1420, 920, 0.8],
    [1010, 900, 0.6],
    [620, 960, 1.1],
  ] as const)
    trees += palm(x, y, scale)
  return sheet(
    width,
    height,
    fade('heat', [
      [0, '#f0b672'],
      [1, '#fbe6bf'],
    ]),
    area(0, 0, width, height, 'url(#heat)') +
      disc(800, 330, 190, '#fff1cb') +
      area(0, 850, width, 150, '#a77a45') +
      trees +
      line('M700 960L650 420M760 960L700 420M694 880h58M686 800h58M680 720h56M672 640h54M664 560h52', '#4b331f', 9),
  )
}

/** Swimmers crossing the bay, red caps in a line. */
export function swimmers(): string {
  const random = seeded(507)
  let field = ''
  for (let index = 0; index < 26; index++) {
    const far = index / 25
    const [x, y, size] = [
      1400 - far * 1150 + between(random, -50, 50),
      900 - far * 520 + between(random, -20, 20),
      30 - far * 22,
    ]
    field +=
      line(
        `M${round(x + size)} ${round(y + size * 0.5)}q${round(size * 2)} ${round(-size * 0.4)} ${round(size * 3.4)} ${round(size * 0.5)}`,
        '#eaf4ee',
        size * 0.3,
        'opacity=".8"',
      ) +
      line(
        `M${round(x)} ${round(y)}q${round(-size * 0.7)} ${round(-size * 1.7)} ${round(-size * 1.9)} ${round(-size * 0.2)}`,
        '#a9745a',
        size * 0.42,
      ) +
      disc(x, y, size * 0.72, index % 4 === 0 ? ink.amber : '#c8372f')
  }
  let swell = ''
  for (let row = 0; row < 26; row++)
    for (let x = (row % 2) * 90 - 60; x < width; x += 180) swell += `M${x} ${380 + row * 25}q45 -12 90 0`
  return sheet(
    width,
    height,
    fade('bay', [
      [0, '#7fb7b8'],
      [1, '#134a63'],
    ]),
    area(0, 0, width, height, '#f1dfba') +
      shape(below(hills(random, 250, 70, 800), 0, width, 400), '#94a596') +
      area(0, 340, width, 660, 'url(#bay)') +
      line(swell, '#d5e8e2', 3, 'opacity=".35"') +
      field,
  )
}

/** A figure of a few strokes, seen from behind. */
function person(x: number, y: number, scale: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})">` +
    shape('M-34 0L-26 -120Q0 -150 26 -120L34 0Z', '#2c3644') +
    line('M-22 -104L-60 -50M22 -104L58 -60', '#2c3644', 16) +
    disc(0, -158, 24, '#8a5b3f') +
    shape('M-25 -160Q0 -204 25 -160Z', '#1c1c20') +
    '</g>'
  )
}

function palm(x: number, y: number, scale: number): string {
  let leaves = ''
  for (let turn = 0; turn < 13; turn++) {
    const angle = -Math.PI + (turn / 12) * Math.PI
    const [tx, ty] = [Math.cos(angle) * 250, Math.sin(angle) * 150 + 60]
    leaves += shape(
      `M0 0Q${round(tx * 0.5)} ${round(ty - 120)} ${round(tx)} ${round(ty)}Q${round(tx * 0.5)} ${round(ty - 70)} 0 0Z`,
      turn % 2 === 0 ? '#3f6b4b' : '#2e5540',
    )
  }
  return (
    `<g transform="translate(${x} ${y}) scale(${scale})">` +
    line('M0 0Q26 -260 0 -520', '#5d4026', 44) +
    line('M-16 -60h36M-14 -130h38M-12 -200h38M-12 -270h38M-14 -340h36M-16 -410h34', '#7e5a37', 7) +
    `<g transform="translate(0 -540)">${leaves}` +
    [-60, -24, 20, 58]
      .map(
        (at) =>
          line(`M0 0Q${at} 30 ${at} 90`, '#c98a2b', 6) +
          disc(at, 100, 22, '#8f3b1f') +
          disc(at - 10, 122, 17, '#a84c22') +
          disc(at + 12, 124, 16, '#7a2d1a'),
      )
      .join('') +
    '</g></g>'
  )
}
