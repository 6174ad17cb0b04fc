import { along, area, below, disc, fade, glow, hills, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, pick, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** Riders in a slanting line on a mountain road above the sea, in the wind of the afternoon. */
export function race(): string {
  const random = seeded(146)
  const defs =
    fade('sky', [
      [0, '#8fb9bd'],
      [0.5, '#e9dcb8'],
      [1, '#f4c88e'],
    ]) +
    fade('sea', [
      [0, '#3f8487'],
      [1, '#76a9a4'],
    ]) +
    glow('sun', [
      [0, '#fffaea', 1],
      [0.2, '#fff0c8', 0.7],
      [1, '#fff0c8', 0],
    ]) +
    fade('slope', [
      [0, '#d0894b'],
      [0.5, '#a85b3c'],
      [1, '#6d2f2e'],
    ]) +
    fade('back', [
      [0, '#c79a6a'],
      [1, '#93745f'],
    ]) +
    fade('front', [
      [0, '#7d2a2e'],
      [1, '#3b1522'],
    ])
  const back = hills(random, 470, 70, 1200)
  const middle = (x: number) =>
    700 - 250 * Math.exp(-(((x - 500) / 420) ** 2)) - 90 * Math.exp(-(((x - 1560) / 300) ** 2)) + 8 * Math.sin(x / 60)
  const body =
    area(0, 0, width, 470, 'url(#sky)') +
    disc(1500, 190, 380, 'url(#sun)') +
    disc(1500, 190, 58, '#fffaea') +
    area(0, 396, width, 330, 'url(#sea)') +
    swell(random) +
    boat(1130, 440) +
    shape(
      below((x) => back(x) + 60 + (x > 760 ? (x - 760) * 0.42 : 0), 0, width, 900),
      'url(#back)',
    ) +
    specks(random, 3000, [0, 430, 900, 300], '#6f5246', 2.4, (u, v) => (1 - u) * v, 'opacity=".35"') +
    shape(below(middle, 0, width, height), 'url(#slope)') +
    contour(random, middle) +
    hairpins() +
    shape(`M0 900Q420 800 900 852T1920 760V1080H0Z`, '#f0dcb4') +
    line('M0 902Q420 802 900 854T1920 762', '#fff8e6', 5, 'opacity=".9"') +
    shape(`M0 1010Q460 912 960 950T1920 880V1080H0Z`, 'url(#front)') +
    grass(random) +
    riders() +
    wind(random)
  return sheet(width, height, defs, body)
}

function swell(random: Random): string {
  let d = ''
  for (let index = 0; index < 150; index++) {
    const v = random()
    const length = 20 + v * 90
    d += `M${round(between(random, 0, width))} ${round(402 + v * 260)}q${round(length / 2)} -3 ${round(length)} 0`
  }
  return line(d, '#e8f0dc', 2, 'opacity=".55"')
}

function boat(x: number, y: number): string {
  return (
    shape(`M${x} ${y}h74q-8 18 -20 18h-38q-10 -4 -16 -18z`, '#5b2230') +
    shape(`M${x + 34} ${y - 6}V${y - 92}Q${x + 80} ${y - 50} ${x + 84} ${y - 8}Z`, '#fff8e6') +
    shape(`M${x + 28} ${y - 8}V${y - 74}Q${x + 2} ${y - 34} ${x + 2} ${y - 8}Z`, '#ecd2a4')
  )
}

function contour(random: Random, ground: (x: number) => number): string {
  let drawn = ''
  for (let index = 1; index < 15; index++) {
    const drop = index * 21
    drawn += line(
      along((x) => ground(x) * (1 - index * 0.012) + drop + index * 6 + 5 * Math.sin(x / 70 + index), 0, width, 16),
      '#5e2430',
      1.6,
      `opacity="${round(between(random, 0.16, 0.34))}"`,
    )
  }
  return drawn
}

function hairpins(): string {
  const d =
    'M-20 872C240 796 560 790 760 742C900 706 846 664 700 668C520 674 330 690 300 648C278 612 420 604 560 602C680 600 690 566 600 558C520 552 440 548 452 520C460 496 520 492 560 478'
  return line(d, '#5e2430', 15, 'opacity=".35" transform="translate(3 6)"') + line(d, '#f6e5c0', 11)
}

function grass(random: Random): string {
  let d = ''
  for (let index = 0; index < 520; index++) {
    const x = between(random, 0, width)
    const ground = 1002 - 60 * Math.sin((x / width) * 2.4) - (x / width) * 90
    const size = between(random, 18, 70)
    d += `M${round(x)} ${round(ground + between(random, 20, 90))}q${round(-size * 0.2)} ${round(-size * 0.7)} ${round(-size * 0.9)} ${round(-size)}`
  }
  return line(d, '#e0a45a', 2.4, 'opacity=".55"')
}

function wind(random: Random): string {
  let d = ''
  for (let index = 0; index < 26; index++) {
    const [x, y] = [between(random, 100, 1800), between(random, 520, 900)]
    d += `M${round(x)} ${round(y)}q-90 ${round(between(random, -18, 18))} ${round(-between(random, 160, 320))} ${round(between(random, -8, 16))}`
  }
  return line(d, '#fffaf0', 2.4, 'opacity=".5"')
}

function riders(): string {
  return [
    [1560, 792, 1.06],
    [1330, 822, 1.13],
    [1090, 852, 1.2],
    [830, 866, 1.27],
    [540, 872, 1.34],
  ]
    .map(([x = 0, y = 0, size = 1], index) => rider(x, y, size, index))
    .join('')
}

function rider(x: number, y: number, size: number, index: number): string {
  const crank = index * 1.35
  const [fx, fy] = [Math.cos(crank) * 15, Math.sin(crank) * 15]
  const leg = (sign: 1 | -1, tint: string) => {
    const [px, py] = [2 + fx * sign, -34 + fy * sign]
    const [kx, ky] = [px * 0.35 + 16, py * 0.45 - 48]
    return (
      line(`M-22 -104L${round(kx)} ${round(ky)}`, '#241a22', 17) +
      line(`M${round(kx)} ${round(ky)}L${round(px)} ${round(py)}`, tint, 11) +
      line(`M${round(px - 5)} ${round(py + 2)}h15`, '#241a22', 8)
    )
  }
  const wheel = (at: number) =>
    disc(at, -34, 33, 'none', `stroke="${ink.black}" stroke-width="5"`) +
    line(
      Array.from(
        { length: 9 },
        (_, spoke) =>
          `M${at} -34l${round(31 * Math.cos(spoke * 0.7 + index))} ${round(31 * Math.sin(spoke * 0.7 + index))}`,
      ).join(''),
      ink.black,
      1,
      'opacity=".7"',
    )
  const shirt = pick(() => (index % 3) / 3, '#b31f36', '#9a1b2f', '#c2313f')
  return (
    `<ellipse cx="${x}" cy="${y + 4}" rx="${110 * size}" ry="9" fill="#6d2f2e" opacity=".4"/>` +
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    leg(-1, '#a96c49') +
    wheel(-58) +
    wheel(64) +
    line('M-58 -34L-28 -92L42 -96L2 -34ZM-28 -92L2 -34L-58 -34M42 -96L64 -34M42 -96L46 -108L62 -108', ink.teal, 5) +
    line('M-38 -96h22', ink.black, 7) +
    leg(1, '#c48659') +
    shape('M-36 -98Q-42 -118 -26 -132Q6 -162 40 -156L50 -146Q44 -134 22 -128Q0 -116 -8 -96Q-22 -88 -36 -98Z', shirt) +
    shape('M-30 -110Q-14 -140 30 -151L34 -147Q0 -132 -20 -100Z', '#fff4dc', 'opacity=".55"') +
    line('M34 -148L46 -122L60 -110', '#c48659', 10) +
    disc(58, -164, 14, '#c48659') +
    shape('M38 -168Q42 -190 64 -186Q78 -182 78 -170Q60 -172 38 -164Z', '#fffaf0') +
    line('M46 -178Q58 -186 72 -178', ink.red, 3) +
    '</g>'
  )
}
