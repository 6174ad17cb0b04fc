import { useEffect, useRef, useState } from 'react'

/** Files that are dropped anywhere on the page, or pasted where nothing is being written; whether some hang over it now. */
export function useFileDrop(isActive: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    if (!isActive) return undefined
    // Entering a part of the page comes before leaving the part around it.
    let depth = 0
    const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
    const ends = new AbortController()
    const { signal } = ends
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', listen: (event: DragEvent) => void): void => {
      window.addEventListener(
        name,
        (event) => {
          if (!carriesFiles(event)) return
          // Otherwise the browser would leave the page for the file.
          event.preventDefault()
          listen(event)
        },
        { signal },
      )
    }
    on('dragenter', () => {
      depth += 1
      setIsOver(true)
    })
    on('dragover', () => {})
    on('dragleave', () => {
      depth -= 1
      if (depth <= 0) setIsOver(false)
    })
    on('drop', ({ dataTransfer }) => {
      depth = 0
      setIsOver(false)
      const files = [...(dataTransfer?.files ?? [])]
      if (files.length > 0) latest.current(files)
    })
    window.addEventListener(
      'paste',
      ({ clipboardData, target }) => {
        const files = [...(clipboardData?.files ?? [])]
        const isWriting = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null
        if (files.length > 0 && !isWriting) latest.current(files)
      },
      { signal },
    )
    return () => {
      ends.abort()
      setIsOver(false)
    }
  }, [isActive])
  return isOver
}
