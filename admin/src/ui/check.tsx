import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { TickIcon } from './icons.tsx'

interface Props {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
  readonly isDisabled?: boolean
}

/** Something that is so or not. */
export function Check({ children, isDisabled = false, ...props }: Props) {
  return (
    <Checkbox {...props} isDisabled={isDisabled} className="check">
      {({ isSelected }) => (
        <>
          <span className="check-box">{isSelected && <TickIcon />}</span>
          <span>{children}</span>
        </>
      )}
    </Checkbox>
  )
}
