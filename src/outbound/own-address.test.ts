import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** A public address that this machine has in a network namespace of its own; nobody else is in there. */
const own = '11.7.7.7'
const inNamespace = (program: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync('unshare', ['--user', '--map-root-user', '--net', 'sh', '-c', program], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
const prepare = `ip link set lo up && ip address add ${own}/32 dev lo`
const hasNamespaces = inNamespace(prepare).status === 0

test.skipIf(!hasNamespaces)('a public address of this very machine is not asked, while others would reach it', () => {
  const module = (name: string): string => JSON.stringify(join(import.meta.dirname, name))
  const script = `
    import { once } from 'node:events'
    import { createServer } from 'node:http'
    import { text } from 'node:stream/consumers'
    import { publicInternet } from ${module('connection.ts')}
    import { createOutsideFetch } from ${module('fetch-public.ts')}
    import { isPublicAddress } from ${module('public-address.ts')}
    let asked = 0
    const server = createServer((_request, response) => response.end(String((asked += 1)))).listen(80, '${own}')
    await once(server, 'listening')
    const ask = (policy) => createOutsideFetch({ ...publicInternet, resolve: async () => ['${own}'], ...policy })
    const told = await ask({ isAllowedAddress: isPublicAddress })('http://paper.example/')
    const refused = []
    for (const host of ['paper.example', '${own}'])
      refused.push(await ask({})('http://' + host + '/').then(() => 'answered', ({ code }) => code))
    console.log(JSON.stringify([await text(told.body), refused, asked]))
    server.close()`
  const { stdout, stderr } = inNamespace(`${prepare} && exec "$NODE" --input-type=module -e "$SCRIPT"`, {
    NODE: process.execPath,
    SCRIPT: script,
  })
  expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual(['1', ['outside-unreachable', 'outside-unreachable'], 1])
})
