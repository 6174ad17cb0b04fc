import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addressCommand } from '../src/commands/address.ts'
import { backup, exportContent, restore } from '../src/commands/archives.ts'
import { listEditionsCommand, setEdition } from '../src/commands/edition.ts'
import { announceMonthCommand, listMonths, withdrawMonthCommand } from '../src/commands/months.ts'
import { doctor, type Finding } from '../src/commands/doctor.ts'
import { reindexCommand } from '../src/commands/reindex.ts'
import { searchCommand } from '../src/commands/search.ts'
import { backedUpTables, readTable, writeStoredRows } from '../src/content/export/queries.ts'
import { settingCommand } from '../src/commands/setting.ts'
import { readSetting } from '../src/content/settings/queries.ts'
import { connectDatabase } from '../src/db/connect.ts'
import { migrate } from '../src/db/migrate.ts'
import { createDiskStorage } from '../src/storage/disk.ts'
import { storageKey } from '../src/storage/key.ts'
import { createTestDatabase } from './databases.ts'
import { createInvocation } from './invocation.ts'
import { createNewsroom, type TestNewsroom } from './newsroom.ts'

const root = mkdtempSync(join(tmpdir(), 'matbaa-commands-'))
const data = join(root, 'data')
const archive = join(root, 'backup.tar.gz')

const invocation = () => createInvocation(root)

async function allRows(address: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const database = await connectDatabase(address)
  const tables = new Map<string, readonly string[]>()
  for (const table of backedUpTables) {
    const rows: string[] = []
    // Columns come in another order from another database.
    for await (const row of readTable(database.reader, table))
      rows.push(JSON.stringify(row, Object.keys(row).toSorted()))
    tables.set(table[0], rows)
  }
  await database.close()
  return tables
}

