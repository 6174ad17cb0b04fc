import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/**
 * The API of the language library, from the docstrings and signatures of what it exports. `node scripts/api-docs.ts` writes
 * packages/locale/API.md; a test fails when it is not what this makes.
 */
const root = join(import.meta.dirname, '..')
const library = join(root, 'packages/locale')
const binaries = join(root, 'node_modules/.bin')

/** One export: how it is declared and what is said about it. */
interface Export {
  readonly name: string
  readonly signature: string
  readonly docs: string
}

/** Titles of the parts, by the folder or file of the source; in this order. */
const parts: readonly (readonly [place: string, title: string])[] = [
  ['context', 'Locale context'],
  ['calendars', 'Calendars'],
  ['dates', 'Dates'],
  ['numbers', 'Numbers, plurals, lists'],
  ['direction', 'Direction'],
  ['text', 'Text'],
  ['search', 'Search'],
  ['keyboard', 'Keyboards'],
  ['typography', 'Typography'],
  ['pack', 'Language packs'],
]

const preface = `# API of @matbaa/locale

Made by \`node scripts/api-docs.ts\` from the source. Unless something else is said:

- _Instants_ are epoch milliseconds (UTC) within ±8,640,000,000,000,000; _epoch days_ are whole days since 1970-01-01, which is day 0.
- Months, days and years are those of the calendar named beside them and count from 1; Gregorian years are astronomical (0 is 1 BCE).
  Hebrew months count from Tishri; a leap year has 13.
- Weekdays are 0 (Sunday) to 6. Positions in texts are UTF-16 offsets, as JavaScript counts them.
- Languages are BCP 47 tags, \`_\` allowed; zones are IANA names.
- Languages, zones, settings, dates and instants that cannot be are refused with a \`RangeError\` whose message says what was given. The
  bare arithmetic of \`Calendar\` alone checks nothing.
- In the examples \`fa\` is \`createLocaleContext('fa', { zone: 'Asia/Tehran' })\`.
`

/** The whole page. */
export function apiDocs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'matbaa-api-'))
  try {
    execFileSync(join(binaries, 'tsc'), ['-p', library, '--emitDeclarationOnly', '--outDir', folder])
    const read = (path: string): readonly Export[] => readExports(readFileSync(join(folder, `${path}.d.ts`), 'utf8'))
    const exported = reExports(readFileSync(join(library, 'src/index.ts'), 'utf8'))
    const sections = parts.map(([place, title]) => {
      const found = exported
        .filter(({ path }) => path.split('/')[0] === place || (place === 'pack' && path === 'packs'))
        .flatMap(({ path, names }) => read(path).filter(({ name }) => names.includes(name)))
      return `## ${title}\n\n${found.map(entry).join('\n')}`
    })
    return format([preface, ...sections, separateEntries(folder)].join('\n'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `export { a, type B } from './path.ts'` of the package's entry. */
function reExports(source: string): readonly { readonly path: string; readonly names: readonly string[] }[] {
  return Array.from(
    source.matchAll(/export (?:type )?\{([^}]+)\} from '\.\/([^']+)\.ts'/g),
    ([, names = '', path]) => ({
      path: path ?? '',
      names: names.split(',').map((name) => name.trim().replace(/^type /, '')),
    }),
  )
}

/** What a declaration file exports: each statement begins at the left edge, its docstring right before it. */
function readExports(declarations: string): readonly Export[] {
  return declarations.split(/\n(?=\/\*\*|export |import |declare )/).reduce<{ docs: string; found: Export[] }>(
    ({ docs, found }, statement) => {
      if (statement.startsWith('/**')) return { docs: plain(statement), found }
      const [, name] = /^export (?:declare )?(?:function|const|interface|type) ([A-Za-z]+)/.exec(statement) ?? []
      const signature = statement.trim().replace(/^export (?:declare (?=function))?/, '')
      return { docs: '', found: name === undefined ? found : [...found, { name, signature, docs }] }
    },
    { docs: '', found: [] },
  ).found
}

/** A docstring without its stars. */
const plain = (comment: string): string =>
  comment
    .replace(/^\/\*\*\s*|\s*\*\/$/g, '')
    .replace(/^ *\* ?/gm, '')
    .trim()

function entry({ name, signature, docs }: Export): string {
  const [said = '', ...examples] = docs.split(/^@example\n?/m).map((part) => part.trim())
  return (
    [`### ${name}`, said, ...[signature, ...examples].map((code) => `\`\`\`ts\n${code}\n\`\`\``)].join('\n\n') + '\n'
  )
}

/** Calendars and packs that programs take one by one. */
function separateEntries(folder: string): string {
  const rows = globSync(['calendars/*.d.ts', 'packs/*.d.ts'], { cwd: folder })
    .toSorted()
    .flatMap((file) =>
      readExports(readFileSync(join(folder, file), 'utf8'))
        .filter(({ signature }) => /: (?:Calendar|LanguagePack);$/.test(signature))
        .map(({ name, docs }) => {
          const [kind = ''] = file.split('/')
          return `- \`${name}\` of \`@matbaa/locale/${kind}/${basename(file, '.d.ts')}\`: ${docs.replaceAll('\n', ' ')}`
        }),
    )
  return `## One calendar, one pack\n\n${rows.join('\n')}\n`
}

/** As the rest of the repository is formatted, signatures included. */
const format = (page: string): string =>
  execFileSync(join(binaries, 'oxfmt'), ['-c', join(root, '.oxfmtrc.json'), '--stdin-filepath=API.md'], {
    input: page,
    encoding: 'utf8',
  })

if (import.meta.main) writeFileSync(join(library, 'API.md'), apiDocs())
