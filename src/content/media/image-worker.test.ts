import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPictureFolder, imageProcesses, type PictureFolder, testJpeg } from '../../../test/media.ts'
import { createImageWorker, type ImageWorker } from './image-worker.ts'

let folder: PictureFolder
let worker: ImageWorker
beforeAll(async () => {
  folder = await createPictureFolder()
  worker = createImageWorker()
})
afterAll(async () => {
  await worker.close()
  await folder.remove()
})

describe('the image process', () => {
  it('is killed when a picture takes too long, and starts anew', async () => {
    const hasty = createImageWorker({ inspectMs: 10_000, deriveMs: 1 })
    try {
      const file = await folder.write('slow.jpg', await testJpeg(3000, 2000))
      await expect(hasty.derive(file, await folder.place())).rejects.toThrow(/within 1 ms/)
      expect(await hasty.inspect(file)).toMatchObject({ width: 3000 })
    } finally {
      await hasty.close()
    }
  })

  it('may take its time to start: a picture has its own from then on', async () => {
    const before = new Set(await imageProcesses())
    const slow = createImageWorker({ inspectMs: 3_000, givesWay: false })
    try {
      const facts = slow.inspect(await folder.write('first.jpg', await testJpeg(20, 10)))
      const [started = 0] = (await imageProcesses()).filter((pid) => !before.has(pid))
      process.kill(started, 'SIGSTOP')
      await wait(3_500)
      process.kill(started, 'SIGCONT')
      expect(await facts).toMatchObject({ width: 20, height: 10 })
    } finally {
      await slow.close()
    }
  })

  it('may die: the picture under way fails in a way that may pass, those behind it are made', async () => {
    const mortal = createImageWorker()
    try {
      const file = await folder.write('big.jpg', await testJpeg(4000, 3000))
      await mortal.inspect(file)
      const under = mortal.derive(file, await folder.place())
      const behind = mortal.derive(file, await folder.place())
      await wait(50)
      for (const pid of await imageProcesses()) process.kill(pid, 'SIGKILL')
      const outcome: unknown = await under.catch((error: unknown) => error)
      expect(outcome).toBeInstanceOf(Error)
      expect(outcome).not.toMatchObject({ code: 'unreadable-input' })
      expect((await behind).files.length).toBe(15)
    } finally {
      await mortal.close()
    }
  })

  it('does not run before there is a picture, ends when there has been none for a while, and starts anew', async () => {
    const before = new Set(await imageProcesses())
    const running = async (): Promise<readonly number[]> => (await imageProcesses()).filter((pid) => !before.has(pid))
    const resting = createImageWorker({ idleMs: 1_000 })
    try {
      expect(await running()).toEqual([])
      const file = await folder.write('rest.jpg', await testJpeg(1200, 800))
      await resting.derive(file, await folder.place())
      const used = await running()
      expect(used).toHaveLength(1)
      await expect.poll(running, { timeout: 10_000 }).toEqual([])
      expect(await resting.inspect(file)).toMatchObject({ width: 1200 })
      const anew = await running()
      expect(anew).toHaveLength(1)
      expect(anew).not.toEqual(used)
    } finally {
      await resting.close()
    }
  })

  it('does one picture at a time, in order', async () => {
    const files = await Promise.all([40, 50, 60].map(async (n) => folder.write(`${n}.jpg`, await testJpeg(n, n))))
    const facts = await Promise.all(files.map((file) => worker.inspect(file)))
    expect(facts.map(({ width }) => width)).toEqual([40, 50, 60])
  })

  it('has as many brothers as it was asked for', async () => {
    const before = new Set(await imageProcesses())
    const pair = createImageWorker({ processes: 2 })
    try {
      const file = await folder.write('pair.jpg', await testJpeg(2000, 1000))
      const folders = await Promise.all([folder.place(), folder.place(), folder.place()])
      const made = Promise.all(folders.map((one) => pair.derive(file, one)))
      await expect
        .poll(async () => (await imageProcesses()).filter((pid) => !before.has(pid)).length, { timeout: 5_000 })
        .toBe(2)
      expect((await made).map(({ files }) => files.length)).toEqual([15, 15, 15])
    } finally {
      await pair.close()
    }
  })

  it('looks at a picture before it makes the forms of others', async () => {
    const large = await folder.write('large.jpg', await testJpeg(2000, 1000))
    const ended: string[] = []
    const told = async (name: string, work: Promise<unknown>): Promise<void> => {
      await work
      ended.push(name)
    }
    await Promise.all([
      told('first', worker.derive(large, await folder.place())),
      told('second', worker.derive(large, await folder.place())),
      told('look', worker.inspect(large)),
    ])
    expect(ended).toEqual(['first', 'look', 'second'])
  })

  it('sees nothing of our environment and keeps no program alive', () => {
    const program = `
      import { createImageWorker } from ${JSON.stringify(new URL('image-worker.ts', import.meta.url).href)}
      import { readFileSync, readdirSync } from 'node:fs'
      const worker = createImageWorker()
      await worker.inspect('/nowhere').catch(() => undefined)
      const children = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim().split(' ')
      process.stdout.write(children.map((pid) => readFileSync('/proc/' + pid + '/environ', 'utf8')).join())
    `
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { SECRET: 'PRIVATE-MARK' },
      timeout: 10_000,
    })
    expect(String(run.stderr)).toBe('')
    expect(run.status).toBe(0)
    expect(String(run.stdout)).toContain('VIPS_BLOCK_UNTRUSTED=1')
    expect(String(run.stdout)).not.toContain('PRIVATE-MARK')
  })

  it('refuses work after it was closed', async () => {
    const closed = createImageWorker()
    await closed.close()
    await expect(closed.inspect('/nowhere')).rejects.toThrow('closed')
  })
})
