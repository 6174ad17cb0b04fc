import { area, disc, fade, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height, road] = [1600, 1000, 850]

/** A drawing in two halves: the lane under bare lamps, and the same lane under hooded ones. */
export function skyGlow(): string {
  const random = seeded(22)
  const defs =
    fade('dusk', [
      [0, '#4a5f68'],
      [0.6, '#a08a72'],
      [1, '#e3b77c'],
    ]) +
    fade('dark', [
      [0, '#07131f'],
      [1, '#143246'],
    ]) +
    fade('up', [
      [0, '#fdf3d4', 0],
      [0.55, '#fdf3d4', 0.28],
      [1, '#fffbe8', 0.85],
    ]) +
    fade('down', [
      [0, '#ffc873', 0.95],
      [1, '#ffb14e', 0.25],
    ])
  return sheet(
    width,
    height,
    defs,
    area(0, 0, 800, height, 'url(#dusk)') +
      area(800, 0, 800, height, 'url(#dark)') +
      fewStars(random) +
      manyStars(random) +
      half(0, bare, '#3a3f44', '#52514f') +
      half(800, hooded, '#0b1a25', '#122734') +
      area(796, 0, 8, height, ink.paper),
  )
}

function half(left: number, lamp: (x: number) => string, wall: string, farWall: string): string {
  const houses = [
    [0, 640, 130],
    [120, 590, 150],
    [260, 660, 120],
    [370, 570, 170],
    [530, 640, 130],
    [650, 600, 150],
  ]
    .map(
      ([x = 0, y = 0, wide = 0], index) =>
        area(x, y, wide, road - y, index % 2 === 0 ? wall : farWall) +
        shape(
          `M${x + wide * 0.3} ${y + 70}a18 18 0 0 1 36 0v46h-36z`,
          '#ffca7a',
          `opacity="${index % 3 === 0 ? 0.9 : 0.12}"`,
        ) +
        (index === 3 ? shape(`M${x} ${y}a${wide / 2} 70 0 0 1 ${wide} 0z`, wall) : ''),
    )
    .join('')
  return (
    `<svg x="${left}" width="800" height="${height}" viewBox="0 0 800 ${height}">` +
    houses +
    area(0, road, 800, 150, left === 0 ? '#4b4742' : '#16222b') +
    [140, 400, 660].map(lamp).join('') +
    walker(left === 0 ? 300 : 520) +
    line(`M0 ${road}H800`, left === 0 ? '#8b7a64' : '#31505c', 4) +
    '</svg>'
  )
}

function post(x: number): string {
  return line(`M${x} ${road}V470`, ink.black, 9) + line(`M${x - 16} ${road}h32`, ink.black, 8)
}

function bare(x: number): string {
  return (
    shape(`M${x - 8} 446L${x - 250} -20H${x + 250}L${x + 8} 446Z`, 'url(#up)') +
    shape(`M${x - 10} 452L${x - 190} ${road + 60}H${x + 190}L${x + 10} 452Z`, '#fdf3d4', 'opacity=".22"') +
    post(x) +
    disc(x, 446, 92, '#fffbe8', 'opacity=".3"') +
    disc(x, 446, 58, '#fffbe8', 'opacity=".45"') +
    disc(x, 446, 28, '#fffef6')
  )
}

function hooded(x: number): string {
  return (
    shape(
      `M${x - 22} 478L${x - 150} ${road + 44}Q${x} ${road + 84} ${x + 150} ${road + 44}L${x + 22} 478Z`,
      'url(#down)',
    ) +
    `<ellipse cx="${x}" cy="${road + 46}" rx="150" ry="24" fill="#ffc873" opacity=".55"/>` +
    post(x) +
    shape(`M${x - 48} 480Q${x - 40} 440 ${x} 436Q${x + 40} 440 ${x + 48} 480Z`, '#241c1a') +
    shape(`M${x - 26} 480a26 14 0 0 0 52 0z`, '#ffe2a6') +
    line(`M${x - 44} 474Q${x - 36} 444 ${x} 440`, ink.coral, 3)
  )
}

function walker(x: number): string {
  return (
    shape(`M${x - 16} ${road + 70}l8 -70q-12 -42 10 -54q24 8 14 54l12 70h-10l-12 -48l-10 48z`, '#0a1117') +
    disc(x + 4, road - 68, 13, '#0a1117')
  )
}

function fewStars(random: Random): string {
  return specks(random, 14, [20, 20, 760, 300], '#f8ead0', 3, () => 1, 'opacity=".5"')
}

function manyStars(random: Random): string {
  const band = (u: number, v: number) => Math.exp(-((v - 0.85 + u * 0.75) ** 2) * 34)
  let bright = ''
  for (let index = 0; index < 26; index++) {
    const [x, y, reach] = [between(random, 830, 1570), between(random, 30, 480), between(random, 3, 8)]
    bright += `M${round(x - reach)} ${round(y)}h${round(reach * 2)}M${round(x)} ${round(y - reach)}v${round(reach * 2)}`
  }
  return (
    specks(random, 5200, [804, 0, 796, 620], '#d9cfae', 2.2, band, 'opacity=".75"') +
    specks(random, 1300, [804, 0, 796, 620], '#f8ead0', 3, (u, v) => 0.25 + band(u, v) * 0.4) +
    specks(random, 260, [804, 0, 796, 620], '#f0b45c', 4, band, 'opacity=".8"') +
    line(bright, '#fffdf0', 2)
  )
}
