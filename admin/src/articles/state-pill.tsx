import { useI18n } from '../i18n/i18n.tsx'
import type { ArticleState } from './article-types.ts'

const tones: Readonly<Record<ArticleState, string>> = {
  draft: 'pill',
  'in-review': 'pill pill-waiting',
  approved: 'pill pill-waiting',
  scheduled: 'pill pill-waiting',
  published: 'pill pill-good',
  archived: 'pill',
  withdrawn: 'pill pill-bad',
  trashed: 'pill pill-bad',
}

/** Where an article stands, in a word and a colour. */
export function StatePill({ state }: { readonly state: ArticleState }) {
  const { t } = useI18n()
  return <span className={tones[state]}>{t(`articles.state.${state}`)}</span>
}
