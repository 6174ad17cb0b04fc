import { createHash } from 'node:crypto'
import { z } from 'zod'
import { nothing } from '../../contract/fields.ts'
import { isEverAllowed, roles, scopeNames, scopes } from '../../permissions.ts'
import { problemCodes, problemStatus, problemTexts } from '../../problems.ts'
import { hasVersion, standingOf, takesCondition } from '../conditions.ts'
import { takesKey } from '../idempotency.ts'
import { htmlPage } from '../previews.ts'
import { publicFor } from '../public.ts'
import { refusalsOf } from '../refusals.ts'
import { openRoute, type Route } from '../route.ts'
import { exampleOf } from './example.ts'
import { aboutGroup, groupOf, groupOrder } from './groups.ts'
import { escapeHtml, jsonHtml, proseHtml } from './html.ts'
import { fieldsOf, type Schema } from './schema.ts'
import { referenceStyle } from './style.ts'

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(referenceStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Makes the route that shows the description to people: a page without a script, made from the routes themselves. */
export function referenceRoute(routes: readonly Route[]): Route {
  const made = new Map<string, string>()
  return openRoute('GET', '/reference', { input: nothing, output: htmlPage }, async ({ context: { origin } }) => {
    const html = made.get(origin) ?? referencePage(routes, origin)
    made.set(origin, html)
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    return { page: { html, headers }, publicFor }
  })
}

function referencePage(routes: readonly Route[], origin: string): string {
  const names = [...new Set(routes.map(({ path }) => groupOf(path)))]
  const place = (group: string): number => (groupOrder.includes(group) ? groupOrder.indexOf(group) : groupOrder.length)
  const groups = names.toSorted((one, other) => place(one) - place(other))
  return `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>API of ${escapeHtml(new URL(origin).host)}</title><style>${referenceStyle}</style></head>
<body><a class="skip" href="#routes">To the routes</a><div class="page">
<header><h1>API of ${escapeHtml(new URL(origin).host)}</h1>
<p>Every route under <code>/api/v1</code>, made from what checks its requests and answers. For programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p></header>
<nav aria-label="Groups"><ul><li><a href="#rules">Rules for all</a></li>${groups
    .map((group) => `<li><a href="#${group}">${group}</a></li>`)
    .join('')}<li><a href="#refusals">Refusals</a></li></ul></nav>
<main id="routes">${rules(origin)}
${groups.map((group) => groupSection(group, routes, origin)).join('\n')}
${refusalSection()}</main></div></body></html>`
}

const rules = (origin: string): string => `<section aria-labelledby="rules"><h2 id="rules">Rules for all</h2>
<ul><li>Bodies and answers are JSON in UTF-8. A field that is not known, or comes twice, is an error.</li>
<li>Programs send a key: <code>Authorization: Bearer …</code>. A key does what its scopes say, and never more than its owner may.</li>
<li>Instants are ISO 8601 in UTC, Gregorian, with Latin digits, whatever the calendar of the edition.</li>
<li>Lists answer <code>items</code> and, where there is more, <code>nextCursor</code>: send it back as <code>cursor</code>.</li>
<li>Answers have an <code>ETag</code>. In <code>If-None-Match</code> it gives 304; in <code>If-Match</code> a change is not made over anything newer (409 with both versions).</li>
<li>With an <code>Idempotency-Key</code> a change is done once, however often it is sent within a day.</li>
<li>A refusal is <code>application/problem+json</code> with a permanent <code>code</code> and words in the language of who asks.</li></ul>
<pre dir="ltr" tabindex="0"><code>curl '${escapeHtml(origin)}/api/v1/public/articles?language=fa&amp;limit=5'</code></pre></section>`

function groupSection(group: string, routes: readonly Route[], origin: string): string {
  const about = aboutGroup(group)
  const inside = routes.filter(({ path }) => groupOf(path) === group)
  return `<section aria-labelledby="${group}"><h2 id="${group}">${group}</h2>
${about === undefined ? '' : `<p>${escapeHtml(about)}</p>`}
${inside.map((route) => routeHtml(route, routes, origin)).join('\n')}</section>`
}

/** The id of a route on the page. */
const anchorOf = ({ method, path }: Route): string => `${method}${path}`.replaceAll(/[/:.]+/g, '-').toLowerCase()

function routeHtml(route: Route, routes: readonly Route[], origin: string): string {
  const { method, path, input, output, takesFile } = route
  const given = z.toJSONSchema(input, { io: 'input' }) as Schema
  const answered = z.toJSONSchema(output) as Schema
  const isQuery = method === 'GET' || takesFile === true
  const same = routes.find((one) => one.output === output && one.output !== nothing && one.output !== htmlPage)
  const parts = [
    `<p>${whoMay(route)}</p>`,
    headersHtml(route, routes),
    table(isQuery ? 'Query' : 'Body', fieldsOf(given)),
    takesFile === true ? '<p>The body is the file, as it is.</p>' : '',
    `<h3>Request</h3>${requestHtml(route, given, isQuery, origin)}`,
    output === htmlPage
      ? '<p>Answers an HTML page.</p>'
      : same !== undefined && same !== route
        ? `<p>Answers what <a href="#${anchorOf(same)}"><code>${same.method} ${escapeHtml(same.path)}</code></a> does.</p>`
        : `${table('Answer', fieldsOf(answered))}<h3>Example</h3>${jsonHtml(exampleOf(answered))}`,
    `<h3>Usual refusals</h3><p>${refusalsOf(route, standingOf(route, routes))
      .map((code) => `<a href="#problem-${code}"><code>${code}</code></a>`)
      .join(', ')}</p>`,
  ]
  return `<details id="${anchorOf(route)}"><summary><code><span class="method">${method}</span> ${escapeHtml(path)}</code><span class="who">${escapeHtml(shortlyWho(route))}</span></summary>
<div>${parts.join('\n')}</div></details>`
}

const shortlyWho = ({ access }: Route): string =>
  access.to === 'anybody' ? 'anybody' : access.to === 'oneself' ? 'oneself' : access.action

function whoMay({ access }: Route): string {
  if (access.to === 'anybody') return 'Open to anybody.'
  const fresh = access.confirmed === true ? ' The proof of who it is must be fresh (fifteen minutes).' : ''
  if (access.to === 'oneself') return `Everybody who is signed in, for themselves; no key.${fresh}`
  const { action } = access
  const may = roles.filter((role) => isEverAllowed(role, action)).join(', ')
  const inScopes = scopeNames.filter((scope) => scopes[scope].some((one) => one === action))
  const keys =
    access.keys === true && inScopes.length > 0
      ? ` Keys with the scope ${inScopes.map((scope) => `<code>${scope}</code>`).join(' or ')}.`
      : ' No key.'
  return `Needs <code>${action}</code>: ${may}, as far as the thing allows.${keys}${fresh}`
}

function headersHtml(route: Route, routes: readonly Route[]): string {
  const taken = [
    ...(takesCondition(route, standingOf(route, routes)) ? ['If-Match'] : []),
    ...(takesKey(route) ? ['Idempotency-Key'] : []),
    ...(hasVersion(route) ? ['If-None-Match'] : []),
  ]
  return taken.length === 0
    ? ''
    : `<p class="note">Takes ${taken.map((name) => `<code>${name}</code>`).join(', ')}.</p>`
}

function table(caption: string, fields: ReturnType<typeof fieldsOf>): string {
  if (fields.length === 0) return ''
  const rows = fields.map(
    ({ path, type, isNeeded, limits, text }) =>
      `<tr><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(type)}</td><td>${isNeeded ? 'always' : ''}</td><td>${proseHtml(text)}${limits === '' ? '' : ` <span class="note">${escapeHtml(limits)}</span>`}</td></tr>`,
  )
  return `<h3>${caption}</h3><div class="table" tabindex="0" role="group" aria-label="${caption}"><table class="fields"><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">There</th><th scope="col">Meaning and limits</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** The request as a line for the terminal where a key may make it, else its body alone. */
function requestHtml(
  { method, path, access, takesFile }: Route,
  given: Schema,
  isQuery: boolean,
  origin: string,
): string {
  const example = exampleOf(given)
  const query = isQuery ? queryOf(given, example) : ''
  const address = path.replaceAll(/:([a-z]+)/g, (_, name: string) => (name === 'id' ? 'ID' : '1'))
  const hasBody = !isQuery && method !== 'DELETE'
  const mayProgram = access.to === 'anybody' || (access.to === 'allowed' && access.keys === true)
  const line = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} '${origin}/api/v1${address}${query}'`,
    ...(access.to === 'anybody' ? [] : ["-H 'Authorization: Bearer KEY'"]),
    ...(hasBody ? ["-H 'Content-Type: application/json' -d @body.json"] : []),
    ...(takesFile === true ? ['--data-binary @picture.jpg'] : []),
  ].join(' \\\n  ')
  const shown = mayProgram ? `<pre dir="ltr" tabindex="0"><code>${escapeHtml(line)}</code></pre>` : ''
  return `${shown}${hasBody ? jsonHtml(example) : mayProgram ? '' : '<p>Nothing but the address.</p>'}`
}

function queryOf({ required = [] }: Schema, example: unknown): string {
  const fields = Object.entries(typeof example === 'object' && example !== null ? example : {})
  const needed = fields.filter(([name]) => required.includes(name))
  const query = new URLSearchParams(needed.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}

const refusalSection = (): string => `<section aria-labelledby="refusals"><h2 id="refusals">Refusals</h2>
<div class="table" tabindex="0" role="group" aria-label="Refusals"><table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">What, why, what to do</th></tr></thead><tbody>${problemCodes
  .map((code) => {
    const { what, why, remedy } = problemTexts(code, 'en')
    return `<tr id="problem-${code}"><td><code>${code}</code></td><td>${problemStatus(code)}</td><td>${escapeHtml(`${what} ${why} ${remedy}`)}</td></tr>`
  })
  .join('')}</tbody></table></div></section>`
