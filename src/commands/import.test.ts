import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wxr } from '../../test/wxr.ts'
import { publishNew } from '../content/articles/publish-new.ts'
import { findAuditHead } from '../content/audit/queries.ts'
import { listEditions } from '../content/editions/queries.ts'
import { saveEdition } from '../content/editions/save.ts'
import { saveSetting } from '../content/settings/save.ts'
import type { ImportReport } from '../import/wordpress/report.ts'
import { importWordpressCommand } from './import.ts'
import { type Invocation, systemActor, withNewsroom } from './invocation.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matbaa-command-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

interface Called {
  readonly invocation: Invocation
  readonly out: string[]
  readonly err: string[]
}

function call(answer?: boolean): Called {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isWatched: false,
    confirm: async () => answer,
  }
  return { invocation: { terminal, environment: {}, directory: folder }, out, err }
}

async function save(name: string, text: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

const flags = () => ({ data: join(folder, 'data') })

/** A small demo: two editions and an article nobody has touched. */
const makeDemo = (): Promise<void> =>
  withNewsroom(
    call().invocation,
    flags(),
    { actor: systemActor, migrations: 'upgrade' },
    async ({ context, database }) => {
      for (const language of ['fa', 'ar']) {
        const calendars = [{ calendar: 'gregory', language }]
        await saveEdition(context, {
          language,
          name: 'Demo',
          motto: '',
          calendars,
          digits: 'latn',
          monthNames: '',
          country: '',
          zone: 'UTC',
          footer: '',
          position: 0,
          version: 0,
        })
      }
      await publishNew(context, {
        language: 'fa',
        headline: 'demo',
        document: { type: 'doc', content: [] },
        wishedCode: 8501,
        publishedAt: 1,
        publishedZone: 'UTC',
      })
      const head = await findAuditHead(database.worker)
      await saveSetting(context, 'demo', { auditSeq: head?.seq ?? 0, auditHash: head?.hash ?? '' })
    },
  )

test('an untouched demo gives way when that was agreed to, and takes its name with it', async () => {
  await makeDemo()
  const file = await save('old.xml', wxr({ title: 'An old paper', posts: [{ id: 8501, title: 'theirs' }] }))
  await expect(importWordpressCommand(call().invocation, flags(), [file])).rejects.toMatchObject({
    why: expect.stringContaining('--replace-demo'),
  })
  await expect(importWordpressCommand(call(false).invocation, flags(), [file])).rejects.toThrow('Nothing was imported')
  // What is refused for its language takes nothing away either.
  const foreign = await save('foreign.xml', wxr({ language: 'tlh' }))
  await expect(importWordpressCommand(call(true).invocation, flags(), [foreign])).rejects.toThrow('tlh')

  expect(await importWordpressCommand(call().invocation, { ...flags(), replaceDemo: true }, [file])).toBe(0)
  await withNewsroom(call().invocation, flags(), { actor: systemActor, migrations: 'refuse' }, async ({ database }) => {
    expect((await listEditions(database.worker)).map(({ language, name }) => [language, name])).toEqual([
      ['fa', 'An old paper'],
    ])
    const articles = await database.worker.selectFrom('articles').select(['code', 'headline']).execute()
    expect(articles).toEqual([{ code: 8501, headline: 'theirs' }])
  })
  // What was imported is nobody's demo: a second import adds to it.
  const more = await save('more.xml', wxr({ site: 'https://other.example', posts: [{ id: 9 }] }))
  expect(await importWordpressCommand(call().invocation, flags(), [more])).toBe(0)
})

test('a damaged file: exit code 2, the place of the damage, and what stands before it', async () => {
  const whole = wxr({ posts: [{ id: 1 }, { id: 2 }] })
  const file = await save('damaged.xml', whole.slice(0, whole.lastIndexOf('</item>')))
  const { invocation, out } = call()
  expect(await importWordpressCommand(invocation, { ...flags(), json: true }, [file])).toBe(2)
  const report: ImportReport = JSON.parse(out.join(''))
  expect(report.counts.articles).toEqual({ imported: 1 })
  expect(report.damages[0]?.at.line).toBeGreaterThan(10)
  const text = call()
  expect(await importWordpressCommand(text.invocation, flags(), [file])).toBe(2)
  expect(text.out.join('')).toMatch(/DAMAGED at .*damaged\.xml, line [0-9]+, column [0-9]+/)
  const refused = call()
  const hostile = await save('hostile.xml', '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>')
  expect(await importWordpressCommand(refused.invocation, flags(), [hostile])).toBe(2)
  expect(refused.out.join('')).toContain('DOCTYPE')
})

test('flags that cannot be followed are refused with what to write instead', async () => {
  const file = await save('old.xml', wxr({}))
  const run = (more: object) => async () => importWordpressCommand(call().invocation, { ...flags(), ...more }, [file])
  await expect(run({ map: ['product'] })).rejects.toThrow('--map product')
  await expect(run({ map: ['product=thing'] })).rejects.toThrow('--map product=thing')
  await expect(run({ languageMap: ['fr='] })).rejects.toThrow('--language-map fr=')
  await expect(run({ media: join(folder, 'nowhere') })).rejects.toThrow('is not there')
  await expect(run({ zone: 'Mars/Phobos' })).rejects.toThrow('Mars/Phobos')
  await expect(async () =>
    importWordpressCommand(call().invocation, flags(), [join(folder, 'none.xml')]),
  ).rejects.toThrow('is not there')
})
