import { countedKinds, importOutcomes, importSteps, reportLists } from '../../../src/contract/import-report.ts'
import type { I18n } from '../i18n/i18n.tsx'

/** What an export holds, by WordPress's names of types; others are shown by their own. */
const types = ['post', 'page', 'attachment', 'nav_menu_item', 'guest-author', 'wp_block', 'comments'] as const
/** Where such a thing stands in WordPress. */
const statuses = ['publish', 'draft', 'pending', 'private', 'future', 'trash', 'inherit', 'auto-draft'] as const

type T = Pick<I18n, 't' | 'number'>

const known = <Name extends string>(names: readonly Name[], name: string): Name | undefined =>
  names.find((one) => one === name)

/** How many of something the export holds: `post publish` is said as “Posts, published”. */
export function foundWords({ t }: T, name: string): string {
  const [type = '', status = ''] = name.split(' ')
  const knownType = known(types, type)
  const knownStatus = known(statuses, status)
  const what = knownType === undefined ? type : t(`imports.type.${knownType}`)
  // What WordPress attaches to a text has no standing of its own.
  if (status === '' || knownStatus === 'inherit') return what
  const where = knownStatus === undefined ? status : t(`imports.status.${knownStatus}`)
  return t('imports.typeAndStatus', { type: what, status: where })
}

/** What was written, by the name it is counted under. */
export function kindWords({ t }: T, name: string): string {
  const kind = known(countedKinds, name)
  return kind === undefined ? name : t(`imports.kind.${kind}`)
}

/** What became of how many: “12 imported · 3 unchanged”. */
export function outcomeWords({ t, number }: T, numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers)
    .map(([name, times]) => {
      const outcome = known(importOutcomes, name)
      return outcome === undefined ? `${name} ${number(times)}` : t(`imports.outcome.${outcome}`, { count: times })
    })
    .join(' · ')
}

/** A list of the report with its length. */
export function listWords({ t, number }: T, name: string, times: number): string {
  const list = known(reportLists, name)
  const what = list === undefined ? name : t(`imports.list.${list}`)
  return t('imports.listLength', { list: what, count: number(times) })
}

/** What is done now. */
export function stepWords({ t }: T, name: string): string {
  const step = known(importSteps, name)
  return step === undefined ? name : t(`imports.step.${step}`)
}
