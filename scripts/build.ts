import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildAdmin } from './build-admin.ts'
import { buildAssets } from './build-assets.ts'
import { markBuild } from './built.mjs'

/**
 * Library, server, theme and the newsroom's interface to JavaScript, then the files browsers get. Each folder is made aside and takes its place
 * whole, so that what runs or is built at the same time never meets half a build.
 */
const root = join(import.meta.dirname, '..')

// `admin` builds the newsroom's interface alone, for those who work on it.
const isAdminOnly = process.argv[2] === 'admin'
if (isAdminOnly) await make('dist/admin', buildAdmin)
else await buildAll()

async function buildAll(): Promise<void> {
  // The server is compiled against the library's types: it comes first.
  await make('packages/locale/dist', async (folder) => compile('packages/locale', folder))
  await make('dist', async (folder) => {
    compile('tsconfig.build.json', folder)
    const assets = join(folder, 'assets')
    // Fonts that are up to date are not cut again.
    if (existsSync(join(root, 'dist/assets'))) cpSync(join(root, 'dist/assets'), assets, { recursive: true })
    await buildAssets(assets)
    await buildAdmin(join(folder, 'admin'))
    await make('packages/client/dist', async (client) => {
      // It reads the routes of the API, and these the library that was just built.
      const { writeClientRoutes } = await import('./client-routes.ts')
      writeClientRoutes()
      compile('packages/client', client)
    })
    markBuild(root, folder)
  })
}

async function make(place: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const aside = mkdtempSync(join(root, 'node_modules/.build-'))
  try {
    const made = join(aside, 'made')
    await fill(made)
    const target = join(root, place)
    if (existsSync(target)) renameSync(target, join(aside, 'former'))
    renameSync(made, target)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function compile(project: string, folder: string): void {
  const { status } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', project, '--outDir', folder], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`The compiler refused ${project}.`)
}
