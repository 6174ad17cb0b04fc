import { foldText } from '@matbaa/locale'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { failureTexts } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { sayFailure } from '../ui/toasts.tsx'

/** Something that can be chosen. */
export interface Choosable {
  readonly id: string
  readonly name: string
  readonly dir: 'rtl' | 'ltr'
}

export interface PickerProps {
  readonly label: string
  /** What the choices are remembered under. */
  readonly name: string
  readonly chosen: readonly Choosable[]
  readonly isReadOnly: boolean
  /** Whether it matters which comes first. */
  readonly isOrdered?: boolean
  readonly find: (words: string) => Promise<readonly Choosable[]>
  /** Makes what was not found. */
  readonly create?: ((name: string) => Promise<Choosable>) | undefined
  readonly onChange: (ids: readonly string[]) => void
}

/** The id of the line that makes something new. */
const makeNew = ' new'

/** Several things in order, found by their first letters. */
export function Picker({ label, name, chosen, isReadOnly, isOrdered = false, find, create, onChange }: PickerProps) {
  const { t } = useI18n()
  const [words, setWords] = useState('')
  const [picks, setPicks] = useState(0)
  const settled = useSettled(words)
  const {
    data: found = [],
    isPlaceholderData,
    error,
  } = useQuery({
    queryKey: ['choices', name, settled],
    queryFn: () => find(settled),
    enabled: !isReadOnly,
    placeholderData: (before) => before,
  })
  const isChosen = (id: string): boolean => chosen.some((one) => one.id === id)
  const wished = words.trim()
  // Until the answer to what is typed is there, the last one is narrowed here.
  const isLate = isPlaceholderData || settled !== words
  const mayFit = ({ name: text }: Choosable): boolean => !isLate || foldText(text).includes(foldText(wished))
  const items = found.filter((one) => !isChosen(one.id) && mayFit(one))
  const isNew = create !== undefined && wished !== '' && !found.some((one) => one.name === wished)
  const choose = async (id: string): Promise<void> => {
    try {
      const made = id === makeNew && create !== undefined ? await create(wished) : undefined
      setWords('')
      setPicks(picks + 1)
      onChange([...chosen.map((one) => one.id), made?.id ?? id])
    } catch (failure) {
      sayFailure(failure, t)
    }
  }
  return (
    <div className="picker">
      {isReadOnly && <span className="legend">{label}</span>}
      {!isReadOnly && (
        <ComboBox
          // Begun anew after each choice: emptied by us it would take that for typing, and open again over the page.
          key={picks}
          className="field"
          inputValue={words}
          onInputChange={setWords}
          value={null}
          onChange={(key) => {
            if (key !== null) void choose(String(key))
          }}
          // What fits, the newsroom says: it knows other spellings. And what comes late must find the list open.
          defaultFilter={() => true}
          allowsEmptyCollection
          menuTrigger="input"
        >
          <Label>{label}</Label>
          <Input dir="auto" autoFocus={picks > 0} />
          <Popover className="popover">
            <ListBox
              className="list-box"
              renderEmptyState={() => (
                // Where nobody answered it is not known whether there is anything.
                <p className="note">{error === null ? t('articles.noneFound') : failureTexts(error, t).what}</p>
              )}
            >
              {items.map((one) => (
                <ListBoxItem key={one.id} id={one.id} textValue={one.name} className="list-box-item">
                  <bdi dir={one.dir}>{one.name}</bdi>
                </ListBoxItem>
              ))}
              {isNew && (
                <ListBoxItem id={makeNew} textValue={wished} className="list-box-item">
                  {t('articles.makeNew', { name: wished })}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
      {chosen.length > 0 && (
        <Chosen label={label} chosen={chosen} isReadOnly={isReadOnly} isOrdered={isOrdered} onChange={onChange} />
      )}
    </div>
  )
}

/** What was chosen: chips, or one below the other where they have an order. */
function Chosen({
  label,
  chosen,
  isReadOnly,
  isOrdered,
  onChange,
}: Pick<PickerProps, 'label' | 'chosen' | 'isReadOnly' | 'onChange'> & { readonly isOrdered: boolean }) {
  const { t } = useI18n()
  const ids = chosen.map(({ id }) => id)
  const isList = isOrdered && chosen.length > 1
  return (
    <ul className={isList ? 'picked picked-list' : 'picked'} aria-label={label}>
      {chosen.map(({ id, name, dir }, index) => (
        <li key={id} className="chip">
          <bdi dir={dir}>{name}</bdi>
          {isList && !isReadOnly && (
            <Button
              aria-label={t('articles.pickedUp', { name })}
              isDisabled={index === 0}
              onPress={() => onChange(ids.with(index, ids[index - 1] ?? id).with(index - 1, id))}
            >
              ↑
            </Button>
          )}
          {!isReadOnly && (
            <Button
              aria-label={t('articles.unpick', { name })}
              onPress={() => onChange(ids.filter((other) => other !== id))}
            >
              ×
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is typed, a moment after the last key. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), 200)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}
