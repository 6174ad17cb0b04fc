import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** A question that must be answered: a click beside it does not close it. */
  readonly isQuestion?: boolean
  /** As wide as there is room, for what is chosen by its looks. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A window over the page; the keyboard stays in it, and goes back to where it was. */
export function Dialog({ title, isOpen, onClose, isQuestion = false, isWide = false, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!isQuestion}
      className="overlay"
    >
      <Modal className={isWide ? 'modal modal-wide' : 'modal'}>
        <AriaDialog role={isQuestion ? 'alertdialog' : 'dialog'} className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
