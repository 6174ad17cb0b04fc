import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Check } from '../ui/check.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { EraseCommenter } from './erase-commenter.tsx'
import { SettingsForm } from './form.tsx'
import { readNumber } from './read-number.ts'
import type { Find } from './settings.tsx'
import { useSetting } from './use-setting.ts'

/** The rules of comments, how long addresses are kept, and forgetting somebody who asks for it. */
export function CommentSettings({ find }: { readonly find: Find }) {
  return (
    <div className="settings-column">
      <Rules key={find('comments').etag} find={find} />
      <Retention key={`keep ${find('comment-addresses').etag}`} find={find} />
      <EraseCommenter />
    </div>
  )
}

function Rules({ find }: { readonly find: Find }) {
  const { t, number } = useI18n()
  const saving = useSetting('comments', find)
  const faults = faultsOf(saving.error)
  return (
    <section aria-label={t('settings.commentRules')}>
      <h2>{t('settings.commentRules')}</h2>
      <SettingsForm saving={saving}>
        <Check isSelected={saving.value.open} onChange={(open) => saving.change({ open })}>
          {t('settings.commentsOpen')}
        </Check>
        <Select
          label={t('settings.policy')}
          choices={[
            { value: 'hold-all', label: t('settings.policy.hold-all') },
            { value: 'approve-known', label: t('settings.policy.approve-known') },
          ]}
          value={saving.value.policy}
          onChange={(policy) => saving.change({ policy })}
          fault={faults['value.policy']}
        />
        <TextField
          label={t('settings.threadsPerPage')}
          inputMode="numeric"
          dir="ltr"
          value={number(saving.value.threadsPerPage)}
          onChange={(text) => saving.change({ threadsPerPage: readNumber(text) })}
          fault={faults['value.threadsPerPage']}
        />
      </SettingsForm>
    </section>
  )
}

function Retention({ find }: { readonly find: Find }) {
  const { t, number } = useI18n()
  const saving = useSetting('comment-addresses', find)
  const { keepDays } = saving.value
  return (
    <section aria-label={t('settings.retention')}>
      <h2>{t('settings.retention')}</h2>
      <p className="note">{t('settings.retentionText')}</p>
      <SettingsForm saving={saving}>
        <Check
          isSelected={keepDays !== null}
          onChange={(isLimited) => saving.change({ keepDays: isLimited ? 90 : null })}
        >
          {t('settings.forget')}
        </Check>
        {keepDays !== null && (
          <TextField
            label={t('settings.keepDays')}
            inputMode="numeric"
            dir="ltr"
            value={keepDays === 0 ? '' : number(keepDays)}
            onChange={(text) => saving.change({ keepDays: readNumber(text) })}
            fault={faultsOf(saving.error)['value.keepDays']}
          />
        )}
        <p className="note">{t('settings.retentionPrivacy')}</p>
      </SettingsForm>
    </section>
  )
}
