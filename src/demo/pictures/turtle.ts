import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** A beach by moonlight from above: the tracks of hatchlings lead from the nest to the foam. */
export function turtle(): string {
  const random = seeded(73)
  const defs =
    fade(
      'sand',
      [
        [0, '#c9a877'],
        [0.5, '#e0c393'],
        [1, '#efd9ae'],
      ],
      [0, 0, 1, 1],
    ) +
    fade(
      'sea',
      [
        [0, '#2a7d86'],
        [0.4, ink.teal],
        [1, ink.night],
      ],
      [0.9, 0.6, 0.1, 0.1],
    ) +
    glow('moon', [
      [0, '#fffbe8', 0.55],
      [1, '#fffbe8', 0],
    ]) +
    glow('nest', [
      [0, '#7c5a37', 0.85],
      [0.6, '#a98354', 0.5],
      [1, '#c9a877', 0],
    ]) +
    glow('shell', [
      [0, '#6f6a4c'],
      [1, '#2d2f2a'],
    ])
  const body =
    area(0, 0, width, height, 'url(#sand)') +
    ripples(random) +
    specks(random, 14000, [0, 0, width, height], '#8f6c42', 2.2, (u, v) => 0.25 + 0.5 * v * (1 - u), 'opacity=".5"') +
    specks(random, 5000, [0, 0, width, height], '#fff6de', 2, (u) => u * 0.7, 'opacity=".7"') +
    water(random) +
    `<ellipse cx="1420" cy="880" rx="330" ry="210" fill="url(#nest)"/>` +
    shape('M1320 880q90 -80 200 -10q36 60 -40 86q-140 40 -160 -76z', '#6a4a2c', 'opacity=".75"') +
    eggs() +
    hatchlings(random) +
    `<ellipse cx="1100" cy="420" rx="900" ry="560" fill="url(#moon)"/>`
  return sheet(width, height, defs, body)
}

function edge(x: number, reach: number): number {
  return 470 + reach - x * 0.36 + 46 * Math.sin(x / 150 + reach / 160) + 16 * Math.sin(x / 47 + reach / 60)
}

function shoreline(reach: number): string {
  let d = 'M-20 -20'
  for (let x = -20; x <= width + 20; x += 10) d += `L${x} ${round(edge(x, reach))}`
  return `${d}L${width + 20} -20Z`
}

function water(random: Random): string {
  let lines = ''
  for (let index = 0; index < 46; index++) {
    const reach = -40 - index * 13
    let [d, pen] = ['', 'M']
    for (let x = -20; x <= width; x += 24) {
      const y = edge(x, reach)
      d += `${random() < 0.16 ? 'M' : pen}${x} ${round(y)}`
      pen = y > -20 ? 'L' : 'M'
    }
    lines += line(d, '#bfe0da', 2, `opacity="${round(Math.max(0.1, 0.45 - index * 0.01))}"`)
  }
  return (
    shape(shoreline(92), '#a98354', 'opacity=".45"') +
    shape(shoreline(52), '#8a8f78', 'opacity=".45"') +
    shape(shoreline(22), '#fff8e6', 'opacity=".95"') +
    shape(shoreline(6), '#bcd9cf') +
    shape(shoreline(-14), 'url(#sea)') +
    lines +
    specks(random, 2600, [0, 0, width, 560], '#fff8e6', 4, (u, v) => {
      const gap = v * 560 - edge(u * width, 18)
      return gap < 14 && gap > -40 ? 0.9 : 0
    })
  )
}

function ripples(random: Random): string {
  let d = ''
  for (let index = 0; index < 40; index++) {
    const y = 120 + index * 32
    const phase = between(random, 0, 6)
    for (let x = 0; x <= width; x += 40) {
      d += `${x === 0 || random() < 0.25 ? 'M' : 'L'}${x} ${round(y - x * 0.2 + 8 * Math.sin(x / 90 + phase))}`
    }
  }
  return line(d, '#a5824f', 2.4, 'opacity=".35"')
}

function eggs(): string {
  return [
    [1368, 872],
    [1402, 852],
    [1440, 884],
    [1408, 902],
    [1470, 862],
    [1452, 922],
  ]
    .map(([x = 0, y = 0]) => disc(x, y, 21, '#f6ead2') + disc(x - 6, y - 6, 9, '#fffdf6'))
    .join('')
}

function hatchlings(random: Random): string {
  let [prints, bodies] = ['', '']
  for (const [turn, gone] of [
    [-0.95, 0.46],
    [-0.72, 0.98],
    [-0.5, 0.7],
    [-0.28, 0.86],
    [-0.06, 0.3],
    [0.16, 0.6],
  ] as const) {
    const bend = between(random, -0.5, 0.5)
    let [x, y] = [1400, 850]
    let heading = Math.PI * 1.36 + turn * 0.62
    const steps = Math.floor(66 * gone)
    for (let step = 0; step < steps; step++) {
      heading += Math.sin(step / 9 + turn * 4) * 0.03 + bend * 0.006
      x += Math.cos(heading) * 12
      y += Math.sin(heading) * 12
      if (y < edge(x, 60)) break
      if (step < 7) continue
      const [sx, sy] = [Math.cos(heading + 1.57), Math.sin(heading + 1.57)]
      for (const side of [-1, 1]) {
        const [px, py] = [x + sx * 17 * side, y + sy * 17 * side]
        prints += `M${round(px)} ${round(py)}l${round(sx * 9 * side - Math.cos(heading) * 5)} ${round(sy * 9 * side - Math.sin(heading) * 5)}`
      }
      prints += `M${round(x)} ${round(y)}l${round(Math.cos(heading) * 5)} ${round(Math.sin(heading) * 5)}`
    }
    bodies += hatchling(x, y, (heading * 180) / Math.PI + 90)
  }
  return line(prints, '#6f4f2c', 5, 'opacity=".75"') + bodies
}

function hatchling(x: number, y: number, turn: number): string {
  return (
    `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(1.25)">` +
    shape('M6 10q14 26 34 22q-4 -20 -34 -34zM-6 10q-14 26 -34 22q4 -20 34 -34z', '#5a4022', 'opacity=".3"') +
    shape('M12 -18Q36 -38 50 -18Q34 -20 16 -4ZM-12 -18Q-36 -38 -50 -18Q-34 -20 -16 -4Z', '#31352f') +
    shape('M12 20Q28 28 26 40Q14 36 6 26ZM-12 20Q-28 28 -26 40Q-14 36 -6 26Z', '#31352f') +
    shape('M0 -46Q10 -44 9 -32Q8 -24 0 -24Q-8 -24 -9 -32Q-10 -44 0 -46Z', '#3a3d33') +
    `<ellipse cx="0" cy="2" rx="22" ry="29" fill="url(#shell)"/>` +
    line('M0 -24V28M-18 -10L0 -4L18 -10M-20 8L0 12L20 8M0 -4V12', '#b9a978', 2, 'opacity=".75"') +
    line('M-21 -8A22 29 0 0 1 -4 -27', ink.cream, 2.4, 'opacity=".7"') +
    '</g>'
  )
}
