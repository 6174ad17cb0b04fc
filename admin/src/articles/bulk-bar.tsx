import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import type { ArticleItem, Verb } from './article-types.ts'
import { type BulkChange, useBulk } from './bulk.ts'
import { Picker } from './picker.tsx'
import { openSections, sectionsQuery } from './sections.ts'
import { findTags } from './taxonomy.tsx'

const plain = ['archive', 'reinstate', 'trash', 'restore'] as const satisfies readonly Verb[]

/** What is done to all that were chosen. */
export function BulkBar({ picked, onDone }: { readonly picked: readonly ArticleItem[]; readonly onDone: () => void }) {
  const { t } = useI18n()
  const { run, isBusy } = useBulk()
  const [asking, setAsking] = useState<'move' | 'tag'>()
  const perform = async (change: BulkChange, verb: Verb): Promise<void> => {
    setAsking(undefined)
    await run(
      change,
      picked.filter(({ can }) => can.includes(verb)).map(({ id }) => id),
    )
    onDone()
  }
  const isPossible = (verb: Verb): boolean => picked.some(({ can }) => can.includes(verb))
  const languages = new Set(picked.map(({ language }) => language))
  const [language = ''] = languages
  // Sections and tags belong to one edition.
  const isOneEdition = languages.size === 1
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('articles.bulk')}>
      <span>{t('articles.chosen', { count: picked.length })}</span>
      {isPossible('edit') && isOneEdition && (
        <>
          <Button isPending={isBusy} onPress={() => setAsking('move')}>
            {t('articles.bulkMove')}
          </Button>
          <Button isPending={isBusy} onPress={() => setAsking('tag')}>
            {t('articles.bulkTag')}
          </Button>
        </>
      )}
      {plain.filter(isPossible).map((action) => (
        <Button key={action} isPending={isBusy} onPress={() => void perform({ action }, action)}>
          {t(`articles.verb.${action}`)}
        </Button>
      ))}
      <Button kind="plain" onPress={onDone}>
        {t('articles.unchoose')}
      </Button>
      {!isOneEdition && <span className="note">{t('articles.bulkEditions')}</span>}
      {asking === 'move' && (
        <MoveDialog
          language={language}
          onChoose={(sectionId) => void perform({ action: 'move', sectionId }, 'edit')}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'tag' && (
        <Dialog title={t('articles.bulkTag')} isOpen onClose={() => setAsking(undefined)}>
          <Picker
            label={t('articles.bulkTagWhich')}
            name={`tags ${language}`}
            chosen={[]}
            isReadOnly={false}
            find={(words) => findTags(language, words)}
            onChange={([tagId]) => {
              if (tagId !== undefined) void perform({ action: 'tag', tagId }, 'edit')
            }}
          />
          <div className="actions">
            <Button onPress={() => setAsking(undefined)}>{t('ui.cancel')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

function MoveDialog({
  language,
  onChoose,
  onClose,
}: {
  readonly language: string
  readonly onChoose: (sectionId: string | null) => void
  readonly onClose: () => void
}) {
  const { t } = useI18n()
  const { data } = useQuery(sectionsQuery(language))
  const [section, setSection] = useState('')
  const sections = openSections(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name, lang: language }))
  return (
    <Dialog title={t('articles.bulkMove')} isOpen onClose={onClose}>
      <Select
        label={t('articles.section')}
        choices={[{ value: '', label: t('articles.noSection') }, ...sections]}
        value={section}
        onChange={setSection}
      />
      <div className="actions">
        <Button kind="primary" onPress={() => onChoose(section === '' ? null : section)}>
          {t('articles.bulkMoveHere')}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  )
}
