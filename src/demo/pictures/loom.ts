import { area, disc, fade, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { pick, type Random, seeded } from './prng.ts'

const [width, height, knot] = [1920, 1080, 16]

/** A cloth on the loom: finished below, threads above, the shuttle between. */
export function loom(): string {
  const random = seeded(318)
  const defs =
    fade('room', [
      [0, '#3b1a20'],
      [1, '#7a3f30'],
    ]) +
    fade(
      'light',
      [
        [0, '#fff3d0', 0.32],
        [0.5, '#fff3d0', 0],
        [1, '#1a0b10', 0.42],
      ],
      [0, 0, 1, 0.5],
    ) +
    fade('beam', [
      [0, '#c98a52'],
      [0.5, '#8a5436'],
      [1, '#4a281f'],
    ])
  const body =
    area(0, 0, width, height, 'url(#room)') +
    warp(random) +
    cloth(random) +
    heddle() +
    shuttle() +
    area(0, 40, width, 84, 'url(#beam)') +
    area(0, 1000, width, 80, 'url(#beam)') +
    line('M0 52H1920M0 1010H1920', '#f0c48a', 4, 'opacity=".5"') +
    area(0, 0, width, height, 'url(#light)')
  return sheet(width, height, defs, body)
}

function warp(random: Random): string {
  const bands: Record<string, string> = {}
  for (let x = 128; x < width - 120; x += knot / 2) {
    const tint = pick(random, '#f3e2bd', '#ead2a2', '#f8ead0', '#dcbf88')
    bands[tint] = `${bands[tint] ?? ''}M${x} 90V560`
  }
  return Object.entries(bands)
    .map(([tint, d]) => line(d, tint, 3.4))
    .join('')
}

/** The pattern: stepped diamonds, each holding a bird or a star, between borders of waves. */
function colour(column: number, row: number): string {
  if (row > 27)
    return ['#17506b', '#f3e2bd', '#9a1b2f'][Math.abs(Math.round(2 * Math.sin(column / 2.1) + row)) % 3] ?? ink.cream
  if (row === 27 || row === 1) return ink.ochre
  if (row === 0) return ink.wine
  const [cell, middle] = [((column % 26) + 26) % 26, 14]
  const far = Math.abs(cell - 13) + Math.abs(row - middle)
  if (far === 13) return ink.cream
  if (far > 13) return (cell + row) % 6 === 0 ? ink.ochre : ink.red
  if (far > 10) return far === 11 ? '#c9752f' : ink.wine
  if (Math.floor(column / 26) % 2 === 0) return bird(cell, row) ? ink.cream : ink.teal
  const [dx, dy] = [Math.abs(cell - 13), Math.abs(row - middle)]
  return dx === dy || dx === 0 || dy === 0 ? ink.amber : ink.deep
}

function bird(cell: number, row: number): boolean {
  const rows = [
    '......11...',
    '.....1111..',
    '......11.11',
    '......1....',
    '1....11....',
    '11.1111....',
    '.1111111...',
    '..111111...',
    '...1111....',
    '....1.1....',
    '....1.1....',
  ]
  return rows[19 - row]?.[cell - 8] === '1'
}

function cloth(random: Random): string {
  const paths: Record<string, string> = {}
  for (let row = 0; row < 32; row++) {
    for (let column = 0; column < 104; column++) {
      const fill = colour(column, row)
      const [x, y] = [128 + column * knot, 1000 - row * knot * 0.86 - 8]
      paths[fill] = `${paths[fill] ?? ''}M${x + 1} ${round(y)}l7 -5.5l7 5.5l-7 5.5z`
      if (random() < 0.5) paths['#fff6dc'] = `${paths['#fff6dc'] ?? ''}M${x + 5} ${round(y - 2.4)}h4v1h-4z`
    }
  }
  return (
    area(124, 1000 - 32 * knot * 0.86, 1672, 32 * knot * 0.86, '#4a1420') +
    Object.entries(paths)
      .map(([fill, d]) => line(d, fill, 3.6) + shape(d, fill))
      .join('') +
    specks(random, 4000, [124, 560, 1672, 440], '#1a0b10', 2.4, () => 0.5, 'opacity=".3"')
  )
}

function heddle(): string {
  let eyes = ''
  for (let x = 140; x < 1790; x += 24) eyes += `M${x} 250v96`
  return (
    area(96, 236, 1728, 22, '#6d3f2c') +
    area(96, 340, 1728, 22, '#6d3f2c') +
    line(eyes, '#2a1216', 4) +
    line('M96 240H1824M96 344H1824', '#d9a066', 4)
  )
}

function shuttle(): string {
  return (
    line('M1140 508Q1500 560 1796 548', ink.red, 7) +
    `<g transform="rotate(-7 900 500)">` +
    shape(
      'M620 506Q760 446 900 446Q1040 446 1180 506Q1040 566 900 566Q760 566 620 506Z',
      '#2a1216',
      'opacity=".45" transform="translate(10 18)"',
    ) +
    shape('M620 500Q760 440 900 440Q1040 440 1180 500Q1040 560 900 560Q760 560 620 500Z', '#b5723f') +
    shape('M760 500Q830 468 900 468Q970 468 1040 500Q970 532 900 532Q830 532 760 500Z', '#4a281f') +
    area(784, 478, 232, 44, ink.red, 'rx="20"') +
    line(Array.from({ length: 18 }, (_, turn) => `M${796 + turn * 12} 478q6 22 0 44`).join(''), '#c53a4a', 4) +
    line('M640 492Q770 446 900 446Q1000 446 1090 470', '#f0c48a', 6, 'opacity=".75"') +
    disc(1150, 500, 7, '#2a1216') +
    '</g>'
  )
}
