import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createLocaleContext,
  findTypography,
  formatNumber,
  isolate,
  type LanguagePack,
  toLowerCase,
} from '@matbaa/locale'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { siteLanguages } from '../../src/messages.ts'
import { EMBED_PROVIDERS } from '../../src/richtext/nodes/embed-providers.ts'
import { alphabets } from '../../test/alphabets.ts'

const root = join(import.meta.dirname, '../..')
const catalogue = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, `messages/site/${language}.json`), 'utf8')) as Record<string, string>
const english = catalogue('en')
const keys = Object.keys(english)

type Ast = ReturnType<IntlMessageFormat['getAst']>
interface Plural {
  readonly argument: string
  readonly options: ReadonlyMap<string, Ast>
}
const parse = (message: string): Ast => new IntlMessageFormat(message, 'en').getAst()

const plurals = (ast: Ast): Plural[] =>
  ast.flatMap((element): Plural[] => {
    if (!('options' in element) || typeof element.options !== 'object') return []
    const options: [string, { value: Ast }][] = Object.entries(element.options)
    const inner = options.flatMap(([, option]) => plurals(option.value))
    return [{ argument: element.value, options: new Map(options.map(([name, { value }]) => [name, value])) }, ...inner]
  })

const argumentsOf = (ast: Ast): string[] => [
  ...ast.flatMap((element) => ('value' in element && element.type !== 0 ? [element.value] : [])),
  ...plurals(ast).flatMap(({ options }) => [...options.values()].flatMap(argumentsOf)),
]

/** Every sentence that a message can become, with these texts where its values stand. */
const sentencesOf = (ast: Ast, value: string, count: string): string[] => {
  const choices = plurals(ast).flatMap(({ options }) => [...options.values()])
  if (choices.length > 0) return choices.flatMap((choice) => sentencesOf(choice, value, count))
  return [
    ast.map((element) => (element.type === 0 ? element.value : element.type === 7 ? count : isolate(value))).join(''),
  ]
}

const categories = ({ plurals: { cardinal } }: LanguagePack): string[] => [...Object.keys(cardinal), 'other']

/** What stands in Latin letters in every script: names that a language may write as their owners do. */
const latinNames = ['WhatsApp', ...Object.values(EMBED_PROVIDERS).map(({ name }) => name), 'RSS']
const withoutNames = (text: string): string =>
  latinNames.reduce((left, name) => left.replaceAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'), ''), text)

test('there is a catalogue for each language of the site and none besides', () => {
  const files = readdirSync(join(root, 'messages/site')).map((file) => file.replace('.json', ''))
  expect(files.sort()).toEqual([...siteLanguages].sort())
})

describe.each(siteLanguages)('the catalogue of %s', (language) => {
  const messages = catalogue(language)
  const locale = createLocaleContext(language, { zone: 'UTC' })
  const sentences = keys.flatMap((key) =>
    sentencesOf(parse(messages[key] ?? ''), '', '1').map((sentence) => [key, sentence] as const),
  )

  test('has every key in the same order and none besides', () => {
    expect(Object.keys(messages)).toEqual(keys)
  })

  test('asks for the same values as the others', () => {
    for (const key of keys) {
      const wanted = new Set(argumentsOf(parse(english[key] ?? '')))
      expect(new Set(argumentsOf(parse(messages[key] ?? ''))), key).toEqual(wanted)
    }
  })

  test('has no empty sentence and none with space at its ends', () => {
    for (const [key, sentence] of sentences) expect(sentence, key).toMatch(/^\S(?:[^]*\S)?$/u)
  })

  test('writes exactly the plural forms of the language, and nothing at all in its own words', () => {
    for (const key of keys) {
      const own = plurals(parse(messages[key] ?? ''))
      expect(own, key).toHaveLength(plurals(parse(english[key] ?? '')).length)
      for (const { argument, options } of own) {
        // Nobody reads an article in zero minutes; where a language has the form, its rule wants it all the same.
        const wanted = argument === 'count' ? ['=0', ...categories(locale.pack)] : categories(locale.pack)
        expect([...options.keys()].sort(), key).toEqual(wanted.sort())
      }
    }
  })

  test('is written in the letters of its language', () => {
    for (const [key, sentence] of sentences) {
      const letters = toLowerCase(withoutNames(sentence), language).match(/[\p{L}\p{M}]/gu) ?? []
      const foreign = letters.filter((letter) => !alphabets[language].includes(letter))
      expect(foreign, `${key}: ${sentence}`).toEqual([])
    }
  })

  test('has neither straight quotation marks nor straight apostrophes', () => {
    for (const [key, sentence] of sentences) expect(sentence, key).not.toMatch(/["'`]/u)
  })

  test('has nothing that the typographer would correct', () => {
    const number = formatNumber(locale, 12)
    for (const key of keys) {
      for (const sentence of sentencesOf(parse(messages[key] ?? ''), locale.pack.nativeName, number)) {
        const found = findTypography(sentence, language).map(({ rule, replacement }) => `${rule}: ${replacement}`)
        expect(found, `${key}: ${sentence}`).toEqual([])
      }
    }
  })
})

test('every key is used', () => {
  const sources = ['src', 'themes']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
    )
    .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const built = [...sources.matchAll(/`([a-z.]*)\$\{[^`]*?\}([a-zA-Z.]*)`/gu)].map(([, start = '', end = '']) => ({
    start,
    end,
  }))
  const isUsed = (key: string): boolean =>
    sources.includes(`'${key}'`) ||
    built.some(
      ({ start, end }) =>
        start + end !== '' && start.length + end.length > 3 && key.startsWith(start) && key.endsWith(end),
    )
  expect(keys.filter((key) => !isUsed(key))).toEqual([])
})
