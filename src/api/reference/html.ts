const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '')

/** A sentence in which code stands between backticks. */
export const proseHtml = (text: string): string =>
  escapeHtml(text).replaceAll(/`([^`]+)`/gu, (_, code: string) => `<code>${code}</code>`)

/** JSON to read: from left to right, with each text in its own direction, so that its marks stay on its side. */
export const jsonHtml = (value: unknown): string =>
  `<pre dir="ltr" tabindex="0"><code>${escapeHtml(JSON.stringify(value, null, 2)).replaceAll(
    /&quot;((?:(?!&quot;).)*\p{Script=Arabic}(?:(?!&quot;).)*)&quot;/gu,
    (_, text: string) => `&quot;<bdi dir="rtl" lang="fa">${text}</bdi>&quot;`,
  )}</code></pre>`
