import { area, below, disc, fade, glow, hills, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, seeded } from './prng.ts'

const [width, height] = [1600, 1000]

/** A path along the cliffs, one walker, the sea to the end of sight. */
export function coastPath(): string {
  const random = seeded(601)
  return sheet(
    width,
    height,
    fade('morning', [
      [0, '#9cc3c8'],
      [1, '#fbe3b6'],
    ]) +
      fade('water', [
        [0, '#8fc0bd'],
        [1, '#15506a'],
      ]),
    area(0, 0, width, height, 'url(#morning)') +
      disc(380, 270, 84, '#fff5d4') +
      shape(below(hills(random, 400, 40, 520), 900, width, 470), '#a9b8ae') +
      area(0, 440, width, 560, 'url(#water)') +
      line('M300 480h160M260 520h240M330 560h110M280 610h190', '#fff5d4', 6, 'opacity=".7"') +
      shape('M1600 330Q1280 380 1180 520Q1120 640 900 700Q700 760 640 1000H1600Z', '#c79a62') +
      shape('M1600 330Q1280 380 1180 520Q1160 600 1240 600Q1400 560 1600 540Z', '#8ea06b') +
      shape('M1600 560Q1240 620 1120 760Q1000 880 980 1000H1600Z', '#7c9160') +
      line('M1600 470Q1330 500 1290 600Q1260 700 1080 780Q900 860 860 1000', '#f3dfb4', 30) +
      specks(random, 900, [900, 560, 700, 440], '#5f7a4d', 6, (u, v) => u * v) +
      line('M1290 640l-26 -90', '#3a2a1e', 6) +
      shape('M1296 646q-18 -90 14 -100q34 8 22 100z', ink.red) +
      disc(1314, 532, 15, '#3a2a1e') +
      line('M560 360q24 -22 44 0q22 -22 44 0M700 300q18 -16 34 0q16 -16 34 0', '#33474c', 5),
  )
}

/** A small train on a viaduct, mountains behind. */
export function train(): string {
  const random = seeded(602)
  let arches = ''
  for (let index = 0; index < 8; index++) {
    const x = index * 210 - 20
    arches += shape(`M${x + 20} 1000V760Q${x + 105} 640 ${x + 190} 760V1000Z`, '#8ba5a0')
  }
  let cars = ''
  for (const [index, fill] of [ink.red, '#f0e0bb', '#f0e0bb', ink.red].entries()) {
    const x = 280 + index * 260
    cars += `<rect x="${x}" y="500" width="248" height="96" rx="${index % 3 === 0 ? 30 : 10}" fill="${fill}"/>`
    for (let pane = 0; pane < 4; pane++) cars += area(x + 28 + pane * 52, 522, 36, 34, '#2d4a57')
    cars += disc(x + 50, 604, 15, '#27292c') + disc(x + 198, 604, 15, '#27292c')
  }
  return sheet(
    width,
    height,
    fade('high', [
      [0, '#6f9fb0'],
      [1, '#f7dfb5'],
    ]),
    area(0, 0, width, height, 'url(#high)') +
      shape(below(hills(random, 330, 150, 760), 0, width, height), '#9aa9ad') +
      shape(below(hills(random, 470, 90, 500), 0, width, height), '#6f8a83') +
      area(0, 614, width, 400, '#c6a677') +
      arches +
      area(0, 606, width, 20, '#6b4c33') +
      cars,
  )
}

