import type { Editor } from '@tiptap/core'
import type { ReactNode } from 'react'
import {
  Button,
  Group,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  ToggleButton,
  Toolbar as AriaToolbar,
} from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import type { MessageKey } from '../i18n/languages.ts'
import type { BlockChoice } from './blocks-menu.ts'
import { ToolIcon } from './icons.tsx'
import type { TableCommand } from './tables.ts'
import { useEditorState } from './use-editor-state.ts'

export interface ToolbarProps {
  readonly editor: Editor
  readonly blocks: readonly BlockChoice[]
  readonly onLink: () => void
  readonly onLanguage: () => void
}

/** What can be done with the text, in one row that stays in sight. */
export function Toolbar({ editor, blocks, onLink, onLanguage }: ToolbarProps) {
  const { t } = useI18n()
  const state = useEditorState(editor)
  const mark = (name: string) => ({
    isSelected: state.marks.includes(name),
    onPress: () => editor.chain().focus().toggleMark(name).run(),
  })
  return (
    <AriaToolbar aria-label={t('editor.tools')} className="writing-tools">
      <BlockMenu editor={editor} block={state.block} />
      <Separator orientation="vertical" />
      <Group aria-label={t('editor.emphasis')} className="tool-group">
        <Tool label="editor.bold" shortcut="B" {...mark('bold')}>
          <b>{t('editor.boldLetter')}</b>
        </Tool>
        <Tool label="editor.italic" shortcut="I" {...mark('italic')}>
          <i>{t('editor.italicLetter')}</i>
        </Tool>
        <Tool label="editor.link" shortcut="K" isSelected={state.marks.includes('link')} onPress={onLink}>
          <ToolIcon name="link" />
        </Tool>
        <MarksMenu editor={editor} marks={state.marks} onLanguage={onLanguage} />
      </Group>
      <Separator orientation="vertical" />
      <Group aria-label={t('editor.blocks')} className="tool-group">
        <Tool
          label="editor.bulletList"
          isSelected={state.isInBulletList}
          onPress={() => editor.chain().focus().toggleList('bulletList', 'listItem').run()}
        >
          <ToolIcon name="bulletList" />
        </Tool>
        <Tool
          label="editor.orderedList"
          isSelected={state.isInOrderedList}
          onPress={() => editor.chain().focus().toggleList('orderedList', 'listItem').run()}
        >
          <ToolIcon name="orderedList" />
        </Tool>
        <Tool
          label="editor.quote"
          isSelected={state.isInQuote}
          onPress={() => editor.chain().focus().toggleWrap('blockquote').run()}
        >
          <ToolIcon name="quote" />
        </Tool>
        <Action label="editor.image" onPress={() => blocks.find(({ id }) => id === 'image')?.insert(editor)}>
          <ToolIcon name="image" />
        </Action>
        <Action label="editor.footnote" onPress={() => insertFootnote(editor)}>
          <ToolIcon name="footnote" />
        </Action>
        <InsertMenu editor={editor} blocks={blocks} />
      </Group>
      {state.isInTable && <TableMenu editor={editor} />}
      <Separator orientation="vertical" />
      <Group aria-label={t('editor.direction')} className="tool-group">
        <DirectionTool editor={editor} direction="rtl" current={state.direction} />
        <DirectionTool editor={editor} direction="ltr" current={state.direction} />
      </Group>
      <Group aria-label={t('editor.history')} className="tool-group tools-end">
        <Action label="editor.undo" isDisabled={!state.canUndo} onPress={() => editor.chain().focus().undo().run()}>
          <ToolIcon name="undo" />
        </Action>
        <Action label="editor.redo" isDisabled={!state.canRedo} onPress={() => editor.chain().focus().redo().run()}>
          <ToolIcon name="redo" />
        </Action>
      </Group>
    </AriaToolbar>
  )
}

