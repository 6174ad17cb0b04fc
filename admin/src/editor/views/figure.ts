import type { MediaPort } from '../media-port.ts'
import {
  actionButton,
  choiceField,
  controls,
  element,
  lineField,
  nodeView,
  orNull,
  showValue,
  type MakeView,
  type ViewContext,
} from './node-view.ts'

/** A picture with its caption below, and what is said about it while it is chosen. */
export function figureView(context: ViewContext): MakeView {
  const { t } = context
  return (props) =>
    nodeView(props, ({ set, remove }) => {
      const dom = element('figure', 'figure-view')
      const frame = element('div', 'figure-frame')
      frame.contentEditable = 'false'
      const picture = document.createElement('img')
      picture.draggable = true
      frame.append(picture)
      const caption = element('figcaption', 'figure-caption')
      caption.dataset['placeholder'] = t('editor.caption')
      const alt = lineField(t('editor.alt'), (value) => {
        set({ alt: value })
      })
      const credit = lineField(t('editor.credit'), (value) => {
        set({ credit: orNull(value) })
      })
      const width = choiceField(
        t('editor.width'),
        { text: t('editor.widthText'), wide: t('editor.widthWide'), inset: t('editor.widthInset') },
        (value) => {
          set({ width: value === 'text' ? null : value })
        },
      )
      dom.append(
        frame,
        caption,
        controls(context, alt.element, credit.element, width.element, actionButton(t('editor.remove'), remove)),
      )
      return {
        dom,
        contentDOM: caption,
        show: ({ attrs }) => {
          showValue(alt.input, String(attrs['alt'] ?? ''))
          showValue(credit.input, String(attrs['credit'] ?? ''))
          showValue(width.select, String(attrs['width'] ?? 'text'))
          dom.dataset['width'] = String(attrs['width'] ?? 'text')
          dom.toggleAttribute('data-no-alt', attrs['alt'] === '')
          picture.alt = String(attrs['alt'] ?? '')
          showPicture(picture, attrs['media'], attrs['src'], context)
        },
      }
    })
}

/** Shows a picture of ours. One that lies elsewhere is named, not asked for: readers will not be sent there either. */
export function showPicture(
  picture: HTMLImageElement,
  media: unknown,
  src: unknown,
  { media: port }: ViewContext,
): void {
  const wanted = typeof media === 'string' ? media : ''
  if (picture.dataset['media'] === wanted && wanted !== '') return
  picture.dataset['media'] = wanted
  if (wanted === '') {
    picture.removeAttribute('src')
    if (typeof src === 'string' && src.startsWith('/')) picture.src = src
    picture.title = typeof src === 'string' ? src : ''
    return
  }
  void showFound(picture, wanted, port)
}

async function showFound(picture: HTMLImageElement, wanted: string, port: MediaPort): Promise<void> {
  const found = await port.find(wanted)
  if (picture.dataset['media'] !== wanted) return
  if (found === undefined) picture.removeAttribute('src')
  else picture.src = found.url
}
