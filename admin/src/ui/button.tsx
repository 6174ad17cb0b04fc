import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

/** How much a button weighs: the one thing to do here, any other, what cannot be taken back, one without a frame. */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain'

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  readonly kind?: ButtonKind
}

/** A button; while `isPending` it keeps its place and cannot be pressed again. */
export function Button({ kind = 'quiet', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${kind}`} />
}
