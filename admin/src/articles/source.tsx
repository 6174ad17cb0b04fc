import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import { createMediaPort } from './media-port.ts'
import { articleQuery } from './queries.ts'
import { asDocument, WritingSurface } from './writing.ts'

/** The article that is being translated: to be read, beside what is written. */
export function Source({ articleId }: { readonly articleId: string }) {
  const { t } = useI18n()
  const { data, isError, error, refetch } = useQuery(articleQuery(articleId))
  const [isOpen, setIsOpen] = useState(true)
  const language = data?.language ?? ''
  const media = useMemo(
    () => createMediaPort({ language, pick: pickNothing, onFailure: (failure) => sayFailure(failure, t) }),
    [language, t],
  )
  if (isError) return <Failure error={error} onRetry={() => void refetch()} />
  const fields = data?.published?.fields ?? data?.draft?.fields
  if (data === undefined || fields === undefined) return <Loading />
  return (
    <section className="source-text" aria-label={t('articles.sourceText')} data-open={isOpen}>
      <div className="source-head">
        <p className="note">{t('articles.sourceText')}</p>
        {/* On a narrow screen it stands above what is written, and makes room for it. */}
        <Button kind="plain" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'articles.sourceHide' : 'articles.sourceShow')}
        </Button>
      </div>
      {/* It scrolls by itself there, also with the keyboard. */}
      <div
        className="source-body"
        role="group"
        aria-label={fields.headline}
        tabIndex={0}
        lang={data.language}
        dir={data.dir}
      >
        {fields.kicker !== '' && <p className="sheet-kicker">{fields.kicker}</p>}
        <h2 className="sheet-headline">{fields.headline}</h2>
        {fields.secondHeadline !== '' && <p className="sheet-secondHeadline">{fields.secondHeadline}</p>}
        {fields.lead !== '' && <p className="sheet-lead">{fields.lead}</p>}
        <Suspense fallback={<Loading />}>
          <WritingSurface
            document={asDocument(fields.document)}
            language={data.language}
            isReadOnly
            media={media}
            onChange={() => undefined}
          />
        </Suspense>
      </div>
    </section>
  )
}

/** Into what is only read, nothing is put. */
const pickNothing = (): Promise<readonly never[]> => Promise.resolve([])
