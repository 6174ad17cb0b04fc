import type { EditionLinkView, LayoutView, LogoView } from '../../src/site/theme/layout.ts'
import type { TimeView } from '../../src/site/theme/pieces.ts'
import { Icon } from './icons.tsx'
import { marked } from './marked.ts'

/** Today in the calendars of the edition, the name, the languages; below them the bar of sections that stays in sight. */
export function Masthead({ layout, isFront }: { readonly layout: LayoutView; readonly isFront: boolean }) {
  const { t, edition, today, editions, menu, calendarUrl, menuUrl, searchUrl } = layout
  const name = (
    <a href={edition.url} rel="home">
      {edition.logo !== undefined && <Logo logo={edition.logo} />}
      {edition.name}
    </a>
  )
  return (
    <>
      <header class={isFront ? 'masthead masthead-front' : 'masthead'}>
        <div class="wrap masthead-grid">
          <ul class="today" aria-label={t('nav.today')}>
            {today.map((day, index) => (
              <li>
                {index === 0 ? (
                  <a href={calendarUrl}>
                    <Today day={day} />
                  </a>
                ) : (
                  <Today day={day} />
                )}
              </li>
            ))}
          </ul>
          <div class="nameplate">
            {isFront ? <h1 class="name">{name}</h1> : <p class="name">{name}</p>}
            {edition.motto !== '' && <p class="motto">{edition.motto}</p>}
          </div>
          {editions.length > 1 && (
            <nav class="editions" aria-label={t('nav.editions')}>
              <ul>
                {editions.map((one) => (
                  <li>
                    <EditionLink edition={one} />
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </header>
      <div class="sections">
        <div class="wrap bar">
          <a class="bar-tool" href={menuUrl} data-dialog={t('dialog.close')}>
            <Icon name="menu" />
            <span>{t('nav.menu')}</span>
          </a>
          {menu.length > 0 && (
            <nav aria-label={t('nav.sections')}>
              <ul>
                {menu.map((item) => (
                  <li>
                    <a href={item.url} aria-current={item.current} {...marked(item)}>
                      {item.text}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <a class="bar-tool" href={searchUrl} data-dialog={t('dialog.close')}>
            <Icon name="search" />
            <span>{t('search.title')}</span>
          </a>
        </div>
      </div>
    </>
  )
}

/** Beside the name, which says what it is. */
function Logo({ logo: { url, width, height, darkUrl } }: { readonly logo: LogoView }) {
  const picture = <img class="logo" src={url} width={width} height={height} alt="" />
  if (darkUrl === undefined) return picture
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcset={darkUrl} />
      {picture}
    </picture>
  )
}

function Today({ day }: { readonly day: TimeView }) {
  return (
    <time datetime={day.iso} {...marked(day)}>
      {day.text}
    </time>
  )
}

/** A link to an edition says where it leads when that is not this very page. */
function EditionLink({ edition }: { readonly edition: EditionLinkView }) {
  if (edition.isCurrent) return <span aria-current="true">{edition.name}</span>
  return (
    <a href={edition.url} hreflang={edition.language} lang={edition.language} dir={edition.dir} title={edition.hint}>
      {edition.name}
    </a>
  )
}
