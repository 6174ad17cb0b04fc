import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportedTables, readTable, type StoredRow } from '../../src/content/export/queries.ts'
import type { Queryable } from '../../src/db/database.ts'
import { createTestDatabase, type TestDatabase } from '../databases.ts'
import { wxr, type WxrPost } from '../wxr.ts'

const kills = 20
let folder = ''
let file = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matbaa-kill-'))
  file = join(folder, 'export.xml')
  await writeFile(file, archive(400))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(['sqlite', 'postgres'] as const)(
  'an import that was killed at twenty points and run to its end leaves what one clean run leaves (%s)',
  async (kind) => {
    const clean = await createTestDatabase(kind)
    let { startMs, wholeMs } = await runToEnd(clean)
    const wanted = await normalised(clean.database.worker)
    expect(wanted.get('articles')?.length).toBe(400)
    await clean.remove()

    let killed = 0
    let torn = await createTestDatabase(kind)
    let isNew = true
    while (killed < kills) {
      // A part of the work each time, so that the kills fall all over the import, its first and last moments included.
      const run = await runImport(torn, startMs + (wholeMs - startMs) * (0.05 + ((killed * 0.618) % 1) * 0.6))
      if (!run.isDone) {
        killed += 1
        isNew = false
        continue
      }
      // The machine was slower when the clean run was measured.
      if (isNew) ({ startMs, wholeMs } = run)
      await compare(torn, wanted)
      await torn.remove()
      torn = await createTestDatabase(kind)
      isNew = true
    }
    await runToEnd(torn)
    await compare(torn, wanted)
    await torn.remove()
  },
  900_000,
)

type Tables = ReadonlyMap<string, readonly unknown[]>

async function compare(torn: TestDatabase, wanted: Tables): Promise<void> {
  const found = await normalised(torn.database.worker)
  for (const [table, rows] of wanted) expect([table, found.get(table)]).toEqual([table, rows])
}

interface Run {
  readonly startMs: number
  readonly wholeMs: number
  readonly isDone: boolean
  readonly errors: string
}

async function runToEnd(test: TestDatabase): Promise<Run> {
  const run = await runImport(test)
  expect([run.isDone, run.errors.replaceAll(/.*Warning.*\n?/g, '')]).toEqual([true, ''])
  return run
}

/** Runs the import, and kills it after a time. */
async function runImport(test: TestDatabase, killAfterMs?: number): Promise<Run> {
  const started = performance.now()
  const child = startImport(test)
  let startMs = 0
  let output = ''
  let errors = ''
  child.stdout.on('data', (piece: Buffer) => {
    if (output === '') startMs = performance.now() - started
    output += piece.toString()
  })
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  if (killAfterMs !== undefined) {
    await Promise.race([ended, setTimeout(killAfterMs)])
    child.kill('SIGKILL')
  }
  await ended
  return { startMs, wholeMs: performance.now() - started, isDone: output.endsWith('done\n'), errors }
}

const startImport = (test: TestDatabase) =>
  spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, '../import-process.ts'), test.address, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Everything an export would hold, without what is made anew in each run: random ids and the ledger of who did what. */
async function normalised(db: Queryable): Promise<Tables> {
  const tables = new Map<string, StoredRow[]>()
  for (const keyed of exportedTables) {
    if (keyed[0] === 'audit') continue
    const rows: StoredRow[] = []
    for await (const row of readTable(db, keyed)) rows.push(row)
    tables.set(keyed[0], rows)
  }
  const names = new Map<unknown, string>()
  for (const row of tables.get('articles') ?? []) names.set(row['story_id'], `story of ${String(row['code'])}`)
  for (const row of tables.get('drafts') ?? []) names.set(row['story_id'], `story of ${String(row['code'])}`)
  for (const row of tables.get('menus') ?? []) names.set(row['id'], `menu ${String(row['name'])}`)
  for (const row of tables.get('menu_items') ?? []) names.set(row['id'], `entry ${String(row['label'])}`)
  for (const row of tables.get('revisions') ?? [])
    names.set(row['id'], `revision ${String(row['article_id'])} ${String(row['number'])}`)
  for (const row of tables.get('placements') ?? [])
    names.set(row['id'], `placement ${String(row['slot'])} ${String(row['position'])}`)
  const named = (row: StoredRow): string =>
    JSON.stringify(Object.entries(row).map(([column, value]) => [column, names.get(value) ?? value]))
  return new Map([...tables].map(([table, rows]) => [table, rows.map(named).toSorted()]))
}

