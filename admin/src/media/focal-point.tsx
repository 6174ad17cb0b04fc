import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import './focal-point.css'
import { useI18n } from '../i18n/i18n.tsx'

/** Parts of width and height, from the upper left corner, whichever way the page runs. */
export interface Focal {
  readonly x: number
  readonly y: number
}

interface Props {
  readonly url: string
  readonly alt: string
  readonly focal: Focal
  readonly isReadOnly: boolean
  readonly onChange: (focal: Focal) => void
}

/** A key that is held down moves it many times: it is told where it stands a moment after the last. */
const settleMs = 400

/** The point that stays in sight however the picture is cut; set by a click, by dragging, or the arrow keys. */
export function FocalPoint({ url, alt, focal, isReadOnly, onChange }: Props) {
  const { t, number } = useI18n()
  const [moved, setMoved] = useState<Focal>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = moved ?? focal
  useEffect(() => setMoved(undefined), [focal.x, focal.y])
  const settle = (point: Focal, after: number): void => {
    setMoved(point)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(point), after)
  }
  const pointAt = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Focal => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return { x: within((clientX - left) / width), y: within((clientY - top) / height) }
  }
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || isReadOnly) return
    event.preventDefault()
    settle({ x: within(shown.x + step[0]), y: within(shown.y + step[1]) }, settleMs)
  }
  const percent = (part: number): string => number(Math.round(part * 100))
  return (
    <div
      className={isReadOnly ? 'focal' : 'focal focal-movable'}
      onPointerDown={(event) => {
        if (isReadOnly || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setMoved(pointAt(event))
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setMoved(pointAt(event))
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) settle(pointAt(event), 0)
      }}
      onPointerCancel={() => setMoved(undefined)}
    >
      <img src={url} alt={alt} draggable={false} />
      <button
        type="button"
        className="focal-mark"
        // Parts of the picture from its left, whichever way the page runs.
        style={{ left: `${shown.x * 100}%`, top: `${shown.y * 100}%` }}
        aria-label={t('articles.focal', { x: percent(shown.x), y: percent(shown.y) })}
        onKeyDown={move}
        disabled={isReadOnly}
      />
    </div>
  )
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.02, 0],
  ArrowRight: [0.02, 0],
  ArrowUp: [0, -0.02],
  ArrowDown: [0, 0.02],
}

const within = (part: number): number => Math.min(1, Math.max(0, Number(part.toFixed(3))))
