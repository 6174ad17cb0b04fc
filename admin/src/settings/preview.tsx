import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { Scheme } from '../../../src/contract/colours.ts'
import { call } from '../api/client.ts'
import { failureTexts } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useKeyboardInside } from '../ui/use-keyboard-inside.ts'

/** What is typed settles before the page is asked for. */
const settleMs = 500

/** The page as it would be. */
export interface TriedPage {
  /** Of the last page that could be made. */
  readonly address: string | undefined
  /** Why what is typed now cannot be shown. */
  readonly error: unknown
}

/** Asks for the front page of an edition as a change would make it; `undefined` for what is not whole yet. */
export function usePreview(language: string, change: object | undefined): TriedPage {
  const text = change === undefined ? undefined : JSON.stringify(change)
  const settled = useSettled(text)
  const [address, setAddress] = useState<string>()
  const input = { language, change: settled ?? '' }
  const { error, data } = useQuery({
    queryKey: ['settings-preview', language, settled],
    queryFn: async ({ signal }) => {
      await call('GET /settings/preview', { input, signal })
      return `/api/v1/settings/preview?${new URLSearchParams(input)}`
    },
    enabled: settled !== undefined,
    gcTime: 0,
  })
  useEffect(() => {
    if (data !== undefined) setAddress(data)
  }, [data])
  return { address, error }
}

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** Shows it beside the form: on a phone or a desk, light or dark. */
export function Preview({ preview: { address, error } }: { readonly preview: TriedPage }) {
  const { t } = useI18n()
  const [isWide, setIsWide] = useState(false)
  const frame = useRef<HTMLIFrameElement>(null)
  const isKeyboardInside = useKeyboardInside(frame)
  const [scheme, setScheme] = useState<Scheme>(() =>
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  )
  return (
    <aside className="settings-preview" aria-label={t('settings.preview')}>
      <div className="actions">
        <h2>{t('settings.preview')}</h2>
        <ToggleButton className="button button-quiet" isSelected={isWide} onChange={setIsWide}>
          {t('settings.previewWide')}
        </ToggleButton>
        <ToggleButton
          className="button button-quiet"
          isSelected={scheme === 'dark'}
          onChange={(isDark) => setScheme(isDark ? 'dark' : 'light')}
        >
          {t('settings.previewDark')}
        </ToggleButton>
      </div>
      {error !== null && (
        <p className="form-failure" role="status">
          {failureTexts(error, t).why}
        </p>
      )}
      {address === undefined ? (
        <p className="note">{t('settings.previewLater')}</p>
      ) : (
        <div
          className={isWide ? 'settings-frame settings-frame-wide' : 'settings-frame'}
          data-focus-visible={isKeyboardInside || undefined}
        >
          {/* The scheme of the frame's element is what the page in it takes for that of the device. */}
          <iframe
            ref={frame}
            key={scheme}
            src={address}
            title={t('settings.preview')}
            style={{ colorScheme: scheme }}
          />
        </div>
      )}
      <p className="note">{t('settings.previewText')}</p>
    </aside>
  )
}
