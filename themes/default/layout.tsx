import type { PropsWithChildren } from '../../src/jsx/jsx-runtime.ts'
import { cameFromOther } from '../../src/routes.ts'
import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { LayoutView } from '../../src/site/theme/layout.ts'
import { Footer } from './footer.tsx'
import { DocumentHead, rootAttributes } from './head.tsx'
import { Masthead } from './masthead.tsx'

interface LayoutProps {
  readonly layout: LayoutView
  readonly assets: AssetManifest
  /** The front page carries the large nameplate. */
  readonly isFront?: boolean
}

/** A page of an edition: masthead, sections, what is read, foot. */
export function Layout({ layout, assets, isFront = false, children }: PropsWithChildren<LayoutProps>) {
  const { t, language, dir, digits } = layout
  return (
    <html {...rootAttributes(language, dir, digits)}>
      <DocumentHead
        head={layout.head}
        editionName={layout.edition.name}
        language={language}
        dir={dir}
        assets={assets}
      />
      <body>
        <a class="skip" href="#main">
          {t('nav.skip')}
        </a>
        <Masthead layout={layout} isFront={isFront} />
        <main class="wrap" id="main" tabindex={-1}>
          {isFront && (
            <p class="notice came-from-other" id={cameFromOther}>
              {t('nav.cameFromOther')}
            </p>
          )}
          {children}
        </main>
        <Footer layout={layout} />
        <script type="module" src={assets['reader.js'] ?? ''} />
      </body>
    </html>
  )
}
