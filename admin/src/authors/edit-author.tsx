import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import type { Author } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PictureField } from '../media/picture-field.tsx'
import { useMay } from '../session/session.ts'
import { nameOf } from '../ui/edition-select.tsx'
import { type FlatTexts, flatTexts } from '../ui/flat-texts.ts'
import { useList } from '../ui/list.tsx'
import { Loading } from '../ui/loading.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
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
const wordNames = ['name', 'roleTitle', 'bio'] as const

type Fields = FlatTexts<keyof Words> &
  Readonly<Record<'slug' | 'email' | 'url' | 'userId', string>> &
  Pick<Author, 'avatarMediaId'>

/** How an author is presented in each language, where they are found elsewhere, and who they are here. */
export function EditAuthor({ author, onClose }: Props) {
  const { data: editions } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  // The keyboard begins in the first of its languages.
  if (editions === undefined) return <Loading />
  const languages = [
    ...new Set([...editions.map(({ language }) => language), ...(author?.texts.map(({ language }) => language) ?? [])]),
  ]
  return <AuthorForm author={author} languages={languages} onClose={onClose} />
}

function AuthorForm({ author, languages, onClose }: Props & { readonly languages: readonly string[] }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const may = useMay()
  const typed = useTyped<Fields>('author', author?.id, {
    ...flatTexts(author?.texts ?? [], languages, wordNames),
    slug: author?.slug ?? '',
    email: author?.email ?? '',
    url: author?.url ?? '',
    userId: author?.userId ?? '',
    avatarMediaId: author?.avatarMediaId ?? null,
  })
  const { type } = typed
  const { slug, email, url, userId, avatarMediaId } = typed.fields
  const wordsIn = (language: string): Words => ({
    name: typed.fields[`${language} name`] ?? '',
    roleTitle: typed.fields[`${language} roleTitle`] ?? '',
    bio: typed.fields[`${language} bio`] ?? '',
  })
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
      typed.forget()
      await forgetAuthors(client)
      say(t('ui.saved'))
      onClose()
    },
  })
  const faults = faultsOf(save.error)
  return (
    <SaveForm mutation={save} typed={typed} onCancel={onClose}>
      {languages.map((language, index) => (
        <fieldset key={language} className="form-part" lang={language}>
          <legend className="legend">{nameOf(language)}</legend>
          <TextField
            label={t('taxonomy.name')}
            value={wordsIn(language).name}
            onChange={(name) => type({ [`${language} name`]: name })}
            fault={texts.length === 0 ? faults['texts'] : undefined}
            {...(texts.length === 0 && index === 0 ? { hint: t('authors.needsName'), isRequired: true } : {})}
            {...(removed.includes(language) ? { hint: t('authors.removesText') } : {})}
            autoFocus={index === 0}
          />
          <TextField
            label={t('authors.role')}
            value={wordsIn(language).roleTitle}
            onChange={(roleTitle) => type({ [`${language} roleTitle`]: roleTitle })}
          />
          <TextField
            label={t('authors.bio')}
            value={wordsIn(language).bio}
            onChange={(bio) => type({ [`${language} bio`]: bio })}
            lines={3}
          />
        </fieldset>
      ))}
      {may('media.read') && (
        <PictureField
          label={t('authors.portrait')}
          value={avatarMediaId}
          onChange={(id) => type({ avatarMediaId: id })}
        />
      )}
      <TextField
        label={t('taxonomy.address')}
        value={slug}
        onChange={(text) => type({ slug: text })}
        fault={faults['slug']}
        hint={t(author === undefined ? 'taxonomy.addressHint' : 'taxonomy.addressMoves')}
        isRequired={author !== undefined}
      />
      <TextField
        label={t('authors.website')}
        type="url"
        dir="ltr"
        value={url}
        onChange={(text) => type({ url: text })}
        fault={faults['url']}
        hint={t('authors.websiteHint')}
      />
      <TextField
        label={t('authors.email')}
        type="email"
        dir="ltr"
        value={email}
        onChange={(text) => type({ email: text })}
        fault={faults['email']}
        hint={t('authors.emailHint')}
      />
      {may('people.read') && <PersonChoice value={userId} onChange={(id) => type({ userId: id })} />}
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
