import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import type { MessageKey } from '../i18n/languages.ts'
import { ToolIcon, type ToolIconName } from './icons.tsx'
import { withModifier } from './shortcuts.ts'

interface ToolProps {
  readonly label: MessageKey
  /** The key that does the same together with Ctrl or ⌘. */
  readonly shortcut?: string
  readonly onPress: () => void
}

/** The name of a tool, with its key for who would rather press that. */
function useTitle(label: MessageKey, shortcut: string | undefined): string {
  const { t } = useI18n()
  return shortcut === undefined ? t(label) : `${t(label)} (${withModifier(shortcut)})`
}

/** A tool that is on or off where the caret stands. */
export function ToolToggle({
  label,
  shortcut,
  isOn,
  onPress,
  children,
}: ToolProps & { readonly isOn: boolean; readonly children: ReactNode }) {
  const { t } = useI18n()
  const title = useTitle(label, shortcut)
  return (
    <ToggleButton
      className="tool"
      aria-label={t(label)}
      isSelected={isOn}
      onChange={onPress}
      render={(props) => <button {...props} title={title} />}
    >
      {children}
    </ToggleButton>
  )
}

/** A tool that does something once; its drawing bears its name. */
export function ToolButton({
  label,
  shortcut,
  isDisabled = false,
  onPress,
}: ToolProps & { readonly label: `editor.${ToolIconName}` & MessageKey; readonly isDisabled?: boolean }) {
  const { t } = useI18n()
  const title = useTitle(label, shortcut)
  return (
    <Button
      className="tool"
      aria-label={t(label)}
      isDisabled={isDisabled}
      onPress={onPress}
      render={(props) => <button {...props} title={title} />}
    >
      <ToolIcon name={label.slice('editor.'.length) as ToolIconName} />
    </Button>
  )
}

interface ToolMenuProps {
  readonly label: MessageKey
  readonly items: readonly { readonly id: string; readonly label: string; readonly className?: string }[]
  readonly onAction: (id: string) => void
  readonly selection?: 'none' | 'single' | 'multiple'
  readonly selected?: readonly string[]
  /** Whether it shows words and not a drawing. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A tool that opens a list. */
export function ToolMenu({
  label,
  items,
  onAction,
  selection = 'none',
  selected = [],
  isWide = false,
  children,
}: ToolMenuProps) {
  const { t } = useI18n()
  return (
    <MenuTrigger>
      {isWide ? (
        // What is read aloud has the words that are seen.
        <Button className="tool tool-wide">
          <span className="visually-hidden">{t(label)}</span>
          {children}
        </Button>
      ) : (
        <Button className="tool" aria-label={t(label)}>
          {children}
        </Button>
      )}
      <Popover className="popover" placement="bottom start">
        <Menu
          className="list-box"
          aria-label={t(label)}
          selectionMode={selection}
          selectedKeys={selected}
          onAction={(key) => onAction(String(key))}
        >
          {items.map(({ id, label: text, className = '' }) => (
            <MenuItem key={id} id={id} className={`list-box-item ${className}`}>
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
