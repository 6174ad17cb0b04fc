import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runProgram, runProgramIn, serveProgram } from '../program.ts'
import { createServedFolder } from '../served-folder.ts'

const folder = await createServedFolder()
const { root, data } = folder
afterAll(folder.remove)

describe('the program', () => {
  test('serves, and ends in peace when it is told to', async () => {
    const served = await serveProgram('--data', data)
    const front = await fetch(`${served.origin}/fa/`)
    expect(front.status).toBe(200)
    expect(await front.text()).toContain('<html lang="fa" dir="rtl"')
    expect((await fetch(`${served.origin}/readyz`)).status).toBe(200)
    const underWay = Promise.all(Array.from({ length: 20 }, () => fetch(`${served.origin}/fa/`)))
    const answers = await underWay
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await served.end('SIGTERM')).toBe(0)
  })

  test('starts again after it was killed', async () => {
    const first = await serveProgram('--data', data)
    await first.end('SIGKILL')
    const second = await serveProgram('--data', data)
    expect((await fetch(`${second.origin}/ar/`)).status).toBe(200)
    expect(await second.end('SIGTERM')).toBe(0)
  })

  test('explains a port that is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(address === null || typeof address === 'string' ? 0 : address.port)
      }),
    )
    const { status, err } = runProgram('serve', '--data', data, '--port', String(port))
    other.close()
    expect(status).toBe(1)
    expect(err).toMatch(/Port \d+ on 127\.0\.0\.1 cannot be used\.\n {2}Why: .*\n {2}What to do: /)
  })

  test.each([
    ['a port that is none', ['serve', '--port', 'http'], /The setting port cannot be used/],
    ['an origin with a path', ['serve', '--origin', 'https://paper.example/news'], /The setting origin/],
    ['a data folder that is a file', ['migrate', '--data', '/etc/hostname/x'], /The data folder .* cannot be made/],
    ['an unknown command', ['frobnicate'], /unknown command.*\n.*--help/],
    ['an unknown option', ['doctor', '--frobnicate'], /unknown option/],
    ['a backup that is not there', ['restore', '/nowhere/backup.tar', '--data', join(root, 'none')], /cannot be read/],
  ])('explains %s', (_, argv, said) => {
    const { status, out, err } = runProgram(...argv)
    expect(err).toMatch(said)
    expect(err).not.toContain('    at ')
    expect(out).not.toContain('Error')
    expect(status).toBe(1)
  })

  test('has a help for newcomers', () => {
    const { status, out } = runProgram('--help')
    expect(status).toBe(0)
    for (const command of ['serve', 'demo', 'migrate', 'import', 'backup', 'restore', 'export', 'reindex', 'doctor']) {
      expect(out).toMatch(new RegExp(`^ {2}${command}`, 'm'))
    }
    expect(runProgram('backup', '--help').out).toMatch(/tar file to write/)
  })

  test('reads matbaa.toml of the folder it is started in, and refuses what it does not know', () => {
    const folder = mkdtempSync(join(root, 'toml-'))
    writeFileSync(join(folder, 'matbaa.toml'), `data = ${JSON.stringify(data)}`)
    expect(runProgramIn(folder, 'migrate')).toMatchObject({ status: 0, err: 'The tables are of this version.\n' })
    writeFileSync(join(folder, 'matbaa.toml'), 'prot = 1')
    const refused = runProgramIn(folder, 'migrate')
    expect(refused.status).toBe(1)
    expect(refused.err).toContain('There is no setting named prot.')
  })
})

describe('the program as several workers', () => {
  test('serves one port, replaces a worker that dies, and ends in peace', { timeout: 60_000 }, async () => {
    const served = await serveProgram('--data', data, '--workers', '2')
    const port = new URL(served.origin).port
    const ask = () => fetch(`${served.origin}/fa/`, { headers: { connection: 'close' } })
    // What a busy machine gave up is asked for again.
    const untilTaken = () => expect.poll(async () => (await ask()).status).toBe(200)
    await Promise.all(Array.from({ length: 20 }, untilTaken))
    // The port was chosen freely: it stays only while one of them listens.
    await expect.poll(() => served.log().match(/serving on/g)?.length, { timeout: 20_000 }).toBe(2)
    const workers = childrenOf(served.child.pid)
    expect(workers).toHaveLength(2)
    process.kill(workers[0] ?? 0, 'SIGKILL')
    await expect.poll(() => served.log(), { timeout: 20_000 }).toContain('a worker died')
    await expect.poll(() => childrenOf(served.child.pid).length, { timeout: 20_000 }).toBe(2)
    await untilTaken()
    expect(await served.end('SIGTERM')).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}/fa/`)).rejects.toThrow('fetch failed')
  })
})

/** Process ids of the children of a process. */
function childrenOf(pid: number | undefined): readonly number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}
