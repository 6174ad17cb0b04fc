import { configure, type Invocation, logOf, type SettingFlags, systemActor } from './invocation.ts'
import { openNewsroom } from './newsroom.ts'

/** Brings the tables to this version, after a copy where the database can make one. */
export async function migrateTables(invocation: Invocation, flags: SettingFlags): Promise<number> {
  const config = configure(invocation, flags)
  const newsroom = await openNewsroom(config, logOf(invocation, config), systemActor, 'upgrade')
  await newsroom.close()
  invocation.terminal.err('The tables are of this version.\n')
  return 0
}