/** A ferry with a roof of solar panels. */
export function solarFerry(): string {
  let panels = ''
  for (let index = 0; index < 9; index++)
    panels += shape(`M${430 + index * 84} 360h74l14 60h-78z`, index % 2 === 0 ? '#1c3f66' : '#24507d')
  let windows = ''
  for (let index = 0; index < 9; index++) windows += area(440 + index * 82, 470, 56, 60, '#bfe0da')
  let swell = ''
  for (let row = 0; row < 9; row++)
    for (let x = (row % 2) * 70 - 40; x < width; x += 140) swell += `M${x} ${770 + row * 26}q35 -14 70 0`
  return sheet(
    width,
    height,
    fade('clear', [
      [0, '#8ccbd2'],
      [1, '#f7eccd'],
    ]) +
      glow('sun', [
        [0, '#fff7d0', 0.95],
        [1, '#fff7d0', 0],
      ]),
    area(0, 0, width, height, 'url(#clear)') +
      disc(1240, 190, 330, 'url(#sun)') +
      disc(1240, 190, 84, '#ffe9a3') +
      shape(below(hills(seeded(603), 640, 30, 560), 0, width, 720), '#90aea4') +
      area(0, 700, width, 300, ink.teal) +
      area(400, 420, 820, 150, ink.cream) +
      windows +
      panels +
      shape('M300 570H1330Q1310 690 1230 740H420Q340 700 300 570Z', ink.red) +
      line('M330 606H1316', ink.cream, 9) +
      line(swell, '#7fb7b8', 4, 'opacity=".6"'),
  )
}

/** Signs of the quay without a word: a boat, stairs and an anchor, each with its arrow. */
export function ferrySigns(): string {
  const plate = (x: number, y: number, wide: number, fill: string, marks: string) =>
    `<g transform="translate(${x} ${y})"><rect width="${wide}" height="200" rx="18" fill="${fill}"/>${line(marks, ink.cream, 15)}</g>`
  const [toLeft, toRight] = ['M300 100H110M160 50L110 100L160 150', 'M660 100H850M800 50L850 100L800 150']
  return sheet(
    width,
    height,
    '',
    area(0, 0, width, height, '#dfe3d6') +
      line('M800 60V1000M780 1000h40', '#4c5457', 34) +
      plate(250, 120, 1100, ink.teal, `${toLeft}M740 120H980L940 164H780ZM850 120V36L930 96H850`) +
      plate(320, 360, 960, ink.red, `${toRight}M110 160H180V124H250V88H320V52H400`) +
      plate(
        250,
        600,
        1100,
        ink.plum,
        `${toLeft}M860 64V170M820 92H900M780 120Q790 168 860 170Q930 168 940 120M860 64m-18 -14a18 18 0 1 1 36 0a18 18 0 1 1 -36 0`,
      ) +
      disc(400, 900, 40, ink.ochre) +
      disc(1200, 900, 40, ink.ochre),
  )
}

/** A tide gauge on its post: a box, a tube, a small mast. */
export function sensor(): string {
  let trace = 'M0 0'
  for (let x = 0; x <= 640; x += 8) trace += `L${x} ${round(-70 * Math.sin(x / 62) - 22 * Math.sin(x / 21))}`
  return sheet(
    width,
    height,
    fade('haze', [
      [0, '#14304a'],
      [1, '#5f93a0'],
    ]),
    area(0, 0, width, height, 'url(#haze)') +
      [200, 320, 440, 560].map((y) => line(`M820 ${y}H1500`, '#7fb0b8', 2, 'opacity=".45"')).join('') +
      `<g transform="translate(840 390)">${line(trace, ink.amber, 9)}</g>` +
      disc(1480, 390 - 70 * Math.sin(640 / 62) - 22 * Math.sin(640 / 21), 19, ink.cream) +
      area(420, 190, 60, 760, '#3a2c22') +
      '<rect x="330" y="260" width="240" height="290" rx="22" fill="#f0e6cf"/><rect x="366" y="300" width="168" height="90" rx="8" fill="#274a4d"/>' +
      line('M380 350l30 -24l28 34l30 -40l30 30l26 -16', '#a9e0c8', 6) +
      disc(390, 450, 17, ink.red) +
      disc(450, 450, 17, ink.ochre) +
      line('M450 190V90M450 90l44 -30M450 90l-44 -30', '#f0e6cf', 8) +
      line('M540 550V860', '#b9c6c1', 28) +
      area(0, 800, width, 200, ink.deep) +
      line(
        'M0 800q40 -18 80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0',
        '#9fd0cd',
        9,
      ),
  )
}

