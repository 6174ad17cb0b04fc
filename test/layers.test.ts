import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** The layer table of docs/ARCHITECTURE.md: a place and what it may import beside itself; `!` forbids. */
const layers: readonly (readonly [place: string, mayImport: readonly string[]])[] = [
  ['packages/client/', []],
  ['packages/locale/', []],
  ['src/contract/', ['src/richtext/', 'src/errors.ts', 'src/permissions.ts']],
  ['src/richtext/from-html/', ['src/richtext/', 'src/errors.ts']],
  ['src/richtext/', ['src/errors.ts', '!src/richtext/from-html/']],
  ['src/errors.ts', []],
  ['src/config.ts', ['src/errors.ts']],
  ['src/log.ts', []],
  ['src/jsx/', []],
  ['src/permissions.ts', ['src/errors.ts']],
  ['src/routes.ts', []],
  ['src/accept-language.ts', []],
  ['src/client-address.ts', []],
  ['src/same-origin.ts', []],
  ['src/transient-map.ts', []],
  ['src/message-format.ts', []],
  ['src/messages.ts', ['messages/', 'src/errors.ts', 'src/message-format.ts']],
  ['src/problems.ts', ['messages/', 'src/errors.ts', 'src/contract/', 'src/message-format.ts']],
  ['src/render-labels.ts', ['src/messages.ts', 'src/richtext/']],
  ['src/db/migrations/', ['src/db/dialect.ts', 'src/db/schema.ts']],
  ['src/db/', ['L1']],
  ['src/storage/', ['L1']],
  ['src/mail/', ['L1', 'messages/mail/']],
  ['src/outbound/', ['L1']],
  ['src/content/', ['L1', 'L2']],
  ['src/site/theme/', ['src/messages.ts']],
  ['src/site/', ['L1', 'L2', 'src/content/']],
  ['src/api/', ['L1', 'L2', 'src/content/']],
  ['src/import/', ['L1', 'L2', 'src/content/']],
  ['src/export/', ['L1', 'L2', 'src/content/']],
  ['src/demo/', ['L1', 'L2', 'src/content/']],
  ['src/jobs/', ['L1', 'L2', 'L4', 'src/content/']],
  ['src/admin.ts', ['L1', 'src/site/', 'messages/']],
  ['src/app.ts', ['L1', 'L2', 'L4', 'src/admin.ts', 'src/content/', 'themes/']],
  ['src/commands/', ['L1', 'L2', 'L4', 'L5', 'src/content/']],
  ['src/cli.ts', ['L1', 'src/commands/']],
  [
    'admin/src/',
    [
      'packages/locale/',
      'src/contract/',
      'src/richtext/',
      '!src/richtext/from-html/',
      'src/routes.ts',
      'src/permissions.ts',
      'src/message-format.ts',
      'src/problems.ts',
      'messages/admin/',
      'themes/default/css/',
    ],
  ],
  ['themes/default/client/', []],
  ['themes/default/', ['src/jsx/', 'src/site/theme/', 'src/routes.ts']],
]

const groups: Readonly<Record<string, readonly string[]>> = {
  L1: [
    'contract/',
    'richtext/',
    'errors.ts',
    'config.ts',
    'jsx/',
    'log.ts',
    'permissions.ts',
    'routes.ts',
    'accept-language.ts',
    'client-address.ts',
    'same-origin.ts',
    'transient-map.ts',
    'problems.ts',
    'message-format.ts',
    'messages.ts',
    'render-labels.ts',
  ].map(inSource),
  L2: ['db/', 'storage/', 'mail/', 'outbound/'].map(inSource),
  L4: ['site/', 'api/', 'import/', 'export/', 'demo/'].map(inSource),
  L5: ['jobs/', 'admin.ts', 'app.ts'].map(inSource),
}
/** Outside packages that only some places may use. */
const packages: Readonly<Record<string, readonly string[]>> = {
  kysely: ['src/db/', 'src/content/'],
  'better-sqlite3': ['src/db/'],
  pg: ['src/db/'],
  hono: ['src/api/', 'src/app.ts', 'src/commands/', 'src/jsx/'],
  nodemailer: ['src/mail/'],
  parse5: ['src/richtext/from-html/', 'src/import/'],
}

const files = globSync('{src,admin/src,themes,packages/{client,locale}/src}/**/*.{ts,tsx}').filter(
  (file) => !/\.(test|test-data|cases)\.|themes\/default\/preview/.test(file),
)

test('imports go down only', () => {
  const offences = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !isAllowed(file, target))
      .map((target) => `${file} -> ${target}`),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(offences).toEqual([])
})

test('an import that goes up or sideways is seen', () => {
  expect(isAllowed('src/content/articles/publish.ts', 'src/site/article.ts')).toBe(false)
  expect(isAllowed('src/site/article.ts', 'src/import/wordpress/run.ts')).toBe(false)
  expect(isAllowed('themes/default/article.tsx', 'src/content/articles/queries.ts')).toBe(false)
  expect(isAllowed('src/richtext/nodes/table.ts', 'src/richtext/from-html/html.ts')).toBe(false)
  expect(isAllowed('src/content/articles/publish.ts', 'hono')).toBe(false)
  expect(isAllowed('src/content/articles/publish.ts', 'src/db/schema.ts')).toBe(true)
})

function inSource(name: string): string {
  return `src/${name}`
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers
    .filter((name) => !name.startsWith('node:'))
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name))
}

function isAllowed(file: string, target: string): boolean {
  const place = layers.find(([name]) => file.startsWith(name))
  if (place === undefined) return false
  const [name, mayImport] = place
  if (/^(src|admin|themes|packages|messages)\//.test(target)) {
    if (mayImport.some((entry) => entry.startsWith('!') && target.startsWith(entry.slice(1)))) return false
    return [name, ...mayImport.flatMap((entry) => groups[entry] ?? [entry])].some((prefix) => target.startsWith(prefix))
  }
  if (name === 'packages/client/' || name === 'packages/locale/' || name === 'themes/default/client/') return false
  const users = packages[target.split('/')[0] ?? '']
  return users === undefined || users.some((prefix) => file.startsWith(prefix))
}
