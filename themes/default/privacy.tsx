import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { PrivacyView } from '../../src/site/theme/ways.ts'
import { Layout } from './layout.tsx'

/** What the paper does with what readers leave. */
export function Privacy({ view, assets }: { readonly view: PrivacyView; readonly assets: AssetManifest }) {
  const { layout, title, lead, parts } = view
  return (
    <Layout layout={layout} assets={assets}>
      <article class="article article-page">
        <header class="article-head">
          <h1 class="headline">{title}</h1>
          <p class="lead">{lead}</p>
        </header>
        <div class="body">
          {parts.map((part) => (
            <>
              <h2>{part.title}</h2>
              {part.paragraphs.map((text) => (
                <p>{text}</p>
              ))}
              {part.hosts.length > 0 && (
                <ul>
                  {part.hosts.map((host) => (
                    <li>
                      <bdi dir="ltr">{host}</bdi>
                    </li>
                  ))}
                </ul>
              )}
            </>
          ))}
        </div>
      </article>
    </Layout>
  )
}
