import { area, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, pick, type Random, seeded } from './prng.ts'

const [width, height, cell] = [1920, 1080, 300]

/** A wall of eight-pointed stars and crosses, every tile of its own firing. */
export function girih(): string {
  const random = seeded(12)
  const defs =
    glow('light', [
      [0, '#fff6dc', 0.5],
      [1, '#fff6dc', 0],
    ]) +
    fade(
      'shade',
      [
        [0, '#000', 0.34],
        [0.3, '#000', 0],
        [0.75, '#000', 0],
        [1, '#000', 0.4],
      ],
      [0, 0, 1, 0.5],
    ) +
    fade(
      'sheen',
      [
        [0, '#fff', 0.38],
        [0.42, '#fff', 0.02],
        [1, '#021018', 0.22],
      ],
      [0, 0, 0.6, 1],
    )
  let tiles = ''
  for (let y = -cell; y <= height + cell; y += cell) {
    for (let x = -cell; x <= width + cell; x += cell) {
      tiles += star(random, x, y) + cross(random, x + cell / 2, y + cell / 2)
    }
  }
  return sheet(
    width,
    height,
    defs,
    area(0, 0, width, height, '#e5d3ae') +
      specks(random, 9000, [0, 0, width, height], '#8a7650', 2, () => 0.6, 'opacity=".5"') +
      `<g transform="rotate(-6 960 540) translate(0 12)">${tiles}</g>` +
      `<ellipse cx="620" cy="330" rx="900" ry="620" fill="url(#light)"/>` +
      area(0, 0, width, height, 'url(#shade)'),
  )
}

const outer = cell / 2 / Math.cos(Math.PI / 8) / 1.0824

/** The corners of an {8/2} star: two squares, one turned. */
function starPoints(radius: number): readonly (readonly [number, number])[] {
  const inner = (radius * Math.cos(Math.PI / 4)) / Math.cos(Math.PI / 8)
  return Array.from({ length: 16 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / 8, index % 2 === 0 ? radius : inner]
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as const
  })
}

function outline(points: readonly (readonly [number, number])[], x: number, y: number): string {
  return `M${points.map(([px, py]) => `${round(x + px)} ${round(y + py)}`).join('L')}Z`
}

function star(random: Random, x: number, y: number): string {
  const glaze = pick(random, '#17647a', '#1b7480', '#175a78', '#1d6b70', '#145068', '#2a8288')
  const heart = pick(random, ink.red, '#a8322f', ink.ochre, '#8c1d31', ink.cream)
  const petals = Array.from({ length: 8 }, (_, index) => {
    const turn = index * 45 + 22.5
    return `<path d="M0 -26C16 -46 16 -70 0 -92C-16 -70 -16 -46 0 -26Z" transform="translate(${x} ${y}) rotate(${turn})" fill="${index % 2 === 0 ? '#f3e2bd' : '#e2b565'}"/>`
  }).join('')
  return (
    shape(outline(starPoints(outer - 6), x, y), glaze) +
    line(outline(starPoints(outer - 24), x, y), '#f3e2bd', 3, 'opacity=".8"') +
    line(outline(starPoints(outer - 33), x, y), '#0b2c3c', 2, 'opacity=".6"') +
    petals +
    shape(outline(starPoints(40), x, y), heart) +
    line(outline(starPoints(40), x, y), '#f8ead0', 2.5) +
    shape(outline(starPoints(15), x, y), '#f8ead0') +
    shape(outline(starPoints(outer - 6), x, y), 'url(#sheen)', `opacity="${round(between(random, 0.5, 1))}"`)
  )
}

function cross(random: Random, x: number, y: number): string {
  const [half, arm] = [cell / 2 - 8, cell / 2 - outer * Math.sin(Math.PI / 4) + 2]
  const notch = arm - 5
  const d =
    `M${x} ${y - half}l${notch} ${notch}V${y - notch}H${x + half - notch}L${x + half} ${y}l${-notch} ${notch}H${x + notch}` +
    `V${y + half - notch}L${x} ${y + half}l${-notch} ${-notch}V${y + notch}H${x - half + notch}L${x - half} ${y}l${notch} ${-notch}H${x - notch}V${y - half + notch}Z`
  const glaze = pick(random, '#efe0bf', '#f3e6c8', '#ead7b0', '#f6ecd2')
  return (
    shape(d, glaze) +
    line(`M${x} ${y - half + 34}V${y + half - 34}M${x - half + 34} ${y}H${x + half - 34}`, '#1f6f7c', 4) +
    line(
      [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ]
        .map(([dx = 0, dy = 0]) => leaf(x, y, dx, dy))
        .join(''),
      '#1f6f7c',
      3.5,
    ) +
    shape(outline(starPoints(26), x, y), pick(random, ink.ochre, '#b5442f', '#1f6f7c')) +
    shape(d, 'url(#sheen)', `opacity="${round(between(random, 0.3, 0.8))}"`)
  )
}

function leaf(x: number, y: number, dx: number, dy: number): string {
  const [ax, ay] = [x + dx * 54, y + dy * 54]
  const [bx, by] = [x + dx * 92, y + dy * 92]
  const [sx, sy] = [dy * 22, dx * 22]
  return `M${ax} ${ay}Q${(ax + bx) / 2 + sx} ${(ay + by) / 2 + sy} ${bx} ${by}M${ax} ${ay}Q${(ax + bx) / 2 - sx} ${(ay + by) / 2 - sy} ${bx} ${by}`
}
