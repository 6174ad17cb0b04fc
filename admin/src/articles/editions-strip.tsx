import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import type { Article } from './article-types.ts'
import { StatePill } from './state-pill.tsx'

/** The same story in the other editions: where it stands there, or a way to tell it there. */
export function EditionsStrip({ article }: { readonly article: Article }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { mutate, isPending } = useMutation({
    mutationFn: (language: string) =>
      call('POST /articles', {
        input: { language, sourceArticleId: article.id },
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['articles'] })
      await navigate({ to: '/articles/$articleId', params: { articleId: made.id }, search: { source: article.id } })
    },
    onError: (error) => sayFailure(error, t),
  })
  const source = (article.draft ?? article.published)?.fields.sourceArticleId ?? null
  if (article.editions.length < 2) return null
  return (
    <section>
      <h2>{t('articles.editions')}</h2>
      <ul className="editions">
        {article.editions.map(({ language, dir, editionName, articleId, state, isBehind }) => (
          <li key={language}>
            <span lang={language} dir={dir}>
              {editionName}
            </span>
            {articleId === article.id && <span className="note">{t('articles.thisOne')}</span>}
            {articleId !== null && articleId !== article.id && (
              <Link to="/articles/$articleId" params={{ articleId }}>
                {state === null ? t('articles.open') : <StatePill state={state} />}
                {isBehind && <span className="note"> {t('articles.isBehind')}</span>}
              </Link>
            )}
            {articleId === null && article.can.includes('translate') && (
              <Button kind="plain" isPending={isPending} onPress={() => mutate(language)}>
                {t('articles.translate')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {source !== null && (
        <Link to="/articles/$articleId" params={{ articleId: article.id }} search={{ source }}>
          {t('articles.besideSource')}
        </Link>
      )}
    </section>
  )
}
