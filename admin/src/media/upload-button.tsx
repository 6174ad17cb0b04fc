import { useRef } from 'react'
import { Button, type ButtonProps } from '../ui/button.tsx'

interface Props extends ButtonProps {
  /** Which files the device offers, as `accept` of an input has it. */
  readonly accept?: string
  readonly isSingle?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that lets files of this device be chosen. */
export function UploadButton({ accept = '', isSingle = false, onFiles, ...props }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...props} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={!isSingle}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file may be chosen again.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
