import { useId } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'

interface Props {
  readonly label: string
  readonly hint: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** Something that is on or off from the moment it is pressed, with no form to send. */
export function Switch({ label, hint, ...props }: Props) {
  const id = useId()
  // Named by the label alone: the hint is read after it, as what describes it.
  return (
    <AriaSwitch {...props} className="switch" aria-labelledby={`${id}label`} aria-describedby={`${id}hint`}>
      <span>
        <span id={`${id}label`}>{label}</span>
        <span id={`${id}hint`} className="note">
          {hint}
        </span>
      </span>
      <span className="switch-track" />
    </AriaSwitch>
  )
}
