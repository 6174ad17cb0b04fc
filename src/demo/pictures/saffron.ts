import { area, below, disc, fade, glow, hills, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1600, 1000]
const petals = ['#7d5aa6', '#8f6bb8', '#a685c9', '#6b4a93'] as const

/** Rows of purple flowers under a pale dawn, mountains behind. */
export function saffronField(): string {
  const random = seeded(311)
  let rows = ''
  for (let row = 0; row < 16; row++) {
    const y = 520 + (row / 15) ** 1.7 * 470
    const size = 3 + (row / 15) ** 1.6 * 30
    rows += line(`M-20 ${round(y + size)}H${width + 20}`, '#6e5636', size * 0.8, 'opacity=".45"')
    for (let x = -20 + (row % 2) * size; x < width + 40; x += size * between(random, 1.7, 3.4)) {
      rows += flower(random, x, y, size)
    }
  }
  return sheet(
    width,
    height,
    fade('dawn', [
      [0, '#b9cfd6'],
      [0.6, '#f3ddb8'],
      [1, '#f5c99a'],
    ]),
    area(0, 0, width, height, 'url(#dawn)') +
      disc(1120, 380, 74, '#fff3d6') +
      shape(below(hills(random, 400, 90, 900), 0, width, height), '#93a3ad') +
      shape(below(hills(random, 455, 50, 620), 0, width, height), '#6f8689') +
      area(0, 505, width, 500, '#a98a5b') +
      rows,
  )
}

/** One open flower with its three red threads. */
export function saffronFlower(): string {
  let body = disc(800, 480, 460, 'url(#light)')
  body += line('M800 1000C780 820 812 700 800 560', '#6f8f5a', 22)
  for (const bend of [-1, -0.5, 0.4, 0.9])
    body += line(`M800 1000Q${800 + bend * 120} 760 ${800 + bend * 420} 640`, '#50754c', 9)
  for (let turn = 0; turn < 6; turn++) {
    const angle = (turn % 2 === 0 ? turn * 60 : turn * 60 + 4) - 90
    body +=
      `<g transform="translate(800 470) rotate(${angle})">` +
      shape('M0 0C60 -130 280 -150 380 0C280 150 60 130 0 0Z', petals[turn % 2 === 0 ? 1 : 2]) +
      line('M30 0H330M60 -26Q200 -62 320 -24M60 26Q200 62 320 24', '#5b3e83', 3, 'opacity=".55"') +
      '</g>'
  }
  body += line('M800 470Q760 380 690 330M800 470Q806 370 800 270M800 470Q850 390 920 350', '#b3231f', 17)
  body += line('M800 470Q770 430 740 416M800 470Q830 430 862 420', ink.amber, 13)
  return sheet(
    width,
    height,
    glow('light', [
      [0, '#f7e8c6'],
      [1, '#d9c9a6', 0],
    ]),
    area(0, 0, width, height, '#cdbf9c') + body,
  )
}

/** A round basket filled to the brim, from above. */
export function saffronBasket(): string {
  const random = seeded(313)
  let body = area(0, 0, width, height, '#7b6a55')
  for (let y = 0; y < height; y += 50) body += line(`M0 ${y}H${width}`, '#695843', 3, 'opacity=".7"')
  body +=
    disc(820, 520, 440, '#3d2f22', 'opacity=".35"') + disc(800, 500, 430, '#b98d54') + disc(800, 500, 372, '#4b3a2a')
  for (let turn = 0; turn < 72; turn++) {
    const angle = (turn / 72) * Math.PI * 2
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    body += line(
      `M${round(800 + c * 376)} ${round(500 + s * 376)}L${round(800 + c * 426)} ${round(500 + s * 426)}`,
      turn % 2 === 0 ? '#8f6735' : '#d6ac70',
      13,
    )
  }
  for (let index = 0; index < 420; index++) {
    const [angle, far] = [between(random, 0, Math.PI * 2), 352 * Math.sqrt(random())]
    body += flower(random, 800 + Math.cos(angle) * far, 500 + Math.sin(angle) * far, between(random, 22, 38))
  }
  return sheet(width, height, '', body)
}

/** Red threads strewn on white paper beside a lamp's edge of light. */
export function saffronThreads(): string {
  const random = seeded(314)
  let threads = ''
  let deep = ''
  for (let index = 0; index < 520; index++) {
    const [angle, far] = [between(random, 0, Math.PI * 2), 330 * random() ** 0.6]
    const [x, y] = [820 + Math.cos(angle) * far * 1.3, 520 + Math.sin(angle) * far * 0.8]
    const [lean, long] = [between(random, 0, Math.PI * 2), between(random, 40, 96)]
    const d = `M${round(x)} ${round(y)}q${round(Math.cos(lean) * long * 0.5 + between(random, -14, 14))} ${round(Math.sin(lean) * long * 0.5)} ${round(Math.cos(lean) * long)} ${round(Math.sin(lean) * long)}`
    if (index % 3 === 0) deep += d
    else threads += d
  }
  return sheet(
    width,
    height,
    glow('lamp', [
      [0, '#fffdf4'],
      [1, '#d8c7a4'],
    ]),
    area(0, 0, width, height, '#b79f78') +
      shape('M150 90L1430 60L1490 930L110 950Z', 'url(#lamp)') +
      line(deep, '#6d1216', 10) +
      line(threads, '#b3231f', 7) +
      specks(random, 90, [500, 300, 640, 420], ink.amber, 6, () => 0.5),
  )
}

