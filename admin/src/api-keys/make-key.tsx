import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { type Scope, scopeNames } from '../../../src/permissions.ts'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

const lives = ['30', '90', '365', 'never'] as const
type Life = (typeof lives)[number]

interface Props {
  readonly onMade: (secret: string) => void
  readonly onCancel: () => void
}

/** Makes a key: what it is for, what it may do, and how long. */
export function MakeKey({ onMade, onCancel }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>([])
  const [life, setLife] = useState<Life>('90')
  const make = useMutation({
    mutationFn: () => {
      const days = life === 'never' ? null : Number(life)
      return call('POST /api-keys', { input: { name, scopes: [...scopes], days } })
    },
    onSuccess: async ({ secret }) => {
      await client.invalidateQueries({ queryKey: ['GET /api-keys'] })
      onMade(secret)
    },
  })
  const faults = faultsOf(make.error)
  return (
    <>
      <FormFailure error={make.error} />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        <TextField
          label={t('apiKeys.name')}
          hint={t('apiKeys.nameHint')}
          value={name}
          onChange={setName}
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
                setScopes(isSelected ? [...scopes, scope] : scopes.filter((held) => held !== scope))
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
          onChange={setLife}
        />
        <div className="actions">
          <Button type="submit" kind="primary" isPending={make.isPending} isDisabled={scopes.length === 0}>
            {t('apiKeys.make')}
          </Button>
          <Button onPress={onCancel}>{t('ui.cancel')}</Button>
        </div>
      </Form>
    </>
  )
}
