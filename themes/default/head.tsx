import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { Digits, Direction } from '../../src/site/theme/pieces.ts'
import type { HeadView } from '../../src/site/theme/layout.ts'

interface DocumentHeadProps {
  readonly head: HeadView
  readonly editionName: string
  readonly language: string
  readonly dir: Direction
  readonly assets: AssetManifest
}

/** The head of a page of an edition. */
export function DocumentHead({ head, editionName, language, dir, assets }: DocumentHeadProps) {
  const { openGraph } = head
  const title = titleOf(head.title, editionName)
  return (
    <head>
      <BasicHead title={title} language={language} dir={dir} assets={assets} own={head} />
      {head.description !== '' && <meta name="description" content={head.description} />}
      <meta name="robots" content={head.noindex ? 'noindex' : 'max-image-preview:large'} />
      {head.canonical !== undefined && <link rel="canonical" href={head.canonical} />}
      {head.alternates.map(({ hreflang, url }) => (
        <link rel="alternate" hreflang={hreflang} href={url} />
      ))}
      <link rel="manifest" href={head.manifestUrl} />
      {head.feeds.map(({ type, url, title }) => (
        <link rel="alternate" type={type} href={url} title={title} />
      ))}
      <meta property="og:type" content={openGraph.type} />
      <meta property="og:site_name" content={editionName} />
      <meta property="og:title" content={head.title === '' ? editionName : head.title} />
      {head.description !== '' && <meta property="og:description" content={head.description} />}
      {head.canonical !== undefined && <meta property="og:url" content={head.canonical} />}
      <meta property="og:locale" content={openGraph.locale} />
      {openGraph.alternateLocales?.map((locale) => (
        <meta property="og:locale:alternate" content={locale} />
      ))}
      {openGraph.image !== undefined && (
        <>
          <meta property="og:image" content={openGraph.image.url} />
          <meta property="og:image:width" content={String(openGraph.image.width)} />
          <meta property="og:image:height" content={String(openGraph.image.height)} />
          <meta property="og:image:alt" content={openGraph.image.alt} />
        </>
      )}
      <meta name="twitter:card" content={openGraph.image === undefined ? 'summary' : 'summary_large_image'} />
      {openGraph.publishedTime !== undefined && (
        <meta property="article:published_time" content={openGraph.publishedTime} />
      )}
      {openGraph.modifiedTime !== undefined && (
        <meta property="article:modified_time" content={openGraph.modifiedTime} />
      )}
      {openGraph.authors?.map((url) => (
        <meta property="article:author" content={url} />
      ))}
      {openGraph.section !== undefined && <meta property="article:section" content={openGraph.section} />}
      {openGraph.tags?.map((tag) => (
        <meta property="article:tag" content={tag} />
      ))}
      {head.jsonLd !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head.jsonLd }} />
      )}
    </head>
  )
}

/** More than this no search engine and no tab shows; the name of the paper is what such a title can spare. */
const longestTitle = 70

function titleOf(title: string, editionName: string): string {
  if (title === '' || title === editionName) return editionName
  const whole = `${title} | ${editionName}`
  return Array.from(whole).length > longestTitle ? title : whole
}

interface BasicHeadProps {
  readonly title: string
  readonly language: string
  readonly dir: Direction
  readonly assets: AssetManifest
  /** Colours and signs of the newsroom; a page that must do without the database has those of the theme. */
  readonly own?: Pick<HeadView, 'coloursUrl' | 'iconUrl' | 'appleIconUrl'>
}

/** What every page needs before it can be drawn. */
export function BasicHead({ title, language, dir, assets, own = {} }: BasicHeadProps) {
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {fontsOf(language, dir).map((file) => (
        <link rel="preload" href={assets[file] ?? ''} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets['theme.css'] ?? ''} />
      {own.coloursUrl !== undefined && <link rel="stylesheet" href={own.coloursUrl} />}
      {own.iconUrl === undefined ? (
        <link rel="icon" type="image/svg+xml" href={assets['icon.svg'] ?? ''} />
      ) : (
        <link rel="icon" type="image/png" href={own.iconUrl} />
      )}
      <link rel="apple-touch-icon" href={own.appleIconUrl ?? assets['apple-touch-icon.png'] ?? ''} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffdf9" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15140f" />
    </>
  )
}

/** The files that a page's own letters need; `tokens.css` chooses the families in the same way. */
function fontsOf(language: string, dir: Direction): readonly string[] {
  if (language === 'he') return ['latin.woff2', 'hebrew.woff2']
  return [dir === 'rtl' ? 'arabic.woff2' : 'latin.woff2']
}

/** Attributes of the root element that the style sheet asks for. */
export const rootAttributes = (language: string, dir: Direction, digits: Digits) => ({
  lang: language,
  dir,
  'data-digits': digits,
})
