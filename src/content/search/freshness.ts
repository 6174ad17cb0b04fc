const day = 86_400_000

/** How much more the newest article is worth than an old one, and after how long half of that is gone. */
const newest = 0.08
const halfLifeDays = 60

/** What an article's age does to its score: a little more for the new, never less for the old. */
export function freshness(ageMs: number): number {
  return 1 + newest * 2 ** (-Math.max(0, ageMs) / (halfLifeDays * day))
}
