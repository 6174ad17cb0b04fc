import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { languageTag } from '../../../src/richtext/attributes.ts'
import { safeUrl } from '../../../src/richtext/url.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { insertEmbed } from './blocks-menu.ts'

/** A question of one line about the text. */
export type Asking = 'link' | 'embed' | 'lang'

/** Asks for the address of a link or an embed, or for a language, and puts it into the text. */
export function AskingDialog({
  editor,
  asking,
  onClose,
}: {
  readonly editor: Editor
  readonly asking: Asking
  readonly onClose: () => void
}) {
  const { t } = useI18n()
  const [value, setValue] = useState(() => currentValue(editor, asking))
  const [fault, setFault] = useState<string>()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (apply(editor, asking, value.trim())) onClose()
    else setFault(t(`editor.${asking}Fault`))
  }
  return (
    <Dialog title={t(`editor.${asking}Title`)} isOpen onClose={onClose}>
      <form onSubmit={submit} className="form">
        <TextField
          label={t(`editor.${asking}Label`)}
          hint={t(`editor.${asking}Hint`)}
          dir="ltr"
          value={value}
          onChange={setValue}
          fault={fault}
          autoFocus
          autoComplete="off"
        />
        <div className="actions">
          <Button kind="primary" type="submit">
            {t('editor.apply')}
          </Button>
          {asking !== 'embed' && currentValue(editor, asking) !== '' && (
            <Button
              onPress={() => {
                editor.chain().focus().extendMarkRange(asking).unsetMark(asking).run()
                onClose()
              }}
            >
              {t('editor.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function currentValue(editor: Editor, asking: Asking): string {
  if (asking === 'embed') return ''
  const value: unknown = editor.getAttributes(asking)[asking === 'link' ? 'href' : 'lang']
  return typeof value === 'string' ? value : ''
}

function apply(editor: Editor, asking: Asking, value: string): boolean {
  if (asking === 'embed') return insertEmbed(editor, value)
  if (asking === 'lang') {
    if (languageTag(value) !== undefined) return false
    return editor.chain().focus().extendMarkRange('lang').setMark('lang', { lang: value }).run()
  }
  // People type an address without its beginning.
  const href = safeUrl(value) ?? safeUrl(`https://${value}`)
  if (href === undefined || value === '' || /\s/.test(href)) return false
  const { empty } = editor.state.selection
  const chain = editor.chain().focus().extendMarkRange('link')
  if (!empty || editor.isActive('link')) return chain.setMark('link', { href, ref: null, title: null }).run()
  const mark = { type: 'link', attrs: { href } }
  return chain.insertContent({ type: 'text', text: value, marks: [mark] }).run()
}
