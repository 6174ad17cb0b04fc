import { area, disc, fade, glow, ink, line, round, shape, sheet, specks } from './canvas.ts'
import { between, seeded } from './prng.ts'

/** One shaft of a qanat: the windlass above, the bucket half-way, the digger with a lamp below. */
export function wellSection(): string {
  const random = seeded(58)
  const [width, height] = [1000, 1400]
  const defs =
    fade('sky', [
      [0, '#b9d3cc'],
      [1, '#f8ead0'],
    ]) +
    fade('earth', [
      [0, '#d29c5e'],
      [0.35, '#a5623c'],
      [1, '#3b1a1f'],
    ]) +
    glow('lamp', [
      [0, '#fff6cc', 0.95],
      [0.3, '#ffc766', 0.6],
      [1, '#ffc766', 0],
    ])
  let strata = ''
  for (let index = 0; index < 13; index++) {
    const y = 400 + index * 76
    strata += line(
      `M0 ${y}Q250 ${round(y + between(random, -34, 34))} 500 ${round(y + between(random, -18, 18))}T1000 ${y}`,
      '#2a1216',
      3,
      `opacity=".24" stroke-dasharray="${Math.round(between(random, 40, 150))} ${Math.round(between(random, 8, 30))}"`,
    )
  }
  const body =
    area(0, 0, width, 360, 'url(#sky)') +
    disc(170, 130, 50, ink.coral) +
    area(0, 330, width, 1070, 'url(#earth)') +
    strata +
    specks(random, 3600, [0, 340, width, 1060], '#2a1216', 3.4, (_, v) => 0.3 + v * 0.4, 'opacity=".4"') +
    specks(random, 1600, [0, 340, width, 600], '#f6d59c', 3.4, (_, v) => 0.6 * (1 - v), 'opacity=".6"') +
    shape('M436 320H564V1080Q564 1040 1000 1046V1296Q500 1300 0 1290V1060Q430 1048 436 1080Z', '#1a0b10') +
    disc(640, 1150, 330, 'url(#lamp)') +
    Array.from(
      { length: 8 },
      (_, ring) =>
        `<ellipse cx="500" cy="${400 + ring * 80}" rx="64" ry="10" fill="none" stroke="#b9764c" stroke-width="4" opacity="${round(0.9 - ring * 0.09)}"/>`,
    ).join('') +
    shape('M0 1262Q500 1252 1000 1266V1300H0Z', '#3f9a9d') +
    line('M30 1272H340M420 1268H700M760 1274H980', '#e2f3ea', 4, 'stroke-dasharray="70 34"') +
    shape('M250 338Q330 280 436 300V344H230ZM750 338Q670 280 564 300V344H770Z', '#e9c184') +
    line('M380 326L440 120M620 326L560 120M400 128H600', '#3b1a20', 15) +
    disc(500, 128, 44, 'none', 'stroke="#6b3426" stroke-width="10"') +
    line('M500 84V172M456 128H544M469 97L531 159M531 97L469 159', '#6b3426', 6) +
    line('M500 172V760', '#f8ead0', 5) +
    shape('M458 760H542L526 850H474Z', '#b9764c') +
    line('M458 760Q500 700 542 760', '#3b1a20', 6) +
    shape('M462 764H538L534 782H466Z', '#6d3a2c') +
    puller() +
    digger()
  return sheet(width, height, defs, body)
}

function puller(): string {
  return (
    shape('M640 330L650 230Q630 150 690 136Q744 150 728 232L742 330H706L694 250L676 330Z', ink.red) +
    disc(688, 104, 30, '#6b3c2c') +
    shape('M656 104Q656 62 692 64Q724 68 720 106Q690 88 656 104Z', ink.cream) +
    line('M664 166L600 150L546 124', ink.red, 20) +
    disc(546, 124, 12, '#6b3c2c')
  )
}

function digger(): string {
  return (
    shape('M700 1266L712 1190Q690 1120 752 1096Q800 1110 790 1176L806 1266H772L756 1206L738 1266Z', ink.teal) +
    disc(744, 1066, 29, '#6b3c2c') +
    shape('M712 1068Q712 1026 748 1028Q780 1032 776 1070Q746 1054 712 1068Z', ink.cream) +
    line('M726 1122L676 1150L640 1138', ink.teal, 19) +
    line('M640 1138V1160', '#f8ead0', 4) +
    shape('M622 1160h36l-5 46h-26z', '#fff3c4') +
    line('M622 1160h36l-5 46h-26z', '#3b1a20', 5) +
    line('M790 1130L850 1150', ink.teal, 19) +
    line('M850 1080L862 1240', '#c98a52', 10) +
    line('M822 1082Q856 1060 892 1096', '#8f8a84', 13)
  )
}
