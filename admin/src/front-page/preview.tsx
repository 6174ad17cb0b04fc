import { useEffect, useRef, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { useKeyboardInside } from '../ui/use-keyboard-inside.ts'
import { Button } from '../ui/button.tsx'
import { type Arrangement, toQuery } from './arrangement.ts'

interface Props {
  readonly language: string
  readonly page: string
  readonly arrangement: Arrangement
}

const frames = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const

/** The real page as it would be, in the width of a desktop or of a phone. */
export function Preview({ language, page, arrangement }: Props) {
  const { t } = useI18n()
  const [frame, setFrame] = useState<keyof typeof frames>('desktop')
  const box = useRef<HTMLDivElement>(null)
  const room = useWidth(box)
  const inner = useRef<HTMLIFrameElement>(null)
  const isKeyboardInside = useKeyboardInside(inner)
  const { width, height } = frames[frame]
  const scale = Math.min(1, room / width)
  const address = `/api/v1/front-page/preview?${new URLSearchParams({ language, page, ...toQuery(arrangement) }).toString()}`
  return (
    <section className="front-preview" aria-label={t('frontPage.preview')}>
      <div className="actions" role="group" aria-label={t('frontPage.width')}>
        {(Object.keys(frames) as (keyof typeof frames)[]).map((one) => (
          <Button key={one} aria-pressed={one === frame} onPress={() => setFrame(one)}>
            {t(`frontPage.frame.${one}`)}
          </Button>
        ))}
        <span className="note">{t('frontPage.previewText')}</span>
      </div>
      <div
        ref={box}
        className="front-frame"
        data-focus-visible={isKeyboardInside || undefined}
        style={{ blockSize: height * scale }}
      >
        {room > 0 && (
          <iframe
            ref={inner}
            key={frame}
            title={t('frontPage.preview')}
            src={address}
            sandbox="allow-same-origin"
            width={width}
            height={height}
            style={{ transform: `scale(${scale})` }}
          />
        )}
      </div>
    </section>
  )
}

/** How wide an element is, as it comes to be. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
