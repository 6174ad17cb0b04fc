import type { Translate } from '../../src/site/theme/pieces.ts'
import type { CommentFormView } from '../../src/site/theme/comments.ts'

type Field = keyof CommentFormView['values']

interface FormProps {
  readonly form: CommentFormView
  readonly t: Translate
}

/** Where readers write. What an address with `#respond` leads to is what they have to hear first: thanks, faults, or the form. */
export function CommentForm({ form, t, privacyUrl }: FormProps & { readonly privacyUrl: string }) {
  const { action, names, token, replyTo, taken } = form
  const isFaulty = form.faults.length > 0 || form.problem !== undefined
  const target = taken === undefined && !isFaulty ? { id: 'respond', tabindex: -1 } : {}
  return (
    <section class="respond" aria-labelledby="respond-title" {...target}>
      {taken !== undefined && (
        <div class="respond-thanks" id="respond" role="status" tabindex={-1}>
          <p class="respond-lead">{t(`comments.${taken}.title`)}</p>
          <p>{t(`comments.${taken}.text`)}</p>
        </div>
      )}
      {isFaulty && <Faults form={form} t={t} />}
      <h3 id="respond-title">
        {replyTo === undefined ? t('comments.write') : t('comments.inReplyTo', { name: replyTo.name })}
      </h3>
      {replyTo !== undefined && (
        <p class="respond-cancel">
          <a href={replyTo.cancelUrl}>{t('comments.cancelReply')}</a>
        </p>
      )}
      <p class="respond-note">{t('comments.required')}</p>
      <form method="post" action={action} novalidate>
        <input type="hidden" name={names.token} value={token} />
        {replyTo !== undefined && <input type="hidden" name={names.parent} value={replyTo.id} />}
        <Line form={form} t={t} field="name" />
        <Line form={form} t={t} field="email" />
        <Labelled form={form} t={t} field="body">
          <textarea rows={6} {...control(form, 'body')} dir="auto" required>
            {/* A line end right after the tag is not part of the text. */}
            {`\n${form.values.body}`}
          </textarea>
        </Labelled>
        <div class="respond-trap" aria-hidden="true">
          <label for="respond-trap">{t('comments.trap')}</label>
          <input id="respond-trap" name={names.trap} type="text" tabindex={-1} autocomplete="off" />
        </div>
        <p class="respond-send">
          <button class="button" type="submit">
            {t('comments.send')}
          </button>
          <span class="respond-note">
            {t('comments.moderation')} <a href={privacyUrl}>{t('privacy.title')}</a>
          </span>
        </p>
      </form>
    </section>
  )
}

/** What keeps the comment from being sent, with ways to the fields. */
function Faults({ form: { faults, problem }, t }: FormProps) {
  return (
    <div class="respond-faults" id="respond" role="alert" tabindex={-1}>
      <p class="respond-lead">{t('comments.faults')}</p>
      {problem !== undefined && <p>{problem}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, text }) => (
            <li>
              <a href={`#respond-${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ form, t, field }: FormProps & { readonly field: 'name' | 'email' }) {
  const { values } = form
  return (
    <Labelled form={form} t={t} field={field}>
      {field === 'name' ? (
        <input type="text" {...control(form, field)} value={values.name} autocomplete="name" dir="auto" required />
      ) : (
        <input type="email" {...control(form, field)} value={values.email} autocomplete="email" dir="ltr" required />
      )}
    </Labelled>
  )
}

function Labelled({ form, t, field, children }: FormProps & { readonly field: Field; readonly children?: unknown }) {
  const fault = faultOf(form, field)
  return (
    <div class={`field field-${field}${fault === undefined ? '' : ' field-faulty'}`}>
      <label for={`respond-${field}`}>
        {t(`comments.${field}`)}{' '}
        <span class="field-mark" aria-hidden="true">
          *
        </span>
      </label>
      {children}
      {fault !== undefined && (
        <p class="field-fault" id={`respond-${field}-fault`}>
          {fault}
        </p>
      )}
      <p class="field-hint" id={`respond-${field}-hint`}>
        {field === 'body' ? t('comments.bodyHint', { limit: form.mostCharacters }) : t(`comments.${field}Hint`)}
      </p>
    </div>
  )
}

/** What names a field and ties to it what is said beside it. */
function control(form: CommentFormView, field: Field) {
  const isFaulty = faultOf(form, field) !== undefined
  return {
    id: `respond-${field}`,
    name: form.names[field],
    'aria-describedby': `${isFaulty ? `respond-${field}-fault ` : ''}respond-${field}-hint`,
    ...(isFaulty ? { 'aria-invalid': 'true' as const } : {}),
  }
}

const faultOf = (form: CommentFormView, field: Field): string | undefined =>
  form.faults.find((fault) => fault.field === field)?.text
