import { EMBED_PROVIDERS } from '../../../../src/richtext/nodes/embed-providers.ts'
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

type View = (context: ViewContext) => MakeView

/** A sentence lifted out, with a field for who said it. */
export const pullQuoteView: View = (context) => (props) =>
  nodeView(props, ({ set }) => {
    const dom = element('aside', 'pull-quote-view')
    const text = element('div', 'pull-quote-text')
    const who = lineField(context.t('editor.attribution'), (value) => {
      set({ attribution: orNull(value) })
    })
    dom.append(text, controls(context, who.element))
    return {
      dom,
      contentDOM: text,
      show: ({ attrs }) => {
        showValue(who.input, String(attrs['attribution'] ?? ''))
        dom.toggleAttribute('data-filled', attrs['attribution'] !== null)
      },
    }
  })

/** A note of the editors: what kind, since when. */
export const correctionView: View = (context) => (props) =>
  nodeView(props, ({ set, remove }) => {
    const { t } = context
    const dom = element('section', 'correction-view')
    const body = element('div', 'correction-body')
    const kind = choiceField(
      t('editor.noteKind'),
      {
        correction: t('editor.correction'),
        clarification: t('editor.clarification'),
        update: t('editor.update'),
      },
      (value) => {
        set({ kind: value })
      },
    )
    const since = document.createElement('time')
    dom.append(controls(context, kind.element, since, actionButton(t('editor.remove'), remove)), body)
    return {
      dom,
      contentDOM: body,
      show: ({ attrs }) => {
        showValue(kind.select, String(attrs['kind']))
        since.textContent = typeof attrs['at'] === 'number' ? context.formatDate(attrs['at']) : ''
      },
    }
  })

/** Something of another house: named, not loaded. */
export const embedView: View = (context) => (props) =>
  nodeView(props, ({ set, remove }) => {
    const { t } = context
    const dom = element('figure', 'embed-view')
    const card = element('div', 'embed-card')
    card.contentEditable = 'false'
    const house = document.createElement('strong')
    house.dir = 'auto'
    const address = element('span', 'embed-address')
    address.dir = 'ltr'
    card.append(house, address)
    const caption = element('figcaption', 'figure-caption')
    caption.dataset['placeholder'] = t('editor.caption')
    const title = lineField(t('editor.mediaTitle'), (value) => {
      set({ title: orNull(value) })
    })
    dom.append(card, caption, controls(context, title.element, actionButton(t('editor.remove'), remove)))
    return {
      dom,
      contentDOM: caption,
      show: ({ attrs }) => {
        house.textContent = EMBED_PROVIDERS[String(attrs['provider'])]?.name ?? String(attrs['provider'])
        address.textContent = String(attrs['url'])
        showValue(title.input, String(attrs['title'] ?? ''))
      },
    }
  })

/** Sound or film. */
export const playerView: View = (context) => (props) =>
  nodeView(props, ({ set, remove }) => {
    const { t } = context
    const dom = element('figure', 'player-view')
    const frame = element('div', 'player-frame node-controls')
    frame.contentEditable = 'false'
    const player = document.createElement(props.node.type.name === 'video' ? 'video' : 'audio')
    player.controls = true
    player.preload = 'none'
    frame.append(player)
    const caption = element('figcaption', 'figure-caption')
    caption.dataset['placeholder'] = t('editor.caption')
    const title = lineField(t('editor.mediaTitle'), (value) => {
      set({ title: orNull(value) })
    })
    dom.append(frame, caption, controls(context, title.element, actionButton(t('editor.remove'), remove)))
    return {
      dom,
      contentDOM: caption,
      show: ({ attrs }) => {
        showValue(title.input, String(attrs['title'] ?? ''))
        const id = typeof attrs['media'] === 'string' ? attrs['media'] : ''
        if (player.dataset['media'] === id) return
        player.dataset['media'] = id
        void playFound(player, id, context.media)
      },
    }
  })

async function playFound(player: HTMLMediaElement, id: string, media: MediaPort): Promise<void> {
  const found = id === '' ? undefined : await media.find(id)
  if (found !== undefined && player.dataset['media'] === id) player.src = found.url
}

/** Pictures side by side. */
export const galleryView: View = (context) => (props) =>
  nodeView(props, ({ set, remove }) => {
    const { t } = context
    const dom = element('div', 'gallery-view')
    const figures = element('div', 'gallery-figures')
    const columns = choiceField(
      t('editor.columns'),
      Object.fromEntries(
        ['', '2', '3', '4'].map((count) => [
          count,
          count === '' ? t('editor.columnsAuto') : t('editor.columnsCount', { count: Number(count) }),
        ]),
      ),
      (value) => {
        set({ columns: value === '' ? null : Number(value) })
      },
    )
    dom.append(figures, controls(context, columns.element, actionButton(t('editor.remove'), remove)))
    return {
      dom,
      contentDOM: figures,
      show: ({ attrs }) => {
        showValue(columns.select, String(attrs['columns'] ?? ''))
      },
    }
  })

/** What could not be represented: its name and source, to be read and taken away, never changed. */
export const unsupportedView: View = (context) => (props) =>
  nodeView(props, ({ remove }) => {
    const { t } = context
    const dom = element('div', 'unsupported-view')
    dom.contentEditable = 'false'
    const details = element('details', 'node-controls')
    details.lang = context.interfaceLanguage
    details.dir = context.interfaceDirection
    const summary = document.createElement('summary')
    const source = document.createElement('pre')
    source.dir = 'ltr'
    details.append(summary, source, actionButton(t('editor.remove'), remove))
    dom.append(details)
    return {
      dom,
      show: ({ attrs }) => {
        summary.textContent = t('editor.unsupported', { label: String(attrs['label']) })
        source.textContent = String(attrs['source'])
      },
    }
  })
