import { Extension, InputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core'
import { toLatinDigits } from '@matbaa/locale'

const ZWNJ = '\u200c'

/** What can be done from the keyboard beyond what the editor's ground brings. `Mod` is Ctrl, on a Mac ⌘. */
export const Keys = Extension.create({
  name: 'keys',
  // Before the ground's own keys: Enter in a list makes an item.
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this
    const isInItem = (): boolean => editor.isActive('listItem')
    const isInTable = (): boolean => editor.isActive('table')
    return {
      // The half-space, on the key where people who write Persian look for it.
      'Shift-Space': () => editor.commands.insertContent({ type: 'text', text: ZWNJ }),
      'Shift-Enter': () =>
        editor.commands.first(({ commands }) => [
          () => commands.exitCode(),
          () => commands.insertContent({ type: 'hardBreak' }),
        ]),
      'Mod-b': () => editor.commands.toggleMark('bold'),
      'Mod-i': () => editor.commands.toggleMark('italic'),
      'Mod-u': () => editor.commands.toggleMark('underline'),
      'Mod-Shift-x': () => editor.commands.toggleMark('strike'),
      'Mod-e': () => editor.commands.toggleMark('code'),
      'Mod-Alt-0': () => editor.commands.setNode('paragraph'),
      'Mod-Alt-2': () => editor.commands.toggleNode('heading', 'paragraph', { level: 2 }),
      'Mod-Alt-3': () => editor.commands.toggleNode('heading', 'paragraph', { level: 3 }),
      'Mod-Alt-4': () => editor.commands.toggleNode('heading', 'paragraph', { level: 4 }),
      'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-9': () => editor.commands.toggleWrap('blockquote'),
      'Mod-z': () => editor.commands.undo(),
      'Mod-y': () => editor.commands.redo(),
      'Mod-Shift-z': () => editor.commands.redo(),
      Enter: () => isInItem() && editor.commands.splitListItem('listItem'),
      Backspace: () => {
        const { empty, $from } = editor.state.selection
        const isAtStart = empty && $from.parentOffset === 0 && $from.index(-1) === 0
        return isAtStart && $from.node(-1).type.name === 'listItem' && editor.commands.liftListItem('listItem')
      },
      Tab: () => {
        if (isInTable()) return editor.commands.goToNextCell()
        // The focus stays where a Tab could have meant an item; elsewhere Tab leaves the text, as everywhere on a page.
        if (isInItem()) return editor.commands.sinkListItem('listItem') || true
        return false
      },
      'Shift-Tab': () => {
        if (isInTable()) return editor.commands.goToPreviousCell()
        return isInItem() && editor.commands.liftListItem('listItem')
      },
    }
  },
  addInputRules() {
    const { nodes } = this.editor.schema
    const { heading, bulletList, orderedList, blockquote, codeBlock, horizontalRule } = nodes
    if (!heading || !bulletList || !orderedList || !blockquote || !codeBlock || !horizontalRule) return []
    return [
      textblockTypeInputRule({
        find: /^(#{2,4})\s$/,
        type: heading,
        getAttributes: (match) => ({ level: match[1]?.length ?? 2 }),
      }),
      wrappingInputRule({ find: /^\s*([-+*•])\s$/, type: bulletList }),
      wrappingInputRule({
        find: /^(\p{Nd}{1,3})[.)]\s$/u,
        type: orderedList,
        getAttributes: (match) => {
          const start = Number(toLatinDigits(match[1] ?? '1'))
          return { start: start === 1 ? null : start }
        },
        joinPredicate: (match, node) =>
          node.childCount + Number(node.attrs['start'] ?? 1) === Number(toLatinDigits(match[1] ?? '1')),
      }),
      wrappingInputRule({ find: /^\s*>\s$/, type: blockquote }),
      textblockTypeInputRule({ find: /^```\s$/, type: codeBlock }),
      new InputRule({
        find: /^(?:---|—-)$/,
        handler: ({ range, chain }) => {
          chain()
            .deleteRange(range)
            .insertContent([{ type: 'horizontalRule' }, { type: 'paragraph' }])
            .run()
        },
      }),
    ]
  },
})
