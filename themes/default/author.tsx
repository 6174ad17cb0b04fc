import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { AuthorView } from '../../src/site/theme/lists.ts'
import { Layout } from './layout.tsx'
import { List } from './list.tsx'
import { Picture } from './picture.tsx'

/** A writer, and what they wrote in this edition. */
export function Author({ view, assets }: { readonly view: AuthorView; readonly assets: AssetManifest }) {
  const { layout, name, role, bio, avatar, website, list } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="listing">
        <header class="listing-head author-head">
          {avatar !== undefined && (
            <span class="avatar avatar-large">
              <Picture picture={{ ...avatar, alt: '' }} sizes="112px" isFirst isCropped />
            </span>
          )}
          <div>
            {role !== '' && <p class="kicker">{role}</p>}
            <h1>{name}</h1>
            {bio !== '' && <p class="listing-text">{bio}</p>}
            {website !== undefined && (
              <p class="listing-link">
                <a href={website} rel="me nofollow">
                  {t('author.website')}
                </a>
              </p>
            )}
          </div>
        </header>
        <h2 class="listing-part">{t('author.articles')}</h2>
        <List list={list} t={t} hasSection />
      </div>
    </Layout>
  )
}
