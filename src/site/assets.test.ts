import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answerAsset, loadAssets } from './assets.ts'

test('texts leave compressed, fonts as they are, both for ever; other files of the folder are nobody’s', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'matbaa-assets-'))
  const css = 'body{margin:0}'.repeat(50)
  await writeFile(join(directory, 'theme.1.css'), css)
  await writeFile(join(directory, 'latin.1.woff2'), Buffer.from([0x77, 0x4f, 0x46, 0x32, 0xff]))
  await writeFile(join(directory, 'secret.txt'), 'no')
  const manifest = { 'theme.css': '/assets/theme.1.css', 'latin.woff2': '/assets/latin.1.woff2' }
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest))
  const assets = await loadAssets(directory)
  const ask = (name: string, headers: Record<string, string> = {}) =>
    answerAsset(assets, new Request(`http://x/assets/${name}`, { headers }), name)

  const sheet = await ask('theme.1.css', { 'accept-encoding': 'br' })
  expect(sheet?.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(sheet?.headers.get('cache-control')).toContain('immutable')
  expect(brotliDecompressSync((await sheet?.arrayBuffer()) ?? new ArrayBuffer(0)).toString()).toBe(css)
  expect(await (await ask('theme.1.css'))?.text()).toBe(css)
  const known = await ask('theme.1.css', { 'if-none-match': sheet?.headers.get('etag') ?? '' })
  expect(known?.status).toBe(304)

  const font = await ask('latin.1.woff2', { 'accept-encoding': 'br' })
  expect(font?.headers.get('content-encoding')).toBeNull()
  expect(new Uint8Array((await font?.arrayBuffer()) ?? new ArrayBuffer(0)).at(-1)).toBe(0xff)
  expect(await ask('secret.txt')).toBeUndefined()
  expect(await ask('../manifest.json')).toBeUndefined()
  await rm(directory, { recursive: true })
})
