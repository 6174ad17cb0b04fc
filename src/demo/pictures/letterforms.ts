import { area, fade, glow, ink, line, shape, sheet, specks } from './canvas.ts'
import { seeded } from './prng.ts'

const [width, height] = [1920, 1080]

/** Strokes and dots that recall a script without spelling it, and the thin space between two of them. */
export function letterforms(): string {
  const random = seeded(200)
  const defs =
    glow('paper', [
      [0, '#fffaf0'],
      [1, '#f0dcb4'],
    ]) +
    fade(
      'blade',
      [
        [0, '#b32337'],
        [1, '#5e1428'],
      ],
      [0, 0, 1, 1],
    ) +
    fade(
      'reed',
      [
        [0, '#1d5c78'],
        [1, '#0f3247'],
      ],
      [0, 0, 1, 1],
    )
  const dot = (x: number, y: number, size: number, fill: string) =>
    shape(`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`, fill)
  const body =
    area(0, 0, width, height, 'url(#paper)') +
    line('M0 760H1920M0 330H1920', ink.red, 2, 'opacity=".25"') +
    line('M0 545H1920', ink.red, 2, 'opacity=".18" stroke-dasharray="4 16"') +
    shape(
      'M1010 250C1150 190 1330 196 1440 268C1400 262 1352 262 1316 276C1500 300 1664 430 1690 600C1716 776 1560 900 1350 904C1180 908 1046 836 1024 700C1012 620 1040 548 1096 500C1070 580 1084 664 1146 716C1230 786 1420 790 1520 712C1604 646 1594 520 1500 432C1420 356 1290 322 1172 338C1100 346 1048 318 1010 250Z',
      'url(#blade)',
    ) +
    shape(
      'M890 300C912 420 918 560 902 690C884 836 760 930 566 922C372 914 246 812 238 668C234 586 266 508 330 452C298 540 316 650 396 718C500 806 716 806 796 706C848 640 846 520 812 396C806 372 798 350 788 330C830 336 868 326 890 300Z',
      'url(#reed)',
    ) +
    shape('M596 214C690 168 770 170 826 206C760 206 690 230 640 272C616 264 602 244 596 214Z', 'url(#reed)') +
    dot(1286, 590, 46, 'url(#blade)') +
    dot(1386, 590, 46, 'url(#blade)') +
    dot(560, 560, 50, 'url(#reed)') +
    dot(1336, 128, 34, ink.ochre) +
    dot(470, 996, 30, ink.ochre) +
    dot(556, 996, 30, ink.ochre) +
    dot(643, 996, 30, ink.ochre) +
    line('M957 120V960', ink.ochre, 3, 'stroke-dasharray="2 15"') +
    line('M925 120h64M925 960h64', ink.ochre, 4) +
    specks(
      random,
      5200,
      [0, 0, width, height],
      '#c9a05c',
      2.2,
      (u, v) => 0.8 * Math.hypot(u - 0.5, v - 0.5) ** 2,
      'opacity=".6"',
    ) +
    specks(random, 1400, [230, 460, 680, 460], '#f8ead0', 2.4, (u, v) => (v > 0.7 ? 0.2 : 0.05) * u, 'opacity=".4"')
  return sheet(width, height, defs, body)
}
