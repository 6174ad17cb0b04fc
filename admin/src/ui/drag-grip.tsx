import { Button } from 'react-aria-components'
import { GripIcon } from './icons.tsx'

/** What a row of a list is dragged by, with the pointer or the keyboard; the list names it where no label is given. */
export const DragGrip = ({ label }: { readonly label?: string }) => (
  <Button slot="drag" className="button button-plain grip" {...(label === undefined ? {} : { 'aria-label': label })}>
    <GripIcon />
  </Button>
)
