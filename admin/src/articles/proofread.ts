import { applyTypography, findTypography, type NumberingSystem, type TypographyFinding } from '@matbaa/locale'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { TextChange } from '../editor/change-texts.ts'
import { type Passage, passagesOf } from '../editor/passages.ts'
import type { Fields } from './article-types.ts'
import { type ReadField, readFields } from './read-fields.ts'

/** What a correction is about, for people. */
export type CorrectionKind = 'letters' | 'halfSpace' | 'quotes' | 'digits' | 'signs' | 'spaces'

/** What careful writing would change in a word or two, and what stands around them. */
export interface Correction {
  readonly place: ReadField | 'body'
  readonly kinds: readonly CorrectionKind[]
  readonly old: string
  readonly text: string
  readonly before: string
  readonly after: string
  /** Each by positions in the field, or in the document. */
  readonly changes: readonly TextChange[]
}

/** How an edition writes. */
export interface Habits {
  readonly language: string
  readonly digits: NumberingSystem | undefined
}

/** What there is to correct in an article. Passages that did not change since are not read again. */
export function createProofreader({ language, digits }: Habits) {
  let known = new Map<string, readonly Correction[]>()
  return (fields: Pick<Fields, ReadField>, doc: EditorNode | undefined): readonly Correction[] => {
    const seen = new Map<string, readonly Correction[]>()
    const read = (passage: Omit<Passage, 'from'>): readonly Correction[] => {
      const own = passage.language ?? language
      const name = JSON.stringify([passage.text, own, passage.untouched])
      const found = known.get(name) ?? correctionsOf(passage, own, own === language ? digits : undefined)
      seen.set(name, found)
      return found
    }
    const inFields = readFields.flatMap((place) =>
      read({ text: fields[place], language: undefined, untouched: [] }).map((one) => ({ ...one, place })),
    )
    const inBody = (doc === undefined ? [] : passagesOf(doc)).flatMap((passage) =>
      read(passage).map((one) => ({ ...one, changes: one.changes.map((change) => moved(change, passage.from)) })),
    )
    known = seen
    return [...inFields, ...inBody]
  }
}

/** The fields with these corrections, those that change. */
export function correctedFields(
  fields: Pick<Fields, ReadField>,
  corrections: readonly Correction[],
): Partial<Record<ReadField, string>> {
  const changed: Partial<Record<ReadField, string>> = {}
  for (const place of readFields) {
    const changes = corrections.filter((one) => one.place === place).flatMap((one) => one.changes)
    if (changes.length > 0) changed[place] = withChanges(fields[place], changes)
  }
  return changed
}

/** The longest passage that is read; nobody writes such a paragraph, but people paste. */
const longest = 100_000

function correctionsOf(
  { text, untouched }: Omit<Passage, 'from'>,
  language: string,
  digits: NumberingSystem | undefined,
): readonly Correction[] {
  if (text.length > longest) return []
  const findings = findTypography(text, language, { skip: untouched, ...(digits === undefined ? {} : { digits }) })
  return byWords(text, findings).map(({ start, end, inside }) => {
    const own = inside.map((finding) => ({ ...finding, start: finding.start - start, end: finding.end - start }))
    const old = text.slice(start, end)
    return {
      place: 'body',
      kinds: [...new Set(inside.map(({ rule }) => kindOf(rule)))],
      old,
      text: applyTypography(old, own),
      before: lastWords(text.slice(Math.max(0, start - 60), start)),
      after: firstWords(text.slice(end, end + 60)),
      changes: inside.map(({ start: from, end: to, replacement }) => ({ from, to, text: replacement })),
    }
  })
}

interface Cluster {
  start: number
  end: number
  readonly inside: TypographyFinding[]
}

/** Findings by the words they are in: one that changes twice is shown once. */
function byWords(text: string, findings: readonly TypographyFinding[]): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const finding of findings) {
    const start = text.slice(0, finding.start).search(/\S{0,40}$/u)
    const end = finding.end + (/^\S{0,40}/u.exec(text.slice(finding.end))?.[0].length ?? 0)
    const last = clusters.at(-1)
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end)
      last.inside.push(finding)
    } else clusters.push({ start, end, inside: [finding] })
  }
  return clusters
}

function kindOf(rule: TypographyFinding['rule']): CorrectionKind {
  if (rule.startsWith('zwnj') || rule === 'ezafe') return 'halfSpace'
  if (rule.startsWith('space')) return 'spaces'
  if (rule === 'quotes' || rule === 'apostrophe') return 'quotes'
  if (rule === 'digits' || rule === 'decimal' || rule === 'grouping') return 'digits'
  if (rule === 'signs' || rule === 'dash' || rule === 'ellipsis') return 'signs'
  return 'letters'
}

/** A few words, cut where a word ends. */
const lastWords = (text: string): string => /(?:^|\s)((?:\S+\s+){0,4})$/u.exec(text)?.[1] ?? ''
const firstWords = (text: string): string => /^(?:\s+\S+){0,4}(?=\s|$)/u.exec(text)?.[0] ?? ''

const moved = ({ from, to, text }: TextChange, by: number): TextChange => ({ from: from + by, to: to + by, text })

function withChanges(text: string, changes: readonly TextChange[]): string {
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((done, { from, to, text: put }) => done.slice(0, from) + put + done.slice(to), text)
}
