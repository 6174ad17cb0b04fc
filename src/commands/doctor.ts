import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { verifyAudit } from '../content/audit/verify.ts'
import { listStorageKeys } from '../content/newsroom/queries.ts'
import { readSetting } from '../content/settings/queries.ts'
import { countUnindexed, listUnfindable } from '../content/search/queries.ts'
import { searchVersion } from '../content/search/version.ts'
import { connectDatabase, explainFailure, isPostgres } from '../db/connect.ts'
import type { ConnectedDatabase } from '../db/dialect.ts'
import { pendingMigrations } from '../db/migrate.ts'
import { MatbaaError, reasonOf } from '../errors.ts'
import { createDiskStorage } from '../storage/disk.ts'
import { configure, type Invocation, type SettingFlags } from './invocation.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly detail: string
}

/** Looks a newsroom over; every finding that is not ok says what is wrong and what to do. */
export async function doctor(
  invocation: Invocation,
  flags: SettingFlags & { readonly json?: boolean },
): Promise<number> {
  const config = configure(invocation, flags)
  const findings: Finding[] = [
    { check: 'settings', ok: true, detail: `data in ${config.dataDir}` },
    { check: 'node', ok: true, detail: process.versions.node },
    ...checkFiles(config),
    ...(await checkDatabase(config)),
  ]
  const { out } = invocation.terminal
  if (flags.json === true) out(`${JSON.stringify(findings)}\n`)
  else for (const { check, ok, detail } of findings) out(`${ok ? 'ok  ' : 'FAIL'} ${check}: ${detail}\n`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

/** Only the user who runs Matbaa may read what it keeps. */
function checkFiles(config: Config): readonly Finding[] {
  const paths = [config.dataDir, config.mediaDir, config.database, join(config.dataDir, 'secret.key')].filter((path) =>
    existsSync(path),
  )
  if (paths.length === 0) return [{ check: 'files', ok: true, detail: 'nothing is there yet' }]
  return paths.map((path) => {
    const mode = statSync(path).mode & 0o777
    const ok = (mode & 0o077) === 0
    const shown = mode.toString(8).padStart(3, '0')
    return {
      check: 'file mode',
      ok,
      detail: ok ? `${path} (${shown})` : `${path} is open to others (${shown}): run chmod go= ${path}`,
    }
  })
}

async function checkDatabase(config: Config): Promise<readonly Finding[]> {
  if (!isPostgres(config.database) && !existsSync(config.database)) {
    return [{ check: 'database', ok: true, detail: 'there is none yet: `matbaa serve` or `matbaa demo` makes it' }]
  }
  let database: ConnectedDatabase
  try {
    database = await connectDatabase(config.database)
  } catch (error) {
    return [unusable(error)]
  }
  try {
    return await examine(database, config)
  } catch (error) {
    return [unusable(error)]
  } finally {
    await database.close()
  }
}

function unusable(thrown: unknown): Finding {
  const error = explainFailure(thrown)
  const detail = error instanceof MatbaaError ? `${reasonOf(error)} ${error.remedy}` : reasonOf(error)
  return { check: 'database', ok: false, detail }
}

async function examine(database: ConnectedDatabase, config: Config): Promise<readonly Finding[]> {
  const { name, version } = await database.describe()
  const pending = await pendingMigrations(database)
  const findings: Finding[] = [
    { check: 'database', ok: true, detail: `${name} ${version}` },
    {
      check: 'tables',
      ok: pending.length === 0,
      detail: pending.length === 0 ? 'of this version' : `run \`matbaa migrate\`: ${pending.join(', ')} not applied`,
    },
  ]
  const faults = await database.checkIntegrity()
  findings.push({
    check: 'integrity',
    ok: faults.length === 0,
    detail:
      faults.length === 0
        ? 'sound'
        : `${faults.join(' ')}: stop the server, keep this folder, and restore the newest backup into a new one`,
  })
  if (pending.length > 0) return findings
  const verdict = await verifyAudit(database.worker)
  findings.push({
    check: 'audit log',
    ok: verdict.isIntact,
    detail: verdict.isIntact
      ? `${verdict.rows} rows, unbroken`
      : `changed at row ${verdict.brokenAt}: somebody wrote to the database by hand`,
  })
  const { secondFactor } = await readSetting(database.worker, 'access')
  findings.push({
    check: 'second factor',
    ok: true,
    detail:
      secondFactor === 'required'
        ? 'owners and chief editors need one'
        : 'one password is enough for owners and chief editors: the setting “access” says so',
  })
  return [...findings, await checkSearch(database), await checkMedia(database, config)]
}

async function checkSearch(database: ConnectedDatabase): Promise<Finding> {
  const missing = await countUnindexed(database.worker, searchVersion)
  const left = (await listUnfindable(database.worker, 1)).length
  const ok = left === 0
  if (ok && missing === 0) return { check: 'search', ok, detail: 'every published article is in the index' }
  const detail = ok
    ? `${missing} articles wait to be indexed: the server does it by itself`
    : 'the index holds articles that readers may not see: run `matbaa reindex`'
  return { check: 'search', ok, detail }
}

async function checkMedia(database: ConnectedDatabase, config: Config): Promise<Finding> {
  const storage = await createDiskStorage(config.mediaDir, Date.now)
  const keys = await listStorageKeys(database.worker)
  const missing: string[] = []
  for (const key of keys) if ((await storage.stat(key)) === undefined) missing.push(key)
  return {
    check: 'media',
    ok: missing.length === 0,
    detail:
      missing.length === 0
        ? `${keys.length} files`
        : `${missing.length} of ${keys.length} files are gone (first: ${missing[0] ?? ''}): restore them from a backup`,
  }
}