interface ToolProps {
  readonly label: MessageKey
  /** The letter that does the same together with Ctrl or ⌘. */
  readonly shortcut?: string
  readonly isSelected?: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A tool that is on or off where the caret stands. */
function Tool({ label, shortcut, isSelected = false, onPress, children }: ToolProps) {
  const { t } = useI18n()
  return (
    <ToggleButton
      className="tool"
      aria-label={t(label)}
      isSelected={isSelected}
      onChange={onPress}
      render={(props) => (
        <button {...props} title={shortcut === undefined ? t(label) : `${t(label)} (Ctrl+${shortcut})`} />
      )}
    >
      {children}
    </ToggleButton>
  )
}

function Action({ label, isDisabled = false, onPress, children }: ToolProps) {
  const { t } = useI18n()
  return (
    <Button
      className="tool"
      aria-label={t(label)}
      isDisabled={isDisabled}
      onPress={onPress}
      render={(props) => <button {...props} title={t(label)} />}
    >
      {children}
    </Button>
  )
}

const kinds = ['paragraph', 'heading2', 'heading3', 'heading4'] as const

function BlockMenu({ editor, block }: { readonly editor: Editor; readonly block: string }) {
  const { t } = useI18n()
  const current = kinds.find((kind) => kind === block)
  return (
    <MenuTrigger>
      <Button className="tool tool-wide" aria-label={t('editor.kindOfBlock')}>
        {t(current === undefined ? 'editor.otherBlock' : `editor.${current}`)}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="list-box"
          aria-label={t('editor.kindOfBlock')}
          selectionMode="single"
          selectedKeys={current === undefined ? [] : [current]}
          onAction={(key) => {
            const chain = editor.chain().focus()
            if (key === 'paragraph') chain.setNode('paragraph').run()
            else chain.setNode('heading', { level: Number(String(key).slice(-1)) }).run()
          }}
        >
          {kinds.map((kind) => (
            <MenuItem key={kind} id={kind} className={`list-box-item block-${kind}`}>
              {t(`editor.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const moreMarks = ['underline', 'strike', 'superscript', 'subscript', 'code', 'isolate'] as const

function MarksMenu({
  editor,
  marks,
  onLanguage,
}: {
  readonly editor: Editor
  readonly marks: readonly string[]
  readonly onLanguage: () => void
}) {
  const { t } = useI18n()
  return (
    <MenuTrigger>
      <Button className="tool" aria-label={t('editor.moreMarks')}>
        <ToolIcon name="more" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="list-box"
          aria-label={t('editor.moreMarks')}
          selectionMode="multiple"
          selectedKeys={marks}
          onAction={(key) => {
            if (key === 'lang') onLanguage()
            else if (key === 'clear') editor.chain().focus().unsetAllMarks().run()
            else editor.chain().focus().toggleMark(String(key)).run()
          }}
        >
          {moreMarks.map((mark) => (
            <MenuItem key={mark} id={mark} className="list-box-item">
              {t(`editor.${mark}`)}
            </MenuItem>
          ))}
          <MenuItem id="lang" className="list-box-item">
            {t('editor.lang')}
          </MenuItem>
          <MenuItem id="clear" className="list-box-item">
            {t('editor.clearMarks')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function InsertMenu({ editor, blocks }: { readonly editor: Editor; readonly blocks: readonly BlockChoice[] }) {
  const { t } = useI18n()
  return (
    <MenuTrigger>
      <Button className="tool" aria-label={t('editor.insert')}>
        <ToolIcon name="plus" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="list-box"
          aria-label={t('editor.insert')}
          onAction={(key) => blocks.find(({ id }) => id === key)?.insert(editor)}
        >
          {blocks.map(({ id, label }) => (
            <MenuItem key={id} id={id} className="list-box-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const tableCommands: readonly TableCommand[] = [
  'addRowBefore',
  'addRowAfter',
  'addColumnBefore',
  'addColumnAfter',
  'toggleHeaderRow',
  'toggleHeaderColumn',
  'mergeCells',
  'splitCell',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
]

function TableMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useI18n()
  return (
    <MenuTrigger>
      <Button className="tool" aria-label={t('editor.tableTools')}>
        <ToolIcon name="table" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="list-box"
          aria-label={t('editor.tableTools')}
          onAction={(key) => {
            const command = tableCommands.find((name) => name === key)
            if (command !== undefined) editor.chain().focus().changeTable(command).run()
          }}
        >
          {tableCommands.map((command) => (
            <MenuItem key={command} id={command} className="list-box-item">
              {t(`editor.${command}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Sets the direction of the block, or leaves it to its text again. */
function DirectionTool({
  editor,
  direction,
  current,
}: {
  readonly editor: Editor
  readonly direction: 'rtl' | 'ltr'
  readonly current: 'rtl' | 'ltr' | null
}) {
  return (
    <Tool
      label={`editor.${direction}`}
      isSelected={current === direction}
      onPress={() => {
        const { name } = editor.state.selection.$from.parent.type
        editor
          .chain()
          .focus()
          .updateAttributes(name, { dir: current === direction ? null : direction })
          .run()
      }}
    >
      <ToolIcon name={direction} />
    </Tool>
  )
}

/** Puts a note at the caret; its field opens at once. */
export function insertFootnote(editor: Editor): void {
  const { to } = editor.state.selection
  editor.chain().insertContentAt(to, { type: 'footnote' }).setNodeSelection(to).run()
}
