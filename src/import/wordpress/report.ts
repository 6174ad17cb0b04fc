import type { CountedKind, ImportOutcome, ReportListName } from '../../contract/import-report.ts'
import type { Damage, ReadingNotice } from './items.ts'

/** One line of the report: which item, and what there is to say of it. */
export interface ReportLine {
  readonly item: string
  readonly why: string
}

/** A list that tells its length whole and holds no more than its first lines. */
export interface ReportList {
  readonly times: number
  readonly lines: readonly ReportLine[]
}

/** What a run found, did and left. */
export interface ImportReport {
  readonly site: string
  readonly title: string
  readonly files: readonly string[]
  readonly isDryRun: boolean
  readonly languages: Readonly<Record<string, number>>
  readonly zone: string
  /** Items by type and status, as the export had them. */
  readonly found: Readonly<Record<string, number>>
  readonly counts: Readonly<Partial<Record<CountedKind, Readonly<Partial<Record<ImportOutcome, number>>>>>>
  readonly lists: Readonly<Partial<Record<ReportListName, ReportList>>>
  /** Blocks kept as “unsupported”, by what they are. */
  readonly unsupported: Readonly<Record<string, number>>
  /** What documents have no place for and was left away without losing text. */
  readonly losses: Readonly<Record<string, number>>
  readonly notices: readonly ReadingNotice[]
  readonly damages: readonly Damage[]
  readonly seconds: number
}

/** Gathers what is to be reported, in bounded memory. */
export interface Recorder {
  readonly count: (kind: CountedKind, outcome: ImportOutcome, times?: number) => void
  readonly note: (list: ReportListName, item: string, why: string) => void
  readonly tally: (table: 'unsupported' | 'losses', name: string, times?: number) => void
  readonly gathered: () => Pick<ImportReport, 'counts' | 'lists' | 'unsupported' | 'losses'>
}

const mostLines = 1_000
const mostNames = 200

/** Makes an empty recorder. */
export function createRecorder(): Recorder {
  const counts = new Map<CountedKind, Map<ImportOutcome, number>>()
  const lists = new Map<ReportListName, { times: number; lines: ReportLine[] }>()
  const tables = { unsupported: new Map<string, number>(), losses: new Map<string, number>() }
  return {
    count(kind, outcome, times = 1) {
      const outcomes = counts.get(kind) ?? new Map<ImportOutcome, number>()
      counts.set(kind, outcomes)
      if (times > 0) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times)
    },
    note(name, item, why) {
      const list = lists.get(name) ?? { times: 0, lines: [] }
      lists.set(name, list)
      list.times += 1
      if (list.lines.length < mostLines) list.lines.push({ item, why })
    },
    tally(table, name, times = 1) {
      const names = tables[table]
      const key = names.has(name) || names.size < mostNames ? name : 'others'
      names.set(key, (names.get(key) ?? 0) + times)
    },
    gathered: () => ({
      counts: Object.fromEntries([...counts].map(([kind, outcomes]) => [kind, Object.fromEntries(outcomes)])),
      lists: Object.fromEntries(lists),
      unsupported: Object.fromEntries([...tables.unsupported].sort(byTimes)),
      losses: Object.fromEntries([...tables.losses].sort(byTimes)),
    }),
  }
}

const byTimes = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1]

/** Lines of each list that the text shows; all that was kept is in the JSON. */
const shownLines = 20

/** The report as text for people. */
export function formatReport(report: ImportReport): string {
  const lines = [
    `${report.isDryRun ? 'Checked' : 'Imported'} ${report.title === '' ? report.site : `“${report.title}” (${report.site})`} from ${report.files.join(', ')}`,
    `Languages: ${listNumbers(report.languages)}; clocks of ${report.zone}; ${report.seconds.toFixed(1)} s`,
    `Found: ${listNumbers(report.found)}`,
  ]
  for (const [kind, outcomes] of Object.entries(report.counts)) lines.push(`  ${kind}: ${listNumbers(outcomes)}`)
  if (Object.keys(report.unsupported).length > 0) {
    lines.push(`Kept as unsupported blocks, to be seen to by hand: ${listNumbers(report.unsupported)}`)
  }
  if (Object.keys(report.losses).length > 0) {
    lines.push(`Left away, without losing text: ${listNumbers(report.losses)}`)
  }
  for (const [name, list] of Object.entries(report.lists)) {
    lines.push(`${name} (${list.times}):`)
    for (const { item, why } of list.lines.slice(0, shownLines)) lines.push(`  ${item}: ${why}`)
    if (list.times > shownLines)
      lines.push(`  … and ${list.times - shownLines} more${list.lines.length > shownLines ? ', see --json' : ''}`)
  }
  for (const { kind, times, at, examples } of report.notices) {
    lines.push(
      `${kind} (${times}), kept as it stands, first at ${at.file}:${at.line}:${at.column}: ${examples.join('; ')}`,
    )
  }
  for (const { at, why } of report.damages) {
    lines.push(
      `DAMAGED at ${at.file}, line ${at.line}, column ${at.column}: ${why}. What stands before it was read; what follows was not.`,
    )
  }
  return `${lines.join('\n')}\n`
}

const listNumbers = (table: Readonly<Record<string, number>>): string =>
  Object.entries(table)
    .map(([name, times]) => `${times} ${name === '' ? 'not marked' : name}`)
    .join(', ') || 'nothing'
