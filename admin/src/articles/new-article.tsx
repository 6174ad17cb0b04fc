import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { editionsQuery } from './editions.ts'
import { Button } from '../ui/button.tsx'
import { sayFailure } from '../ui/toasts.tsx'

/** Begins an article in an edition, and opens its sheet. */
export function NewArticle() {
  const { t } = useI18n()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { mutate, isPending } = useMutation({
    mutationFn: (language: string) =>
      call('POST /articles', { input: { language }, headers: { 'idempotency-key': crypto.randomUUID() } }),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: ['articles'] })
      await navigate({ to: '/articles/$articleId', params: { articleId: id } })
    },
    onError: (error) => sayFailure(error, t),
  })
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  return (
    <MenuTrigger>
      <Button kind="primary" isPending={isPending}>
        {t('articles.new')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list-box" aria-label={t('articles.new')} onAction={(key) => mutate(String(key))}>
          {editions.map(({ language, dir, name }) => (
            <MenuItem key={language} id={language} className="list-box-item" textValue={name}>
              <span lang={language} dir={dir}>
                {name}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
