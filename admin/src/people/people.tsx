import { useState } from 'react'
import type { Person } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay, useSession } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { EditPerson } from './edit-person.tsx'
import { Invite } from './invite.tsx'
import { LinkToHandOver, type HandedLink } from './link-to-hand-over.tsx'
import { usePersonActions } from './person-actions.ts'

const stateTones = { invited: 'pill pill-waiting', active: 'pill pill-good', disabled: 'pill pill-bad' } as const

/** Who works here, as what, and whether they can. */
export function People() {
  const { t } = useI18n()
  const may = useMay()
  const query = useList('GET /people', {})
  const [isInviting, setIsInviting] = useState(false)
  const [edited, setEdited] = useState<Person>()
  const [link, setLink] = useState<HandedLink>()
  return (
    <>
      <PageHeader title={t('people.title')}>
        {may('people.invite') && (
          <Button kind="primary" onPress={() => setIsInviting(true)}>
            {t('people.invite')}
          </Button>
        )}
      </PageHeader>
      <List
        query={query}
        label={t('people.title')}
        columns={[t('people.name'), t('people.role'), t('people.state'), t('people.secondFactor')]}
        empty={<EmptyState title={t('people.none')} text={t('people.noneText')} />}
        row={(person) => <Row key={person.id} person={person} onEdit={setEdited} onLink={setLink} />}
      />
      <Dialog title={t('people.inviteTitle')} isOpen={isInviting} onClose={() => setIsInviting(false)}>
        <Invite
          onInvited={(handed) => {
            setIsInviting(false)
            setLink(handed)
          }}
          onCancel={() => setIsInviting(false)}
        />
      </Dialog>
      <Dialog title={edited?.name ?? ''} isOpen={edited !== undefined} onClose={() => setEdited(undefined)}>
        {edited !== undefined && <EditPerson person={edited} onClose={() => setEdited(undefined)} />}
      </Dialog>
      <Dialog title={t('people.linkTitle')} isOpen={link !== undefined} onClose={() => setLink(undefined)}>
        {link !== undefined && <LinkToHandOver link={link} onClose={() => setLink(undefined)} />}
      </Dialog>
    </>
  )
}

interface RowProps {
  readonly person: Person
  readonly onEdit: (person: Person) => void
  readonly onLink: (link: HandedLink) => void
}

function Row({ person, onEdit, onLink }: RowProps) {
  const { t } = useI18n()
  const me = useSession().person
  const actions = usePersonActions(person, { onEdit, onLink })
  return (
    <tr>
      <th scope="row">
        <bdi>{person.name}</bdi> {person.id === me.id && <span className="you">{t('people.you')}</span>}
        <span className="note">
          <bdi dir="ltr">{person.email}</bdi>
        </span>
      </th>
      <td data-label={t('people.role')}>{t(`role.${person.role}`)}</td>
      <td data-label={t('people.state')}>
        <span className={stateTones[person.state]}>{t(`people.state.${person.state}`)}</span>
      </td>
      <td data-label={t('people.secondFactor')}>
        {person.hasSecondFactor ? t('people.hasSecondFactor') : t('people.lacksSecondFactor')}
      </td>
      <td>
        <RowMenu label={t('people.actions', { name: person.name })} actions={actions} />
      </td>
    </tr>
  )
}