/** A pair of brass scales: threads on one pan, a small weight on the other. */
export function saffronScale(): string {
  const pan = (x: number, y: number) =>
    line(`M${x} ${y - 260}L${x - 150} ${y}M${x} ${y - 260}L${x + 150} ${y}`, '#a77d36', 4) +
    shape(
      `M${x - 175} ${y}H${x + 175}Q${x + 130} ${y + 84} ${x} ${y + 84}Q${x - 130} ${y + 84} ${x - 175} ${y}Z`,
      '#c99a45',
    ) +
    line(`M${x - 150} ${y + 16}H${x + 90}`, '#f3d593', 7)
  return sheet(
    width,
    height,
    fade('wall', [
      [0, '#2f5558'],
      [1, '#17383d'],
    ]),
    area(0, 0, width, height, 'url(#wall)') +
      area(0, 850, width, 150, '#5a4129') +
      line('M800 170V830', '#b98b3f', 24) +
      shape('M620 860Q800 770 980 860Z', '#c99a45') +
      line('M420 318Q800 200 1180 262', '#d8ad58', 20) +
      disc(800, 214, 34, '#e5c070') +
      '<ellipse cx="420" cy="560" rx="120" ry="42" fill="#a11c1c"/>' +
      line('M330 552l60 -46M380 566l30 -70M440 560l44 -66M470 572l62 -40M360 540l120 -10', '#c5322a', 8) +
      pan(420, 576) +
      area(1130, 448, 100, 76, '#8d6a2c') +
      area(1158, 424, 44, 26, '#a9813a') +
      pan(1180, 522),
  )
}

/** A glass of golden tea in a window. */
export function saffronTea(): string {
  const random = seeded(316)
  return sheet(
    width,
    height,
    fade('tea', [
      [0, '#f2b53c'],
      [0.6, '#e08a1e'],
      [1, '#b8560f'],
    ]) +
      glow('warm', [
        [0, '#fff1c9', 0.9],
        [1, '#fff1c9', 0],
      ]),
    area(0, 0, width, height, '#8fb0a8') +
      area(120, 0, 620, 700, '#dfe9d8') +
      area(860, 0, 620, 700, '#e8ecd6') +
      shape(below(hills(random, 560, 60, 700), 120, 740, 700), '#a5bfa6') +
      shape(below(hills(random, 520, 70, 600), 860, 1480, 700), '#9bb8a2') +
      area(0, 700, width, 300, '#7a4a2c') +
      area(0, 700, width, 16, '#9a6640') +
      '<ellipse cx="800" cy="850" rx="300" ry="56" fill="#f4ead6"/><ellipse cx="800" cy="842" rx="210" ry="34" fill="#e2d3b5"/>' +
      shape(
        'M650 300H950C940 470 900 520 880 600C870 700 930 740 900 836H700C670 740 730 700 720 600C700 520 660 470 650 300Z',
        '#f7f3e6',
        'opacity=".55"',
      ) +
      shape(
        'M662 380H938C926 480 892 530 874 600C862 700 914 740 890 824H710C686 740 738 700 726 600C708 530 674 480 662 380Z',
        'url(#tea)',
      ) +
      disc(800, 520, 300, 'url(#warm)') +
      line('M690 340C706 470 742 520 752 604', '#fffdf4', 10, 'opacity=".7"') +
      line('M760 240q-40 -60 0 -110t0 -100M850 240q40 -60 0 -110t0 -90', '#fffdf4', 9, 'opacity=".5"'),
  )
}

function flower(random: Random, x: number, y: number, size: number): string {
  const turn = between(random, -40, 40)
  const fill = petals[Math.floor(random() * petals.length)] ?? petals[0]
  return (
    `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${round(size) / 30})">` +
    shape('M0 14C-34 0 -30 -30 -20 -38Q-6 -20 0 14C6 -20 10 -34 20 -38C32 -28 34 0 0 14Z', fill) +
    shape('M0 14Q-14 -22 0 -44Q14 -22 0 14Z', '#b79ad6') +
    line('M0 0L-5 -26M0 0L6 -24', '#b3231f', 4) +
    '</g>'
  )
}
