import { area, below, crags, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1536, 1920]

/** A rope of four on a snow ridge in the first light. */
export function climbers(): string {
  const random = seeded(57)
  const defs =
    fade('sky', [
      [0, '#1d4f68'],
      [0.38, '#7fa7a8'],
      [0.62, '#f0d4a4'],
      [1, '#e9a06a'],
    ]) +
    glow('sun', [
      [0, '#fff6dc', 1],
      [0.3, '#fbe0a8', 0.55],
      [1, '#fbe0a8', 0],
    ]) +
    fade('face', [
      [0, '#a85a45'],
      [0.35, '#6a3440'],
      [1, '#2a1a2c'],
    ]) +
    fade(
      'snow',
      [
        [0, '#fffaf0'],
        [0.5, '#e9dcd0'],
        [1, '#9fb3b8'],
      ],
      [0, 0, 1, 0.8],
    )
  const far = crags(random, -300, 1200, 1240, 900)
  const back = crags(random, 300, 2200, 1300, 760)
  const body =
    area(0, 0, width, height, 'url(#sky)') +
    disc(330, 760, 520, 'url(#sun)') +
    disc(330, 760, 70, '#fff8e4') +
    cloudSea(random, 1050, '#f6e2c0') +
    shape(below(far, 0, width, height, 4), '#b98f7c') +
    shape(below(back, 0, width, height, 4), '#8f6a6c') +
    cloudSea(random, 1240, '#fbeeda') +
    shape(rock(), 'url(#face)') +
    strata(random) +
    shape(snow(), 'url(#snow)') +
    specks(
      random,
      2600,
      [0, 500, width, 1300],
      '#7f97a0',
      2.4,
      (u, v) => (inSnow(u * width, 500 + v * 1300) ? 0.5 * u : 0),
      'opacity=".6"',
    ) +
    team() +
    cloudSea(random, 1800, '#f3e6da', 1)
  return sheet(width, height, defs, body)
}

function ridge(x: number): number {
  return 1560 - 0.62 * x - 150 * Math.exp(-(((x - 1240) / 190) ** 2)) + 26 * Math.sin(x / 110) + 9 * Math.sin(x / 31)
}

function shadow(x: number): number {
  return ridge(x) + 60 + 130 * Math.abs(Math.sin(x / 170)) + 40 * Math.abs(Math.sin(x / 61 + 1))
}

function rock(): string {
  return below(ridge, 0, width, height, 8)
}

function snow(): string {
  let d = `M0 ${round(ridge(0))}`
  for (let x = 0; x <= width; x += 8) d += `L${x} ${round(ridge(x))}`
  for (let x = width; x >= 0; x -= 8) d += `L${x} ${round(shadow(x))}`
  return `${d}Z`
}

function inSnow(x: number, y: number): boolean {
  return y > ridge(x) + 8 && y < shadow(x)
}

function strata(random: Random): string {
  let [dark, light] = ['', '']
  for (let index = 0; index < 210; index++) {
    const x = between(random, -40, width)
    const y = shadow(x) + between(random, 10, 620)
    const length = between(random, 30, 150)
    const d = `M${round(x)} ${round(y)}l${round(length * 0.5)} ${round(length)}`
    if (random() < 0.6) dark += d
    else light += d
  }
  return line(dark, '#1f1224', 5, 'opacity=".45"') + line(light, '#d08a68', 3, 'opacity=".45"')
}

function cloudSea(random: Random, level: number, fill: string, opacity = 0.72): string {
  let puffs = ''
  for (let x = -80; x < width + 120; x += 70)
    puffs += disc(x, level + between(random, -18, 46), between(random, 50, 96), fill)
  return `<g opacity="${opacity}">${puffs}${area(0, level + 30, width, height - level, fill)}</g>`
}

function team(): string {
  const at = [1130, 830, 560, 300]
  let rope = `M${at[0]} ${round(ridge(1130) - 46)}`
  for (const [index, x] of at.entries()) {
    const next = at[index + 1]
    if (next === undefined) break
    const middle = (x + next) / 2
    rope += `Q${middle} ${round(ridge(middle) + 4)} ${next} ${round(ridge(next) - 46)}`
  }
  return (
    line(rope, ink.red, 6) +
    at.map((x, index) => climber(x, ridge(x), index === 0 ? 1.15 : 1, index)).join('') +
    line(`M1306 ${round(ridge(1306))}v-120`, '#241a22', 5) +
    shape(`M1306 ${round(ridge(1306) - 120)}q30 -14 62 4q-18 14 -4 34q-30 -12 -58 2z`, ink.red)
  )
}

function climber(x: number, y: number, size: number, index: number): string {
  const jacket = [ink.red, ink.teal, '#c9752f', '#3b1a36'][index] ?? ink.red
  return (
    `<g transform="translate(${x} ${round(y)}) scale(${size})">` +
    line('M-16 2L-8 -40L6 -42L26 -10L34 -8', '#1c1620', 15) +
    shape('M-16 -40Q-20 -86 4 -98Q26 -94 22 -66L12 -36Z', jacket) +
    shape('M-34 -92Q-10 -104 -2 -92L-10 -48Q-30 -44 -36 -58Z', '#54402f') +
    line('M14 -82L38 -62L52 -54', jacket, 12) +
    line('M56 -70L46 6', '#1c1620', 5) +
    disc(12, -110, 15, '#8a5a3f') +
    shape('M-4 -110Q-4 -130 14 -130Q30 -128 30 -112Z', '#f8ead0') +
    '</g>'
  )
}
