import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { createImageWorker } from '../../src/content/media/image-worker.ts'
import { receiveFile } from '../../src/content/media/receive.ts'
import { connectDatabase } from '../../src/db/connect.ts'
import { explainDisk } from '../../src/errors.ts'
import { createDiskStorage } from '../../src/storage/disk.ts'
import { createTestContext } from '../content-context.ts'
import { randomPixels } from '../pictures.ts'
import { runProgram, serveProgramIn } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'
import { findHalfStates } from './half-states.ts'
import { recordMeasurement } from './measurement.ts'
import { expectAcknowledged, nothingAcknowledged, startReaders, ticketOf } from './mixed-writes.ts'

const disk = mkdtempSync(join(tmpdir(), 'matbaa-disk-'))
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'none', disk]).status === 0
const folder = await createServedFolder()
const data = join(disk, 'data')
const filler = join(disk, 'filler')
afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
  folder.remove()
})

/** Takes what room there is, to the last block. */
function fill(): void {
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'])
  expect(statfsSync(disk).bavail).toBe(0)
}

test.skipIf(!isMounted)(
  'on a disk that fills up under load reading goes on and nothing is half written; with room again all is as before (needs mount: run as root)',
  async () => {
    cpSync(folder.data, data, { recursive: true })
    const served = await serveProgramIn({ MATBAA_TRUSTED_PROXIES: '127.0.0.1,::1' }, '--data', data)
    const acknowledged = nothingAcknowledged()
    const ticket = await ticketOf(served.origin, '/en/303/x')
    const codes = [103, 203]
    const status = async (path: string): Promise<number> => (await fetch(`${served.origin}${path}`)).status
    const load = async (ms: number): Promise<ReadonlyMap<string, number>> => {
      const readers = startReaders(served.origin, codes, ticket, acknowledged)
      await new Promise((resolve) => setTimeout(resolve, ms))
      await readers.stop()
      return readers.others
    }
    await load(500)
    fill()
    const refused = await load(4_000)
    // 429: an article takes thirty comments a minute.
    expect([...refused.keys()].filter((answer) => answer !== '503' && answer !== '429')).toEqual([])
    for (const path of ['/', '/fa/', '/en/303/x', '/ar/archive/', '/fa/feed.xml', '/readyz', '/sitemap.xml']) {
      expect([path, await status(path)]).toEqual([path, 200])
    }
    const post = (text: string) =>
      fetch(`${served.origin}/fa/101/comments`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `198.51.100.${text.length % 250}` },
        body: new URLSearchParams({ name: 'Mina', email: 'mina@example.org', comment: text }),
      })
    const large = `Kept for its writer ${'and more '.repeat(500)}`
    const answer = await post(large)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '300'])
    expect(await answer.text()).toContain(large.trim())

    // Commands say it in three lines and leave nothing behind.
    const backup = join(disk, 'backup.tar')
    for (const argv of [
      ['backup', backup],
      ['export', join(disk, 'export')],
    ]) {
      const { status: code, err } = runProgram(...argv, '--data', data)
      expect([code, err.replace(/^(?:backing up|exporting).*\n/, '')]).toEqual([
        1,
        expect.stringMatching(/^Nothing was saved\.\n {2}Why: The disk is full\.\n {2}What to do: /),
      ])
    }
    expect(readdirSync(disk).toSorted()).toEqual(['data', 'export', 'filler'])
    expect(readdirSync(join(disk, 'export'))).toEqual([])

    // A picture that is uploaded.
    const picture = await sharp(randomPixels(600, 400), { raw: { width: 600, height: 400, channels: 3 } })
      .jpeg()
      .toBuffer()
    const images = createImageWorker()
    const storage = await createDiskStorage(join(data, 'media'), Date.now)
    const spools = () => readdirSync(tmpdir()).filter((name) => name.startsWith('matbaa-media-'))
    const before = [await storedFiles(data), spools()]
    const database = await connectDatabase(join(data, 'matbaa.sqlite'))
    const upload = receiveFile(createTestContext(database), { storage, images }, picture)
    await expect(upload.catch((error: unknown) => Promise.reject(explainDisk(error)))).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect([await storedFiles(data), spools()]).toEqual(before)
    await images.close()
    await database.close()

    // It starts and stops on a full disk too.
    expect(await served.end('SIGTERM')).toBe(0)
    const again = await serveProgramIn({ MATBAA_TRUSTED_PROXIES: '127.0.0.1,::1' }, '--data', data)
    expect((await fetch(`${again.origin}/en/303/x`)).status).toBe(200)
    rmSync(filler)
    const saved = await fetch(`${again.origin}/fa/101/comments`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '203.0.113.9' },
      body: new URLSearchParams({ name: 'Mina', email: 'mina@example.org', comment: 'There is room again.' }),
    })
    expect(saved.status).toBe(303)
    expect(await again.end('SIGTERM')).toBe(0)
    const checked = await connectDatabase(join(data, 'matbaa.sqlite'))
    await expectAcknowledged(checked.worker, acknowledged)
    expect(await findHalfStates(checked)).toEqual([])
    await checked.close()
    expect(runProgram('backup', backup, '--data', data).err).not.toContain('Nothing was saved')
    expect(existsSync(backup)).toBe(true)
    recordMeasurement('full disk', {
      acknowledgedComments: acknowledged.comments.length,
      lost: 0,
      halfStates: 0,
      refusedWhileFull: refused.get('503') ?? 0,
    })
  },
)

/** Every file below the media folder. */
async function storedFiles(of: string): Promise<readonly string[]> {
  return readdirSync(join(of, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
}
