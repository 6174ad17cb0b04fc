import { type Random, seeded } from '../pictures/prng.ts'

const rate = 22_050
const seconds = 6.4

interface Note {
  /** Seconds from the start. */
  readonly at: number
  /** Semitones from the lowest string; quarter tones are halves. */
  readonly pitch: number
  readonly loud: number
}

/** A short tune on plucked strings in a mode with a neutral third: a WAV file of one channel, 16 bits, 22,050 Hz. */
export function pluck(): Buffer {
  const random = seeded(1927)
  const mix = new Float64Array(Math.round(rate * seconds))
  for (const note of tune) {
    const string = karplusStrong(random, 146.83 * 2 ** (note.pitch / 12), seconds - note.at)
    const start = Math.round(note.at * rate)
    for (const [index, sample] of string.entries()) mix[start + index] = (mix[start + index] ?? 0) + sample * note.loud
  }
  return wave(room(mix))
}

const tune: readonly Note[] = [
  [0, 0, 0.8],
  [0.04, 12, 0.5],
  [0.5, 13.5, 0.6],
  [0.75, 15, 0.7],
  [1, 17, 0.8],
  [1.5, 15, 0.55],
  [1.75, 13.5, 0.55],
  [2, 12, 0.75],
  [2.02, 0, 0.5],
  [2.5, 17, 0.6],
  [2.75, 19, 0.7],
  [3, 20.5, 0.8],
  [3.25, 19, 0.55],
  [3.5, 17, 0.65],
  [3.75, 15, 0.55],
  [4, 13.5, 0.7],
  [4.25, 15, 0.5],
  [4.5, 12, 0.85],
  [4.52, 0, 0.7],
  [4.56, 7, 0.45],
].map(([at = 0, pitch = 0, loud = 0]) => ({ at, pitch, loud }))

/** K. Karplus and A. Strong, "Digital Synthesis of Plucked-String and Drum Timbres", Computer Music Journal 7(2), 1983. */
function karplusStrong(random: Random, hertz: number, length: number): Float64Array {
  const period = rate / hertz - 0.5
  const whole = Math.floor(period)
  const delay = new Float64Array(whole + 1).map(() => random() * 2 - 1)
  for (let pass = 0; pass < 2; pass++) {
    for (let index = 1; index < delay.length; index++)
      delay[index] = ((delay[index] ?? 0) + (delay[index - 1] ?? 0)) / 2
  }
  const out = new Float64Array(Math.round(length * rate))
  let [read, before] = [0, 0]
  for (let index = 0; index < out.length; index++) {
    const here = delay[read] ?? 0
    const next = delay[(read + 1) % delay.length] ?? 0
    const sample = here + (next - here) * (1 - (period - whole))
    out[index] = sample * Math.min(1, index / 40)
    delay[read] = 0.996 * 0.5 * (sample + before)
    before = sample
    read = (read + 1) % delay.length
  }
  return out
}

function room(dry: Float64Array): Float64Array {
  const wet = Float64Array.from(dry)
  for (const [delay, gain] of [
    [0.031, 0.28],
    [0.047, 0.24],
    [0.113, 0.2],
    [0.189, 0.14],
  ] as const) {
    const gap = Math.round(delay * rate)
    for (let index = gap; index < wet.length; index++) wet[index] = (wet[index] ?? 0) + (dry[index - gap] ?? 0) * gain
  }
  return wet
}

function wave(samples: Float64Array): Buffer {
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  const tail = Math.round(rate * 0.9)
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples.length * 2, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples.length * 2, 40)
  for (const [index, sample] of samples.entries()) {
    const fade = Math.min(1, (samples.length - index) / tail)
    file.writeInt16LE(Math.round((sample / peak) * fade * 29_000), 44 + index * 2)
  }
  return file
}
