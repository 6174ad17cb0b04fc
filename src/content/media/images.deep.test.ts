import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { imageProcesses } from '../../../test/media.ts'
import { createImageWorker, type ImageWorker } from './image-worker.ts'

/** What one picture cost; processor time and peak of memory are those of the process that read it, its start included. */
interface Cost {
  readonly picture: string
  readonly originalBytes: number
  readonly milliseconds: number
  readonly processorMilliseconds: number
  readonly peakMegabytes: number
  readonly outcome: string
}

const costs: Cost[] = []
const mutants = { pictures: 0, made: 0, refused: 0 }
let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'matbaa-deep-images-'))
})
afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
  mkdirSync('docs/measurements', { recursive: true })
  const measured = { command: 'npm run test:deep', costs, mutants }
  writeFileSync('docs/measurements/pictures.json', `${JSON.stringify(measured, null, 2)}\n`)
})

const flat = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#2a6f6b' } })

/** Soft shapes with the grain of a sensor: neither as easy as a drawing nor as hard as noise. */
function photograph(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  let state = 1
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      const grain = (state >>> 28) - 8
      const shape = 60 * Math.sin(x / 170 + y / 310) + 40 * Math.cos((x * y) / 260_000)
      pixels[at] = clamp(130 + shape + grain)
      pixels[at + 1] = clamp(120 + shape / 2 + (50 * y) / height + grain)
      pixels[at + 2] = clamp(150 - shape + grain)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const clamp = (value: number): number => Math.max(0, Math.min(255, value))

test.each([
  ['a photograph of 3000 × 2000', () => photograph(3_000, 2_000).jpeg({ quality: 90 }), 'made', 400],
  [
    '80 megapixels of JPEG to be turned',
    () => flat(10_000, 8_000).jpeg().withMetadata({ orientation: 6 }),
    'made',
    500,
  ],
  ['80 megapixels of progressive JPEG', () => flat(10_000, 8_000).jpeg({ progressive: true }), 'made', 500],
  ['80 megapixels of interlaced PNG', () => flat(10_000, 8_000).png({ progressive: true }), 'made', 500],
  ['80 megapixels of WebP', () => flat(8_900, 8_900).webp({ effort: 0 }), 'made', 700],
  ['81 megapixels', () => flat(9_000, 9_000).png({ compressionLevel: 1 }), 'refused', 200],
  ['256 megapixels', () => flat(16_000, 16_000).png({ compressionLevel: 6 }), 'refused', 200],
])('%s stays within time and memory', async (picture, make, wanted, mostMegabytes) => {
  const file = join(directory, 'original')
  await writeFile(file, await make().toBuffer())
  const worker = createImageWorker()
  try {
    const watch = watchPeak()
    const started = performance.now()
    const outcome = await attempt(worker, file)
    const milliseconds = Math.round(performance.now() - started)
    const { peakMegabytes, processorMilliseconds } = await watch.stop()
    const originalBytes = (await stat(file)).size
    costs.push({ picture, originalBytes, milliseconds, processorMilliseconds, peakMegabytes, outcome })
    expect(outcome).toBe(wanted)
    expect(milliseconds).toBeLessThan(30_000)
    expect(peakMegabytes).toBeGreaterThan(10)
    expect(peakMegabytes).toBeLessThan(mostMegabytes)
  } finally {
    await worker.close()
  }
})

test('two thousand damaged pictures are made or refused, and none brings the process down', async () => {
  const small = await photograph(120, 90).png().toBuffer()
  const frames = await Promise.all([0, 90, 180].map((turn) => sharp(small).rotate(turn).resize(120, 90).toBuffer()))
  const seeds = await Promise.all(
    [
      sharp(small).jpeg(),
      sharp(small).jpeg({ progressive: true }),
      sharp(small).png(),
      sharp(small).png({ palette: true, progressive: true }),
      sharp(small).webp(),
      sharp(small).webp({ lossless: true }),
      sharp(small).gif(),
      sharp(small).avif({ effort: 0 }),
      sharp(frames, { join: { animated: true } }).gif(),
      sharp(frames, { join: { animated: true } }).webp(),
    ].map((picture) => picture.toBuffer()),
  )
  const worker = createImageWorker()
  try {
    const next = randomNumbers(20_261_124)
    const file = join(directory, 'mutant')
    await writeFile(file, seeds[0] ?? '')
    await worker.inspect(file)
    const processes = await imageProcesses()
    for (; mutants.pictures < 2_000; mutants.pictures += 1) {
      await writeFile(file, damaged(seeds[mutants.pictures % seeds.length] ?? Buffer.alloc(0), next))
      mutants[await attempt(worker, file)] += 1
    }
    expect(await imageProcesses()).toEqual(processes)
    expect(mutants.made).toBeGreaterThan(100)
    expect(mutants.refused).toBeGreaterThan(100)
  } finally {
    await worker.close()
  }
})

async function attempt(worker: ImageWorker, file: string): Promise<'made' | 'refused'> {
  try {
    await worker.inspect(file)
    await worker.derive(file, directory)
    return 'made'
  } catch (error) {
    expect(error).toMatchObject({ code: 'unreadable-input' })
    return 'refused'
  }
}

/** Reads the high-water mark and the clock of the image process while it lives. */
function watchPeak(): { readonly stop: () => Promise<Pick<Cost, 'peakMegabytes' | 'processorMilliseconds'>> } {
  let peak = 0
  let ticks = 0
  const look = async (): Promise<void> => {
    for (const pid of await imageProcesses()) {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      peak = Math.max(peak, Number(/VmHWM:\s+([0-9]+)/.exec(status)?.[1] ?? 0))
      const [user, system] = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(' ').slice(13, 15)
      ticks = Math.max(ticks, Number(user ?? 0) + Number(system ?? 0))
    }
  }
  const timer = setInterval(() => void look(), 25)
  return {
    async stop() {
      clearInterval(timer)
      await look()
      // A tick is a hundredth of a second.
      return { peakMegabytes: Math.round(peak / 1_024), processorMilliseconds: ticks * 10 }
    },
  }
}

function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
}

function damaged(whole: Buffer, next: (below: number) => number): Buffer {
  const bytes = Buffer.from(whole)
  const changes = 1 + next(12)
  for (let change = 0; change < changes; change += 1) {
    // Headers are small and matter most.
    const place = next(next(4) === 0 ? Math.min(80, bytes.length) : bytes.length)
    bytes[place] = next(3) === 0 ? 255 : next(256)
  }
  return next(5) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes
}
