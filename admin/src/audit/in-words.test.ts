import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLocaleContext, formatList, formatNumber } from '@matbaa/locale'
import { expect, test } from 'vitest'
import ar from '../../../messages/admin/ar.json' with { type: 'json' }
import en from '../../../messages/admin/en.json' with { type: 'json' }
import fa from '../../../messages/admin/fa.json' with { type: 'json' }
import { actions } from '../../../src/permissions.ts'
import { createMessages } from '../../../src/message-format.ts'
import { auditEvents } from './events.ts'
import { detailsInWords, type Entry, targetInWords, type Teller } from './in-words.ts'

const catalogues = { fa, ar, en } as const
const person = '01900000-0000-7000-8000-000000000001'
const tellerOf = (language: keyof typeof catalogues): Teller => {
  const locale = createLocaleContext(language, { zone: 'UTC' })
  return {
    t: createMessages(catalogues[language], locale),
    has: (key): key is keyof typeof en => Object.hasOwn(en, key),
    number: (value) => formatNumber(locale, value),
    numeral: (value) => formatNumber(locale, value, { grouping: false }),
    list: (items) => formatList(locale, items, 'and'),
    language,
    nameOf: (id) => (id === person ? 'مینا' : undefined),
  }
}
const entryOf = (event: string, detail: Entry['detail'], targetKind = 'user', targetId = person): Entry => ({
  seq: 1,
  at: '2025-01-22T06:00:00Z',
  actorKind: 'user',
  actorId: null,
  actorName: null,
  event,
  targetKind,
  targetId,
  detail,
})

/** Rows as the newsroom writes them. */
const rows: readonly Entry[] = [
  entryOf('session.started', { method: 'password+totp' }, 'session', person),
  entryOf('person.invited', { role: 'reporter' }),
  entryOf('person.role-changed', { from: 'reporter', to: 'desk-editor' }),
  entryOf('person.role-changed', { from: 'reporter', to: 'reporter' }),
  entryOf('draft.taken-over', { from: person }, 'article', person),
  entryOf('section.edited', { fields: ['name', 'parentId'] }, 'section', person),
  entryOf('draft.unscheduled', { code: 'incomplete', why: 'Something that readers need is missing.' }, 'article'),
  entryOf('article.published', { code: 1_043, revision: 2 }, 'article'),
  entryOf('preview-link.made', { id: person, hours: 24 }, 'article'),
  entryOf('media.changed', { fields: ['texts'], languages: ['fa', 'en'] }, 'media'),
  entryOf('comments.added', { count: 3 }, 'article'),
  entryOf('commenter.erased', { comments: 2, keep: 'texts' }, 'comment'),
  entryOf('api-key.created', { name: 'چاپ', scopes: ['people:read'] }, 'api-key'),
  entryOf('job.retried', { kind: 'media.derivatives' }, 'job'),
  entryOf('setting.saved', {}, 'setting', 'access'),
  entryOf('month.announced', { calendar: 'islamic-umalqura', year: 1446, month: 9 }, 'setting', 'islamic-umalqura'),
]

test.each(['fa', 'ar'] as const)('what the log says is told in words: %s', (language) => {
  const teller = tellerOf(language)
  for (const row of rows) {
    const told = detailsInWords(row, teller)
    expect([row.event, told.length > 0]).toEqual([row.event, Object.keys(row.detail).length > 0])
    for (const words of [...told, targetInWords(row, teller)]) {
      expect(words).not.toBe('')
      // Neither names of fields and values nor ids: nothing of what machines write is left.
      expect([row.event, words.replaceAll('API', '')]).toEqual([row.event, expect.not.stringMatching(/[A-Za-z]{2}|-/)])
    }
  }
})

test('in English they read as they should', () => {
  const teller = tellerOf('en')
  const told = (row: Entry): string =>
    detailsInWords(row, teller)
      .join(', ')
      .replaceAll(/[\u2068\u2069]/g, '')
  expect(rows.map(told)).toEqual([
    'with a password and a code',
    'Reporter',
    'from Reporter to Desk editor',
    'other sections',
    'from مینا',
    'name and place',
    'This cannot be published yet.',
    'No. 1043, version 2',
    'counts for 24 hours',
    'texts, edition: Persian and English',
    '3 comments',
    '2 comments, the texts stay',
    '“چاپ”, Read the list of people',
    'Sizes of a picture',
    '',
    'Hijri Calendar (Umm al-Qura), month 9 of 1446',
  ])
})

test('every event that is recorded has words', () => {
  const sources = join(import.meta.dirname, '../../../src')
  const recorded = globSync('{content,import,api,jobs}/**/*.ts', { cwd: sources })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(sources, file), 'utf8'))
    .filter((text) => text.includes('.record({'))
    .flatMap((text) =>
      Array.from(text.matchAll(/(?:event: |event = |\? |: |, )'([a-z-]+\.[a-z-]+)'/g), ([, name]) => name),
    )
  const states = ['draft', 'in-review', 'approved', 'scheduled'].map((state) => `draft.${state}`)
  const comments = ['approved', 'held', 'spam', 'trash'].map((state) => `comment.${state}`)
  const known = new Set<string | undefined>(auditEvents)
  // What is allowed and what is announced are named in the same way.
  const others = new Set<string | undefined>([...actions, 'job.enqueued', 'comment.added'])
  const wanted = new Set([...recorded, ...states, ...comments].filter((name) => !others.has(name)))
  expect([...wanted].filter((name) => !known.has(name))).toEqual([])
  expect(wanted.size).toBeGreaterThan(80)
})
