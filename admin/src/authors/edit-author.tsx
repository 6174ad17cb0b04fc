import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import type { Author } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PictureField } from '../media/picture-field.tsx'
import { useMay } from '../session/session.ts'
import { nameOf } from '../ui/edition-select.tsx'
import { useList } from '../ui/list.tsx'
import { Loading } from '../ui/loading.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { forgetAuthors } from './queries.ts'
import { RecentArticles } from './recent-articles.tsx'

interface Props {
  /** `undefined` makes a new one. */
  readonly author: Author | undefined
  readonly onClose: () => void
}

interface Words {
  readonly name: string
  readonly roleTitle: string
  readonly bio: string
}
const nothing: Words = { name: '', roleTitle: '', bio: '' }

/** How an author is presented in each language, where they are found elsewhere, and who they are here. */
export function EditAuthor({ author, onClose }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const may = useMay()
  const { data: editions } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const [typed, setTyped] = useState<Readonly<Record<string, Words>>>({})
  const [slug, setSlug] = useState(author?.slug ?? '')
  const [email, setEmail] = useState(author?.email ?? '')
  const [url, setUrl] = useState(author?.url ?? '')
  const [userId, setUserId] = useState(author?.userId ?? '')
  const [avatarMediaId, setAvatar] = useState(author?.avatarMediaId ?? null)
  const wordsIn = (language: string): Words =>
    typed[language] ?? author?.texts.find((text) => text.language === language) ?? nothing
  const languages = [
    ...new Set([
      ...(editions ?? []).map(({ language }) => language),
      ...(author?.texts.map(({ language }) => language) ?? []),
    ]),
  ]
  const texts = languages.flatMap((language) => {
    const { name, roleTitle, bio } = wordsIn(language)
    return name.trim() === '' ? [] : [{ language, name: name.trim(), roleTitle, bio }]
  })
  const removed = languages.filter(
    (language) => hadTextIn(author, language) && wordsIn(language).name.trim() === '' && texts.length > 0,
  )
  const save = useMutation({
    mutationFn: () => {
      const input = {
        email: email.trim(),
        url: url.trim(),
        userId: userId === '' ? null : userId,
        avatarMediaId,
        texts,
        ...(slug.trim() === '' ? {} : { slug: slug.trim() }),
      }
      return author === undefined
        ? call('POST /authors', { input })
        : call('PATCH /authors/:id', {
            id: author.id,
            input: { ...input, ...(removed.length === 0 ? {} : { withoutLanguages: removed }) },
          })
    },
    onSuccess: async () => {
      await forgetAuthors(client)
      say(t('ui.saved'))
      onClose()
    },
  })
  const faults = faultsOf(save.error)
  const type = (language: string, change: Partial<Words>) =>
    setTyped({ ...typed, [language]: { ...wordsIn(language), ...change } })
  // The keyboard begins in the first of them.
  if (editions === undefined) return <Loading />
  return (
    <SaveForm mutation={save} onCancel={onClose}>
      {languages.map((language, index) => (
        <fieldset key={language} className="form-part" lang={language}>
          <legend className="legend">{nameOf(language)}</legend>
          <TextField
            label={t('taxonomy.name')}
            value={wordsIn(language).name}
            onChange={(name) => type(language, { name })}
            fault={texts.length === 0 ? faults['texts'] : undefined}
            {...(texts.length === 0 && index === 0 ? { hint: t('authors.needsName'), isRequired: true } : {})}
            {...(removed.includes(language) ? { hint: t('authors.removesText') } : {})}
            autoFocus={index === 0}
          />
          <TextField
            label={t('authors.role')}
            value={wordsIn(language).roleTitle}
            onChange={(roleTitle) => type(language, { roleTitle })}
          />
          <TextField
            label={t('authors.bio')}
            value={wordsIn(language).bio}
            onChange={(bio) => type(language, { bio })}
            lines={3}
          />
        </fieldset>
      ))}
      {may('media.read') && <PictureField label={t('authors.portrait')} value={avatarMediaId} onChange={setAvatar} />}
      <TextField
        label={t('taxonomy.address')}
        value={slug}
        onChange={setSlug}
        fault={faults['slug']}
        hint={t(author === undefined ? 'taxonomy.addressHint' : 'taxonomy.addressMoves')}
        isRequired={author !== undefined}
      />
      <TextField
        label={t('authors.website')}
        type="url"
        dir="ltr"
        value={url}
        onChange={setUrl}
        fault={faults['url']}
        hint={t('authors.websiteHint')}
      />
      <TextField
        label={t('authors.email')}
        type="email"
        dir="ltr"
        value={email}
        onChange={setEmail}
        fault={faults['email']}
        hint={t('authors.emailHint')}
      />
      {may('people.read') && <PersonChoice value={userId} onChange={setUserId} />}
      {author !== undefined && <RecentArticles authorId={author.id} />}
    </SaveForm>
  )
}

const hadTextIn = (author: Author | undefined, language: string): boolean =>
  author?.texts.some((text) => text.language === language) === true

/** The person of the newsroom it is. */
function PersonChoice({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const { t } = useI18n()
  const { data: people = [] } = useList('GET /people', { limit: '100' })
  return (
    <Select
      label={t('authors.person')}
      choices={[
        { value: '', label: t('authors.nobody') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
