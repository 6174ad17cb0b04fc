import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { DragGrip } from '../ui/drag-grip.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { labelOf, moveTo, nest, type Row, step, without } from './rows.ts'

interface Props {
  readonly title: string
  readonly rows: readonly Row[]
  readonly language: string
  readonly dir: 'rtl' | 'ltr'
  readonly onChange: (rows: readonly Row[]) => void
  readonly onRemove: (row: Row, rows: readonly Row[]) => void
  readonly onEdit: (row: Row) => void
}

/** The entries of a menu, line by line: dragged between others or onto one, or moved by Alt with the arrows. */
export function MenuList({ title, rows, language, dir, onChange, onRemove, onEdit }: Props) {
  const { t, direction, number } = useI18n()
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => rows.filter(({ id }) => keys.has(id)).map((row) => ({ 'text/plain': labelOf(row) })),
    getDropOperation: () => 'move',
    onMove: ({ keys, target }) => {
      const [id] = keys
      if (id !== undefined) onChange(moveTo(rows, String(id), String(target.key), target.dropPosition))
    },
  })
  const change = (id: string, next: readonly Row[]): void => {
    onChange(next)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.menu-list [data-key="${id}"]`)?.focus())
  }
  const byKey: Readonly<Record<string, (id: string) => readonly Row[]>> = {
    ArrowUp: (id) => step(rows, id, -1),
    ArrowDown: (id) => step(rows, id, 1),
    // Inwards is where the lines go on.
    [direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight']: (id) => nest(rows, id, 1),
    [direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft']: (id) => nest(rows, id, -1),
  }
  return (
    <div
      onKeyDownCapture={(event) => {
        if (!event.altKey || !(event.target instanceof Element)) return
        const id = event.target.closest('[data-key]')?.getAttribute('data-key')
        const move = byKey[event.key]
        if (id == null || move === undefined) return
        event.preventDefault()
        event.stopPropagation()
        change(id, move(id))
      }}
    >
      <GridList
        aria-label={title}
        items={rows}
        dependencies={[rows]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="note place-empty">{t('menus.empty')}</p>}
        className="menu-list"
      >
        {(row) => {
          const label = labelOf(row) === '' ? t('menus.gone') : labelOf(row)
          return (
            <GridListItem textValue={label} className="menu-row" data-depth={row.depth}>
              <DragGrip />
              <span className="menu-text">
                <strong lang={language} dir={dir}>
                  {label}
                </strong>
                <span className="note">
                  {row.depth > 1 && (
                    <span className="visually-hidden">{t('menus.level', { number: number(row.depth) })} </span>
                  )}
                  {t(`menus.kind.${row.target.kind}`)}
                  {row.target.kind === 'url' ? (
                    <>
                      {' '}
                      <bdi dir="ltr">{row.target.url}</bdi>
                    </>
                  ) : (
                    row.label !== '' && (
                      <>
                        {' '}
                        <bdi lang={language}>{row.name ?? ''}</bdi>
                      </>
                    )
                  )}
                </span>
                {!row.isShown && (
                  <span className="menu-warning">{t(row.name === null ? 'menus.goneText' : 'menus.notShown')}</span>
                )}
              </span>
              <RowMenu
                label={t('menus.actions', { name: label })}
                actions={[
                  { label: t('menus.change'), run: () => onEdit(row) },
                  { label: t('menus.up'), run: () => change(row.id, step(rows, row.id, -1)) },
                  { label: t('menus.down'), run: () => change(row.id, step(rows, row.id, 1)) },
                  { label: t('menus.in'), run: () => change(row.id, nest(rows, row.id, 1)) },
                  { label: t('menus.out'), run: () => change(row.id, nest(rows, row.id, -1)) },
                ]}
              />
              <Button
                kind="plain"
                aria-label={t('menus.remove', { name: label })}
                onPress={() => onRemove(row, without(rows, row.id))}
              >
                <CloseIcon />
              </Button>
            </GridListItem>
          )
        }}
      </GridList>
    </div>
  )
}
