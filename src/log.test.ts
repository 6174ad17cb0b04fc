import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

function logged(isWatched: boolean): string {
  const program = `
    import { createLogger } from ${JSON.stringify(join(import.meta.dirname, 'log.ts'))}
    const log = createLogger({ level: 'info', isWatched: ${isWatched} })
    log.info({ requestId: 'r1', email: 'reader@example.org', headers: { cookie: 'c00kie', authorization: 'Bearer t0ken' } }, 'answered')
    log.debug('not shown')`
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stderr
}

test.each([true, false])('a log line has the request id and no secret (watched: %s)', (isWatched) => {
  const text = logged(isWatched)
  expect(text).toContain('r1')
  expect(text).toContain('answered')
  expect(text).not.toMatch(/reader@example|c00kie|t0ken|not shown/)
  expect(text.startsWith('{')).toBe(!isWatched)
})
