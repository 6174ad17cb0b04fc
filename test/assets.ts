import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from '../scripts/build-assets.ts'
import { type Assets, loadAssets } from '../src/site/assets.ts'

const directory = join(import.meta.dirname, '../dist/assets')

/** The built files of the theme; built first where no build has run. */
export async function builtAssets(): Promise<Assets> {
  if (!existsSync(join(directory, 'manifest.json'))) await buildAssets(directory)
  return loadAssets(directory)
}