beforeAll(async () => {
  const storage = await createDiskStorage(join(data, 'media'), Date.now)
  chmodSync(data, 0o700)
  const address = join(data, 'matbaa.sqlite')
  const database = await connectDatabase(address)
  await migrate(database)
  const newsroom = await createNewsroom({ kind: 'sqlite', address, database, remove: async () => undefined })
  const key = storageKey('018f0000000070008000000000000001', 'jpg', 'aaaaaaaaaa')
  await storage.put(key, Buffer.from('not a picture, but bytes'))
  await database.transaction((tx) => tx.updateTable('media').set({ storage_key: key, derivatives: '[]' }).execute())
  await newsroom.close()
  await database.close()
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('backup and restore', () => {
  test('what was backed up from SQLite comes back whole, in SQLite and in PostgreSQL', async () => {
    expect(await backup(invocation(), archive, { data, json: true })).toBe(0)
    expect(statSync(archive).mode & 0o077).toBe(0)
    const original = await allRows(join(data, 'matbaa.sqlite'))
    expect(original.get('articles')?.length).toBeGreaterThan(3)

    const elsewhere = join(root, 'restored')
    expect(await restore(invocation(), archive, { data: elsewhere })).toBe(0)
    expect(await allRows(join(elsewhere, 'matbaa.sqlite'))).toEqual(original)
    const media = readdirSync(join(elsewhere, 'media'), { recursive: true, encoding: 'utf8' })
    expect(media.some((name) => name.endsWith('.jpg'))).toBe(true)

    const postgres = await createTestDatabase('postgres')
    const flags = { data: join(root, 'restored-postgres'), database: postgres.address }
    expect(await restore(invocation(), archive, flags)).toBe(0)
    expect(await allRows(postgres.address)).toEqual(original)
    const back = join(root, 'from-postgres.tar')
    expect(await backup(invocation(), back, flags)).toBe(0)
    const again = join(root, 'restored-again')
    expect(await restore(invocation(), back, { data: again })).toBe(0)
    expect(await allRows(join(again, 'matbaa.sqlite'))).toEqual(original)
    await postgres.remove()
  })

  test('a newsroom that is not empty is not restored into', async () => {
    await expect(restore(invocation(), archive, { data })).rejects.toMatchObject({ code: 'conflict' })
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['changed in one byte', (bytes: Buffer) => Buffer.from(bytes).fill(bytes.readUInt8(5000) ^ 1, 5000, 5001)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('<html>not a backup</html>')],
  ])('a backup that is %s is refused and nothing is written', async (_, damage) => {
    const plain = join(root, 'plain.tar')
    await backup(invocation(), plain, { data })
    const damaged = join(root, 'damaged.tar')
    writeFileSync(damaged, damage(readFileSync(plain)))
    const target = join(root, 'untouched')
    await expect(restore(invocation(), damaged, { data: target })).rejects.toMatchObject({ code: 'unreadable-input' })
    const rows = await allRows(join(target, 'matbaa.sqlite'))
    expect(rows.get('articles')).toEqual([])
  })
})

test('an export holds the content and nobody’s address', async () => {
  const folder = join(root, 'export')
  expect(await exportContent(invocation(), folder, { data })).toBe(0)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const text = files
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
  expect(text).toContain('"headline"')
  expect(text).not.toMatch(/@example\.(org|com)/)
  await expect(exportContent(invocation(), folder, { data })).rejects.toMatchObject({ code: 'conflict' })
})

describe('doctor', () => {
  const findings = async (flags: { data: string; database?: string }): Promise<[number, readonly Finding[]]> => {
    const call = invocation()
    const code = await doctor(call, { ...flags, json: true })
    return [code, JSON.parse(call.written.out) as readonly Finding[]]
  }
  const failing = ([, found]: [number, readonly Finding[]]): readonly string[] =>
    found.filter(({ ok }) => !ok).map(({ check }) => check)

  test('a sound newsroom is well', async () => {
    const result = await findings({ data })
    expect(failing(result)).toEqual([])
    expect(result[0]).toBe(0)
  })

  test('a PostgreSQL newsroom is well, one that is away is not', async () => {
    const postgres = await createTestDatabase('postgres')
    expect((await findings({ data, database: postgres.address }))[0]).toBe(0)
    await postgres.remove()
    const away = new URL(inject('postgresUrl'))
    away.port = '1'
    expect(failing(await findings({ data, database: away.href }))).toEqual(['database'])
  })

  test('open files, a changed audit row and a lost picture are found', async () => {
    const sick = join(root, 'sick')
    await restore(invocation(), archive, { data: sick })
    chmodSync(sick, 0o755)
    const database = await connectDatabase(join(sick, 'matbaa.sqlite'))
    await database.transaction((tx) => tx.updateTable('audit').set({ event: 'nothing' }).where('seq', '=', 2).execute())
    await database.close()
    rmSync(join(sick, 'media'), { recursive: true })
    const result = await findings({ data: sick })
    expect(result[0]).toBe(1)
    expect(failing(result)).toEqual(['file mode', 'audit log', 'media'])
  })

  test('a damaged database is found', async () => {
    const damaged = join(root, 'damaged')
    await restore(invocation(), archive, { data: damaged })
    const file = join(damaged, 'matbaa.sqlite')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096 * 3 + 100, 4096 * 40)
    writeFileSync(file, bytes)
    const result = await findings({ data: damaged })
    expect(result[0]).toBe(1)
    expect(failing(result).some((check) => check === 'integrity' || check === 'database')).toBe(true)
  })
})

test('reindex leaves a sound newsroom as it was', async () => {
  const copy = join(root, 'reindexed')
  await restore(invocation(), archive, { data: copy })
  const before = await allRows(join(copy, 'matbaa.sqlite'))
  expect(await reindexCommand(invocation(), { data: copy, all: true })).toBe(0)
  const after = await allRows(join(copy, 'matbaa.sqlite'))
  for (const table of ['listings', 'content_references', 'comment_counts', 'sections', 'tags']) {
    expect(after.get(table)).toEqual(before.get(table))
  }
})

test('says how addresses look, and twice is once', async () => {
  const copy = join(root, 'readdressed')
  await restore(invocation(), archive, { data: copy })
  const read = async (): Promise<boolean> => {
    const database = await connectDatabase(join(copy, 'matbaa.sqlite'))
    const isPrefixed = await readSetting(database.reader, 'primary-prefix')
    await database.close()
    return isPrefixed
  }
  for (const state of ['off', 'off', 'on'] as const) {
    expect(await addressCommand(invocation(), { data: copy, primaryPrefix: state })).toBe(0)
    expect(await read()).toBe(state === 'on')
  }
})

describe('months and editions', () => {
  const place = join(root, 'months')
  const address = join(place, 'matbaa.sqlite')
  const ramadan = { data: place, calendar: 'islamic-umalqura', country: 'MA' }
  let newsroom: TestNewsroom
  let close: () => Promise<void>
  beforeAll(async () => {
    await createDiskStorage(join(place, 'media'), Date.now)
    const database = await connectDatabase(address)
    await migrate(database)
    newsroom = await createNewsroom({ kind: 'sqlite', address, database, remove: async () => undefined })
    newsroom.clock.now = Date.UTC(2025, 2, 10, 6)
    close = async () => {
      await newsroom.close()
      await database.close()
    }
  })
  afterAll(() => close())
  const today = async (): Promise<string> =>
    /<ul class="today".*?<\/ul>/s.exec(await (await newsroom.ask('/ar/')).text())?.[0] ?? ''

  test('a running server follows what the command changes, without a restart', async () => {
    expect(await today()).toContain('/ ١٠ رمضان /')
    expect(await setEdition(invocation(), { data: place, country: 'MA' }, 'ar')).toBe(0)
    const call = invocation()
    expect(await announceMonthCommand(call, ramadan, '1446/9', '2025-03-02')).toBe(0)
    expect(call.written.out).toBe('MA islamic-umalqura 1446/9 2025-03-02\n')
    expect(call.written.err).toContain('editions that follow MA: ar\n')
    await expect.poll(today, { timeout: 2_000 }).toContain('/ ٩ رمضان /')
    const list = invocation()
    await listMonths(list, { data: place, country: 'MA', json: true })
    expect(JSON.parse(list.written.out)).toEqual([
      { calendar: 'islamic-umalqura', country: 'MA', year: 1446, month: 9, starts_on: '2025-03-02' },
    ])
    expect(await withdrawMonthCommand(invocation(), ramadan, '1446-09')).toBe(0)
    await expect.poll(today, { timeout: 2_000 }).toContain('/ ١٠ رمضان /')
  })

  test('what cannot be is refused in words', async () => {
    const wrong = announceMonthCommand(invocation(), ramadan, 'Ramadan', '2025-03-02')
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input', remedy: 'Write it as 1446/9.' })
    await expect(withdrawMonthCommand(invocation(), ramadan, '1446/9')).rejects.toMatchObject({ code: 'not-found' })
    await expect(setEdition(invocation(), { data: place, country: 'ir' }, 'ar')).rejects.toMatchObject({ status: 400 })
    await expect(setEdition(invocation(), { data: place, country: 'IR' }, 'ur')).rejects.toMatchObject({ status: 404 })
  })

  test('an announcement that leaves a month too long or too short says which', async () => {
    const call = invocation()
    // By the table Ramadan 1446 began on 1 March.
    await announceMonthCommand(call, { ...ramadan, country: 'SA' }, '1446/10', '2025-04-01')
    expect(call.written.err).toContain('1446/9 now has 31 days')
    expect(call.written.err).toContain('no edition follows SA yet')
  })

  test('an edition changes how it writes dates, and its texts with it', async () => {
    const change = { data: place, country: 'none', calendars: 'islamic-umalqura,gregory:en', digits: 'latn' }
    const call = invocation()
    expect(await setEdition(call, change, 'ar')).toBe(0)
    expect(call.written.out).toMatch(/^ar - islamic-umalqura,gregory:en latn /)
    await expect.poll(today, { timeout: 2_000 }).toMatch(/10 رمضان.*lang="en".*10 March/s)
    const list = invocation()
    await listEditionsCommand(list, { data: place, json: true })
    expect(JSON.parse(list.written.out)).toMatchObject([{ language: 'fa' }, { language: 'ar', country: '' }, {}])
  })
})

test.each(['sqlite', 'postgres'] as const)(
  'rows of a backup from before editions had a country fit (%s)',
  async (kind) => {
    const { database, remove } = await createTestDatabase(kind)
    const columns = {
      language: 'fa',
      name: 'x',
      motto: '',
      calendars: '[]',
      digits: 'latn',
      month_names: '',
      zone: 'UTC',
      footer: '',
      position: 0,
      version: 1,
    }
    await database.transaction((tx) => writeStoredRows(tx, 'editions', [columns]))
    expect(await database.reader.selectFrom('editions').select('country').execute()).toEqual([{ country: '' }])
    await remove()
  },
)

test('setting prints and writes what is meant to be written by hand, and checks it', async () => {
  const copy = join(root, 'copy-for-settings')
  expect(await restore(invocation(), archive, { data: copy })).toBe(0)
  const set = async (...[name, value, file]: readonly [string, string?, string?]): Promise<unknown> => {
    const call = invocation()
    const flags = { data: copy, ...(file === undefined ? {} : { file }) }
    expect(await settingCommand(call, flags, name, value)).toBe(0)
    return JSON.parse(call.written.out)
  }
  expect(await set('search-engines')).toEqual({ mayIndex: true, robots: '' })
  expect(await set('search-engines', '{"mayIndex":false}')).toEqual({ mayIndex: false, robots: '' })
  expect(await set('search-engines')).toEqual({ mayIndex: false, robots: '' })
  expect(await set('access', '{"secondFactor":"optional"}')).toEqual({ secondFactor: 'optional' })
  writeFileSync(join(root, 'ads.txt'), 'ads.example, 1, DIRECT\n')
  expect(await set('ads-txt', undefined, 'ads.txt')).toBe('ads.example, 1, DIRECT\n')
  for (const [name, value] of [
    ['index-now', '{"isOn":true}'],
    ['index-now', '{"isOn":true,"key":"short"}'],
    ['index-now', '{"isOn":true,"key":"long-enough","endpoints":["ftp://x.example/"]}'],
    ['index-now', 'on'],
    ['ads-txt', '<html>'],
    ['search-version', '0'],
    ['none', '1'],
  ] as const) {
    await expect(set(name, value), `${name} ${value}`).rejects.toMatchObject({ code: 'invalid-input' })
  }
})

describe('search', () => {
  const run = async (typed: string, flags: object = {}): Promise<{ readonly out: string; readonly err: string }> => {
    const called = invocation()
    expect(await searchCommand(called, { data, limit: '10', ...flags }, typed)).toBe(0)
    return called.written
  }

  test('prints what readers of an edition find, the best first', async () => {
    const { out, err } = await run('تالابها')
    expect(out.split('\n')[0]).toMatch(/^101\t2025-01-22\tتالاب‌های شمال/u)
    expect(err).toMatch(/^\d+ articles in fa\n/)
    const [first] = JSON.parse((await run('wetlands', { lang: 'en', json: true, limit: '1' })).out) as readonly object[]
    expect(first).toMatchObject({ code: 103, language: 'en' })
    expect((await run('ژژکوتلوخ')).out).toBe('')
  })

  test('says what it needs', async () => {
    await expect(run(' ')).rejects.toThrow('There is nothing to search for.')
    await expect(run('x', { lang: 'de' })).rejects.toThrow('There is no edition in “de”.')
  })
})
