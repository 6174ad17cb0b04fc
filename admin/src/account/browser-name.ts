/** In this order: each of the later ones is also named by the earlier ones. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** Browser and system by the names their makers gave them, from what a browser calls itself; nothing where it says neither. */
export function browserName(userAgent: string): string | undefined {
  const names = [browsers, systems].flatMap((known) => known.find(([sign]) => userAgent.includes(sign))?.[1] ?? [])
  return names.length === 0 ? undefined : names.join(' · ')
}
