import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import type { PickerRequest } from './media-picker.tsx'

/** It comes when somebody chooses a file. */
const MediaPicker = lazy(async () => {
  const { MediaPicker: loaded } = await import('./media-picker.tsx')
  return { default: loaded }
})

/** Lets somebody choose files; nothing was chosen where the list is empty. */
export type PickMedia = (request: PickerRequest) => Promise<readonly MediaOutput[]>

const titles = { image: 'media.choosePictures', audio: 'media.chooseAudio', video: 'media.chooseVideo' } as const

/** The window in which files of the library are chosen, to be put somewhere on the screen, and what opens it. */
export function useMediaPicker(): { readonly pick: PickMedia; readonly picker: ReactNode } {
  const { t } = useI18n()
  const [request, setRequest] = useState<PickerRequest>()
  const settle = useRef<(items: readonly MediaOutput[]) => void>(undefined)
  const pick = useCallback<PickMedia>((asked) => {
    settle.current?.([])
    setRequest(asked)
    return new Promise((resolve) => {
      settle.current = resolve
    })
  }, [])
  const end = (items: readonly MediaOutput[]): void => {
    setRequest(undefined)
    settle.current?.(items)
    settle.current = undefined
  }
  const isOnePicture = request?.kind === 'image' && request.isSingle
  const picker = (
    <Dialog
      title={request === undefined ? '' : t(isOnePicture ? 'media.choosePicture' : titles[request.kind])}
      isOpen={request !== undefined}
      isWide
      onClose={() => end([])}
    >
      {request !== undefined && (
        <Suspense fallback={<Loading />}>
          <MediaPicker {...request} onTake={end} onCancel={() => end([])} />
        </Suspense>
      )}
    </Dialog>
  )
  return { pick, picker }
}
