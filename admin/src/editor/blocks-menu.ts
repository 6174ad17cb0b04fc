import { foldText } from '@matbaa/locale'
import type { Editor } from '@tiptap/core'
import { findEmbed } from '../../../src/richtext/nodes/embed-providers.ts'
import type { WritingWords } from './words.ts'

/** A kind of block that can be put into the text. */
export interface BlockChoice {
  readonly id: string
  readonly label: string
  /** Other words under which it is found. */
  readonly words: string
  readonly insert: (editor: Editor) => void
}

/** What the screen does for blocks that need more than a key. */
export interface BlockActions {
  readonly chooseMedia: (editor: Editor, kind: 'image' | 'gallery' | 'audio' | 'video') => Promise<void>
  readonly askEmbed: () => void
}

/** All blocks that can be put into the text, in the order of how often a newsroom needs them. */
export function blockChoices(t: WritingWords, { chooseMedia, askEmbed }: BlockActions): readonly BlockChoice[] {
  const heading = (level: 2 | 3 | 4): BlockChoice => ({
    id: `heading${level}`,
    label: t(`editor.heading${level}`),
    words: `heading h${level} title تیتر عنوان`,
    insert: (editor) => editor.chain().focus().setNode('heading', { level }).run(),
  })
  return [
    heading(2),
    heading(3),
    heading(4),
    {
      id: 'image',
      label: t('editor.image'),
      words: 'image picture photo عکس تصویر صورة',
      insert: (editor) => {
        void chooseMedia(editor, 'image')
      },
    },
    {
      id: 'blockquote',
      label: t('editor.quote'),
      words: 'quote نقل اقتباس',
      insert: (editor) => editor.chain().focus().toggleWrap('blockquote').run(),
    },
    {
      id: 'pullQuote',
      label: t('editor.pullQuote'),
      words: 'pull quote برجسته',
      insert: (editor) => editor.chain().focus().setNode('pullQuote').run(),
    },
    {
      id: 'bulletList',
      label: t('editor.bulletList'),
      words: 'list bullet فهرست قائمة',
      insert: (editor) => editor.chain().focus().toggleList('bulletList', 'listItem').run(),
    },
    {
      id: 'orderedList',
      label: t('editor.orderedList'),
      words: 'list number ordered فهرست شماره قائمة مرقمة',
      insert: (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
    },
    {
      id: 'embed',
      label: t('editor.embed'),
      words: 'embed video youtube aparat telegram جاسازی تضمين',
      insert: askEmbed,
    },
    {
      id: 'table',
      label: t('editor.table'),
      words: 'table جدول',
      insert: (editor) => editor.chain().focus().insertTable(3, 3).run(),
    },
    {
      id: 'gallery',
      label: t('editor.gallery'),
      words: 'gallery pictures گالری آلبوم معرض',
      insert: (editor) => {
        void chooseMedia(editor, 'gallery')
      },
    },
    {
      id: 'horizontalRule',
      label: t('editor.rule'),
      words: 'rule line divider خط فاصل',
      insert: (editor) =>
        editor
          .chain()
          .focus()
          .insertContent([{ type: 'horizontalRule' }, { type: 'paragraph' }])
          .run(),
    },
    {
      id: 'correction',
      label: t('editor.correctionBlock'),
      words: 'correction clarification update اصلاح تصحيح',
      insert: (editor) =>
        editor
          .chain()
          .focus()
          .insertContent({
            type: 'correction',
            attrs: { kind: 'correction', at: Date.now() },
            content: [{ type: 'paragraph' }],
          })
          .run(),
    },
    {
      id: 'audio',
      label: t('editor.audio'),
      words: 'audio sound صدا صوت',
      insert: (editor) => {
        void chooseMedia(editor, 'audio')
      },
    },
    {
      id: 'video',
      label: t('editor.video'),
      words: 'video film فیلم ویدئو فيديو',
      insert: (editor) => {
        void chooseMedia(editor, 'video')
      },
    },
    {
      id: 'codeBlock',
      label: t('editor.codeBlock'),
      words: 'code کد رمز',
      insert: (editor) => editor.chain().focus().setNode('codeBlock').run(),
    },
  ]
}

/** The blocks whose name or another word begins, in whatever spelling, with what was typed. */
export function matchingBlocks(choices: readonly BlockChoice[], query: string): readonly BlockChoice[] {
  const wanted = foldText(query.trim())
  if (wanted === '') return choices
  return choices.filter(({ label, words }) =>
    foldText(`${label} ${words}`)
      .split(/\s+/u)
      .some((word) => word.startsWith(wanted)),
  )
}

/** Puts what an address shows into the text; `false` where no house we know shows anything there. */
export function insertEmbed(editor: Editor, address: string): boolean {
  const url = address.trim()
  const found = findEmbed(url)
  if (found === undefined) return false
  return editor
    .chain()
    .focus()
    .insertContent({ type: 'embed', attrs: { provider: found.provider, url } })
    .run()
}
