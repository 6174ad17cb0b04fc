import type { Markup } from '../../src/jsx/jsx-runtime.ts'
import { type AssetManifest, type Html, type Theme, themeContract } from '../../src/site/theme/theme.ts'
import { Archive } from './archive.tsx'
import { Article } from './article.tsx'
import { Author } from './author.tsx'
import { Busy } from './busy.tsx'
import { Front } from './front.tsx'
import { Menu } from './menu.tsx'
import { Missing } from './missing.tsx'
import { Month } from './month.tsx'
import { MostRead } from './most-read.tsx'
import { Page } from './page.tsx'
import { Privacy } from './privacy.tsx'
import { Search } from './search.tsx'
import { Section } from './section.tsx'
import { ServerError } from './server-error.tsx'
import { Tag } from './tag.tsx'
import { TooLong } from './too-long.tsx'

/** The default theme, with the files the build made for it. */
export function createTheme(assets: AssetManifest): Theme {
  return {
    contract: themeContract,
    renderFront: (view) => page(<Front view={view} assets={assets} />),
    renderArticle: (view) => page(<Article view={view} assets={assets} />),
    renderMostRead: (view) => page(<MostRead view={view} assets={assets} />),
    renderSection: (view) => page(<Section view={view} assets={assets} />),
    renderTag: (view) => page(<Tag view={view} assets={assets} />),
    renderAuthor: (view) => page(<Author view={view} assets={assets} />),
    renderPage: (view) => page(<Page view={view} assets={assets} />),
    renderArchive: (view) => page(<Archive view={view} assets={assets} />),
    renderMonth: (view) => page(<Month view={view} assets={assets} />),
    renderMenu: (view) => page(<Menu view={view} assets={assets} />),
    renderSearch: (view) => page(<Search view={view} assets={assets} />),
    renderPrivacy: (view) => page(<Privacy view={view} assets={assets} />),
    renderNotFound: (view) => page(<Missing view={view} assets={assets} reason="notFound" />),
    renderGone: (view) => page(<Missing view={view} assets={assets} reason="gone" />),
    renderPreviewEnded: (view) => page(<Missing view={view} assets={assets} reason="previewEnded" />),
    renderServerError: (view) => page(<ServerError view={view} assets={assets} />),
    renderBusy: (view) => page(<Busy view={view} assets={assets} />),
    renderTooLong: (view) => page(<TooLong view={view} assets={assets} />),
  }
}

const page = ({ html }: Markup): Html => `<!DOCTYPE html>${html}`
