import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { DragGrip } from '../ui/drag-grip.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { RowMenu, type RowAction } from '../ui/row-menu.tsx'
import { type Chosen, type Entry, findPlace, isOver, type Slot } from './arrangement.ts'
import { articleType, carried, toCarried } from './carried.ts'
import type { Desk } from './use-desk.ts'

interface Props {
  readonly desk: Desk
  readonly slot: Slot
  readonly size: number
  /** Places of this page, from the top. */
  readonly slots: readonly Slot[]
  readonly calendarTime: (instant: string) => string
  readonly onUntil: (chosen: Chosen) => void
}

/** A place of the page: what is chosen for it in order, and below that what the rules put where nothing is chosen. */
export function PlaceList({ desk, slot, size, slots, calendarTime, onUntil }: Props) {
  const { t, number } = useI18n()
  const { page } = desk
  const chosen = desk.arrangement[slot] ?? []
  const filled = desk.filledIn(slot)
  const find = (id: unknown): Chosen | undefined => chosen.find(({ articleId }) => articleId === id)
  const indexAt = (target: { readonly key: unknown; readonly dropPosition: string }): number => {
    const index = chosen.findIndex(({ articleId }) => articleId === target.key)
    return target.dropPosition === 'after' ? index + 1 : index
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => toCarried(chosen.filter(({ articleId }) => keys.has(articleId))),
    acceptedDragTypes: [articleType],
    getDropOperation: () => 'move',
    onInsert: ({ items, target }) =>
      void carried(items).then((entries) => desk.put(entries, { slot, index: indexAt(target) })),
    onRootDrop: ({ items }) => void carried(items).then((entries) => desk.put(entries, { slot, index: chosen.length })),
    onReorder: ({ keys, target }) => {
      const entries = [...keys].flatMap((key) => find(key) ?? [])
      desk.put(entries, { slot, index: indexAt(target) })
    },
  })
  const move = (entry: Entry, to: Slot, index: number): void => {
    desk.put([entry], { slot: to, index })
    focusOn(entry.articleId)
  }
  const step = (entry: Chosen, by: -1 | 1): void => {
    desk.step(entry.articleId, by)
    focusOn(entry.articleId)
  }
  const actionsOf = (entry: Chosen): readonly RowAction[] => [
    { label: t('frontPage.until'), run: () => onUntil(entry) },
    ...(entry.until === null
      ? []
      : [{ label: t('frontPage.forever'), run: () => desk.setUntil(entry.articleId, null) }]),
    { label: t('frontPage.up'), run: () => step(entry, -1) },
    { label: t('frontPage.down'), run: () => step(entry, 1) },
    ...slots
      .filter((other) => other !== slot)
      .map((other) => ({ label: t(`frontPage.to.${other}`), run: () => move(entry, other, 0) })),
  ]
  const title = t(page?.page === 'front' ? `frontPage.slot.${slot}` : 'frontPage.slot.section')
  return (
    <section className="place" aria-label={title}>
      <h2>
        {title}{' '}
        <span className="note">{t('frontPage.room', { count: number(chosen.length), size: number(size) })}</span>
      </h2>
      <div
        onKeyDownCapture={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
          if (by === undefined || !event.altKey || !(event.target instanceof Element)) return
          const entry = find(event.target.closest('[data-key]')?.getAttribute('data-key'))
          if (entry === undefined) return
          event.preventDefault()
          event.stopPropagation()
          step(entry, by)
        }}
      >
        <GridList
          aria-label={title}
          items={chosen.map((entry) => ({ ...entry, id: entry.articleId }))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <p className="note place-empty">{t('frontPage.nothingChosen')}</p>}
          className="place-list"
        >
          {(entry) => (
            <GridListItem textValue={entry.headline} className="place-row">
              <DragGrip />
              <span className="place-text">
                <Headline entry={entry} page={page} />
                {!entry.isShown && <span className="place-warning">{t('frontPage.notShown')}</span>}
                {isOver(entry) && <span className="place-warning">{t('frontPage.isOver')}</span>}
                {entry.until !== null && (
                  <span className="note">{t('frontPage.untilTime', { time: calendarTime(entry.until) })}</span>
                )}
              </span>
              <RowMenu label={t('frontPage.actions', { headline: entry.headline })} actions={actionsOf(entry)} />
              <Button
                kind="plain"
                aria-label={t('frontPage.remove', { headline: entry.headline })}
                onPress={() => desk.remove(entry.articleId)}
              >
                <CloseIcon />
              </Button>
            </GridListItem>
          )}
        </GridList>
      </div>
      {filled.length > 0 && (
        <ul className="place-filled" aria-label={t('frontPage.byRules')}>
          {filled.map((entry) => (
            <li key={entry.articleId} className="place-row">
              <span className="place-text">
                <Headline entry={entry} page={page} />
                <span className="note">{t('frontPage.ruleChose')}</span>
              </span>
              <Button
                kind="plain"
                aria-label={t('frontPage.pin', { headline: entry.headline })}
                onPress={() => move(entry, slot, chosen.length)}
              >
                {t('frontPage.pinShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Headline({ entry, page }: { readonly entry: Entry; readonly page: Desk['page'] }) {
  return (
    <span lang={page?.language} dir={page?.dir}>
      {entry.headline}
    </span>
  )
}

/** The keyboard goes along with what it moves. */
function focusOn(articleId: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`.place-list [data-key="${articleId}"]`)?.focus())
}

/** Whether an article stands on the page already. */
export const isPlaced = (desk: Desk, articleId: string): boolean => findPlace(desk.arrangement, articleId) !== undefined
