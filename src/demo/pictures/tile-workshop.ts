import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, pick, type Random, seeded } from './prng.ts'

const [width, height] = [1600, 1200]

/** A single star tile, small enough to stand in a line of text. */
export function starTile(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="-120 -120 240 240">${star(0, 0, 114, ink.teal, ink.cream, ink.red)}</svg>`
}

/** Compass and ruler: two squares make the star. */
export function tileDrawing(): string {
  const circle = (radius: number) =>
    disc(760, 610, radius, 'none', `stroke="${ink.teal}" stroke-width="2.4" opacity=".55"`)
  const square = (turn: number) =>
    `<rect x="${760 - 283}" y="${610 - 283}" width="566" height="566" fill="none" stroke="${ink.black}" stroke-width="5" transform="rotate(${turn} 760 610)"/>`
  const rays = Array.from({ length: 8 }, (_, turn) =>
    line('M760 130V1090', ink.red, 1.8, `opacity=".45" transform="rotate(${turn * 22.5} 760 610)"`),
  ).join('')
  return table(
    31,
    '#8a5a3c',
    shape('M150 90L1440 40L1480 1130L120 1170Z', '#2a1512', 'opacity=".35" transform="translate(14 20)"') +
      shape('M150 90L1440 40L1480 1130L120 1170Z', '#fbf1da') +
      circle(400) +
      circle(283) +
      circle(166) +
      rays +
      shape(starPath(760, 610, 400), '#e7b86a', 'opacity=".55"') +
      square(0) +
      square(45) +
      disc(760, 610, 9, ink.red) +
      `<g transform="rotate(-24 1290 900)">${area(1010, 950, 620, 84, '#d9a95c')}${line(Array.from({ length: 30 }, (_, tick) => `M${1024 + tick * 20} 950v${tick % 5 === 0 ? 34 : 20}`).join(''), ink.wine, 3)}</g>` +
      shape('M1204 214L1224 206L1180 640L1160 1014Z', '#3f4a52') +
      shape('M1216 224L1184 196L986 388L764 612L1014 412Z', '#55636c') +
      line('M1190 208L800 576', '#c9d3d0', 4, 'opacity=".8"') +
      disc(1200, 206, 34, ink.ochre) +
      disc(1200, 206, 16, ink.wine) +
      line('M1200 172V116', '#3f4a52', 16),
  )
}

/** Soft clay and star-shaped moulds. */
export function tileClay(): string {
  const random = seeded(32)
  const moulds = [
    [330, 330],
    [330, 800],
    [740, 560],
    [930, 985],
    [1220, 330],
  ]
    .map(
      ([x = 0, y = 0], index) =>
        shape(starPath(x + 12, y + 18, 196), '#2a1512', 'opacity=".35"') +
        shape(starPath(x, y, 196), '#6d3f2c') +
        shape(starPath(x, y, 172), ['#c07a52', '#b56d48', '#c98560', '#bb7550', '#c27d58'][index] ?? '#c07a52') +
        line(starPath(x, y, 172), '#e8b088', 4, 'opacity=".6"') +
        thumb(random, x, y),
    )
    .join('')
  return table(
    32,
    '#d8bd94',
    moulds +
      lump() +
      line('M80 1080L660 1010', '#8a5a3c', 44) +
      line('M80 1074L660 1004', '#c08a5c', 14) +
      line('M20 1088L90 1079M650 1012L720 1003', '#5e3a28', 26),
  )
}

/** Seven bowls of glaze from above. */
export function tileGlaze(): string {
  const bowls = [
    [400, 330, 210, '#1d7480'],
    [860, 260, 170, '#f3e6c8'],
    [1270, 360, 220, '#9a1b2f'],
    [300, 830, 190, '#d99a45'],
    [760, 760, 240, '#17506b'],
    [1220, 880, 180, '#7d9a5c'],
    [1480, 690, 110, '#3b1a36'],
  ] as const
  return table(
    33,
    '#3a2a26',
    bowls
      .map(
        ([x, y, radius, glaze]) =>
          disc(x + 16, y + 24, radius, '#0d0807', 'opacity=".5"') +
          disc(x, y, radius, '#c08a62') +
          disc(x, y, radius - 10, '#8f5c40') +
          disc(x, y, radius - 24, glaze) +
          shape(
            `M${x - radius * 0.6} ${y - radius * 0.1}a${radius * 0.62} ${radius * 0.62} 0 0 1 ${radius * 0.7} ${-radius * 0.5}a${radius * 0.8} ${radius * 0.8} 0 0 0 ${-radius * 0.7} ${radius * 0.5}z`,
            '#fff',
            'opacity=".5"',
          ) +
          disc(x + radius * 0.2, y + radius * 0.24, radius * 0.36, '#fff', 'opacity=".08"') +
          disc(x + radius * 0.2, y + radius * 0.24, radius * 0.2, '#000', 'opacity=".1"'),
      )
      .join('') +
      line('M520 1120L1010 960', '#c98a52', 22) +
      shape('M1004 950L1094 926Q1130 926 1150 906Q1130 956 1098 962L1012 984Z', '#2a1512') +
      shape('M1094 926Q1130 926 1150 906Q1130 956 1098 962Z', '#1d7480'),
  )
}

/** A brush paints a flower on a star. */
export function tileBrush(): string {
  return table(
    34,
    '#c9a878',
    shape(starPath(724, 634, 520), '#2a1512', 'opacity=".35"') +
      star(710, 610, 520, '#1d6f80', ink.cream, ink.red) +
      `<g transform="rotate(34 1120 420)">${line('M1120 420V-420', '#8a3b2c', 34)}${line('M1112 400V-420', '#d8795c', 8)}${shape('M1096 410h48l6 76h-60z', '#d9b45c')}${shape('M1090 486h60Q1156 570 1120 650Q1084 570 1090 486Z', '#2a1c1a')}${shape('M1104 590Q1120 600 1136 590Q1132 626 1120 650Q1108 626 1104 590Z', ink.red)}</g>` +
      disc(250, 1010, 130, '#8f5c40') +
      disc(250, 1010, 108, ink.red) +
      shape('M170 980a90 90 0 0 1 90 -60a110 110 0 0 0 -90 60z', '#fff', 'opacity=".45"'),
  )
}

/** The kiln at its heat. */
export function tileKiln(): string {
  const random = seeded(35)
  let bricks = ''
  for (let row = 0; row < 20; row++) {
    for (let x = (row % 2) * -70; x < width; x += 140) {
      bricks += area(x + 4, row * 62 + 4, 132, 54, pick(random, '#5e2f26', '#6b382a', '#54291f', '#63332a'), 'rx="5"')
    }
  }
  const shelf = (y: number) =>
    area(440, y, 720, 20, '#7a2418') +
    Array.from(
      { length: 8 },
      (_, index) =>
        `<g transform="translate(${500 + index * 86} ${y - 66}) scale(.62 1)">${shape(starPath(0, 0, 64), pick(random, '#ffd98c', '#ffcf7a', '#ffe3a4'))}${line(starPath(0, 0, 64), '#fff6d4', 4)}</g>`,
    ).join('')
  return sheet(
    width,
    height,
    glow('heat', [
      [0, '#fffbe2'],
      [0.35, '#ffd070'],
      [0.7, '#f07a34'],
      [1, '#a82c20'],
    ]) +
      glow('spill', [
        [0, '#ff9a48', 0.75],
        [1, '#ff9a48', 0],
      ]),
    area(0, 0, width, height, '#2a1512') +
      bricks +
      disc(800, 640, 760, 'url(#spill)') +
      shape('M400 1120V560A400 400 0 0 1 1200 560V1120Z', '#1c0b0c') +
      shape('M440 1100V566A360 360 0 0 1 1160 566V1100Z', 'url(#heat)') +
      shelf(480) +
      shelf(690) +
      shelf(900) +
      area(440, 1060, 720, 44, '#7a2418') +
      specks(random, 500, [430, 180, 740, 900], '#fff6c8', 4, (_, v) => 0.3 + v * 0.4) +
      area(360, 1100, 880, 60, '#3a1c18') +
      area(360, 1096, 880, 12, '#ff9a48'),
  )
}

/** The last row goes up on the wall. */
export function tileWall(): string {
  const random = seeded(36)
  let set = ''
  for (let row = 0; row < 4; row++) {
    for (let column = -1; column < 8; column++) {
      const [x, y] = [column * 236 + 90, 1110 - row * 236]
      if (row === 3 && column > 3) continue
      set +=
        star(
          x,
          y,
          127,
          pick(random, '#17647a', '#1b7480', '#175a78', '#1d6b70'),
          ink.cream,
          pick(random, ink.red, ink.ochre, '#a8322f'),
        ) + (row === 3 && column === 3 ? '' : cross(x + 118, y - 118, random))
    }
  }
  return sheet(
    width,
    height,
    fade('plaster', [
      [0, '#e6cfa4'],
      [1, '#d8b986'],
    ]) +
      fade(
        'shade',
        [
          [0, '#fff', 0.25],
          [0.5, '#fff', 0],
          [1, '#2a1512', 0.3],
        ],
        [0, 0, 1, 0.6],
      ),
    area(0, 0, width, height, 'url(#plaster)') +
      specks(random, 6000, [0, 0, width, height], '#a8834f', 2.6, () => 0.6, 'opacity=".4"') +
      line('M0 520H1600M0 284H1600', ink.red, 2, 'opacity=".45"') +
      set +
      area(0, 0, width, height, 'url(#shade)') +
      `<g transform="rotate(-12 1180 330)">${shape(starPath(1192, 352, 127), '#2a1512', 'opacity=".4"')}${star(1180, 330, 127, '#1b7480', ink.cream, ink.red)}</g>` +
      shape(
        'M1640 60Q1440 110 1330 214Q1270 262 1262 300Q1284 320 1322 292Q1300 340 1330 352Q1372 330 1404 290Q1500 250 1640 240Z',
        '#8a5a3f',
      ) +
      shape('M1640 30Q1500 70 1436 130L1480 262Q1560 244 1640 250Z', ink.wine) +
      line('M1330 352Q1372 330 1404 290M1322 292Q1350 262 1384 246', '#5e3a28', 4, 'opacity=".6"'),
  )
}

function starPath(x: number, y: number, radius: number): string {
  const inner = (radius * Math.cos(Math.PI / 4)) / Math.cos(Math.PI / 8)
  const points = Array.from({ length: 16 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / 8, index % 2 === 0 ? radius : inner]
    return `${round(x + reach * Math.cos(angle))} ${round(y + reach * Math.sin(angle))}`
  })
  return `M${points.join('L')}Z`
}

function star(x: number, y: number, radius: number, glaze: string, petal: string, heart: string): string {
  const unit = radius / 140
  const petals = Array.from(
    { length: 8 },
    (_, turn) =>
      `<path d="M0 -26C16 -46 16 -70 0 -92C-16 -70 -16 -46 0 -26Z" transform="translate(${x} ${y}) rotate(${turn * 45 + 22.5}) scale(${round(unit * 10) / 10})" fill="${turn % 2 === 0 ? petal : '#e2b565'}"/>`,
  ).join('')
  return (
    shape(starPath(x, y, radius), glaze) +
    line(starPath(x, y, radius * 0.87), petal, 3 * unit, 'opacity=".85"') +
    line(starPath(x, y, radius * 0.8), ink.night, 2 * unit, 'opacity=".5"') +
    petals +
    shape(starPath(x, y, 38 * unit), heart) +
    line(starPath(x, y, 38 * unit), petal, 2.4 * unit) +
    shape(starPath(x, y, 14 * unit), petal)
  )
}

function cross(x: number, y: number, random: Random): string {
  const [half, notch] = [112, 31]
  const d = `M${x} ${y - half}l${notch} ${notch}V${y - notch}H${x + half - notch}L${x + half} ${y}l${-notch} ${notch}H${x + notch}V${y + half - notch}L${x} ${y + half}l${-notch} ${-notch}V${y + notch}H${x - half + notch}L${x - half} ${y}l${notch} ${-notch}H${x - notch}V${y - half + notch}Z`
  return (
    shape(d, pick(random, '#efe0bf', '#f3e6c8', '#ead7b0')) +
    line(`M${x} ${y - 84}V${y + 84}M${x - 84} ${y}H${x + 84}`, '#1f6f7c', 3) +
    shape(starPath(x, y, 20), ink.ochre)
  )
}

function thumb(random: Random, x: number, y: number): string {
  let d = ''
  for (let index = 0; index < 5; index++)
    d += `M${round(x + between(random, -90, 60))} ${round(y + between(random, -90, 90))}q16 -14 34 0`
  return line(d, '#7d432c', 5, 'opacity=".5"')
}

function lump(): string {
  return (
    shape(
      'M1030 640Q1080 560 1200 580Q1340 560 1420 640Q1500 700 1420 780Q1300 820 1180 800Q1040 800 1010 730Q1000 680 1030 640Z',
      '#2a1512',
      'opacity=".3" transform="translate(14 20)"',
    ) +
    shape(
      'M1030 640Q1080 560 1200 580Q1340 560 1420 640Q1500 700 1420 780Q1300 820 1180 800Q1040 800 1010 730Q1000 680 1030 640Z',
      '#a9663f',
    ) +
    line(
      'M1070 650Q1180 600 1310 620M1060 720Q1200 690 1400 700M1120 770Q1240 750 1360 760',
      '#d89a70',
      9,
      'opacity=".6"',
    )
  )
}

function table(seed: number, wood: string, body: string): string {
  const random = seeded(seed)
  let grain = ''
  for (let index = 0; index < 46; index++) {
    const y = between(random, 0, height)
    grain += `M0 ${round(y)}C400 ${round(y + between(random, -26, 26))} 1100 ${round(y + between(random, -26, 26))} ${width} ${round(y + between(random, -14, 14))}`
  }
  return sheet(
    width,
    height,
    fade(
      'falling',
      [
        [0, '#fff', 0.22],
        [0.55, '#fff', 0],
        [1, '#000', 0.28],
      ],
      [0, 0, 1, 1],
    ),
    area(0, 0, width, height, wood) +
      line(grain, '#2a1512', 2.4, 'opacity=".22"') +
      body +
      area(0, 0, width, height, 'url(#falling)'),
  )
}
