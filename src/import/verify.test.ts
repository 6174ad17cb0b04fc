import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskSite, readAddresses, verifyAddresses } from './verify.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matbaa-verify-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function save(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

const addressesIn = (file: string): Promise<string[]> => all(readAddresses(file))

const sitemap = (...addresses: readonly string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="i">${addresses
    .map(
      (address) => `<url><loc>${address}</loc><image:image><image:loc>${address}.jpg</image:loc></image:image></url>`,
    )
    .join('')}</urlset>`

test('a sitemap, its index with a packed neighbour, and pictures in it', async () => {
  await save('post-sitemap.xml', sitemap('https://example.org/a/?x=1&amp;y=2'))
  await save('page-sitemap.xml.gz', gzipSync(sitemap('https://example.org/b/')))
  const index = await save(
    'sitemap_index.xml',
    '<sitemapindex><sitemap><loc>https://example.org/post-sitemap.xml</loc></sitemap><sitemap><loc>https://example.org/page-sitemap.xml</loc></sitemap><sitemap><loc>https://example.org/not-here.xml</loc></sitemap></sitemapindex>',
  )
  expect(await addressesIn(index)).toEqual([
    'https://example.org/a/?x=1&y=2',
    'https://example.org/a/?x=1&y=2.jpg',
    'https://example.org/b/',
    'https://example.org/b/.jpg',
    'https://example.org/not-here.xml',
  ])
})

test('an access log tells what readers were answered, a list what stands in it', async () => {
  const log = await save(
    'access.log',
    [
      '203.0.113.7 - - [23/Nov/2026:10:00:00 +0330] "GET /2024/05/%D8%AE%D8%A8%D8%B1/ HTTP/1.1" 200 512 "-" "Mozilla/5.0"',
      '203.0.113.7 - sara [23/Nov/2026:10:00:01 +0330] "HEAD /?p=12 HTTP/2.0" 301 0',
      '203.0.113.7 - - [23/Nov/2026:10:00:02 +0330] "GET /nothing HTTP/1.1" 404 0 "-" "-"',
      '203.0.113.7 - - [23/Nov/2026:10:00:03 +0330] "POST /wp-login.php HTTP/1.1" 200 0 "-" "-"',
      'damaged line',
    ].join('\n'),
  )
  expect(await addressesIn(log)).toEqual(['/2024/05/%D8%AE%D8%A8%D8%B1/', '/?p=12'])
  expect(await addressesIn(await save('list.txt', 'https://example.org/x\r\n\r\n# note\n /y \n'))).toEqual([
    'https://example.org/x',
    '/y',
  ])
  expect(await addressesIn(await save('empty.txt', ''))).toEqual([])
})

test('each address is asked once, redirects are followed to their end', async () => {
  const answers: Readonly<Record<string, Awaited<ReturnType<AskSite>>>> = {
    '/a': { status: 301, location: 'https://new.example/fa/1/a' },
    '/fa/1/a': { status: 200 },
    '/b': { status: 200 },
    '/gone': { status: 410 },
    '/ring': { status: 301, location: '/ring' },
    '/dead': { status: 301, location: '/nowhere' },
  }
  const ask: AskSite = async (path) => answers[path] ?? { status: 404 }
  const list = await save('old.txt', '/a\nhttps://old.example/a\n/b\n/gone\n/ring\n/dead\n/c')
  expect(await all(verifyAddresses(list, ask))).toEqual([
    { address: '/a', status: 301, target: '/fa/1/a', targetStatus: 200, isFine: true },
    { address: '/b', status: 200, isFine: true },
    { address: '/gone', status: 410, isFine: true },
    { address: '/ring', status: 301, target: '/ring', targetStatus: 301, isFine: false },
    { address: '/dead', status: 301, target: '/nowhere', targetStatus: 404, isFine: false },
    { address: '/c', status: 404, isFine: false },
  ])
})

test('a sitemap that declares entities is refused', async () => {
  const hostile = await save(
    'hostile.xml',
    '<!DOCTYPE urlset [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>',
  )
  await expect(addressesIn(hostile)).rejects.toThrow('refused')
})
