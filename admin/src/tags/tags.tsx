import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import '../articles/articles.css'
import type { Tag } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Duplicates } from './duplicates.tsx'
import { EditTag } from './edit-tag.tsx'
import type { TagFilter } from './filter.ts'
import { MergeTags } from './merge-tags.tsx'
import { useRemoveTags } from './remove-tags.ts'

const route = getRouteApi('/shell/tags')

/** What articles are about: found, named, made one of several, taken away. */
export function Tags() {
  const { t } = useI18n()
  const filter = route.useSearch()
  const navigate = useNavigate()
  const query = useList('GET /tags', filter)
  const [chosen, setChosen] = useState<readonly Tag[]>([])
  const [edited, setEdited] = useState<Tag | 'new'>()
  const [merged, setMerged] = useState<readonly Tag[]>()
  useEffect(() => setChosen([]), [filter])
  const narrow = ({ q = filter.q, language = filter.language, unused = filter.unused }: Partial<TagFilter>): void =>
    void navigate({
      to: '/tags',
      search: {
        ...(q === undefined || q === '' ? {} : { q }),
        ...(language === undefined || language === '' ? {} : { language }),
        ...(unused === undefined ? {} : { unused }),
      },
      replace: true,
    })
  const { unused: _, ...withUnused } = filter
  const isNarrow = Object.keys(filter).length > 0
  const choose = (tag: Tag): void =>
    setChosen(chosen.some(({ id }) => id === tag.id) ? chosen.filter(({ id }) => id !== tag.id) : [...chosen, tag])
  return (
    <>
      <PageHeader title={t('tags.title')}>
        <Button kind="primary" onPress={() => setEdited('new')}>
          {t('tags.new')}
        </Button>
      </PageHeader>
      <Duplicates language={filter.language} onMerge={setMerged} />
      <search className="list-tools">
        <SearchBox label={t('tags.search')} value={filter.q ?? ''} onSearch={(q) => narrow({ q })} />
        <EditionSelect value={filter.language ?? ''} onChange={(language) => narrow({ language })} hasAll />
        <Check
          isSelected={filter.unused === 'true'}
          onChange={(isOn) =>
            isOn ? narrow({ unused: 'true' }) : void navigate({ to: '/tags', search: withUnused, replace: true })
          }
        >
          {t('tags.unused')}
        </Check>
      </search>
      {chosen.length > 0 && <Chosen tags={chosen} onMerge={setMerged} onDone={() => setChosen([])} />}
      <List
        query={query}
        label={t('tags.title')}
        columns={[t('taxonomy.name'), t('taxonomy.otherLanguages'), t('taxonomy.articles')]}
        empty={
          <EmptyState
            title={t(isNarrow ? 'taxonomy.noneFound' : 'tags.none')}
            text={t(isNarrow ? 'taxonomy.noneFoundText' : 'tags.noneText')}
          >
            {isNarrow && (
              <Button onPress={() => void navigate({ to: '/tags', search: {} })}>{t('articles.clearFilter')}</Button>
            )}
          </EmptyState>
        }
        row={(tag) => (
          <Row
            key={tag.id}
            tag={tag}
            isChosen={chosen.some(({ id }) => id === tag.id)}
            onChoose={() => choose(tag)}
            onEdit={() => setEdited(tag)}
            onMerge={() => setMerged([tag])}
          />
        )}
      />
      <Dialog
        title={edited === undefined || edited === 'new' ? t('tags.new') : edited.name}
        isOpen={edited !== undefined}
        onClose={() => setEdited(undefined)}
      >
        {edited !== undefined && (
          <EditTag
            tag={edited === 'new' ? undefined : edited}
            language={filter.language}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Dialog>
      <Dialog title={t('tags.mergeTitle')} isOpen={merged !== undefined} onClose={() => setMerged(undefined)}>
        {merged !== undefined && (
          <MergeTags
            tags={merged}
            onClose={() => setMerged(undefined)}
            onMerged={() => {
              setMerged(undefined)
              setChosen([])
            }}
          />
        )}
      </Dialog>
    </>
  )
}

interface RowProps {
  readonly tag: Tag
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onEdit: () => void
  readonly onMerge: () => void
}

function Row({ tag, isChosen, onChoose, onEdit, onMerge }: RowProps) {
  const { t } = useI18n()
  const remove = useRemoveTags()
  const { name, language, dir, articles, translations, url } = tag
  return (
    <tr>
      <th scope="row">
        <span className="row-choice">
          <input type="checkbox" checked={isChosen} onChange={onChoose} aria-label={t('taxonomy.choose', { name })} />
          <span>
            <bdi lang={language} dir={dir}>
              {name}
            </bdi>
            <a className="note" href={url} target="_blank" rel="noopener" title={t('taxonomy.onSite')}>
              <bdi dir="ltr">{decodeURI(url)}</bdi>
            </a>
          </span>
        </span>
      </th>
      <td data-label={t('taxonomy.otherLanguages')}>
        <span className="names">
          {translations.map((other) => (
            <bdi key={other.id} lang={other.language} dir={other.dir}>
              {other.name}
            </bdi>
          ))}
        </span>
      </td>
      <td data-label={t('taxonomy.articles')}>{t('taxonomy.articleCount', { count: articles })}</td>
      <td>
        <RowMenu
          label={t('taxonomy.actions', { name })}
          actions={[
            { label: t('taxonomy.edit'), run: onEdit },
            { label: t('tags.merge'), run: onMerge },
            ...(articles === 0 ? [{ label: t('taxonomy.delete'), isDanger: true, run: () => void remove([tag]) }] : []),
          ]}
        />
      </td>
    </tr>
  )
}

interface ChosenProps {
  readonly tags: readonly Tag[]
  readonly onMerge: (tags: readonly Tag[]) => void
  readonly onDone: () => void
}

/** What is done to all that were chosen. */
function Chosen({ tags, onMerge, onDone }: ChosenProps) {
  const { t } = useI18n()
  const remove = useRemoveTags()
  const removeAll = async (): Promise<void> => {
    if (await remove(tags)) onDone()
  }
  const isOneLanguage = new Set(tags.map(({ language }) => language)).size === 1
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('tags.bulk')}>
      <span>{t('tags.chosen', { count: tags.length })}</span>
      {tags.length > 1 && isOneLanguage && <Button onPress={() => onMerge(tags)}>{t('tags.merge')}</Button>}
      {tags.length > 1 && !isOneLanguage && <span className="note">{t('tags.mergeLanguages')}</span>}
      {tags.every(({ articles }) => articles === 0) && (
        <Button kind="danger" onPress={() => void removeAll()}>
          {t('taxonomy.delete')}
        </Button>
      )}
      <Button kind="plain" onPress={onDone}>
        {t('tags.unchoose')}
      </Button>
    </div>
  )
}
