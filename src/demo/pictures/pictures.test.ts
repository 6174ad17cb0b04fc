import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sounds } from '../sound/sounds.ts'
import { pictures } from './pictures.ts'

test.each(Object.entries(pictures))('%s is drawn the same each time, without a broken number', (_, draw) => {
  const svg = draw()
  expect(draw()).toBe(svg)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})

test.each(Object.entries(pictures))('%s is an SVG file large enough to print', async (name, draw) => {
  const { width, height } = await sharp(Buffer.from(draw())).metadata()
  expect(Math.max(width, height)).toBeGreaterThanOrEqual(name === 'starTile' ? 240 : 960)
})

test.each(Object.entries(sounds))('%s is a WAV file of at most 300 kB that is heard', (_, make) => {
  const file = make()
  expect(file.equals(make())).toBe(true)
  expect(file.length).toBeLessThanOrEqual(300_000)
  expect(file.toString('latin1', 0, 4)).toBe('RIFF')
  expect(file.readUInt32LE(4)).toBe(file.length - 8)
  const samples = Array.from({ length: (file.length - 44) / 2 }, (__, index) => file.readInt16LE(44 + index * 2))
  expect(samples.some((sample) => sample > 20_000)).toBe(true)
})
