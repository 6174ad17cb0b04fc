import type { TeaserView, Translate } from '../../src/site/theme/pieces.ts'
import { Teaser } from './teaser.tsx'

interface RankingProps {
  readonly articles: readonly TeaserView[]
  readonly t: Translate
  readonly heading?: 'h2' | 'h3'
  readonly hasLead?: boolean
}

/** Articles in the order of how much they are read, numbered in the digits of the edition. */
export function Ranking({ articles, t, heading = 'h3', hasLead = false }: RankingProps) {
  return (
    <ol>
      {articles.map((article) => (
        <li>
          <Teaser article={article} t={t} heading={heading} look="line" hasSection hasLead={hasLead} />
        </li>
      ))}
    </ol>
  )
}
