import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes THIRD-PARTY-NOTICES.md: what a running Matbaa consists of beside itself, with each licence in full once.
 * Run it after a change of the dependencies: `node scripts/notices.ts`.
 */
const root = join(import.meta.dirname, '..')

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly link?: boolean
  readonly license?: string
}

const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const runtime = Object.entries(lockfile.packages)
  .filter(([path, entry]) => path.startsWith('node_modules/') && entry.dev !== true && entry.link !== true)
  .map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))

const rows = runtime.map(
  ({ name, version = '', license = 'see its package' }) => `| ${name} | ${version} | ${license} |`,
)
const texts = new Map<string, string[]>()
for (const { path, name } of runtime) {
  const text = licenceText(join(root, path))
  if (text !== undefined) texts.set(text, [...(texts.get(text) ?? []), name])
}
const licences = [...texts].map(([text, names]) => `### ${names.join(', ')}\n\n\`\`\`\n${text}\n\`\`\`\n`)

writeFileSync(
  join(root, 'THIRD-PARTY-NOTICES.md'),
  `# Third-party notices

Matbaa runs on the packages below. The fonts it serves are subsets of Vazirmatn and Heebo (SIL Open Font License 1.1). sharp
brings libvips (LGPL-3.0-or-later) as a separate, replaceable library. The list of common passwords is drawn from
@zxcvbn-ts/language-common (MIT, Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc.,
Copyright (c) 2021 @zxcvbn-ts).

| package | version | licence |
|---|---|---|
${rows.join('\n')}

## Licence texts

${licences.join('\n')}`,
)

function licenceText(directory: string): string | undefined {
  if (!existsSync(directory)) return undefined
  const file = readdirSync(directory).find((name) => /^(licen[cs]e|ofl)(\.|$)/i.test(name))
  // A licence longer than this is a runtime's collection, shipped with the package itself.
  const text = file === undefined ? '' : readFileSync(join(directory, file), 'utf8').trim()
  return text === '' || text.length > 20_000 ? undefined : text.replaceAll('```', "'''")
}
