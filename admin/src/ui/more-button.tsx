import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { FormFailure } from './failure.tsx'

interface Props {
  readonly query: {
    readonly error: unknown
    readonly hasNextPage: boolean
    readonly isFetchNextPageError: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
  /** "Show more" where nothing else is said. */
  readonly label?: string
}

/** The way to the next part of a list; where it did not come, that is said there, and the same way tries again. */
export function MoreButton({ query, label }: Props) {
  const { t } = useI18n()
  if (!query.hasNextPage) return null
  return (
    <>
      <FormFailure error={query.isFetchNextPageError ? query.error : undefined} />
      <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
        {label ?? t('ui.more')}
      </Button>
    </>
  )
}
