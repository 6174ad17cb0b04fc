import { spawnSync } from 'node:child_process'
import { cpSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connectDatabase } from '../../src/db/connect.ts'
import { createServedFolder } from '../served-folder.ts'
import { findHalfStates } from './half-states.ts'
import { recordMeasurement } from './measurement.ts'
import { countWrites, expectAcknowledged, hear, nothingAcknowledged } from './mixed-writes.ts'
import { readTrace, replayUntil, tracedCalls } from './traced-writes.ts'

const hasStrace = spawnSync('strace', ['-V']).error === undefined
const folder = await createServedFolder()
const root = mkdtempSync(join(tmpdir(), 'matbaa-power-'))
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
  folder.remove()
})

const replays = Number(process.env['MATBAA_REPLAYS'] ?? 20)
const editorRounds = 25

test.skipIf(!hasStrace)(
  `the power fails at ${replays} moments: what had been acknowledged until then is there, and nothing is torn (needs strace: apt-get install strace)`,
  async () => {
    const before = join(root, 'before')
    cpSync(folder.data, before, { recursive: true })
    const trace = join(root, 'trace')
    const editor = join(import.meta.dirname, 'editor-process.ts')
    const argv = ['-f', '-y', '-xx', '-s', '70000', '-e', `trace=${tracedCalls}`, '-o', trace, process.execPath]
    const traced = spawnSync(
      'strace',
      [...argv, '--no-warnings', editor, join(folder.data, 'matbaa.sqlite'), String(editorRounds)],
      { input: 'begin\n', encoding: 'utf8', maxBuffer: 64_000_000 },
    )
    expect([traced.status, traced.stderr]).toEqual([0, ''])
    const events = readTrace(readFileSync(trace, 'utf8'), 'matbaa.sqlite')
    const acknowledgements = events.flatMap((event, at) => (event.kind === 'said' ? [at] : []))
    expect(acknowledgements.length).toBeGreaterThan(editorRounds * 4)
    let kept = 0
    for (let replay = 0; replay < replays; replay += 1) {
      // Anywhere, also between the parts of one commit; the last time at the very end.
      const until =
        replay === replays - 1 ? events.length : Math.floor(events.length * ((replay * 0.618_034 + 0.1) % 1))
      const place = join(root, `replay-${replay}`)
      mkdirSync(place, { mode: 0o700 })
      const file = join(place, 'matbaa.sqlite')
      copyFileSync(join(before, 'matbaa.sqlite'), file)
      // Every other time a disk that had begun with what nobody had waited for, here and there.
      replayUntil(events, until, { from: before, to: place }, (at) => replay % 2 === 1 && (at * 7) % 3 !== 0)
      const acknowledged = nothingAcknowledged()
      for (const event of events.slice(0, until)) if (event.kind === 'said') hear(event.line, acknowledged)
      const database = await connectDatabase(file)
      await expectAcknowledged(database.worker, acknowledged)
      expect(await findHalfStates(database)).toEqual([])
      await database.close()
      kept += countWrites(acknowledged)
    }
    const syncs = events.filter(({ kind }) => kind === 'sync').length
    expect(syncs).toBeGreaterThanOrEqual(acknowledgements.length)
    recordMeasurement('power loss', {
      replays,
      acknowledgedWritesInAll: kept,
      lost: 0,
      tornDatabases: 0,
      syncsPerAcknowledgedWrite: Math.round((syncs / acknowledgements.length) * 100) / 100,
      eventsTraced: events.length,
    })
  },
)
