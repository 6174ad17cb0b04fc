import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** What is asked before something that cannot be taken back. */
export interface Question {
  readonly title: string
  readonly text: string
  /** The deed in one word; never "yes". */
  readonly deed: string
  readonly isDanger?: boolean
}

type Ask = (question: Question) => Promise<boolean>
const Context = createContext<Ask>(() => Promise.resolve(false))

/** Asks and waits for the answer. */
export const useConfirm = (): Ask => useContext(Context)

/** Where questions are shown. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n()
  const [question, setQuestion] = useState<Question>()
  const [isOpen, setIsOpen] = useState(false)
  const settle = useRef<(answer: boolean) => void>(undefined)
  const ask = useCallback<Ask>((asked) => {
    settle.current?.(false)
    setQuestion(asked)
    setIsOpen(true)
    return new Promise((resolve) => {
      settle.current = resolve
    })
  }, [])
  const answer = (isSure: boolean) => {
    setIsOpen(false)
    settle.current?.(isSure)
    settle.current = undefined
  }
  return (
    <Context value={ask}>
      {children}
      {question !== undefined && (
        <Dialog title={question.title} isOpen={isOpen} onClose={() => answer(false)} isQuestion>
          <p>{question.text}</p>
          <div className="actions">
            <Button kind={question.isDanger === true ? 'danger' : 'primary'} onPress={() => answer(true)}>
              {question.deed}
            </Button>
            <Button onPress={() => answer(false)} autoFocus>
              {t('ui.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </Context>
  )
}
