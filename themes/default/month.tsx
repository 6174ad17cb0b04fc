import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { LinkView, Translate } from '../../src/site/theme/pieces.ts'
import type { MonthJumpView, MonthView, SheetDayView } from '../../src/site/theme/calendar.ts'
import { Icon } from './icons.tsx'
import { Layout } from './layout.tsx'
import { marked } from './marked.ts'
import { SideMonth } from './side-month.tsx'
import { Weekdays } from './weekdays.tsx'

/** A month as a sheet, each day with what it is in the other calendar, and the months of that calendar beside it. */
export function Month({ view, assets }: { readonly view: MonthView; readonly assets: AssetManifest }) {
  const { layout, title, otherTitle, others, announced } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="month">
        <header class="month-head">
          <h1>
            {title} <span class="visually-hidden">/</span>{' '}
            <span class="month-other-title" {...marked(otherTitle)}>
              {otherTitle.text}
            </span>
          </h1>
          <p class="printed-name">{layout.edition.name}</p>
          <Ways view={view} />
        </header>
        <div class="month-columns">
          <div class="month-main">
            <Sheet view={view} />
            <p class="month-note">
              {t('calendar.figures', { first: view.calendarName, second: view.otherName })}
              {announced !== '' && ` ${t('calendar.announced', { months: announced })}`}
            </p>
          </div>
          <aside class="month-side" aria-label={view.otherName}>
            {others.map((month) => (
              <SideMonth month={month} />
            ))}
          </aside>
        </div>
        <footer class="month-foot">
          <Jump jump={view.jump} t={t} />
          <Choices choices={view.choices} t={t} />
          {view.archive !== undefined && (
            <p class="listing-link">
              <a href={view.archive.url}>{view.archive.text}</a>
            </p>
          )}
        </footer>
      </div>
    </Layout>
  )
}

function Ways({ view }: { readonly view: MonthView }) {
  const { earlier, later, thisMonthUrl, isEndless } = view
  const { t } = view.layout
  const endless = isEndless ? ' nofollow' : ''
  return (
    <nav class="month-ways" aria-label={t('archive.periods')}>
      {earlier !== undefined && (
        <a class="pager-newer" rel={`prev${endless}`} href={earlier.url}>
          <Icon name="onward" />
          {earlier.text}
        </a>
      )}
      {thisMonthUrl !== undefined && <a href={thisMonthUrl}>{t('calendar.thisMonth')}</a>}
      {later !== undefined && (
        <a class="pager-older" rel={`next${endless}`} href={later.url}>
          {later.text}
          <Icon name="onward" />
        </a>
      )}
    </nav>
  )
}

function Sheet({ view }: { readonly view: MonthView }) {
  const { t } = view.layout
  return (
    <table class="sheet">
      <caption class="visually-hidden">{view.title}</caption>
      <Weekdays weekdays={view.weekdays} weekend={t('calendar.weekend')} />
      <tbody>
        {view.weeks.map((week) => (
          <tr>{week.map((day) => (day === null ? <td class="sheet-none" /> : <Day day={day} t={t} />))}</tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({ day, t }: { readonly day: SheetDayView; readonly t: Translate }) {
  return (
    <td class={day.isWeekend ? 'weekend' : undefined}>
      {day.url === undefined ? (
        <span class="sheet-day">
          <DayContent day={day} t={t} />
        </span>
      ) : (
        <a class="sheet-day" href={day.url}>
          <DayContent day={day} t={t} />
        </a>
      )}
    </td>
  )
}

/** Both dates of a day; that it is today and has articles is said in words. */
function DayContent({ day, t }: { readonly day: SheetDayView; readonly t: Translate }) {
  return (
    <>
      <time class="sheet-own" datetime={day.iso} aria-current={day.isToday ? 'date' : undefined}>
        {day.text}
      </time>{' '}
      <span class="sheet-other" {...marked(day.other)}>
        {day.other.text}
        {day.other.month !== undefined && <span class="sheet-month"> {day.other.month}</span>}
      </span>
      {(day.isToday || day.count > 0) && (
        <span class="sheet-notes">
          {day.isToday && <span class="sheet-today"> {t('nav.today')}</span>}
          {day.count > 0 && <span class="sheet-count"> {t('archive.count', { count: day.count })}</span>}
        </span>
      )}
    </>
  )
}

function Jump({ jump, t }: { readonly jump: MonthJumpView; readonly t: Translate }) {
  return (
    <form class="month-jump" action={jump.action} method="get" aria-label={t('calendar.jump')}>
      <label for="jump-month">{t('calendar.month')}</label>
      <select id="jump-month" name="month">
        {jump.months.map(({ value, text, isChosen }) => (
          <option value={String(value)} selected={isChosen}>
            {text}
          </option>
        ))}
      </select>
      <label for="jump-year">{t('calendar.year')}</label>
      <input
        id="jump-year"
        name="year"
        type="text"
        inputmode="numeric"
        size={5}
        maxlength={6}
        autocomplete="off"
        value={jump.year}
      />
      {jump.other !== undefined && <input type="hidden" name="with" value={jump.other} />}
      <button class="button button-quiet" type="submit">
        {t('calendar.show')}
      </button>
    </form>
  )
}

function Choices({ choices, t }: { readonly choices: readonly LinkView[]; readonly t: Translate }) {
  if (choices.length === 0) return null
  return (
    <nav class="month-choices" aria-label={t('calendar.choices')}>
      <ul>
        {choices.map(({ text, url, current }) => (
          <li>
            <a href={url} aria-current={current}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
