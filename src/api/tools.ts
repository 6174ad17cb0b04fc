import type { MediaTools } from '../content/media/receive.ts'
import type { ConnectedDatabase } from '../db/dialect.ts'

/** What some routes work with beside what every verb needs. */
export interface ApiTools {
  readonly media: MediaTools
  readonly database: ConnectedDatabase
}
