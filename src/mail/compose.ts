import { createLocaleContext } from '@matbaa/locale'
import ar from '../../messages/mail/ar.json' with { type: 'json' }
import en from '../../messages/mail/en.json' with { type: 'json' }
import fa from '../../messages/mail/fa.json' with { type: 'json' }
import type { InterfaceLanguage } from '../contract/fields.ts'
import { createMessages } from '../message-format.ts'
import type { Mail } from './mailer.ts'

type MailKey = keyof typeof en
/** A catalogue that lacks a key does not compile. */
const catalogues: Readonly<Record<InterfaceLanguage, Readonly<Record<MailKey, string>>>> = { fa, ar, en }

/** The messages there are. */
export type MailKind = 'invitation' | 'passwordReset' | 'commentQueue' | 'failedSchedule'

/** Whom a message is for, and what it is about. */
export interface MailContents {
  readonly to: string
  readonly name: string
  readonly language: InterfaceLanguage
  /** Host of the newsroom. */
  readonly host: string
  /** The link that the message is sent for. */
  readonly url: string
  /** What else the message names: how many comments wait, which article it is about and why. */
  readonly values?: Readonly<Record<string, string | number>>
}

/** Writes a message in somebody's language, as text and as HTML with the same words; one button, no pictures, nothing that calls home. */
export function composeMail(kind: MailKind, { to, name, language, host, url, values: more = {} }: MailContents): Mail {
  const locale = createLocaleContext(language, { zone: 'UTC' })
  const t = createMessages(catalogues[language], locale)
  const values = { name, host, ...more }
  const subject = withoutIsolates(t(`${kind}.subject`, values))
  const greeting = t('greeting', values)
  const body = t(`${kind}.body`, values)
  const limit = t(`${kind}.limit`, values)
  const footer = t(`${kind}.footer`, values)
  const text = [greeting, body, url, limit, footer].join('\n\n')
  return {
    to,
    subject,
    language,
    text: `${text}\n`,
    html: toHtml({
      language,
      direction: locale.direction,
      subject,
      url,
      button: t(`${kind}.button`, values),
      paragraphs: [greeting, body],
      notes: [limit, t('byHand'), footer],
    }),
  }
}

/** Programs show a subject beside others, and many show the marks themselves. */
const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '')

interface Parts {
  readonly language: string
  readonly direction: string
  readonly subject: string
  readonly url: string
  readonly button: string
  readonly paragraphs: readonly string[]
  readonly notes: readonly [limit: string, byHand: string, footer: string]
}

/**
 * A table in a table with its looks written into it: many programs drop the head, the body element and every style sheet, and Gmail
 * the direction of all but the cells.
 */
function toHtml({ language, direction, subject, url, button, paragraphs, notes }: Parts): string {
  const dir = `dir="${direction}"`
  const align = `align="${direction === 'rtl' ? 'right' : 'left'}"`
  const [limit, byHand, footer] = notes
  const paragraph = (text: string, style: string): string => `<p ${dir} style="margin:0 0 16px;${style}">${text}</p>`
  const note = 'font-size:14px;color:#67625a'
  const font = "font-family:Vazirmatn,'Segoe UI',Tahoma,Arial,sans-serif"
  return `<!doctype html>
<html lang="${language}" ${dir}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body ${dir} style="margin:0;padding:0;background:#f6f2ea">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" ${dir} style="background:#f6f2ea"><tr><td ${dir} align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" ${dir} style="max-width:480px;background:#fffdf9;border-top:3px solid #9a1b2f"><tr>
<td ${dir} lang="${language}" ${align} style="padding:28px 24px;${font};font-size:16px;line-height:1.8;color:#1b1a17">
${paragraphs.map((text) => paragraph(escapeHtml(text), '')).join('\n')}
<p ${dir} style="margin:0 0 24px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:10px 22px;background:#9a1b2f;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:bold">${escapeHtml(button)}</a></p>
${paragraph(escapeHtml(limit), note)}
${paragraph(`${escapeHtml(byHand)}<br><span dir="ltr" style="word-break:break-all">${escapeHtml(url)}</span>`, note)}
${paragraph(escapeHtml(footer), `${note};margin:0`)}
</td></tr></table></td></tr></table></body></html>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '')
