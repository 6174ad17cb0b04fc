import { useState } from 'react'
import { type Choosable, Picker } from '../articles/picker.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTyped } from '../ui/use-typed.ts'
import type { Row } from './rows.ts'
import { findTargets, isAddress, type Kind, kinds } from './targets.ts'

interface Fields {
  readonly kind: Kind
  readonly label: string
  readonly url: string
}

interface Props {
  /** The one that is changed; a new one where there is none. */
  readonly row: Row | undefined
  readonly language: string
  readonly dir: 'rtl' | 'ltr'
  readonly onDone: (entry: Pick<Row, 'label' | 'target' | 'name'>) => void
  readonly onClose: () => void
}

/** What an entry of a menu is called and where it leads. */
export function EntryDialog({ row, language, dir, onDone, onClose }: Props) {
  const { t } = useI18n()
  // Rows are given their names anew each time: where one leads tells it from the others.
  const typed = useTyped<Fields>('menu-entry', `${language} ${JSON.stringify(row?.target ?? null)}`, {
    kind: row?.target.kind ?? 'section',
    label: row?.label ?? '',
    url: row?.target.kind === 'url' ? row.target.url : '',
  })
  const { type } = typed
  const { kind, label, url } = typed.fields
  const [thing, setThing] = useState<Choosable | undefined>(() =>
    row === undefined || row.target.kind === 'url'
      ? undefined
      : { id: row.target.id, name: row.name ?? t('menus.gone'), dir },
  )
  // The picker knows ids alone; what they are called was in what it found.
  const [known, setKnown] = useState<readonly Choosable[]>([])
  const [hasTried, setHasTried] = useState(false)
  const address = url.trim()
  const isGood = kind === 'url' ? isAddress(address) : thing !== undefined
  const submit = (): void => {
    setHasTried(true)
    if (!isGood) return
    typed.forget()
    if (kind === 'url') onDone({ label: label.trim(), target: { kind, url: address }, name: address })
    else if (thing !== undefined) onDone({ label: label.trim(), target: { kind, id: thing.id }, name: thing.name })
  }
  return (
    <Dialog title={t(row === undefined ? 'menus.add' : 'menus.change')} isOpen onClose={onClose}>
      <SaveForm
        mutation={{ error: null, isPending: false, mutate: submit }}
        typed={typed}
        onCancel={onClose}
        deed={t(row === undefined ? 'menus.addShort' : 'menus.done')}
      >
        <Select
          label={t('menus.kind')}
          choices={kinds.map((value) => ({ value, label: t(`menus.kind.${value}`) }))}
          value={kind}
          onChange={(next) => {
            type({ kind: next })
            setThing(undefined)
            setHasTried(false)
          }}
        />
        {kind === 'url' ? (
          <TextField
            label={t('menus.address')}
            hint={t('menus.addressHint')}
            dir="ltr"
            value={url}
            onChange={(text) => type({ url: text })}
            fault={hasTried && !isGood ? t('menus.addressFault') : undefined}
          />
        ) : (
          <>
            <Picker
              key={kind}
              label={t(`menus.kind.${kind}`)}
              name={`menus ${kind} ${language}`}
              chosen={thing === undefined ? [] : [thing]}
              isReadOnly={false}
              find={async (words) => {
                const found = await findTargets(kind, language, words)
                setKnown((before) => [...found, ...before])
                return found
              }}
              onChange={(ids) => setThing(known.find(({ id }) => id === ids.at(-1)))}
            />
            {hasTried && !isGood && (
              <p className="menu-warning" role="alert">
                {t('menus.targetFault')}
              </p>
            )}
          </>
        )}
        <TextField
          label={t('menus.label')}
          hint={t('menus.labelHint')}
          value={label}
          onChange={(text) => type({ label: text })}
          maxLength={500}
        />
      </SaveForm>
    </Dialog>
  )
}
