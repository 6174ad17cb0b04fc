import { type RefObject, useEffect, useState } from 'react'

/** Whether the keyboard has led into a frame: no selector of its page tells of the focus inside. */
export function useKeyboardInside(frame: RefObject<HTMLIFrameElement | null>): boolean {
  const [isInside, setIsInside] = useState(false)
  useEffect(() => {
    let wasTab = false
    const noteKey = ({ key }: KeyboardEvent): void => {
      wasTab = key === 'Tab'
    }
    const notePointer = (): void => {
      wasTab = false
    }
    // A window whose frame gets the focus loses its own.
    const leave = (): void => setIsInside(wasTab && document.activeElement === frame.current)
    const comeBack = (): void => setIsInside(false)
    window.addEventListener('keydown', noteKey, true)
    window.addEventListener('pointerdown', notePointer, true)
    window.addEventListener('blur', leave)
    window.addEventListener('focus', comeBack)
    return () => {
      window.removeEventListener('keydown', noteKey, true)
      window.removeEventListener('pointerdown', notePointer, true)
      window.removeEventListener('blur', leave)
      window.removeEventListener('focus', comeBack)
    }
  }, [frame])
  return isInside
}
