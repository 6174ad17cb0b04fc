import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, pick, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]
const [vx, vy] = [960, 560]

/** A long hall of books under arches, with the sea at its end. */
export function library(): string {
  const random = seeded(417)
  const bays = [1, 0.72, 0.52, 0.375, 0.27, 0.195]
  const defs =
    fade('air', [
      [0, '#3a1a1c'],
      [0.6, '#5c2a22'],
      [1, '#2a1416'],
    ]) +
    glow('light', [
      [0, '#fff3cf', 0.95],
      [0.22, '#ffdf9c', 0.6],
      [0.6, '#f0a85c', 0.22],
      [1, '#f0a85c', 0],
    ]) +
    fade('floor', [
      [0, '#f0b86c'],
      [0.35, '#9a5436'],
      [1, '#321619'],
    ]) +
    fade('sea', [
      [0, '#f6dcae'],
      [0.52, '#f2c98c'],
      [0.53, '#5d9a9b'],
      [1, ink.teal],
    ]) +
    fade('beam', [
      [0, '#ffe9b8', 0.5],
      [1, '#ffe9b8', 0],
    ])
  const body =
    area(0, 0, width, height, 'url(#air)') +
    seaWindow() +
    shape(`M0 ${height}L${vx - 96} 668H${vx + 96}L${width} ${height}Z`, 'url(#floor)') +
    planks(random) +
    [...bays]
      .reverse()
      .map((scale) => bay(random, scale))
      .join('') +
    disc(vx, 520, 780, 'url(#light)', 'opacity=".62"') +
    shape(`M${vx - 60} 470L300 ${height}H1180L${vx + 60} 470Z`, 'url(#beam)', 'opacity=".5"') +
    specks(
      random,
      700,
      [420, 120, 1080, 760],
      '#fff3cf',
      3.2,
      (u, v) => 0.7 * (1 - Math.hypot(u - 0.5, v - 0.5) * 1.6),
      'opacity=".6"',
    ) +
    reader()
  return sheet(width, height, defs, body)
}

function seaWindow(): string {
  return (
    shape(`${arch(0.16)}Z`, 'url(#sea)') +
    disc(vx - 20, 520, 17, '#fffaea') +
    line(`M${vx} 414V672M${vx - 92} 560H${vx + 92}`, '#5c2a22', 5) +
    shape(`M${vx + 26} 566l24 -34v34zM${vx + 20} 570h36l-8 9h-22z`, '#fff8e6')
  )
}

/** The line of a pointed arch round the vanishing point; its feet stand on the floor. */
function arch(scale: number): string {
  const [half, foot, spring, crown] = [600 * scale, round(vy + 767 * scale), vy - 250 * scale, vy - 920 * scale]
  return `M${round(vx - half)} ${foot}V${round(spring)}C${round(vx - half)} ${round(spring - 330 * scale)} ${round(vx - half * 0.45)} ${round(crown + 170 * scale)} ${vx} ${round(crown)}C${round(vx + half * 0.45)} ${round(crown + 170 * scale)} ${round(vx + half)} ${round(spring - 330 * scale)} ${round(vx + half)} ${round(spring)}V${foot}`
}

function bay(random: Random, scale: number): string {
  const next = scale * 0.72
  const warm = Math.round(90 - scale * 62)
  const stone = `hsl(18 ${Math.round(46 - scale * 8)}% ${Math.round(58 - scale * 44)}%)`
  const frame = `M-2000 -2000H4000V${round(vy + 690 * scale)}H-2000Z${arch(scale * 0.9)}Z`
  return (
    wall(random, scale, next, -1, warm) +
    wall(random, scale, next, 1, warm) +
    `<path d="${frame}" fill="${stone}" fill-rule="evenodd"/>` +
    line(arch(scale * 0.9), `hsl(34 70% ${Math.round(78 - scale * 46)}%)`, Math.max(2, 9 * scale)) +
    line(arch(scale * 0.96), '#1c0d10', Math.max(1, 5 * scale), 'opacity=".35"')
  )
}

function wall(random: Random, near: number, far: number, side: -1 | 1, warm: number): string {
  const quad = (u1: number, u2: number, v1: number, v2: number) => {
    const at = (u: number, v: number) => {
      const scale = 1 / ((1 - u) / near + u / far)
      return `${round(vx + side * 540 * scale)} ${round(vy + v * scale)}`
    }
    return `M${at(u1, v1)}L${at(u2, v1)}L${at(u2, v2)}L${at(u1, v2)}Z`
  }
  let drawn = shape(quad(0, 1, -430, 690), '#23100f')
  for (let shelf = 0; shelf < 9; shelf++) {
    const [top, bottom] = [-420 + shelf * 122, -420 + shelf * 122 + 108]
    let u = 0.02
    while (u < 0.97) {
      const thick = between(random, 0.02, 0.05)
      const hue = pick(random, 352, 18, 32, 38, 196, 190, 346, 26)
      const tone = Math.round(between(random, 24, 52) * 0.6 + warm * 0.34)
      if (random() < 0.93) {
        drawn += shape(
          quad(u, Math.min(0.985, u + thick * 0.9), top + between(random, 4, 34), bottom),
          `hsl(${hue} ${Math.round(between(random, 34, 60))}% ${tone}%)`,
        )
      }
      u += thick
    }
    drawn += shape(quad(0, 1, bottom, bottom + 14), `hsl(24 50% ${Math.round(16 + warm * 0.34)}%)`)
  }
  return drawn
}

function planks(random: Random): string {
  let d = ''
  for (let index = -14; index <= 14; index++)
    d += `M${vx + index * 9} 668L${round(vx + index * 150 + between(random, -10, 10))} ${height}`
  return line(d, '#2a1416', 2.4, 'opacity=".4"')
}

function reader(): string {
  return (
    '<g transform="translate(1085 838)">' +
    `<ellipse cx="6" cy="2" rx="80" ry="9" fill="#1c0d10" opacity=".5"/>` +
    shape('M-24 0L-18 -92Q-40 -160 0 -186Q40 -172 26 -96L30 0H8L2 -76L-6 0Z', '#1d0f14') +
    disc(2, -204, 19, '#1d0f14') +
    line('M-6 -164L-46 -128L-66 -134', '#1d0f14', 15) +
    shape('M-96 -160L-64 -142L-34 -150L-62 -120L-94 -134Z', '#f8ead0') +
    line('M-64 -142L-62 -120', ink.red, 3) +
    line('M26 -176Q34 -130 28 -96', '#ffd99a', 3, 'opacity=".7"') +
    '</g>'
  )
}
