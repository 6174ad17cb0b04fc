import { test } from 'vitest'
import { checkReading, checkRendering, checkWords } from './round-trip.cases.ts'

const RUNS = 60

test.each(['fa', 'en'])('what was rendered reads back as the document that renders the same (%s)', (language) => {
  checkRendering(language, RUNS)
})

test('what was read twice is the same document', () => {
  checkReading('fa', RUNS)
})

test('every word of tag soup survives, once', () => {
  checkWords(5 * RUNS)
})
