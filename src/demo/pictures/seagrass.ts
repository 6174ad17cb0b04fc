import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, pick, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** A meadow of seagrass under clear water, with fishes and light from above. */
export function seagrass(): string {
  const random = seeded(515)
  const defs =
    fade('water', [
      [0, '#bfe0cf'],
      [0.22, '#6fb3ad'],
      [0.6, '#2a7482'],
      [1, '#0f3247'],
    ]) +
    fade('ray', [
      [0, '#fffbe6', 0.6],
      [1, '#fffbe6', 0],
    ]) +
    glow('bright', [
      [0, '#fffef2', 0.9],
      [1, '#fffef2', 0],
    ])
  const body =
    area(0, 0, width, height, 'url(#water)') +
    `<ellipse cx="1220" cy="-40" rx="900" ry="330" fill="url(#bright)"/>` +
    rays(random) +
    meadow(random, 900, 260, '#3f7f7a', 130, 0.55) +
    fishes(random, 0) +
    meadow(random, 990, 380, '#2c6b52', 150, 0.8) +
    shape('M0 1000Q400 930 820 984T1920 960V1080H0Z', '#c8a56a') +
    specks(random, 2400, [0, 950, width, 130], '#8a6a3c', 3, () => 0.7, 'opacity=".6"') +
    fishes(random, 1) +
    meadow(random, 1090, 560, '#17463c', 120, 1) +
    bubbles(random)
  return sheet(width, height, defs, body)
}

function rays(random: Random): string {
  let drawn = ''
  for (let index = 0; index < 9; index++) {
    const x = 700 + index * 130 + between(random, -40, 40)
    const wide = between(random, 24, 80)
    const drift = -360 + index * 34
    drawn += shape(
      `M${round(x)} -20H${round(x + wide)}L${round(x + drift + wide * 3)} 900H${round(x + drift - wide)}Z`,
      'url(#ray)',
      `opacity="${round(between(random, 0.25, 0.6))}"`,
    )
  }
  return drawn
}

function meadow(random: Random, foot: number, tall: number, tint: string, count: number, scale: number): string {
  let [blades, lit] = ['', '']
  for (let index = 0; index < count; index++) {
    const x = between(random, -40, width + 40)
    const size = tall * between(random, 0.45, 1) * (0.7 + 0.3 * Math.sin(x / 260 + tall))
    const sway = (34 * Math.sin(x / 190) + between(random, -22, 22)) * scale
    const [tipX, tipY, wide] = [x + sway * 2.4, foot - size, 9 * scale + 3]
    blades += `M${round(x - wide)} ${foot}C${round(x - wide - sway)} ${round(foot - size * 0.4)} ${round(x + sway * 1.6 - wide)} ${round(foot - size * 0.7)} ${round(tipX)} ${round(tipY)}C${round(x + sway * 1.6 + wide)} ${round(foot - size * 0.66)} ${round(x + wide - sway)} ${round(foot - size * 0.36)} ${round(x + wide)} ${foot}Z`
    if (random() < 0.45)
      lit += `M${round(x)} ${foot}C${round(x - sway)} ${round(foot - size * 0.4)} ${round(x + sway * 1.6)} ${round(foot - size * 0.7)} ${round(tipX)} ${round(tipY)}`
  }
  return shape(blades, tint) + line(lit, '#bfd68c', 2.4 * scale, 'opacity=".55"')
}

function fishes(random: Random, depth: 0 | 1): string {
  let drawn = ''
  const size = depth === 0 ? 0.55 : 1
  for (let index = 0; index < (depth === 0 ? 17 : 7); index++) {
    const x = depth === 0 ? 340 + index * 62 + between(random, -20, 20) : 260 + index * 240 + between(random, -70, 70)
    const y = depth === 0 ? 400 + 60 * Math.sin(index / 2.4) + between(random, -24, 24) : between(random, 540, 800)
    const fill = depth === 0 ? '#f3e2bd' : pick(random, ink.coral, ink.ochre, '#f8ead0', ink.red)
    drawn +=
      `<g transform="translate(${round(x)} ${round(y)}) scale(${size})">` +
      shape('M-70 0Q-20 -44 44 -22Q64 -12 72 0Q64 12 44 22Q-20 44 -70 0Z', fill) +
      shape('M-62 0L-108 -32Q-98 0 -108 32Z', fill) +
      shape('M-10 -30Q10 -58 36 -48L28 -26Z', fill) +
      line('M16 -26Q4 0 16 26M-8 -28Q-20 0 -8 28M-32 -20Q-40 0 -32 20', '#3b1a20', 4, 'opacity=".35"') +
      disc(50, -6, 6, '#1b1a17') +
      disc(52, -8, 2, '#fff') +
      '</g>'
  }
  return drawn
}

function bubbles(random: Random): string {
  let drawn = ''
  for (let index = 0; index < 46; index++) {
    const [x, y, radius] = [between(random, 60, width), between(random, 60, 960), between(random, 4, 14)]
    drawn +=
      disc(x, y, radius, 'none', 'stroke="#fffef2" stroke-width="2.4" opacity=".6"') +
      disc(x - radius * 0.3, y - radius * 0.3, radius * 0.24, '#fffef2', 'opacity=".8"')
  }
  return drawn
}
