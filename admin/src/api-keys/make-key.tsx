import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Scope, scopeNames } from '../../../src/permissions.ts'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Check } from '../ui/check.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTyped } from '../ui/use-typed.ts'

const lives = ['30', '90', '365', 'never'] as const
type Life = (typeof lives)[number]

interface Fields {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly life: Life
}

interface Props {
  readonly onMade: (secret: string) => void
  readonly onCancel: () => void
}

/** Makes a key: what it is for, what it may do, and how long. */
export function MakeKey({ onMade, onCancel }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const typed = useTyped<Fields>('api-key', undefined, { name: '', scopes: [], life: '90' })
  const { type } = typed
  const { name, scopes, life } = typed.fields
  const make = useMutation({
    mutationFn: () => {
      const days = life === 'never' ? null : Number(life)
      return call('POST /api-keys', { input: { name, scopes: [...scopes], days } })
    },
    onSuccess: async ({ secret }) => {
      typed.forget()
      await client.invalidateQueries({ queryKey: ['GET /api-keys'] })
      onMade(secret)
    },
  })
  const faults = faultsOf(make.error)
  return (
    <SaveForm
      mutation={make}
      typed={typed}
      onCancel={onCancel}
      deed={t('apiKeys.make')}
      isUnready={scopes.length === 0}
    >
      <TextField
        label={t('apiKeys.name')}
        hint={t('apiKeys.nameHint')}
        value={name}
        onChange={(text) => type({ name: text })}
        fault={faults['name']}
        isRequired
        autoFocus
      />
      <fieldset className="choices-list">
        <legend className="legend">{t('apiKeys.scopes')}</legend>
        {scopeNames.map((scope) => (
          <Check
            key={scope}
            isSelected={scopes.includes(scope)}
            onChange={(isSelected) =>
              type({ scopes: isSelected ? [...scopes, scope] : scopes.filter((held) => held !== scope) })
            }
          >
            {t(`scope.${scope}`)}
          </Check>
        ))}
      </fieldset>
      <Select
        label={t('apiKeys.life')}
        choices={lives.map((value) => ({
          value,
          label: value === 'never' ? t('apiKeys.neverExpires') : t('apiKeys.days', { days: Number(value) }),
        }))}
        value={life}
        onChange={(value) => type({ life: value })}
      />
    </SaveForm>
  )
}
