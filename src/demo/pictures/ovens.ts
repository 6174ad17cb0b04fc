import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** An oven's mouth in a dark lane before dawn, and loaves on a board. */
export function ovens(): string {
  const random = seeded(330)
  const defs =
    fade('night', [
      [0, '#0b1d2c'],
      [0.6, '#1d2f3a'],
      [1, '#3b2a2c'],
    ]) +
    glow('fire', [
      [0, '#fff8d8'],
      [0.22, '#ffd878'],
      [0.5, '#f08a3c'],
      [0.8, '#b8352c'],
      [1, '#4a1420'],
    ]) +
    glow('heat', [
      [0, '#ffb45c', 0.75],
      [0.4, '#d8552f', 0.34],
      [1, '#d8552f', 0],
    ]) +
    glow('crust', [
      [0, '#f6cf8c'],
      [0.62, '#d8954a'],
      [1, '#8a4a26'],
    ]) +
    fade(
      'wall',
      [
        [0, '#2c2226'],
        [1, '#5e3428'],
      ],
      [0, 0, 1, 0],
    )
  const body =
    area(0, 0, width, height, 'url(#night)') +
    lane(random) +
    area(840, 0, 1080, height, 'url(#wall)') +
    bricks(random) +
    disc(1330, 560, 760, 'url(#heat)') +
    mouth(random) +
    area(780, 838, 1140, 40, '#3a1c18') +
    area(780, 832, 1140, 14, '#d88a4c') +
    loaves(random) +
    baker()
  return sheet(width, height, defs, body)
}

function lane(random: Random): string {
  const house = (x: number, y: number, wide: number, tint: string, lit: boolean) =>
    area(x, y, wide, height - y, tint) +
    shape(`M${x + wide * 0.34} ${y + 190}v-58a32 32 0 0 1 64 0v58z`, lit ? '#f0b45c' : '#0d1a24') +
    (lit ? line(`M${x + wide * 0.34 + 32} ${y + 100}v90M${x + wide * 0.34} ${y + 144}h64`, '#3b2a2c', 4) : '')
  return (
    specks(random, 240, [0, 0, 900, 420], '#f8ead0', 3.4, () => 0.7) +
    disc(250, 170, 54, '#f8ead0') +
    disc(276, 154, 48, '#10222f') +
    house(-40, 420, 260, '#122634', false) +
    house(500, 360, 240, '#15222c', false) +
    house(180, 500, 240, '#1a2d38', true) +
    house(640, 250, 220, '#1d2226', false) +
    shape(`M-20 ${height}L330 800H470L860 ${height}Z`, '#2f2426') +
    shape('M0 470Q300 560 640 330L644 340Q300 572 0 480Z', '#0b151d') +
    line('M120 512v34M240 524v30M380 492v32M500 430v32', '#0b151d', 4)
  )
}

function bricks(random: Random): string {
  let d = ''
  for (let y = 0; y < 840; y += 38) {
    for (let x = 844 + ((y / 38) % 2) * 46; x < width + 90; x += 92) {
      if (random() < 0.78) d += `M${x} ${y + 3}h84v30h-84z`
    }
  }
  return (
    line(d, '#7a4630', 2, 'opacity=".5"') +
    specks(
      random,
      3000,
      [840, 0, 1080, 840],
      '#e89a58',
      3,
      (u, v) => 0.8 - 2 * Math.hypot(u - 0.45, v - 0.66),
      'opacity=".5"',
    )
  )
}

