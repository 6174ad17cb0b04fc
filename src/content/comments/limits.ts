/** How many comments one network may send: a /24 of IPv4, a /64 of IPv6. */
export const networkLimits = [
  { within: 60_000, most: 3 },
  { within: 3_600_000, most: 20 },
] as const
/** How many one article takes, whoever sends them. */
export const articleLimits = [{ within: 60_000, most: 30 }] as const
/** From so many in a minute on, everything the site gets is held. */
export const siteLimit = { within: 60_000, most: 120 } as const
