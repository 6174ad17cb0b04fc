import { Checkbox, GridList, GridListItem, type Selection } from 'react-aria-components'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { TickIcon } from '../ui/icons.tsx'
import { kindIcons, lacksAlt, urlOf, weightText } from './words.ts'

export interface MediaItemsProps {
  readonly label: string
  readonly items: readonly MediaOutput[]
  readonly layout: 'grid' | 'list'
  readonly chosen: ReadonlySet<string>
  readonly isSingle?: boolean
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  /** What Enter, or a click, does to one of them; without it a click chooses it. */
  readonly onOpen?: (id: string) => void
  /** The one that is open beside the list. */
  readonly open?: string | undefined
}

/** Files of the library, as pictures beside each other or as lines; arrows move, the space bar chooses, Enter opens. */
export function MediaItems({
  label,
  items,
  layout,
  chosen,
  isSingle = false,
  onChoose,
  onOpen,
  open,
}: MediaItemsProps) {
  const choose = (selection: Selection): void =>
    onChoose(selection === 'all' ? new Set(items.map(({ id }) => id)) : new Set([...selection].map(String)))
  return (
    <GridList
      aria-label={label}
      className={`media-items media-${layout}`}
      layout={layout === 'grid' ? 'grid' : 'stack'}
      selectionMode={isSingle ? 'single' : 'multiple'}
      selectedKeys={chosen}
      onSelectionChange={choose}
      {...(onOpen === undefined ? {} : { onAction: (key) => onOpen(String(key)) })}
    >
      {items.map((item) => (
        <Item key={item.id} item={item} layout={layout} isOpen={item.id === open} hasBox={!isSingle} />
      ))}
    </GridList>
  )
}

function Item({
  item,
  layout,
  isOpen,
  hasBox,
}: {
  readonly item: MediaOutput
  readonly layout: MediaItemsProps['layout']
  readonly isOpen: boolean
  readonly hasBox: boolean
}) {
  const i18n = useI18n()
  const { t, ago } = i18n
  const { id, kind, state, originalName, bytes, createdAt, addedBy } = item
  const name = originalName === '' ? t('media.untitled') : originalName
  return (
    <GridListItem id={id} textValue={name} className={isOpen ? 'media-item media-item-open' : 'media-item'}>
      <Thumbnail item={item} />
      {hasBox && (
        <Checkbox slot="selection" className="media-check" aria-label={t('media.choose', { name })}>
          <span className="check-box">
            <TickIcon />
          </span>
        </Checkbox>
      )}
      <span className="media-item-name">
        <bdi>{name}</bdi>
      </span>
      <span className="media-item-facts note">
        <span>{t(`media.kind.${kind}`)}</span>
        {layout === 'list' && <span>{weightText(i18n, bytes)}</span>}
        {layout === 'list' && addedBy !== null && (
          <span>
            <bdi>{addedBy.name}</bdi>
          </span>
        )}
        {layout === 'list' && <span>{ago(createdAt)}</span>}
        {(state === 'refused' || state === 'missing') && (
          <span className="media-fault">{t(`media.short.${state}`)}</span>
        )}
        {lacksAlt(item) && <span className="media-lack">{t('media.noAlt')}</span>}
      </span>
    </GridListItem>
  )
}

/** The picture as small as it is shown, cut around what matters in it; for whatever has none, what it is. */
function Thumbnail({ item }: { readonly item: MediaOutput }) {
  const { t } = useI18n()
  const { kind, state, focal } = item
  const Drawing = kindIcons[kind]
  const url = kind === 'image' ? urlOf(item, 320) : undefined
  return (
    <span className="media-thumbnail">
      {url === undefined ? (
        <>
          <Drawing />
          {state === 'pending' && <span className="note">{t('media.pending')}</span>}
        </>
      ) : (
        // Its name stands below it.
        <img
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          // Parts of the picture from its left, whichever way the page runs.
          style={{ objectPosition: `${focal.x * 100}% ${focal.y * 100}%` }}
        />
      )}
    </span>
  )
}
