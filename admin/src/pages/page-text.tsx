import { Suspense, useMemo } from 'react'
import { createMediaPort } from '../articles/media-port.ts'
import { asDocument, WritingSurface } from '../articles/writing.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMediaPicker } from '../media/use-media-picker.tsx'
import { Loading } from '../ui/loading.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import type { StaticPage } from './queries.ts'

interface Props {
  readonly page: StaticPage
  readonly isReadOnly?: boolean
  readonly onChange: (read: () => StaticPage['document']) => void
}

/** The body of a page, on the same surface that articles are written on. */
export function PageText({ page, isReadOnly = false, onChange }: Props) {
  const { t } = useI18n()
  const { pick, picker } = useMediaPicker()
  const media = useMemo(
    () => createMediaPort({ language: page.language, pick, onFailure: (error) => sayFailure(error, t) }),
    [page.language, pick, t],
  )
  return (
    <Suspense fallback={<Loading />}>
      <WritingSurface
        document={asDocument(page.document)}
        language={page.language}
        isReadOnly={isReadOnly}
        media={media}
        onChange={(read) => onChange(() => read() as unknown as StaticPage['document'])}
      />
      {picker}
    </Suspense>
  )
}
