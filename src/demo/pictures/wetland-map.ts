import { area, disc, fade, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1200]
const lake = { x: 1060, y: 610, rx: 590, ry: 400 }

/** A painted map of a wetland: three rivers, islands of reed and forty-two channels. */
export function wetlandMap(): string {
  const random = seeded(42)
  const defs =
    fade(
      'page',
      [
        [0, '#f8ebcd'],
        [1, '#ecd3a0'],
      ],
      [0, 0, 1, 1],
    ) +
    fade(
      'lake',
      [
        [0, '#8fbfb8'],
        [1, '#4f8f95'],
      ],
      [0, 0, 1, 1],
    )
  const shoreline = blob(lake.x, lake.y, lake.rx, lake.ry, 0)
  const body =
    area(0, 0, width, height, 'url(#page)') +
    specks(random, 3200, [0, 0, width, height], '#b9934f', 2.4, () => 0.5, 'opacity=".4"') +
    hillsides(random) +
    rivers() +
    shape(blob(lake.x, lake.y, lake.rx + 44, lake.ry + 40, 0.2), '#c8b06a', 'opacity=".75"') +
    shape(shoreline, 'url(#lake)') +
    [22, 44, 70]
      .map((gap) => line(blob(lake.x, lake.y, lake.rx - gap, lake.ry - gap, 0), '#f3f0da', 2, 'opacity=".6"'))
      .join('') +
    channels(random) +
    islands(random) +
    cranes() +
    rose() +
    line('M46 46H1874V1154H46Z', ink.wine, 5) +
    line('M62 62H1858V1138H62Z', ink.wine, 2)
  return sheet(width, height, defs, body)
}

function blob(x: number, y: number, rx: number, ry: number, phase: number): string {
  let d = ''
  for (let step = 0; step <= 160; step++) {
    const angle = (step / 160) * Math.PI * 2
    const reach =
      1 + 0.1 * Math.sin(angle * 3 + phase) + 0.06 * Math.sin(angle * 7 + 1 + phase) + 0.025 * Math.sin(angle * 17)
    d += `${step === 0 ? 'M' : 'L'}${round(x + rx * reach * Math.cos(angle))} ${round(y + ry * reach * Math.sin(angle))}`
  }
  return `${d}Z`
}

function hillsides(random: Random): string {
  let [faces, edges] = ['', '']
  for (const [x, y, size] of [
    [190, 250, 120],
    [310, 200, 150],
    [150, 400, 110],
    [420, 270, 100],
    [240, 520, 100],
    [140, 660, 90],
    [560, 170, 110],
    [700, 140, 80],
  ] as const) {
    faces +=
      shape(`M${x - size} ${y + size * 0.5}L${x} ${y - size * 0.6}L${x + size} ${y + size * 0.5}Z`, '#f3dfb4') +
      shape(`M${x} ${y - size * 0.6}L${x + size} ${y + size * 0.5}H${x + size * 0.16}Z`, '#b98552')
    edges += `M${x - size} ${y + size * 0.5}L${x} ${y - size * 0.6}L${x + size} ${y + size * 0.5}`
    for (let hatch = 0; hatch < 5; hatch++)
      edges += `M${round(x + size * 0.12 * hatch)} ${round(y - size * 0.4 + size * 0.17 * hatch)}l${round(between(random, 4, 12))} ${round(size * 0.3)}`
  }
  return faces + line(edges, ink.wine, 3)
}

function rivers(): string {
  const all = 'M300 250C380 360 420 420 560 470M240 560C330 600 400 610 520 640M700 170C740 220 760 250 800 300'
  return (
    line(all, ink.wine, 17, 'opacity=".35"') +
    line(all, '#5f9fa2', 13) +
    line('M1560 760C1660 800 1740 860 1860 880', '#5f9fa2', 18) +
    line('M1560 760C1660 800 1740 860 1860 880', '#f3f0da', 2, 'stroke-dasharray="18 18"') +
    line('M150 900C330 860 420 800 560 770', ink.wine, 4, 'stroke-dasharray="3 15"')
  )
}

function channels(random: Random): string {
  let [old, first] = ['', '']
  for (let index = 0; index < 42; index++) {
    const angle = (index / 42) * Math.PI * 2 + between(random, -0.05, 0.05)
    const [from, to] = [between(random, 0.1, 0.36), between(random, 0.7, 0.94)]
    const bend = between(random, -0.32, 0.32)
    const at = (reach: number, turn: number) =>
      `${round(lake.x + lake.rx * reach * Math.cos(angle + turn))} ${round(lake.y + lake.ry * reach * Math.sin(angle + turn))}`
    const d = `M${at(from, 0)}Q${at((from + to) / 2, bend)} ${at(to, bend * 0.3)}`
    if (index % 5 === 2) first += d
    else old += d
  }
  return line(old, ink.deep, 5, 'opacity=".8"') + line(first, ink.red, 7)
}

function islands(random: Random): string {
  let drawn = ''
  for (let index = 0; index < 24; index++) {
    const angle = index * 2.39996
    const reach = 0.2 + 0.7 * Math.sqrt(index / 24)
    const [x, y, size] = [
      lake.x + lake.rx * 0.86 * reach * Math.cos(angle),
      lake.y + lake.ry * 0.84 * reach * Math.sin(angle),
      between(random, 26, 54),
    ]
    drawn +=
      shape(blob(x, y, size * 1.3, size * 0.62, index), '#cdb768') +
      line(blob(x, y, size * 1.3, size * 0.62, index), '#5c6b3c', 2.4)
    let d = ''
    for (let blade = 0; blade < 9; blade++)
      d += `M${round(x + (blade - 4) * size * 0.22)} ${round(y + 6)}q${round(between(random, -4, 4))} -16 ${round(between(random, -8, 8))} ${round(-between(random, 22, 40))}`
    drawn += line(d, '#47603a', 3)
  }
  return drawn
}

function cranes(): string {
  const crane = (x: number, y: number, size: number) =>
    `<g transform="translate(${x} ${y}) scale(${size})">${line('M-8 -38C-20 -62 -4 -74 -14 -96L-34 -90', ink.black, 5)}${shape('M-14 -40Q20 -60 54 -22Q20 -16 -2 -22Q-18 -28 -14 -40Z', ink.paper)}${line('M-14 -40Q20 -60 54 -22Q20 -16 -2 -22Q-18 -28 -14 -40Z', ink.black, 3)}${line('M12 -20L8 14M20 -20L26 14', ink.black, 3)}${disc(-14, -98, 5, ink.red)}</g>`
  return crane(960, 520, 1.3) + crane(1290, 700, 1.1) + crane(1180, 420, 0.9)
}

function rose(): string {
  const arm = (turn: number, long: number, light: string, dark: string) =>
    `<g transform="rotate(${turn} 1690 260)">${shape(`M1690 ${260 - long}L1710 240L1690 260Z`, dark)}${shape(`M1690 ${260 - long}L1670 240L1690 260Z`, light)}</g>`
  return (
    disc(1690, 260, 96, 'none', `stroke="${ink.wine}" stroke-width="3"`) +
    [45, 135, 225, 315].map((turn) => arm(turn, 84, '#e2b565', '#a8703c')).join('') +
    [0, 90, 180, 270].map((turn) => arm(turn, 128, '#c53a4a', ink.wine)).join('') +
    disc(1690, 260, 9, ink.paper)
  )
}
