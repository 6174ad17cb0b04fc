import type { Chrome } from './edition.ts'
import type { MessageKey } from '../messages.ts'
import { toLayout } from './layout.ts'
import { type Answer, type PageRequest, redirectToOwn, shown } from './page.ts'
import type { PrivacyView } from './theme/ways.ts'

/** What the newsroom does with what its readers leave: told from its settings, so that it stays true when they change. */
export function answerPrivacy(request: PageRequest): Answer {
  const { site, chrome, edition, now } = request
  const path = edition.addresses.privacy(edition.language)
  const redirect = redirectToOwn(request, path)
  if (redirect !== undefined) return redirect
  const t = edition.t
  const say = (title: MessageKey, paragraphs: readonly MessageKey[], hosts: readonly string[] = []) => ({
    title: t(title),
    paragraphs: paragraphs.map((key) => t(key)),
    hosts,
  })
  const { privacy } = chrome
  const view: PrivacyView = {
    layout: toLayout({ origin: site.origin, chrome, now }, edition, {
      path,
      title: t('privacy.title'),
      description: t('privacy.lead', { edition: edition.name }),
      // Not translations: another edition's page may be its newsroom's own, which does not name this one as the same.
      counterparts: counterpartsOf(chrome, edition.language),
    }),
    title: t('privacy.title'),
    lead: t('privacy.lead', { edition: edition.name }),
    parts: [
      say('privacy.cookies.title', [privacy.hosts.length === 0 ? 'privacy.cookies.text' : 'privacy.cookies.others']),
      say('privacy.views.title', ['privacy.views.text', 'privacy.views.deleted']),
      say('privacy.comments.title', [
        privacy.takesComments ? 'privacy.comments.open' : 'privacy.comments.closed',
        'privacy.comments.email',
        'privacy.comments.kept',
      ]),
      privacy.hosts.length === 0
        ? say('privacy.others.title', ['privacy.others.none', 'privacy.others.embeds'])
        : say('privacy.others.title', ['privacy.others.some', 'privacy.others.embeds'], privacy.hosts),
    ],
  }
  return shown(site.theme.renderPrivacy(view), [])
}

const counterpartsOf = ({ editions }: Chrome, own: string): ReadonlyMap<string, string> =>
  new Map(
    editions
      .filter(({ language }) => language !== own)
      .map(({ language, addresses }) => [language, addresses.privacy(language)]),
  )
