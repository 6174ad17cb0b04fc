import { z } from 'zod'

/** What browsers refuse as too many hosts would cost every page its header. */
const mostCharacters = 2_000

/**
 * A host by name, with a port where it is not 443; `*.` stands for all hosts below a domain of at least two labels. No scheme,
 * no path, no address of a machine: all of them are asked by https.
 */
const host = z
  .string()
  .max(253)
  .regex(
    /^(?:\*\.(?=[^.]+\.[^.]))?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?(?::[1-9][0-9]{0,4})?$/,
    'is no host such as stats.example or *.ads.example',
  )

const hosts = z.array(host).max(50).default([])

/** Where pages may load from beside the newsroom itself, by what is loaded. */
export const outsideHosts = z
  .strictObject({ scripts: hosts, images: hosts, connections: hosts, frames: hosts })
  .prefault({})
  .refine(
    (lists) => Object.values(lists).flat().join('').length <= mostCharacters,
    `are more than ${mostCharacters} characters together`,
  )

/** Hosts by what may be loaded from them. */
export type OutsideHosts = z.output<typeof outsideHosts>
