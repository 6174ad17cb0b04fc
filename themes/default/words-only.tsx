import type { PropsWithChildren } from '../../src/jsx/jsx-runtime.ts'
import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { WordsView } from '../../src/site/theme/stand-ins.ts'
import { BasicHead, rootAttributes } from './head.tsx'

interface WordsOnlyProps {
  readonly view: WordsView
  readonly assets: AssetManifest
  readonly title: string
}

/** A page of last resort: it needs nothing but words. */
export function WordsOnly({ view, assets, title, children }: PropsWithChildren<WordsOnlyProps>) {
  const { language, dir, digits, editionName, url } = view
  return (
    <html {...rootAttributes(language, dir, digits)}>
      <head>
        <BasicHead title={`${title} | ${editionName}`} language={language} dir={dir} assets={assets} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main class="wrap missing" id="main">
          <p class="name">
            <a href={url}>{editionName}</a>
          </p>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
