import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { type Manifest, manifestName, manifestSchema } from '../../src/export/manifest.ts'
import { readTar } from '../../src/export/tar.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { createNewsroom } from '../newsroom.ts'
import { program, serveProgramIn } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'
import { findHalfStates } from './half-states.ts'
import { codesToComment, publishMany } from './many-articles.ts'
import { recordMeasurement } from './measurement.ts'
import {
  countWrites,
  expectAcknowledged,
  nothingAcknowledged,
  startEditor,
  startReaders,
  ticketOf,
} from './mixed-writes.ts'

const folder = await createServedFolder()
afterAll(folder.remove)

test.each(['sqlite', 'postgres'] as const)(
  'a backup taken while everybody writes holds all that was acknowledged before it, nothing torn, and restores to the same (%s)',
  async (kind) => {
    const source = await filled(kind)
    const served = await serveProgramIn(
      { MATBAA_TRUSTED_PROXIES: '127.0.0.1,::1' },
      '--data',
      folder.data,
      '--database',
      source.address,
    )
    const acknowledged = nothingAcknowledged()
    const editors = [startEditor(source.address, acknowledged), startEditor(source.address, acknowledged)]
    await Promise.all(editors.map(({ ready }) => ready))
    const ticket = await ticketOf(served.origin, '/en/303/x')
    const began = performance.now()
    for (const editor of editors) editor.begin()
    const readers = startReaders(served.origin, codesToComment, ticket, acknowledged, {
      count: 24,
      pauseMs: 30,
    })
    await pause(4_000)
    const before = structuredClone(acknowledged)
    const file = join(folder.root, `${kind}.tar`)
    const taken = await run('backup', file, '--data', folder.data, '--database', source.address)
    expect(taken.err).not.toContain('What to do')
    const after = countWrites(acknowledged)
    await pause(500)
    const perSecond = (count: number): number => Math.round(count / ((performance.now() - began) / 1000))
    const rates = {
      writesPerSecond: perSecond(countWrites(acknowledged) + acknowledged.visits.length),
      visitsAmongThem: perSecond(acknowledged.visits.length),
    }
    for (const editor of editors) editor.kill()
    await Promise.all(editors.map(({ ended }) => ended))
    await readers.stop()
    await served.end('SIGTERM')

    const restored = await createTestDatabase(kind)
    await run('restore', file, '--data', join(folder.root, `restored-${kind}`), '--database', restored.address)
    await expectAcknowledged(restored.database.worker, before)
    expect(await findHalfStates(restored.database, { isRestored: true })).toEqual([])
    // The same again: every row of every table, byte for byte.
    const again = join(folder.root, `${kind}-again.tar`)
    await run('backup', again, '--data', join(folder.root, `restored-${kind}`), '--database', restored.address)
    const [first, second] = [await manifestOf(file), await manifestOf(again)]
    expect(second.rows).toEqual(first.rows)
    expect(tablesOf(second)).toEqual(tablesOf(first))
    recordMeasurement(`backup under load ${kind}`, {
      ...rates,
      acknowledgedBefore: countWrites(before),
      acknowledgedMeanwhile: after - countWrites(before),
      rows: Object.values(first.rows).reduce((sum, count) => sum + count, 0),
      missing: 0,
      torn: 0,
    })
    expect(countWrites(before)).toBeGreaterThan(100)
    expect(after).toBeGreaterThan(countWrites(before))
    await restored.remove()
    await source.remove()
  },
)

async function filled(kind: 'sqlite' | 'postgres'): Promise<TestDatabase> {
  const place = await createTestDatabase(kind)
  const newsroom = await createNewsroom(place)
  await publishMany(newsroom.context)
  await newsroom.close()
  await place.database.close()
  const database = await connectDatabase(place.address)
  return { ...place, database }
}

const tablesOf = ({ parts }: Manifest) => parts.filter(({ name }) => name.startsWith('tables/'))

async function manifestOf(file: string): Promise<Manifest> {
  for await (const { name, content } of readTar(file)) {
    const chunks: Buffer[] = []
    for await (const chunk of content) chunks.push(chunk)
    if (name === manifestName) return manifestSchema.parse(JSON.parse(Buffer.concat(chunks).toString()))
  }
  throw new Error(`${file} has no manifest.`)
}

/** Runs a command of the built program beside all others. */
function run(...argv: readonly string[]): Promise<{ readonly status: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [program, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, err })))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
