import { along, area, below, crags, disc, fade, glow, hills, ink, line, round, shape, sheet } from './canvas.ts'
import { between, pick, type Random, seeded } from './prng.ts'

const [width, height] = [1920, 1080]
const pole = { x: 1180, y: 330 }

/** A night of long exposure: stars turn round the pole above an observatory on the plateau. */
export function nightSky(): string {
  const random = seeded(88)
  const defs =
    fade('sky', [
      [0, '#07131f'],
      [0.45, ink.deep],
      [0.72, '#1f5468'],
      [0.88, '#7d7f7a'],
      [1, '#c98a5e'],
    ]) +
    glow('milk', [
      [0, '#8fb3b8', 0.34],
      [1, '#8fb3b8', 0],
    ]) +
    fade('ground', [
      [0, '#142531'],
      [1, '#070d13'],
    ]) +
    fade(
      'dome',
      [
        [0, '#e9dcc0'],
        [0.55, '#b9a98c'],
        [1, '#55565a'],
      ],
      [0, 0, 1, 0.4],
    ) +
    glow('lamp', [
      [0, '#ffb45e', 0.9],
      [0.3, '#e0743f', 0.35],
      [1, '#e0743f', 0],
    ])
  const ridge = crags(random, -200, 2100, 872, 742)
  const plateau = hills(random, 905, 20, 1300)
  const body =
    area(0, 0, width, height, 'url(#sky)') +
    `<ellipse cx="${pole.x}" cy="${pole.y}" rx="980" ry="560" fill="url(#milk)"/>` +
    trails(random) +
    shape(below(ridge, 0, width, height, 4), '#1b3747') +
    line(along(ridge, 0, width, 4), '#58737a', 2, 'opacity=".5"') +
    shape(below(plateau, 0, width, height), 'url(#ground)') +
    observatory() +
    shape(
      below((x) => plateau(x) + 42 + 10 * Math.sin(x / 90), 0, width, height),
      '#060b10',
    ) +
    grasses(random)
  return sheet(width, height, defs, body)
}

function trails(random: Random): string {
  const bands: Record<string, string> = {}
  for (let index = 0; index < 330; index++) {
    const radius = 14 + 1250 * random() ** 0.72
    const start = between(random, 0, Math.PI * 2)
    const sweep = between(random, 0.5, 0.86)
    const at = (angle: number) =>
      `${round(pole.x + radius * Math.cos(angle))} ${round(pole.y + radius * Math.sin(angle))}`
    const tint = pick(random, '#f8ead0', '#f8ead0', '#cfe3e4', '#f0b45c', '#e7a487', '#9cc4d2')
    const weight = pick(random, '1.4', '1.4', '2.2', '3.2')
    const key = `${tint} ${weight}`
    bands[key] = `${bands[key] ?? ''}M${at(start)}A${round(radius)} ${round(radius)} 0 0 1 ${at(start + sweep)}`
  }
  return Object.entries(bands)
    .map(([key, d]) => {
      const [tint = ink.cream, weight = '1'] = key.split(' ')
      return line(d, tint, Number(weight), `opacity="${Number(weight) > 2 ? 0.85 : 0.6}"`)
    })
    .join('')
}

function observatory(): string {
  return (
    '<g transform="translate(560 905)">' +
    disc(-168, -6, 210, 'url(#lamp)', 'opacity=".55"') +
    shape('M-150 20V-150H150V20Z', '#3c4248') +
    shape('M-150 20V-150H-20V20Z', '#565454') +
    shape('M-166 -150H166V-172H-166Z', '#2a3138') +
    shape('M-156 -172A156 156 0 0 1 156 -172Z', 'url(#dome)') +
    shape('M34 -172L96 -290A156 156 0 0 0 30 -325L-4 -172Z', '#10212d') +
    shape('M28 -196L92 -372L126 -360L70 -186Z', '#8d8371') +
    shape('M28 -196L92 -372L104 -368L44 -190Z', '#d8c7a3') +
    shape('M86 -378L132 -362L126 -346L80 -362Z', '#4a4a4a') +
    line('M-156 -172A156 156 0 0 1 156 -172M-116 -276A240 90 0 0 1 12 -318', '#fff1d0', 2, 'opacity=".35"') +
    shape('M-196 20V-72L-230 -84L-150 -108V20Z', '#23282e') +
    area(-186, -52, 24, 46, '#ffbf6b') +
    shape('M-184 20l-52 34h70l10 -34Z', '#ffb45e', 'opacity=".25"') +
    area(-96, -108, 14, 40, '#10212d') +
    area(-56, -108, 14, 40, '#10212d') +
    area(66, -108, 14, 40, '#10212d') +
    person(270, 10, 1) +
    person(312, 14, 0.86) +
    '</g>'
  )
}

function person(x: number, y: number, size: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    shape('M-10 0L-8 -40L-14 -46Q-17 -72 -2 -76Q14 -76 15 -56L12 -38L11 0H4L1 -34L-3 0Z', '#05080c') +
    line('M12 -66L30 -84', '#05080c', 6) +
    disc(1, -86, 9, '#05080c') +
    '</g>'
  )
}

function grasses(random: Random): string {
  let d = ''
  for (let index = 0; index < 420; index++) {
    const x = between(random, 0, width)
    const size = between(random, 14, 78) * (0.5 + Math.abs(x - 900) / 1100)
    d += `M${round(x)} ${height}q${round(between(random, -6, 6))} ${round(-size * 0.6)} ${round(between(random, -22, 22))} ${round(-size - 40)}`
  }
  return line(d, '#04070a', 2.6)
}
