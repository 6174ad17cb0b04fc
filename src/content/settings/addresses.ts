import type { Queryable } from '../../db/database.ts'
import { type Addresses, createAddresses } from '../../routes.ts'
import type { Settings } from './keys.ts'
import { readSettings } from './queries.ts'

/** The addresses of editions as the settings have them. */
export function addressesOf(settings: Settings): Addresses {
  return createAddresses({ unprefixed: settings['primary-prefix'] ? undefined : settings['primary-language'] })
}

/** The same, with the settings read. */
export async function readAddresses(db: Queryable): Promise<Addresses> {
  return addressesOf(await readSettings(db))
}
