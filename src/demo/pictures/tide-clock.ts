import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** A clock on the quay that tells the tide: one hand, two high waters a day, the moon in a window. */
export function tideClock(): string {
  const random = seeded(1242)
  const defs =
    fade('sky', [
      [0, '#7fb0b2'],
      [0.6, '#dfe0c4'],
      [1, '#f4d6a0'],
    ]) +
    fade('sea', [
      [0, '#3f8487'],
      [1, '#0f3247'],
    ]) +
    fade(
      'stone',
      [
        [0, '#8a6a58'],
        [0.4, '#e2c79a'],
        [1, '#6d4a40'],
      ],
      [0, 0, 1, 0],
    ) +
    glow('face', [
      [0, '#fffaf0'],
      [0.85, '#f6e6c4'],
      [1, '#d8b986'],
    ]) +
    fade('inside', [
      [0, '#2a7482'],
      [1, '#0f3247'],
    ])
  const body =
    area(0, 0, width, 700, 'url(#sky)') +
    disc(330, 250, 62, '#fffaf0') +
    disc(310, 238, 14, '#e9dfc8') +
    disc(350, 272, 9, '#e9dfc8') +
    area(0, 640, width, 440, 'url(#sea)') +
    swell() +
    shape('M660 1080V300L760 220H1160L1260 300V1080Z', 'url(#stone)') +
    courses() +
    shape('M620 300H1300V266H620ZM640 1080V1010H1280V1080Z', '#7a5648') +
    shape('M740 226Q960 60 1180 226Z', '#17506b') +
    line('M960 128V60', ink.wine, 8) +
    shape('M960 60q50 -16 92 6q-26 18 -8 44q-46 -18 -84 -2z', ink.red) +
    disc(960, 600, 268, '#3b1a20') +
    disc(960, 600, 250, 'url(#face)') +
    dial() +
    specks(random, 1500, [660, 300, 600, 780], '#3b1a20', 2.6, (u) => 0.3 + Math.abs(u - 0.5) * 0.6, 'opacity=".3"') +
    gulls()
  return sheet(width, height, defs, body)
}

function swell(): string {
  let drawn = ''
  for (let row = 0; row < 9; row++) {
    let d = ''
    for (let x = -20; x <= width + 20; x += 12)
      d += `${d === '' ? 'M' : 'L'}${x} ${round(672 + row * 46 + 10 * Math.sin(x / (50 + row * 9) + row * 2))}`
    drawn += line(
      d,
      ink.cream,
      3,
      `opacity="${round(0.65 - row * 0.05)}" stroke-dasharray="${120 + row * 24} ${26 + row * 8}"`,
    )
  }
  return drawn
}

function courses(): string {
  let d = ''
  for (let row = 0; row < 12; row++) {
    const y = 330 + row * 60
    d += `M662 ${y}H1258`
    for (let x = 700 + (row % 2) * 44; x < 1250; x += 88) d += `M${x} ${y}v60`
  }
  return line(d, '#4f332c', 2.4, 'opacity=".4"')
}

function dial(): string {
  const turn = (angle: number, body: string) => `<g transform="rotate(${angle} 960 600)">${body}</g>`
  const marks = Array.from({ length: 48 }, (_, index) =>
    turn(index * 7.5, line(index % 4 === 0 ? 'M960 364V394' : 'M960 364V378', ink.wine, index % 4 === 0 ? 6 : 3)),
  ).join('')
  const tide = Array.from({ length: 181 }, (_, step) => {
    const angle = (step / 180) * Math.PI * 2
    const reach = 150 + 34 * Math.cos(angle * 2)
    return `${step === 0 ? 'M' : 'L'}${round(960 + reach * Math.sin(angle))} ${round(600 - reach * Math.cos(angle))}`
  }).join('')
  return (
    marks +
    shape(`${tide}Z`, 'url(#inside)') +
    line(`${tide}Z`, ink.ochre, 4) +
    disc(960, 600, 92, '#f8ead0') +
    disc(960, 600, 78, ink.night) +
    shape('M960 528a72 72 0 0 1 0 144a96 96 0 0 0 0 -144z', '#f8ead0') +
    [
      [930, 570],
      [916, 622],
      [944, 648],
    ]
      .map(([x = 0, y = 0]) => disc(x, y, 3.4, '#f8ead0'))
      .join('') +
    turn(52, shape('M960 372L978 590L960 664L942 590Z', ink.red) + disc(960, 430, 12, '#f8ead0')) +
    disc(960, 600, 17, ink.wine) +
    disc(960, 600, 7, ink.ochre)
  )
}

function gulls(): string {
  return line(
    'M1420 260q34 -34 62 0q28 -34 62 0M1620 380q24 -24 44 0q20 -24 44 0M200 460q22 -22 40 0q18 -22 40 0',
    '#3b4a52',
    6,
  )
}
