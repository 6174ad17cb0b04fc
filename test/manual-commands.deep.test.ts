import { spawn, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { program, runProgramIn } from './program.ts'
import { wxr } from './wxr.ts'

/** The commands of the manual, as they are written, each page of it in a demo newsroom of its own. */
const project = join(import.meta.dirname, '..')
const root = mkdtempSync(join(tmpdir(), 'matbaa-manual-'))
const fresh = join(root, 'fresh')
afterAll(() => rmSync(root, { recursive: true, force: true }))

const text = (page: string): string => readFileSync(join(project, page), 'utf8')
const pages = ['README.md', ...globSync('docs/operating/*.md', { cwd: project }).toSorted()]
const call = 'npm run --silent matbaa --'

/** What stands on the page for something that a reader has. */
const things: readonly (readonly [RegExp, (folder: string) => string])[] = [
  [/\bEMAIL --name NAME --role R\b/, () => 'sara@coast.example --name سارا --role reporter'],
  [/\bEMAIL\b/, () => 'mina@coast.example'],
  [/\bsetting NAME VALUE$/, () => `setting short-names '{"fa":"ساحل"}'`],
  [/\bNAME\b/, () => 'comments'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+/, (folder) => someComment(folder)],
  [/\/var\/lib\/matbaa(?![\w-])/g, (folder) => join(folder, 'data')],
  [/\/var\/(?:backups|lib)(?=\/)/g, (folder) => folder],
]

/** Lines of the manual that ask for more than this machine, or than a newsroom: each is done by a test of its own, or by hand. */
const elsewhere: ReadonlySet<string> = new Set([
  // test/newcomer.deep.test.ts
  'npm start',
  'npm ci',
  'npm run build',
  'npm ci && npm run build',
  // scripts/test.ts itself
  'npm test',
  // The machine and the house the code comes from.
  'git clone https://github.com/matbaa/matbaa /opt/matbaa',
  'git fetch && git checkout v0.2.0',
  'cd /opt/matbaa',
  'systemctl restart matbaa',
])

/** Named within a sentence, without what they are about: the same page, or another, prints them whole. */
const namedAlone: ReadonlySet<string> = new Set(['people reset', 'restore'])

/** Commands of a page in their order: lines for a shell, and commands within sentences, also with the flags told beside them. */
function commandsOf(page: string): readonly string[] {
  const found: (readonly [number, string])[] = []
  for (const block of text(page).matchAll(/^```sh\n([^]*?)^```/gm)) {
    for (const [index, line] of (block[1] ?? '').split('\n').entries()) {
      if (line !== '' && !line.startsWith('#')) found.push([block.index + index, line])
    }
  }
  for (const named of text(page).matchAll(/`matbaa ([a-z][^`]*)`((?:[^`.|]|`--[^`]+`)*)/g)) {
    const [, command = '', beside = ''] = named
    if (namedAlone.has(command)) continue
    found.push([named.index, `${call} ${command}`])
    for (const [, flag = ''] of beside.matchAll(/`(--[^`]+)`/g)) found.push([named.index, `${call} ${command} ${flag}`])
  }
  return [...new Set(found.toSorted(([a], [b]) => a - b).map(([, line]) => line))]
}

function someComment(folder: string): string {
  const listed = runProgramIn(folder, 'comments', 'list', '--state', 'approved', '--json').out
  return (JSON.parse(listed) as readonly { readonly id: string }[])[0]?.id ?? 'none'
}

const asWritten = (line: string, folder: string): string =>
  things.reduce(
    (now, [pattern, thing]) => (now.search(pattern) < 0 ? now : now.replace(pattern, () => thing(folder))),
    line,
  )

/** Serves until it is told to end; 0 is a quiet end. */
async function serveOnce(command: string, folder: string): Promise<readonly [number | null, string]> {
  const child = spawn('sh', ['-c', `exec ${command} --port 0`], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    const isFirst = !said.includes('serving on')
    said += more
    // A second signal would end it at once.
    if (isFirst && said.includes('serving on')) child.kill('SIGTERM')
  })
  return [await ended, said]
}

