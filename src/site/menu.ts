import type { LinkView, MenuLinkView } from './theme/pieces.ts'
import { toLayout } from './layout.ts'
import { type Answer, type PageRequest, redirectToOwn, shown } from './page.ts'

/** All ways of an edition on one page. */
export function answerMenu(request: PageRequest): Promise<Answer> {
  const { site, chrome, edition, now } = request
  const path = edition.addresses.menu(edition.language)
  const redirect = redirectToOwn(request, path)
  if (redirect !== undefined) return Promise.resolve(redirect)
  const layout = toLayout({ origin: site.origin, chrome, now }, edition, {
    path,
    title: edition.t('nav.menu'),
    description: edition.t('menu.description', { edition: edition.name }),
    translations: new Map(
      chrome.editions
        .filter((other) => other !== edition)
        .map(({ language, addresses }) => [language, addresses.menu(language)]),
    ),
    noindex: true,
  })
  const inMenu = new Set(urlsOf(layout.menu))
  const further: readonly LinkView[] = edition.sections
    .filter(({ parentId, url }) => parentId === null && !inMenu.has(url))
    .map(({ name, url }) => ({ text: name, url }))
  const view = {
    layout,
    sections: [...layout.menu, ...further],
    mostReadUrl: edition.addresses.mostRead(edition.language),
  }
  return Promise.resolve(shown(site.theme.renderMenu(view), []))
}

const urlsOf = (links: readonly MenuLinkView[]): readonly string[] =>
  links.flatMap(({ url, below = [] }) => [url, ...urlsOf(below)])
