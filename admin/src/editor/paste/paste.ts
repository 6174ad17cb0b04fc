import { Extension } from '@tiptap/core'
import { DOMParser, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from './clean.ts'
import { readPlainText } from './lines.ts'
import { quietHtml } from './quiet.ts'

/**
 * Cleans what is pasted or dropped before it is read. It works on elements and not on HTML text, so that ProseMirror's
 * policy for trusted types stays the only one.
 */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          transformPastedHTML: quietHtml,
          clipboardParser: cleaningParser(schema),
          // Pasted with Shift it stays as it is.
          clipboardTextParser: (text, _context, isPlain) => {
            const read = isPlain ? undefined : readPlainText(text)
            // Nothing is what leaves it to ProseMirror.
            return (read === undefined ? undefined : DOMParser.fromSchema(schema).parseSlice(read)) as Slice
          },
        },
      }),
    ]
  },
})

/** Reads clipboards as the schema's own parser does, but cleaned. */
export function cleaningParser(schema: Schema): DOMParser {
  const parser = DOMParser.fromSchema(schema)
  const cleaning = new DOMParser(schema, [...parser.rules])
  cleaning.parseSlice = (dom: Node, options: ParseOptions = {}): Slice => {
    if (dom instanceof HTMLElement) cleanPasted(dom)
    return parser.parseSlice(dom, options)
  }
  return cleaning
}