/** Glasses of tea in a row, each a little darker. */
export function teaGlasses(): string {
  const teas = ['#f3c564', '#e8a13a', '#d9802a', '#c05f1f', '#9c4219', '#7a2c17', '#551b12']
  const glasses = teas
    .map((fill, index) => {
      const x = 180 + index * 206
      return (
        `<ellipse cx="${x}" cy="742" rx="92" ry="20" fill="#efe3c8"/>` +
        shape(
          `M${x - 58} 420H${x + 58}C${x + 54} 520 ${x + 30} 540 ${x + 30} 600C${x + 30} 660 ${x + 56} 670 ${x + 46} 736H${x - 46}C${x - 56} 670 ${x - 30} 660 ${x - 30} 600C${x - 30} 540 ${x - 54} 520 ${x - 58} 420Z`,
          '#fffdf4',
          'opacity=".5"',
        ) +
        shape(
          `M${x - 54} 460H${x + 54}C${x + 48} 530 ${x + 26} 550 ${x + 26} 600C${x + 26} 660 ${x + 50} 676 ${x + 42} 730H${x - 42}C${x - 50} 676 ${x - 26} 660 ${x - 26} 600C${x - 26} 550 ${x - 48} 530 ${x - 54} 460Z`,
          fill,
        ) +
        line(`M${x - 36} 440C${x - 30} 520 ${x - 12} 550 ${x - 12} 596`, '#fffdf4', 5, 'opacity=".7"')
      )
    })
    .join('')
  let cloth = ''
  for (let x = 0; x < width; x += 80)
    for (let y = 780; y < height; y += 80)
      if ((x + y) % 160 === 60 || (x / 80 + (y - 780) / 80) % 2 === 0) cloth += area(x, y, 80, 80, '#a8433a')
  return sheet(
    width,
    height,
    '',
    area(0, 0, width, height, '#2f6a6c') +
      area(0, 720, width, 280, ink.cream) +
      cloth +
      area(0, 720, width, 12, '#cdbb91') +
      glasses,
  )
}

/** Words as boats: small sails on lines that cross a chart. */
export function wordRoutes(): string {
  const random = seeded(608)
  let routes = ''
  let sails = ''
  for (let index = 0; index < 11; index++) {
    const [y1, y2] = [between(random, 140, 880), between(random, 140, 880)]
    routes += `M330 ${round(y1)}Q800 ${round((y1 + y2) / 2 + between(random, -220, 220))} 1270 ${round(y2)}`
    const at = between(random, 480, 1120)
    const y = y1 + ((y2 - y1) * (at - 330)) / 940
    sails +=
      shape(`M${round(at)} ${round(y)}l0 -62q44 24 40 62z`, [ink.red, ink.ochre, ink.teal][index % 3] ?? ink.red) +
      shape(`M${round(at - 34)} ${round(y + 5)}h84l-20 24h-46z`, '#33291f')
  }
  let grid = ''
  for (let x = 80; x < width; x += 120) grid += `M${x} 0V${height}`
  for (let y = 80; y < height; y += 120) grid += `M0 ${y}H${width}`
  const coast = (side: 1 | -1) => {
    const edge = hills(seeded(610 + side), 0, 70, 420)
    let d = side === 1 ? 'M0 0' : `M${width} 0`
    for (let y = 0; y <= height; y += 10) d += `L${round((side === 1 ? 280 : width - 280) + edge(y))} ${y}`
    return `${d}${side === 1 ? `L0 ${height}Z` : `L${width} ${height}Z`}`
  }
  return sheet(
    width,
    height,
    '',
    area(0, 0, width, height, '#cfe0d6') +
      line(grid, '#9dbbb3', 2, 'opacity=".6"') +
      line(routes, '#5f7f80', 4, 'stroke-dasharray="4 16"') +
      shape(coast(1), '#e2c890') +
      shape(coast(-1), '#d9b97c') +
      sails,
  )
}
