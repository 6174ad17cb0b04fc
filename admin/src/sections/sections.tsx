import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop } from 'react-aria-components'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import type { Section } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import '../ui/colour-field.css'
import { useConfirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { DragGrip } from '../ui/drag-grip.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { EditSection } from './edit-section.tsx'
import { forgetSections, sectionsQuery } from './queries.ts'
import { RemoveSection } from './remove-section.tsx'
import { useSectionRights } from './use-section-rights.ts'
import { nestSections, type Placing, placeSections, type SectionNode } from './section-tree.ts'

const route = getRouteApi('/shell/sections')

/** The paper's desks in each edition: their order, their names and addresses, and what becomes of what stands in them. */
export function Sections() {
  const { t } = useI18n()
  const navigate = useNavigate()
  const editions = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const { language = editions.data?.[0]?.language ?? '' } = route.useSearch()
  const query = useQuery({ ...sectionsQuery(language), enabled: language !== '' })
  const [edited, setEdited] = useState<Section | 'new'>()
  const [removed, setRemoved] = useState<Section>()
  // Without the editions it is not known whose sections to ask for.
  const failed = language === '' ? editions : query
  const sections = query.data?.items
  const { mayAll, may } = useSectionRights(sections ?? [])
  const mayMake = mayAll || sections?.some(({ id }) => may(id)) === true
  return (
    <>
      <PageHeader title={t('sections.title')}>
        {mayMake && (
          <Button kind="primary" onPress={() => setEdited('new')} isDisabled={language === ''}>
            {t('sections.new')}
          </Button>
        )}
      </PageHeader>
      <div className="list-tools">
        <EditionSelect
          value={language}
          onChange={(chosen) => void navigate({ to: '/sections', search: { language: chosen }, replace: true })}
        />
      </div>
      {failed.isError && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {query.isPending && !failed.isError && <Loading />}
      {sections?.length === 0 && <EmptyState title={t('sections.none')} text={t('sections.noneText')} />}
      {sections !== undefined && sections.length > 0 && (
        <>
          {mayAll && sections.length > 1 && <p className="note">{t('sections.orderHint')}</p>}
          {!mayAll && <p className="note">{t('sections.ownHint')}</p>}
          <SectionTree sections={sections} onEdit={setEdited} onRemove={setRemoved} />
        </>
      )}
      <Dialog
        title={edited === undefined || edited === 'new' ? t('sections.new') : edited.name}
        isOpen={edited !== undefined}
        onClose={() => setEdited(undefined)}
      >
        {edited !== undefined && (
          <EditSection
            section={edited === 'new' ? undefined : edited}
            language={language}
            sections={sections ?? []}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Dialog>
      <Dialog
        title={t('sections.deleteTitle', { name: removed?.name ?? '' })}
        isOpen={removed !== undefined}
        onClose={() => setRemoved(undefined)}
        isQuestion
      >
        {removed !== undefined && (
          <RemoveSection section={removed} sections={sections ?? []} onClose={() => setRemoved(undefined)} />
        )}
      </Dialog>
    </>
  )
}

interface TreeProps {
  readonly sections: readonly Section[]
  readonly onEdit: (section: Section) => void
  readonly onRemove: (section: Section) => void
}

function SectionTree({ sections, onEdit, onRemove }: TreeProps) {
  const { t } = useI18n()
  const { mayAll, may } = useSectionRights(sections)
  const place = usePlacing(sections)
  const setClosed = useClosing()
  const confirm = useConfirm()
  const close = async (section: Section): Promise<void> => {
    const isSure = await confirm({
      title: t('sections.closeQuestion', { name: section.name }),
      text: t('sections.closeText'),
      deed: t('sections.close'),
    })
    if (isSure) await setClosed(section, true)
  }
  const { dragAndDropHooks } = useDragAndDrop<SectionNode>({
    isDisabled: !mayAll,
    getItems: (_, items) => items.map(({ name }) => ({ 'text/plain': name })),
    getAllowedDropOperations: () => ['move'],
    onMove: ({ keys, target }) => {
      const moved = sections.map(({ id }) => id).filter((id) => keys.has(id))
      const placing = placeSections(sections, moved, { id: String(target.key), position: target.dropPosition })
      if (placing !== undefined) void place(placing, moved[0] ?? '')
    },
  })
  const tree = nestSections(sections)
  const row = (node: SectionNode) => (
    <TreeItem key={node.id} id={node.id} value={node} textValue={node.name} className="tree-row">
      <TreeItemContent>
        <div className="tree-line">
          {mayAll && <DragGrip label={t('sections.drag', { name: node.name })} />}
          <span className="tree-name">
            <span>
              {node.colour !== '' && (
                <span className="colour-dot" style={{ background: node.colour }} aria-hidden="true" />
              )}{' '}
              <bdi lang={node.language} dir={node.dir}>
                {node.name}
              </bdi>{' '}
              {node.closedAt !== null && <span className="pill">{t('sections.isClosed')}</span>}
            </span>
            <span className="note">
              <bdi dir="ltr">{decodeURI(node.url)}</bdi>
            </span>
          </span>
          <RowMenu label={t('taxonomy.actions', { name: node.name })} actions={actionsOf(node)} />
        </div>
      </TreeItemContent>
      <Collection items={node.children}>{row}</Collection>
    </TreeItem>
  )
  const actionsOf = (node: SectionNode) => {
    const siblings = sections.filter(({ parentId }) => parentId === node.parentId).map(({ id }) => id)
    const at = siblings.indexOf(node.id)
    const onSite = { label: t('taxonomy.onSite'), run: () => void window.open(node.url, '_blank', 'noopener') }
    if (!may(node.id)) return [onSite]
    // Each of them gets another place.
    const mayOrder = siblings.every(may)
    const move = (to: number) => () =>
      void place({ parentId: node.parentId, ids: siblings.toSpliced(at, 1).toSpliced(to, 0, node.id) }, node.id)
    return [
      { label: t('taxonomy.edit'), run: () => onEdit(node) },
      ...(mayOrder && at > 0 ? [{ label: t('sections.up'), run: move(at - 1) }] : []),
      ...(mayOrder && at < siblings.length - 1 ? [{ label: t('sections.down'), run: move(at + 1) }] : []),
      node.closedAt === null
        ? { label: t('sections.close'), run: () => void close(node) }
        : { label: t('sections.reopen'), run: () => void setClosed(node, false) },
      onSite,
      { label: t('taxonomy.delete'), isDanger: true, run: () => onRemove(node) },
    ]
  }
  return (
    <Tree
      className="tree"
      aria-label={t('sections.title')}
      items={tree}
      // All is open: a paper has a few dozen sections, and what is hidden is hard to put in order.
      expandedKeys={new Set(sections.map(({ id }) => id))}
      dragAndDropHooks={dragAndDropHooks}
    >
      {row}
    </Tree>
  )
}

/** Changes sections, says what fails, and has them read again; says whether it was done. */
function useChange() {
  const { t } = useI18n()
  const client = useQueryClient()
  return async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed()
      return true
    } catch (error) {
      sayFailure(error, t)
      return false
    } finally {
      await forgetSections(client)
    }
  }
}

/** Closes a section or opens it again, and takes that back when asked. */
function useClosing() {
  const { t } = useI18n()
  const change = useChange()
  const set = ({ id }: Section, isClosed: boolean) =>
    change(() => call('PATCH /sections/:id', { id, input: { isClosed } }))
  return async (section: Section, isClosed: boolean): Promise<void> => {
    if (!(await set(section, isClosed))) return
    say(t(isClosed ? 'sections.closed' : 'sections.reopened', { name: section.name }), {
      undo: () => void set(section, !isClosed),
    })
  }
}

/** Puts sections in order at once, and takes that back when asked. */
function usePlacing(sections: readonly Section[]) {
  const { t } = useI18n()
  const change = useChange()
  const put = ({ parentId, ids }: Placing) =>
    change(() => call('PUT /sections/order', { input: { parentId, ids: [...ids] } }))
  return async (placing: Placing, movedId: string): Promise<void> => {
    const moved = sections.find(({ id }) => id === movedId)
    if (moved === undefined) return
    const before = {
      parentId: moved.parentId,
      ids: sections.filter(({ parentId }) => parentId === moved.parentId).map(({ id }) => id),
    }
    if (!(await put(placing))) return
    say(t('sections.moved', { name: moved.name }), { undo: () => void put(before) })
  }
}
