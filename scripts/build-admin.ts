import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vite'

const packed = { br: promisify(brotliCompress), gz: promisify(gzip) }
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }

/** Builds the newsroom's interface into a folder: files with their content's hash in their names, packed beside themselves. */
export async function buildAdmin(directory: string): Promise<void> {
  await build({
    configFile: join(import.meta.dirname, '../admin/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: directory },
  })
  for (const name of await readdir(directory)) {
    if (!/\.(?:js|css|svg)$/u.test(name)) continue
    const file = join(directory, name)
    const content = await readFile(file)
    await writeFile(`${file}.br`, await packed.br(content, brotli))
    await writeFile(`${file}.gz`, await packed.gz(content, { level: 9 }))
  }
}
