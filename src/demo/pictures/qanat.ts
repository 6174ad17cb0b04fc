import { along, area, below, crags, disc, fade, glow, hills, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** The ground cut open: a qanat from its mother well to the orchards. */
export function qanatSection(): string {
  const random = seeded(61)
  const defs =
    fade('sky', [
      [0, '#cfe0d6'],
      [1, '#f8ead0'],
    ]) +
    fade('earth', [
      [0, '#cf9a5c'],
      [0.3, '#a9683f'],
      [0.7, '#6d3a2c'],
      [1, '#38191f'],
    ]) +
    fade(
      'water',
      [
        [0, '#2f7f8c'],
        [1, '#7fc0bd'],
      ],
      [0, 0, 1, 0],
    ) +
    glow('sun', [
      [0, '#fff', 0.9],
      [1, '#fff4d4', 0],
    ])
  const peak = crags(random, -560, 620, 470, 90)
  const peaks = crags(random, -260, 1560, 740, 210)
  const body =
    area(0, 0, width, 800, 'url(#sky)') +
    disc(1480, 170, 260, 'url(#sun)') +
    disc(1480, 170, 52, ink.coral) +
    shape(below(peaks, -10, 1560, 800, 4), '#b8a08c') +
    shape(below(peak, -10, 640, 620, 4), '#8c5a50') +
    shape(
      `M${[0, 40, 84, 130, 170, 214].map((x, index) => `${x} ${round(peak(x) + (index % 2 === 0 ? 70 : 24))}`).join('L')}L214 ${round(peak(214))}${along((x) => peak(214 - x), 0, 214, 6).replaceAll(/[ML](-?[\d.]+) /g, (_, x: string) => `L${round(214 - Number(x))} `)}Z`,
      '#fffaf0',
    ) +
    shape(below(ground, 0, width, height), 'url(#earth)') +
    layers(random) +
    aquifer(random) +
    tunnel() +
    shafts() +
    village(random)
  return sheet(width, height, defs, body)
}

function ground(x: number): number {
  return 380 + 380 / (1 + Math.exp(-(x - 860) / 300)) + 5 * Math.sin(x / 60)
}

/** The watercourse, whose slope is drawn steeper than it is. */
function course(x: number): number {
  return 712 + (x - 250) * 0.03
}

function layers(random: Random): string {
  let drawn = ''
  for (let index = 1; index < 9; index++) {
    const wave = hills(random, 0, 12, 700)
    drawn += line(
      along((x) => ground(x) * (1 - index * 0.06) + index * (44 + index * 4.2) + wave(x), 0, width, 16),
      '#2a1216',
      2.4,
      `opacity="${round(between(random, 0.14, 0.3))}" stroke-dasharray="${Math.round(between(random, 30, 150))} ${Math.round(between(random, 8, 26))}"`,
    )
  }
  return (
    drawn +
    specks(
      random,
      9000,
      [0, 400, width, 680],
      '#2a1216',
      3,
      (u, v) => (400 + v * 680 > ground(u * width) + 12 ? 0.3 + v * 0.3 : 0),
      'opacity=".35"',
    ) +
    specks(
      random,
      3600,
      [0, 400, width, 500],
      '#f3cf94',
      3,
      (u, v) => (400 + v * 500 > ground(u * width) + 8 ? 0.5 * (1 - v) : 0),
      'opacity=".55"',
    )
  )
}

function aquifer(random: Random): string {
  const top = (x: number) => 590 + x * 0.25
  return (
    shape(`M0 ${top(0)}${along(top, 0, 520, 20).replace('M', 'L')}Q560 900 480 1080H0Z`, '#1f5f70', 'opacity=".62"') +
    specks(
      random,
      2200,
      [0, 600, 520, 480],
      '#bfe0da',
      4,
      (u, v) => (600 + v * 480 > top(u * 520) && u + v * 0.2 < 0.98 ? 0.55 : 0),
      'opacity=".6"',
    )
  )
}

function tunnel(): string {
  const roof = (x: number) => course(x) - 46
  return (
    shape(
      `M250 ${round(course(250))}${along(course, 250, 1640, 10).replace('M', 'L')}L1640 ${round(roof(1640))}${along((x) => roof(1890 - x), 250, 1640, 10).replaceAll(/[ML](-?[\d.]+) /g, (_, x: string) => `L${round(1890 - Number(x))} `)}Z`,
      '#1c0d12',
    ) +
    line(
      along((x) => course(x) - 7, 250, 1640, 10),
      'url(#water)',
      15,
    ) +
    line(
      along((x) => course(x) - 13, 262, 1630, 10),
      '#e2f3ea',
      2.4,
      'stroke-dasharray="46 26" opacity=".9"',
    ) +
    line(
      along((x) => ground(x) + 6, 1640, 1930, 10),
      '#3f9a9d',
      16,
    ) +
    line(
      along((x) => ground(x) + 2, 1640, 1930, 10),
      '#e2f3ea',
      3,
      'stroke-dasharray="40 22" opacity=".8"',
    )
  )
}

function shafts(): string {
  return [290, 470, 640, 800, 950, 1092, 1226, 1352, 1470, 1580]
    .map((x, index) => {
      const [top, wide] = [ground(x), index === 0 ? 34 : 24]
      return (
        shape(
          `M${x - wide / 2} ${round(top - 6)}V${round(course(x) - 30)}H${x + wide / 2}V${round(top - 6)}Z`,
          '#1c0d12',
        ) +
        line(`M${x + wide / 2 - 3} ${round(top)}V${round(course(x) - 46)}`, '#d99a45', 2, 'opacity=".6"') +
        shape(
          `M${x - 62} ${round(ground(x - 62) + 4)}Q${x - 40} ${round(top - 26)} ${x - wide / 2} ${round(top - 20)}V${round(top + 4)}ZM${x + 62} ${round(ground(x + 62) + 4)}Q${x + 40} ${round(top - 26)} ${x + wide / 2} ${round(top - 20)}V${round(top + 4)}Z`,
          '#e3b878',
        ) +
        (index === 3 ? windlass(x, top) : '')
      )
    })
    .join('')
}

function windlass(x: number, top: number): string {
  return (
    line(
      `M${x - 42} ${round(top - 14)}L${x - 26} ${round(top - 88)}M${x + 42} ${round(top - 14)}L${x + 26} ${round(top - 88)}M${x - 40} ${round(top - 84)}H${x + 40}`,
      '#3b1a20',
      7,
    ) +
    line(`M${x} ${round(top - 84)}V${round(course(x) - 130)}`, '#f8ead0', 2.6) +
    shape(`M${x - 11} ${round(course(x) - 130)}h22l-4 24h-14z`, '#c98a52') +
    disc(x + 76, top - 96, 12, '#3b1a20') +
    shape(
      `M${x + 62} ${round(top - 6)}L${x + 66} ${round(top - 50)}Q${x + 60} ${round(top - 82)} ${x + 80} ${round(top - 82)}Q${x + 92} ${round(top - 60)} ${x + 86} ${round(top - 44)}L${x + 92} ${round(top - 6)}Z`,
      ink.red,
    ) +
    line(`M${x + 70} ${round(top - 74)}L${x + 42} ${round(top - 84)}`, ink.red, 9)
  )
}

function village(random: Random): string {
  let trees = ''
  for (let index = 0; index < 17; index++) {
    const x = 1650 + index * 18 + between(random, -8, 8)
    const tall = between(random, 90, 190)
    const foot = ground(x) + 4
    trees +=
      index % 3 === 0
        ? shape(
            `M${round(x)} ${round(foot)}q-26 ${round(-tall * 0.6)} 0 ${round(-tall)}q26 ${round(tall * 0.4)} 0 ${round(tall)}z`,
            index % 2 === 0 ? '#23534f' : '#2f6b5d',
          )
        : disc(x, foot - tall * 0.36, tall * 0.24, index % 2 === 0 ? '#3d7a5c' : '#6b8f52') +
          line(`M${round(x)} ${round(foot)}v${round(-tall * 0.2)}`, '#3b1a20', 5)
  }
  const house = (x: number, wide: number, tall: number, tint: string) =>
    area(x, ground(x) - tall + 8, wide, tall, tint) +
    shape(`M${x - 2} ${round(ground(x) - tall + 8)}a${wide / 2 + 2} ${wide * 0.34} 0 0 1 ${wide + 4} 0z`, tint) +
    shape(`M${x + wide * 0.36} ${round(ground(x) + 8)}v-30a13 13 0 0 1 26 0v30z`, '#5e1428')
  return trees + house(1716, 70, 66, '#f0dcb4') + house(1800, 84, 82, '#e2c48f') + house(1880, 70, 60, '#f0dcb4')
}
