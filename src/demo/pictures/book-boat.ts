import { area, disc, fade, glow, hills, below, ink, line, round, shape, sheet } from './canvas.ts'
import { between, pick, type Random, seeded } from './prng.ts'

const [width, height, level] = [1920, 1080, 700]

/** A boat full of books on the evening water, its lantern lit. */
export function bookBoat(): string {
  const random = seeded(640)
  const defs =
    fade('sky', [
      [0, '#3b2a4a'],
      [0.4, '#8a4a58'],
      [0.72, '#e08a5c'],
      [1, '#f4c684'],
    ]) +
    fade('water', [
      [0, '#e79a66'],
      [0.3, '#8a4f5e'],
      [1, '#1c1c34'],
    ]) +
    glow('lamp', [
      [0, '#fffbe0', 1],
      [0.15, '#ffe39a', 0.8],
      [0.5, '#ffb45c', 0.25],
      [1, '#ffb45c', 0],
    ]) +
    fade('hull', [
      [0, '#2f7480'],
      [0.5, ink.teal],
      [1, '#0b2536'],
    ])
  const shore = hills(random, 664, 16, 640)
  const body =
    area(0, 0, width, level, 'url(#sky)') +
    disc(520, 640, 120, '#ffe2a4') +
    bands(random) +
    shape(below(shore, 0, width, level), '#4b2a44') +
    area(0, level, width, height - level, 'url(#water)') +
    ripples(random) +
    `<g transform="translate(1040 742)">${mirror()}${boat(random)}</g>` +
    gulls()
  return sheet(width, height, defs, body)
}

function bands(random: Random): string {
  let d = ''
  for (let index = 0; index < 18; index++)
    d += `M${round(between(random, -100, width))} ${round(between(random, 380, 620))}h${round(between(random, 140, 520))}`
  return line(d, '#ffd9a0', 7, 'opacity=".35"')
}

function ripples(random: Random): string {
  let [d, bright] = ['', '']
  for (let index = 0; index < 300; index++) {
    const v = random() ** 1.3
    const [x, y, length] = [between(random, 0, width), level + 8 + v * 370, 20 + v * 110]
    const stroke = `M${round(x)} ${round(y)}h${round(length)}`
    if (Math.abs(x + length / 2 - 520) < 90 + v * 130) bright += stroke
    else d += stroke
  }
  return line(d, '#ffc890', 2.6, 'opacity=".32"') + line(bright, '#fff0c4', 4, 'opacity=".85"')
}

function boat(random: Random): string {
  let books = ''
  for (let row = 0; row < 3; row++) {
    const top = -60 - row * 108
    const [from, to] = [-330 + row * 46, 300 - row * 60]
    let x = from
    while (x < to - 16) {
      const [wide, tall] = [between(random, 16, 36), between(random, 66, 96)]
      const fill = pick(random, ink.red, ink.ochre, ink.cream, '#3f8487', '#5e1428', '#d8664a', '#f0b45c', '#17506b')
      books +=
        area(round(x), round(top - tall), round(Math.min(wide, to - x)), round(tall), fill) +
        line(
          `M${round(x + 4)} ${round(top - tall + 14)}h${round(Math.max(2, Math.min(wide, to - x) - 8))}`,
          '#1c1c2c',
          3,
          'opacity=".4"',
        )
      x += wide + 2
    }
    books += area(from - 14, top, to - from + 28, 12, '#5a3428')
  }
  return (
    disc(430, -370, 320, 'url(#lamp)') +
    line('M-350 -50V-392M316 -50V-392', '#3b2024', 12) +
    shape('M-400 -384Q-10 -460 370 -384L352 -360Q-10 -426 -382 -360Z', ink.red) +
    line('M-380 -372Q-10 -442 352 -372', '#f8ead0', 5, 'stroke-dasharray="26 26"') +
    books +
    shape('M-520 -66Q-10 -20 540 -86Q500 70 380 88H-360Q-470 60 -520 -66Z', 'url(#hull)') +
    line('M-514 -62Q-10 -16 534 -80', '#f8ead0', 9) +
    line('M-488 -14Q-10 28 512 -30', '#f8ead0', 3, 'opacity=".6"') +
    line('M430 -84V-420', '#3b2024', 9) +
    shape('M404 -408h52l-8 62h-36z', '#fff3c4') +
    line('M404 -408h52l-8 62h-36zM398 -408h64M430 -408v-22', '#3b2024', 6) +
    shape('M-440 -60L-434 -160Q-446 -216 -414 -234Q-378 -226 -386 -160L-378 -62Z', '#1d1626') +
    disc(-412, -258, 26, '#1d1626') +
    shape('M-438 -262Q-436 -296 -406 -294Q-384 -290 -386 -264Z', ink.ochre) +
    line('M-398 -200L-356 -168L-300 -176', '#1d1626', 16)
  )
}

function mirror(): string {
  return (
    shape('M-470 96H470Q360 190 300 186H-290Q-420 180 -470 96Z', '#0b1626', 'opacity=".6"') +
    line('M396 120h70M380 160h104M404 204h58M372 250h110M410 300h44', '#ffd98c', 6, 'opacity=".85"')
  )
}

function gulls(): string {
  return line(
    'M300 220q34 -34 62 0q28 -34 62 0M560 320q24 -24 44 0q20 -24 44 0M1540 180q30 -30 54 0q24 -30 54 0M1720 300q20 -20 38 0q17 -20 38 0',
    '#fff3dc',
    6,
  )
}