function mouth(random: Random): string {
  let [stones, flames] = ['', '']
  for (let index = 0; index <= 18; index++) {
    const angle = Math.PI + (index / 18) * Math.PI
    const [x, y] = [1330 + Math.cos(angle) * 404, 650 + Math.sin(angle) * 424]
    stones += `<rect x="-34" y="-48" width="64" height="96" rx="8" transform="translate(${round(x)} ${round(y)}) rotate(${round((angle * 180) / Math.PI + 90)})" fill="${index % 2 === 0 ? '#8f5236' : '#743c2c'}"/>`
  }
  for (let index = 0; index < 13; index++) {
    const x = 1130 + index * 34
    const tall = between(random, 90, 260) * (1 - Math.abs(index - 6) / 11)
    flames += `M${x - 30} 800Q${x - 40} ${round(800 - tall * 0.5)} ${round(x + between(random, -14, 22))} ${round(800 - tall)}Q${x + 46} ${round(800 - tall * 0.45)} ${x + 30} 800Z`
  }
  return (
    stones +
    shape('M960 838V650C960 420 1130 262 1330 262S1700 420 1700 650V838Z', '#2a0f12') +
    shape('M990 838V656C990 450 1140 300 1330 300S1670 450 1670 656V838Z', 'url(#fire)') +
    shape(
      'M990 838V656C990 640 991 624 993 608C1100 700 1560 700 1667 608C1669 624 1670 640 1670 656V838Z',
      '#7a2018',
      'opacity=".35"',
    ) +
    shape(flames, '#ffe08a', 'opacity=".9"') +
    shape(flames, '#fffbe2', 'opacity=".75" transform="translate(532 340) scale(.6 .575)"') +
    line('M1120 806L1400 786M1240 812L1540 792M1180 790L1330 816', '#4a1816', 22) +
    specks(random, 260, [1040, 330, 580, 460], '#fff3b8', 4, (_, v) => v) +
    loaf(1130, 806, 0.5) +
    loaf(1560, 808, 0.5)
  )
}

function loaf(x: number, y: number, size: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    `<ellipse cx="0" cy="6" rx="138" ry="60" fill="#2a0f12" opacity=".55"/>` +
    shape('M-134 0C-134 -74 -60 -104 0 -104S134 -74 134 0C134 34 60 42 0 42S-134 34 -134 0Z', 'url(#crust)') +
    line('M-60 -74Q-20 -36 -44 18M0 -88Q34 -40 8 24M58 -76Q84 -36 62 10', '#fbe6ba', 9, 'opacity=".85"') +
    line('M-118 -24Q-96 -80 -30 -94', '#fff3d2', 6, 'opacity=".7"') +
    '</g>'
  )
}

function loaves(random: Random): string {
  let drawn =
    shape('M960 982H1880L1930 1046H920Z', '#8a5a36') +
    shape('M920 1046H1930V1072H920Z', '#4a2a20') +
    line('M1000 1000H1860M970 1024H1890', '#5e3a26', 3, 'opacity=".6"')
  for (const [x, y, size] of [
    [1110, 958, 0.92],
    [1400, 964, 1.02],
    [1700, 956, 0.98],
  ] as const)
    drawn += loaf(x, y, size)
  return drawn + specks(random, 420, [960, 980, 920, 80], '#fff3d2', 4, () => 0.6, 'opacity=".75"')
}

function baker(): string {
  return (
    '<g transform="translate(800 990) scale(1.14)">' +
    line('M40 -176L300 -158', '#c98a52', 13) +
    shape('M290 -172l112 8l-2 20l-112 -6z', '#c98a52') +
    shape('M-74 90L-58 -120Q-80 -246 -6 -286Q66 -262 56 -140L70 90Z', '#1d1a20') +
    shape('M-18 90L-2 -150Q14 -250 40 -250Q66 -220 58 -140L70 90Z', '#f0dcb4', 'opacity=".92"') +
    line('M16 -240Q40 -190 92 -160L150 -148', '#1d1a20', 34) +
    line('M26 -246Q50 -200 98 -172L150 -158', '#e8813f', 7, 'opacity=".85"') +
    disc(12, -330, 44, '#6b3c2c') +
    shape('M-34 -338Q-30 -396 18 -394Q62 -388 58 -346Q14 -366 -34 -338Z', ink.cream) +
    line('M50 -352Q60 -330 50 -308', '#ffb45c', 5) +
    '</g>'
  )
}
