import type { Editor } from '@tiptap/core'
import { Group, Separator, Toolbar as AriaToolbar } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import type { BlockChoice } from './blocks-menu.ts'
import { ToolIcon } from './icons.tsx'
import { type TableCommand, tableCommands } from './tables.ts'
import { ToolButton, ToolMenu, ToolToggle } from './tool.tsx'
import { useEditorState } from './use-editor-state.ts'

/** What can be taken back beyond the text. */
export interface WholeHistory {
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => unknown
  readonly redo: () => unknown
  readonly noteBody: (what: 'written' | 'undone' | 'redone') => void
}

export interface ToolbarProps {
  readonly editor: Editor
  readonly history?: WholeHistory
  readonly blocks: readonly BlockChoice[]
  readonly onLink: () => void
  readonly onLanguage: () => void
  readonly onFind: () => void
}

/** What can be done with the text, in one row that stays in sight. */
export function Toolbar({ editor, history, blocks, onLink, onLanguage, onFind }: ToolbarProps) {
  const { t } = useI18n()
  const state = useEditorState(editor)
  const write = () => editor.chain().focus()
  const marks = new Set(state.marks)
  const block = kinds.find((kind) => kind === state.block)
  const turnTo = (direction: 'rtl' | 'ltr'): void => {
    const { name } = editor.state.selection.$from.parent.type
    write()
      .updateAttributes(name, { dir: state.direction === direction ? null : direction })
      .run()
  }
  return (
    <AriaToolbar aria-label={t('editor.tools')} className="writing-tools">
      <ToolMenu
        label="editor.kindOfBlock"
        isWide
        items={kinds.map((id) => ({ id, label: t(`editor.${id}`), className: `block-${id}` }))}
        selection="single"
        selected={block === undefined ? [] : [block]}
        onAction={(kind) => {
          if (kind === 'paragraph') write().setNode('paragraph').run()
          else
            write()
              .setNode('heading', { level: Number(kind.slice(-1)) })
              .run()
        }}
      >
        {t(block === undefined ? 'editor.otherBlock' : `editor.${block}`)}
      </ToolMenu>
      <Separator orientation="vertical" />
      <Group aria-label={t('editor.emphasis')} className="tool-group">
        <ToolToggle
          label="editor.bold"
          shortcut="B"
          isOn={marks.has('bold')}
          onPress={() => write().toggleMark('bold').run()}
        >
          <b>{t('editor.boldLetter')}</b>
        </ToolToggle>
        <ToolToggle
          label="editor.italic"
          shortcut="I"
          isOn={marks.has('italic')}
          onPress={() => write().toggleMark('italic').run()}
        >
          <i>{t('editor.italicLetter')}</i>
        </ToolToggle>
        <ToolToggle label="editor.link" shortcut="K" isOn={marks.has('link')} onPress={onLink}>
          <ToolIcon name="link" />
        </ToolToggle>
        <ToolMenu
          label="editor.moreMarks"
          items={[...moreMarks, 'lang' as const, 'clearMarks' as const].map((id) => ({ id, label: t(`editor.${id}`) }))}
          selection="multiple"
          selected={state.marks}
          onAction={(id) => {
            if (id === 'lang') onLanguage()
            else if (id === 'clearMarks') write().unsetAllMarks().run()
            else write().toggleMark(id).run()
          }}
        >
          <ToolIcon name="more" />
        </ToolMenu>
      </Group>
      <Separator orientation="vertical" />
      <Group aria-label={t('editor.blocks')} className="tool-group">
        <ToolToggle
          label="editor.bulletList"
          shortcut="Shift+8"
          isOn={state.isInBulletList}
          onPress={() => write().toggleList('bulletList', 'listItem').run()}
        >
          <ToolIcon name="bulletList" />
        </ToolToggle>
        <ToolToggle
          label="editor.orderedList"
          shortcut="Shift+7"
          isOn={state.isInOrderedList}
          onPress={() => write().toggleList('orderedList', 'listItem').run()}
        >
          <ToolIcon name="orderedList" />
        </ToolToggle>
        <ToolToggle
          label="editor.quote"
          shortcut="Shift+9"
          isOn={state.isInQuote}
          onPress={() => write().toggleWrap('blockquote').run()}
        >
          <ToolIcon name="quote" />
        </ToolToggle>
        <ToolButton label="editor.image" onPress={() => blocks.find(({ id }) => id === 'image')?.insert(editor)} />
        <ToolButton label="editor.footnote" onPress={() => insertFootnote(editor)} />
        <ToolMenu
          label="editor.insert"
          items={blocks}
          onAction={(id) => blocks.find((one) => one.id === id)?.insert(editor)}
        >
          <ToolIcon name="plus" />
        </ToolMenu>
      </Group>
      {state.isInTable && (
        <ToolMenu
          label="editor.tableTools"
          items={tableNames.map((id) => ({ id, label: t(`editor.${id}`) }))}
          onAction={(id) =>
            write()
              .changeTable(id as TableCommand)
              .run()
          }
        >
          <ToolIcon name="table" />
        </ToolMenu>
      )}
      <Separator orientation="vertical" />
      <Group aria-label={t('editor.direction')} className="tool-group">
        {(['rtl', 'ltr'] as const).map((direction) => (
          <ToolToggle
            key={direction}
            label={`editor.${direction}`}
            isOn={state.direction === direction}
            onPress={() => turnTo(direction)}
          >
            <ToolIcon name={direction} />
          </ToolToggle>
        ))}
      </Group>
      <Group aria-label={t('editor.history')} className="tool-group tools-end">
        <ToolButton label="editor.find" shortcut="F" onPress={onFind} />
        <ToolButton
          label="editor.undo"
          shortcut="Z"
          isDisabled={!state.canUndo && history?.canUndo !== true}
          onPress={() => (history === undefined ? write().undo().run() : history.undo())}
        />
        <ToolButton
          label="editor.redo"
          shortcut="Shift+Z"
          isDisabled={!state.canRedo && history?.canRedo !== true}
          onPress={() => (history === undefined ? write().redo().run() : history.redo())}
        />
      </Group>
    </AriaToolbar>
  )
}

const kinds = ['paragraph', 'heading2', 'heading3', 'heading4'] as const

const tableNames = Object.keys(tableCommands) as readonly TableCommand[]

const moreMarks = ['underline', 'strike', 'superscript', 'subscript', 'code', 'isolate'] as const

/** Puts a note at the caret; its field opens at once. */
export function insertFootnote(editor: Editor): void {
  const { to } = editor.state.selection
  editor.chain().insertContentAt(to, { type: 'footnote' }).setNodeSelection(to).run()
}
