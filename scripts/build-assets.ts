import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import subsetFont from 'subset-font'
import { arabicFace, type Face, features, hebrewFace, latinFace, weights } from './fonts/faces.ts'
import { familyList, fontCss } from './fonts/font-css.ts'
import { readFont } from './fonts/read-font.ts'

const theme = join(import.meta.dirname, '../themes/default')
/** In the order of the cascade. */
const sheets = [
  'tokens',
  'base',
  'masthead',
  'teasers',
  'front',
  'article',
  'body',
  'comments',
  'ways',
  'lists',
  'month',
  'ends',
  'print',
]

/**
 * Writes what browsers get into `directory`: fonts, style sheet, script and icon under names that carry their content's hash,
 * and `manifest.json` (plain name to address). Fonts are cut again only when the font or the wanted characters changed.
 */
export async function buildAssets(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const manifest: Record<string, string> = {}
  const fontRules: string[] = []

  // The signs of every page, its space among them, are Vazirmatn's.
  const lines = readFont(await readFile(latinFace.source))
  for (const face of [arabicFace, latinFace, hebrewFace]) {
    const source = await readFile(face.source)
    const name = await keepFont(directory, face, source)
    manifest[face.file] = `/assets/${name}`
    // Beside the sheet, so that the rule holds under whatever address the folder is served.
    fontRules.push(fontCss(face, readFont(await unpacked(source, face)), lines, name))
  }

  const keep = async (plain: string, content: string | Buffer): Promise<void> => {
    const name = hashedName(plain, hash(content))
    await writeFile(join(directory, name), content)
    manifest[plain] = `/assets/${name}`
  }
  const families = `:root {
    --arabic-family: ${familyList(arabicFace, latinFace)};
    --latin-family: ${familyList(latinFace, arabicFace)};
    --hebrew-family: ${familyList(hebrewFace, arabicFace, latinFace)};
  }`
  // Pages that are not the theme's share its letters.
  await keep('fonts.css', withoutComments([...fontRules, families].join('\n')))
  const styles = await Promise.all(sheets.map((sheet) => readFile(join(theme, 'css', `${sheet}.css`), 'utf8')))
  await keep('theme.css', withoutComments([...fontRules, families, ...styles].join('\n')))
  for (const [plain, script] of await compileScripts()) await keep(plain, script)
  const icon = await readFile(join(theme, 'icon.svg'), 'utf8')
  await keep('icon.svg', icon)
  for (const [plain, size, isWhole] of pictures) await keep(plain, await drawIcon(icon, size, isWhole))

  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await removeStale(directory, manifest)
}

/** The sign for devices that take no drawing: name, edge, and whether it fills the square up to its corners. */
const pictures = [
  ['icon-192.png', 192, false],
  ['icon-512.png', 512, false],
  ['icon-maskable-512.png', 512, true],
  ['apple-touch-icon.png', 180, true],
] as const

/** Where a device cuts corners of its own the sign lies in the middle four fifths, on its own ground. */
function drawIcon(icon: string, size: number, isWhole: boolean): Promise<Buffer> {
  const inner = isWhole ? Math.round(size * 0.8) : size
  const edge = (size - inner) / 2
  const before = Math.floor(edge)
  const after = Math.ceil(edge)
  return sharp(Buffer.from(icon), { density: 72 * (inner / 32) })
    .resize(inner, inner)
    .extend({ top: before, bottom: after, left: before, right: after, background: '#9a1b2f' })
    .flatten(isWhole ? { background: '#9a1b2f' } : false)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** The name of the face's file, which is made unless one from the same inputs is there. */
async function keepFont(directory: string, face: Face, source: Buffer): Promise<string> {
  const wanted = { characters: [...new Set(face.shared + face.letters)].sort().join(''), weights, features }
  const name = hashedName(face.file, hash(source, JSON.stringify(wanted)))
  if ((await readdir(directory)).includes(name)) return name
  const font = await subsetFont(source, wanted.characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
    keepFeatures: [...features],
    noHinting: true,
  })
  await writeFile(join(directory, name), font)
  return name
}

/** The font as its tables stand; a package may bring it compressed. */
async function unpacked(source: Buffer, face: Face): Promise<Buffer> {
  return face.source.endsWith('.woff2')
    ? subsetFont(source, face.shared + face.letters, { targetFormat: 'sfnt' })
    : source
}

/** The reader's scripts as JavaScript: the one of every page, and what it asks for when it is needed. A mistake of type in them ends the build. */
async function compileScripts(): Promise<readonly (readonly [string, string])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'matbaa-script-'))
  try {
    const compiler = join(import.meta.dirname, '../node_modules/.bin/tsc')
    execFileSync(compiler, ['-p', join(theme, 'client'), '--outDir', folder], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const names = ['reader.js', 'suggest.js']
    return await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const hash = (...parts: readonly (string | Buffer)[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest('hex').slice(0, 12)
}

const hashedName = (plain: string, sum: string): string => plain.replace(/(?=\.[^.]+$)/u, `.${sum}`)

/** Comments and indentation are for us. */
const withoutComments = (css: string): string => css.replace(/\/\*[^]*?\*\//gu, '').replace(/\s*\n\s*/gu, '\n')

async function removeStale(directory: string, manifest: Readonly<Record<string, string>>): Promise<void> {
  const current = new Set(Object.values(manifest).map((address) => address.slice('/assets/'.length)))
  for (const name of await readdir(directory)) {
    if (name !== 'manifest.json' && !current.has(name)) await rm(join(directory, name))
  }
}
