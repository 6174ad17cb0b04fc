import { spawn } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** What readers wrote, one for each command that names a comment. */
const approvedComments: string[] = []

/** What stands on the page for something that a reader has. */
const things: readonly (readonly [RegExp, (folder: string) => string])[] = [
  [/\bEMAIL --name NAME --role R\b/, () => 'sara@coast.example --name سارا --role reporter'],
  [/\bEMAIL\b/, () => 'mina@coast.example'],
  [/\bsetting NAME VALUE$/, () => `setting short-names '{"fa":"ساحل"}'`],
  [/\bNAME\b/, () => 'comments'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+/, () => approvedComments.shift() ?? 'none'],
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

const asWritten = (line: string, folder: string): string =>
  things.reduce(
    (now, [pattern, thing]) => (now.search(pattern) < 0 ? now : now.replace(pattern, () => thing(folder))),
    line,
  )

interface Ended {
  readonly status: number | null
  /** All that it wrote. */
  readonly said: string
}

/** Runs a line in a shell to its end; `onSaid` hears what was written so far. */
async function runInShell(
  line: string,
  folder: string,
  onSaid?: (said: string, end: () => void) => void,
): Promise<Ended> {
  const child = spawn('sh', ['-c', line], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      said += more
      onSaid?.(said, () => child.kill('SIGTERM'))
    })
  }
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { status, said }
}

/** Serves until it is told to end; 0 is a quiet end. */
function serveOnce(command: string, folder: string): Promise<Ended> {
  let isTold = false
  return runInShell(`exec ${command} --port 0`, folder, (said, end) => {
    // A second signal would end it at once.
    if (isTold || !said.includes('serving on')) return
    isTold = true
    end()
  })
}

beforeAll(() => {
  mkdirSync(fresh)
  expect(runProgramIn(fresh, 'demo').status).toBe(0)
  const listed = runProgramIn(fresh, 'comments', 'list', '--state', 'approved', '--json').out
  approvedComments.push(...(JSON.parse(listed) as readonly { readonly id: string }[]).map(({ id }) => id))
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

// Pages run beside each other: most of the time of a command is its start. Those of one page keep their order.
test.concurrent.each(pages.filter((page) => commandsOf(page).some((line) => line.includes(call))))(
  'the commands of %s',
  async (page) => {
    const folder = join(root, page.replaceAll('/', '-'))
    // With the modes of its files: a data folder is its owner’s alone.
    expect((await runInShell(`cp -a "${fresh}" "${folder}"`, root)).status).toBe(0)
    const failed: unknown[] = []
    for (const line of commandsOf(page).filter((one) => !elsewhere.has(one))) {
      expect(line.slice(0, call.length)).toBe(call)
      const written = asWritten(line, folder)
      // Nothing is tried outside the folder of the test.
      expect(written.replaceAll(folder, '')).not.toMatch(/ \/(?:var|srv|opt)\b/)
      const isServing = line.startsWith(`${call} serve`) && !line.includes('--help')
      const { status, said } = isServing
        ? await serveOnce(written.replace(call, `"${process.execPath}" "${program}"`), folder)
        : await runInShell(written, folder)
      if (status !== 0) failed.push([written, status, said])
    }
    expect(failed).toEqual([])
  },
)

test('nothing is set aside that the manual does not print', () => {
  const printed = pages.flatMap(commandsOf)
  expect([...elsewhere].filter((line) => !printed.includes(line))).toEqual([])
  const everything = pages.map(text).join('\n')
  expect([...namedAlone].filter((name) => !everything.includes(`\`matbaa ${name}\``))).toEqual([])
  expect(printed.filter((line) => line.startsWith(call)).length).toBeGreaterThan(30)
})

test.concurrent('every command that the README lists is there, and explains itself', async () => {
  const rows = Array.from(text('README.md').matchAll(/^\| (`[a-z].*?`) +\|/gm), ([, cell = '']) => cell)
  expect(rows.length).toBeGreaterThan(12)
  for (const row of rows) {
    const names = Array.from(row.matchAll(/`([^`]+)`/g), ([, name = '']) => name.replaceAll(/ (?:[A-Z[-]).*$/g, ''))
    const [first = ''] = names
    for (const name of names) {
      const explains = async (words: string): Promise<boolean> => {
        const { status, said } = await runInShell(`"${process.execPath}" "${program}" ${words} --help`, fresh)
        return status === 0 && said.includes(name.split(' ').at(-1) ?? '')
      }
      const whole = name.includes(' ') || name === first ? name : `${first.split(' ')[0]} ${name}`
      expect([name, (await explains(whole)) || (whole !== name && (await explains(name)))]).toEqual([name, true])
    }
  }
})