function archive(posts: number): string {
  const site = 'https://old.example'
  const words = 'آب باد خاک دریا ساحل تالاب پرنده شب ستاره کتاب'.split(' ')
  const text = (n: number): string =>
    Array.from({ length: 60 }, (_, at) => words[(n * 7 + at * at) % words.length]).join(' ')
  const articles = Array.from({ length: posts }, (_, n): WxrPost => {
    const id = 1000 + n
    return {
      id,
      title: `${text(n).slice(0, 40)} ${id}`,
      slug: `article-${id}`,
      creator: n % 3 === 0 ? 'sara' : 'reza',
      sticky: n === 5,
      content: `<!-- wp:paragraph --><p>${text(n)}</p><!-- /wp:paragraph --><p><a href="${site}/2024/05/article-${1000 + ((n * 37 + 11) % posts)}/">${text(n + 1).slice(0, 20)}</a></p><h2>${text(n + 2).slice(0, 20)}</h2><p>${text(n + 3)}</p>`,
      terms: [
        ['category', n % 2 === 0 ? 'sea' : 'sky'],
        ['post_tag', `topic-${n % 17}`],
      ],
      meta: [
        ['_thumbnail_id', String(5000 + (n % 20))],
        ['views', String(n)],
      ],
      comments:
        n % 4 === 0 ? [{ id: 20_000 + n * 2 }, { id: 20_001 + n * 2, parent: 20_000 + n * 2, approved: '0' }] : [],
    }
  })
  const attachments = Array.from({ length: 20 }, (_, n): WxrPost => ({
    id: 5000 + n,
    type: 'attachment',
    status: 'inherit',
    parent: 1000 + n,
    attachmentUrl: `${site}/wp-content/uploads/p${n}.jpg`,
    link: `${site}/p${n}/`,
  }))
  const pages = Array.from({ length: 20 }, (_, n): WxrPost => ({
    id: 6000 + n,
    type: 'page',
    slug: `page-${n}`,
    parent: n === 0 ? 0 : 6000 + n - 1,
    link: `${site}/page-${n}/`,
  }))
  const drafts = Array.from({ length: 20 }, (_, n): WxrPost => ({
    id: 7000 + n,
    status: n % 2 === 0 ? 'draft' : 'pending',
  }))
  const entries = Array.from({ length: 10 }, (_, n): WxrPost => ({
    id: 8000 + n,
    type: 'nav_menu_item',
    title: `Entry ${n}`,
    menuOrder: n,
    terms: [['nav_menu', 'top']],
    meta: [
      ['_menu_item_type', 'post_type'],
      ['_menu_item_object', 'page'],
      ['_menu_item_object_id', String(6000 + n)],
      ['_menu_item_menu_item_parent', n % 3 === 0 ? '0' : String(8000 + n - 1)],
    ],
  }))
  return wxr({
    site,
    authors: [
      { id: 1, login: 'sara', name: 'سارا' },
      { id: 2, login: 'reza', name: 'رضا' },
    ],
    terms: [
      { id: 1, taxonomy: 'category', slug: 'sea', name: 'دریا' },
      { id: 2, taxonomy: 'category', slug: 'sky', parent: 'sea', name: 'آسمان' },
    ],
    posts: [...entries, ...articles, ...attachments, ...pages, ...drafts],
  })
}
