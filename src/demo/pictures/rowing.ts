import { area, disc, fade, glow, hills, below, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** Three long boats at sunrise, oars out, seen from the quay. */
export function rowing(): string {
  const random = seeded(905)
  const defs =
    fade('sky', [
      [0, '#f0c9a0'],
      [0.5, '#f8e2b8'],
      [1, '#fdf1d4'],
    ]) +
    fade('water', [
      [0, '#f3d3a0'],
      [0.18, '#9cc0b4'],
      [0.55, '#3f8487'],
      [1, '#12425a'],
    ]) +
    glow('sun', [
      [0, '#fff', 1],
      [0.3, '#ffe6b0', 0.7],
      [1, '#ffe6b0', 0],
    ])
  const back = hills(random, 350, 40, 1100)
  const near = hills(random, 396, 20, 700)
  const body =
    area(0, 0, width, 430, 'url(#sky)') +
    disc(620, 330, 340, 'url(#sun)') +
    disc(620, 330, 70, '#fffaf0') +
    shape(below(back, 0, width, 430), '#d8a98a') +
    shape(below(near, 0, width, 430), '#a9746a') +
    area(0, 424, width, 656, 'url(#water)') +
    glints(random) +
    boat(560, 560, 0.62, ink.ochre, '#17506b', random) +
    boat(1180, 690, 0.86, ink.cream, '#3f8487', random) +
    boat(740, 892, 1.16, ink.red, '#5e1428', random) +
    buoy(1650, 560, 0.8) +
    buoy(1770, 820, 1.3)
  return sheet(width, height, defs, body)
}

function glints(random: Random): string {
  let [pale, dark] = ['', '']
  for (let index = 0; index < 620; index++) {
    const v = random() ** 1.4
    const [x, y, length] = [between(random, -40, width), 432 + v * 640, 14 + v * 120]
    const d = `M${round(x)} ${round(y)}q${round(length / 2)} ${round(3 + v * 7)} ${round(length)} 0`
    if (random() < 0.55 + 0.4 * Math.exp(-(((x - 620) / 260) ** 2))) pale += d
    else dark += d
  }
  return line(pale, '#fff6dc', 3, 'opacity=".6"') + line(dark, '#0f3247', 3, 'opacity=".28"')
}

function boat(x: number, y: number, size: number, hull: string, shirt: string, random: Random): string {
  let [far, crew, oars] = ['', '', '']
  for (let seat = 0; seat < 6; seat++) {
    const at = -300 + seat * 112
    const lean = between(random, -2, 2)
    far += line(`M${at + 24} -50L${at - 70} -116`, '#8a5a3c', 7)
    crew +=
      shape(`M${at - 26} -30Q${at - 40 + lean} -96 ${at + 4} -112Q${at + 40} -96 ${at + 30} -30Z`, shirt) +
      disc(at + 8, -134, 21, ['#8a5a3f', '#6b3c2c', '#a8714f'][seat % 3] ?? '#8a5a3f') +
      shape(`M${at - 14} -138Q${at - 10} -164 ${at + 12} -160Q${at + 32} -156 ${at + 29} -138Z`, '#f8ead0') +
      line(`M${at + 8} -94L${at - 34} -60L${at + 6} -50`, shirt, 15)
    oars +=
      line(`M${at + 30} -54L${at - 112} 92`, '#c98a52', 9) +
      shape(`M${at - 104} 78l18 16l-44 46l-26 -14z`, hull === ink.red ? ink.cream : ink.red) +
      `<ellipse cx="${at - 124}" cy="132" rx="60" ry="9" fill="none" stroke="#fffaf0" stroke-width="4" opacity=".8"/>`
  }
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    shape('M-470 40Q0 92 500 34Q420 104 0 108Q-400 104 -470 40Z', '#0b2536', 'opacity=".4"') +
    far +
    shape('M560 -112Q520 -60 540 -20L470 -24Z', '#5a3428') +
    crew +
    shape('M-520 -64Q-420 -34 0 -30Q400 -34 560 -112Q520 20 400 46H-360Q-480 20 -520 -64Z', hull) +
    line('M-512 -58Q-420 -30 0 -26Q400 -30 552 -102', hull === ink.cream ? ink.red : '#fff6dc', 8) +
    line('M-480 -8Q0 28 500 -32', '#3b1a20', 4, 'opacity=".4"') +
    oars +
    line('M430 64Q560 70 680 44M-500 70Q-620 80 -760 62', '#fffaf0', 6, 'opacity=".8"') +
    '</g>'
  )
}

function buoy(x: number, y: number, size: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    shape('M-34 30L-20 -44H20L34 30Q0 46 -34 30Z', ink.red) +
    shape('M-29 4L-25 -18H25L29 4Z', '#fff6dc') +
    line('M0 -44V-96', '#3b1a20', 6) +
    shape('M0 -96l44 14l-44 16z', ink.ochre) +
    `<ellipse cx="0" cy="36" rx="62" ry="8" fill="none" stroke="#fffaf0" stroke-width="4" opacity=".8"/>` +
    specks(seeded(x), 20, [-60, 20, 120, 26], '#fffaf0', 4, () => 0.6) +
    '</g>'
  )
}
