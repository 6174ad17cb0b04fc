import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type TestBrowser } from '../../../test/browser.ts'
import type { CalendarId } from './calendars/calendar.ts'
import { isCalendarId } from './calendars/calendars.ts'
import { umalquraMonths } from './calendars/islamic-umalqura-months.ts'
import { createLocaleContext } from './context.ts'
import { formatDate } from './dates/format.ts'
import { pluralCategory } from './numbers/plural.ts'
import { languagePacks } from './packs.ts'

/** Kilobytes of a page, not of a disk. */
const limit = 8192

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const example = /## Small programs[^]*?```js\n([^]*?)```/.exec(readme)?.[1] ?? ''

/** What a bundler makes of a program that imports the package: one script, minified. */
async function bundle(program: string, format: 'esm' | 'iife' = 'esm'): Promise<string> {
  const made = await rolldown({
    input: 'program',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => {
          if (id === 'program') return id
          const [, path] = /^@matbaa\/locale(?:\/(.+))?$/.exec(id) ?? []
          return id.startsWith('@matbaa/locale') ? join(import.meta.dirname, `${path ?? 'index'}.ts`) : null
        },
        load: (id) => (id === 'program' ? program : null),
      },
    ],
  })
  const { output } = await made.generate({ format, minify: true })
  await made.close()
  return output[0].code
}

const gzipped = (script: string): number => gzipSync(script, { level: 9 }).length

const modules: Readonly<Record<CalendarId, readonly [path: string, name: string]>> = {
  gregory: ['gregory', 'gregory'],
  persian: ['persian', 'persian'],
  'islamic-umalqura': ['islamic-umalqura', 'islamicUmalqura'],
  'islamic-civil': ['islamic-arithmetic', 'islamicCivil'],
  'islamic-tbla': ['islamic-arithmetic', 'islamicTbla'],
  hebrew: ['hebrew', 'hebrew'],
}

const everyId = Object.keys(modules).filter(isCalendarId)

/** A program that writes dates in one language and one calendar. */
function dateProgram(tag: string, calendar: CalendarId): string {
  const [path, name] = modules[calendar]
  const pack = tag.replace('-', '')
  return `
    import { calendarsFrom, createContextOf, formatDate } from '@matbaa/locale'
    import { ${name} } from '@matbaa/locale/calendars/${path}'
    import { ${pack} } from '@matbaa/locale/packs/${tag}'
    const context = createContextOf(${pack}, { zone: 'UTC', calendars: ['${calendar}'] }, calendarsFrom(${name}))
    globalThis.write = (at) => formatDate(context, at, 'full')`
}

test('the page of the README is small and carries no other language and no other calendar', async () => {
  const script = await bundle(example)
  expect(gzipped(script)).toBeLessThanOrEqual(limit)
  expect(script).toContain('اردیبهشت')
  // January in English, Arabic and Hebrew; the parts of a day of the Hebrew calendar; the months of Umm al-Qura.
  for (const foreign of ['January', 'يناير', 'ינואר', '25920', umalquraMonths.slice(0, 30)]) {
    expect(script).not.toContain(foreign)
  }
})

test.each(languagePacks().map(({ tag }) => tag))('one pack and any one calendar are small: %s', async (tag) => {
  const sizes = await Promise.all(
    everyId.map(async (calendar) => [calendar, gzipped(await bundle(dateProgram(tag, calendar)))] as const),
  )
  expect(sizes.length).toBe(6)
  expect(sizes.filter(([, size]) => size > limit)).toEqual([])
})

test('one function brings nothing it does not need', async () => {
  const script = await bundle(`export { toLatinDigits } from '@matbaa/locale'`)
  expect(gzipped(script)).toBeLessThan(1024)
})

let browser: TestBrowser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('the page of the README runs in a browser', async () => {
  const context = await browser.open()
  const page = await context.newPage()
  await page.setContent('<!doctype html><body></body>')
  await page.addScriptTag({ content: await bundle(example, 'iife') })
  expect(await page.title()).toBe('چهارشنبه ۳ بهمن ۱۴۰۳')
  expect(await page.textContent('body')).toMatch(/ · ۱٬۴۰۳$/)
  await context.close()
})

test('a browser writes what Node writes, in languages its own data lacks too', async () => {
  const context = await browser.open()
  const page = await context.newPage()
  await page.addScriptTag({
    content: await bundle(
      `import { createLocaleContext, findLanguagePack, formatDate, pluralCategory } from '@matbaa/locale'
       globalThis.write = (language, zone, instants, numbers) => {
         const context = createLocaleContext(language, { zone })
         return [
           ...instants.map((at) => formatDate(context, at, 'full') + formatDate(context, at, 'datetime')),
           ...numbers.map((n) => pluralCategory(context.pack, n)),
         ]
       }
       globalThis.isKnown = (part, language) => Intl[part].supportedLocalesOf(language).length > 0`,
      'iife',
    ),
  })
  const ask = (call: string, ...values: readonly unknown[]): Promise<unknown> =>
    page.evaluate(`${call}(...${JSON.stringify(values)})`)
  const instants = Array.from({ length: 750 }, (_, index) => Date.UTC(1900, 0, 1) + index * 97 * 86_400_000)
  const numbers = [0, 1, 2, 3, 11, 1.5, 100]

  for (const [language, zone] of [
    ['fa', 'Asia/Tehran'],
    ['he', 'Asia/Jerusalem'],
    ['ckb', 'Asia/Baghdad'],
    ['azb', 'Asia/Tehran'],
    ['ps', 'Asia/Kabul'],
  ] as const) {
    const here = createLocaleContext(language, { zone })
    const expected = [
      ...instants.map((at) => formatDate(here, at, 'full') + formatDate(here, at, 'datetime')),
      ...numbers.map((n) => pluralCategory(here.pack, n)),
    ]
    expect(await ask('write', language, zone, instants, numbers)).toEqual(expected)
  }
  for (const part of ['PluralRules', 'DateTimeFormat']) expect(await ask('isKnown', part, 'azb')).toBe(false)
  await context.close()
})
