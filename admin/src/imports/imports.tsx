import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure, FormFailure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ImportCard } from './import-card.tsx'
import './imports.css'
import { sendExport } from './send-export.ts'

/** An import of the list. */
export type ImportRun = Endpoints['GET /imports']['output']['items'][number]

const isUnderWay = ({ state }: ImportRun): boolean => state === 'checking' || state === 'importing'

/** Moving in from WordPress: an export is sent and read, then one sees what would come, and says so. */
export function Imports() {
  const { t } = useI18n()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<number>()
  const { data, error, refetch } = useQuery({
    queryKey: ['GET /imports'],
    queryFn: ({ signal }) => call('GET /imports', { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? 1_000 : false),
  })
  const send = useMutation({
    mutationFn: async (file: File) => {
      setProgress(0)
      await sendExport(file, setProgress)
    },
    onSettled: async () => {
      setProgress(undefined)
      await client.invalidateQueries({ queryKey: ['GET /imports'] })
    },
  })
  const isBusy = send.isPending || data?.items.some(isUnderWay) === true
  return (
    <>
      <PageHeader title={t('imports.title')}>
        <Button kind="primary" isDisabled={isBusy} onPress={() => input.current?.click()}>
          {t('imports.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xml,.gz,text/xml,application/xml,application/gzip"
          hidden
          aria-label={t('imports.choose')}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) send.mutate(file)
            event.target.value = ''
          }}
        />
      </PageHeader>
      <p className="note imports-text">{t('imports.text')}</p>
      <FormFailure error={send.error} />
      {progress !== undefined && (
        <p className="imports-progress" role="status">
          {t('imports.sending')} <progress max={1} value={progress} aria-label={t('imports.sending')} />
        </p>
      )}
      {data === undefined && error === null && <Loading />}
      {data === undefined && error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && progress === undefined && (
        <EmptyState title={t('imports.none')} text={t('imports.noneText')} />
      )}
      {data?.items.map((run) => (
        <ImportCard key={run.id} run={run} isBusy={isBusy} />
      ))}
    </>
  )
}