beforeAll(() => {
  mkdirSync(fresh)
  expect(runProgramIn(fresh, 'demo').status).toBe(0)
  const mina = ['people', 'invite', 'mina@coast.example', '--name', 'Mina', '--role', 'reporter']
  expect(runProgramIn(fresh, ...mina).status).toBe(0)
  const scripts = { matbaa: `"${process.execPath}" "${program}"` }
  writeFileSync(join(fresh, 'package.json'), JSON.stringify({ private: true, scripts }))
  writeFileSync(join(fresh, 'ads.txt'), 'ads.example, 1, DIRECT\n')
  const synonyms = /```\n(# health\n[^]*?)```/.exec(text('docs/operating/search.md'))?.[1]
  writeFileSync(join(fresh, 'synonyms.txt'), synonyms ?? 'The page shows none.')
  mkdirSync(join(fresh, 'wp-content/uploads'), { recursive: true })
  const posts = [{ id: 7, title: 'یک خبر', content: '<p>متن</p>' }]
  writeFileSync(join(fresh, 'export.xml'), wxr({ site: 'https://old.example', posts }))
  const old = '<url><loc>https://old.example/2024/05/item-7/</loc></url>'
  writeFileSync(
    join(fresh, 'old-sitemap.xml'),
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${old}</urlset>`,
  )
}, 120_000)

describe.each(pages.filter((page) => commandsOf(page).some((line) => line.includes(call))))('%s', (page) => {
  const folder = join(root, page.replaceAll('/', '-'))
  // With the modes of its files: a data folder is its owner’s alone.
  beforeAll(() => void spawnSync('cp', ['-a', fresh, folder]))

  test.each(commandsOf(page).filter((line) => !elsewhere.has(line)))('%s', async (line) => {
    expect(line.startsWith(call)).toBe(true)
    const written = asWritten(line, folder)
    // Nothing is tried outside the folder of the test.
    expect(written.replaceAll(folder, '')).not.toMatch(/ \/(?:var|srv|opt)\b/)
    if (line.startsWith(`${call} serve`) && !line.includes('--help')) {
      const [status, said] = await serveOnce(written.replace(call, `"${process.execPath}" "${program}"`), folder)
      expect([status, said]).toEqual([0, said])
      return
    }
    const { status, stdout, stderr } = spawnSync('sh', ['-c', written], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    })
    const said = stdout + stderr
    expect([written, status, said]).toEqual([written, 0, said])
  })
})

test('nothing is set aside that the manual does not print', () => {
  const printed = pages.flatMap(commandsOf)
  expect([...elsewhere].filter((line) => !printed.includes(line))).toEqual([])
  const everything = pages.map(text).join('\n')
  expect([...namedAlone].filter((name) => !everything.includes(`\`matbaa ${name}\``))).toEqual([])
  expect(printed.filter((line) => line.startsWith(call)).length).toBeGreaterThan(30)
})

test('every command that the README lists is there, and explains itself', () => {
  const rows = Array.from(text('README.md').matchAll(/^\| (`[a-z].*?`) +\|/gm), ([, cell = '']) => cell)
  expect(rows.length).toBeGreaterThan(12)
  for (const row of rows) {
    const names = Array.from(row.matchAll(/`([^`]+)`/g), ([, name = '']) => name.replaceAll(/ (?:[A-Z[-]).*$/g, ''))
    const [first = ''] = names
    for (const name of names) {
      const whole = name.includes(' ') || name === first ? name : `${first.split(' ')[0]} ${name}`
      const tried = [whole, name].map((words) => runProgramIn(fresh, ...words.split(' '), '--help'))
      expect([
        name,
        tried.some(({ status, out }) => status === 0 && out.includes(name.split(' ').at(-1) ?? '')),
      ]).toEqual([name, true])
    }
  }
})
