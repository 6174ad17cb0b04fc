import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { MoreIcon } from './icons.tsx'

/** Something that can be done to a row. */
export interface RowAction {
  readonly label: string
  readonly run: () => void
  readonly isDanger?: boolean
}

/** What can be done to one row of a list; nothing is shown where nothing can. */
export function RowMenu({ label, actions }: { readonly label: string; readonly actions: readonly RowAction[] }) {
  if (actions.length === 0) return null
  return (
    <MenuTrigger>
      <Button className="button button-plain" aria-label={label}>
        <MoreIcon />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list-box" aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.label}
              onAction={action.run}
              className={action.isDanger === true ? 'list-box-item list-box-danger' : 'list-box-item'}
            >
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
