import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from './build-assets.ts'

/** Library, server and theme to JavaScript, then the files browsers get. */
const root = join(import.meta.dirname, '..')
const tsc = join(root, 'node_modules/.bin/tsc')

for (const folder of ['dist/src', 'dist/themes', 'dist/messages', 'packages/locale/dist']) {
  rmSync(join(root, folder), { recursive: true, force: true })
}
compile('packages/locale')
compile('tsconfig.build.json')
await buildAssets(join(root, 'dist/assets'))
writeFileSync(join(root, 'dist/.built'), '')

function compile(project: string): void {
  const { status } = spawnSync(tsc, ['-p', project], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
