import { randomBytes } from 'node:crypto'
import { createLocaleContext } from '@matbaa/locale'
import type { ContentContext } from '../src/content/context.ts'
import type { ContentEvent } from '../src/content/events.ts'
import type { Database } from '../src/db/database.ts'
import type { Document } from '../src/richtext/document.ts'
import type { RenderLabels } from '../src/richtext/render-context.ts'

const labels: RenderLabels = {
  footnotes: 'Notes',
  footnote: (number) => `Note ${number}`,
  backToText: 'Back to the text',
  viewEmbed: (provider) => `View on ${provider}`,
  loadEmbed: (provider) => `Load from ${provider}`,
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  unsupported: 'This could not be shown',
  audio: 'Sound',
  video: 'Film',
  openPicture: 'Open the picture',
  missingMedia: 'Missing',
  table: 'Table',
  credit: (name) => `Photo: ${name}`,
}

/** A clock that tests set by hand. */
export interface TestClock {
  readonly now: () => number
  readonly advance: (ms: number) => void
}

/** A clock that stands at an instant until it is told to go on. */
export function createTestClock(start = Date.UTC(2025, 0, 22, 6)): TestClock {
  let now = start
  return { now: () => now, advance: (ms) => void (now += ms) }
}

/** A context for verbs on a database, with real randomness, and the events they emitted. */
export function createTestContext(
  db: Database,
  clock: TestClock = createTestClock(),
): ContentContext & { readonly events: readonly ContentEvent[] } {
  const events: ContentEvent[] = []
  return {
    db,
    clock: clock.now,
    actor: { kind: 'system', id: null },
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    locale: (language) => createLocaleContext(language, { zone: 'Asia/Tehran' }),
    renderLabels: () => labels,
    emit: (event) => void events.push(event),
    events,
  }
}

/** A document of plain paragraphs. */
export function textDocument(...paragraphs: readonly string[]): Document {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
  }
}
