import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const languages = ['fa', 'ar', 'en'] as const
const catalogues = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(join(root, `messages/site/${language}.json`), 'utf8')) as Record<string, string>,
  ]),
)
const catalogue = (language: string): Record<string, string> => catalogues[language] ?? {}
const keys = Object.keys(catalogue('en'))

type Ast = ReturnType<IntlMessageFormat['getAst']>
type Element = Ast[number]
const parse = (message: string, language: string): Ast => new IntlMessageFormat(message, language).getAst()
const argumentsOf = (ast: Ast): string[] =>
  ast.flatMap((element): string[] => {
    if ('options' in element && typeof element.options === 'object') {
      const options: { value: Ast }[] = Object.values(element.options)
      return [element.value, ...options.flatMap((option) => argumentsOf(option.value))]
    }
    return 'value' in element && !isLiteral(element) ? [element.value] : []
  })
const isLiteral = (element: Element): boolean => element.type === 0

describe.each(languages)('the catalogue of %s', (language) => {
  const messages = catalogue(language)

  test('has every key and none besides', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort())
  })

  test('can be parsed and asks for the same values as the others', () => {
    for (const key of keys) {
      const wanted = new Set(argumentsOf(parse(catalogue('en')[key] ?? '', 'en')))
      expect(new Set(argumentsOf(parse(messages[key] ?? '', language))), key).toEqual(wanted)
    }
  })

  test('has no empty sentence and none with space at its ends', () => {
    for (const key of keys) expect(messages[key], key).toMatch(/^\S(?:[^]*\S)?$/u)
  })

  test('writes every plural form of the language, and nothing in its own words', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const key of keys) {
      const message = messages[key] ?? ''
      if (!message.includes(', plural,')) continue
      for (const form of forms) {
        // Nobody reads an article in zero minutes, but the rule of the language has the form.
        expect(message, key).toContain(` ${form} {`)
      }
      if (message.startsWith('{count,')) expect(message, key).toContain('=0 {')
    }
  })
})

test('Persian and Arabic sentences hold no Latin letter, Persian none of the letters that only Arabic has', () => {
  for (const language of ['fa', 'ar']) {
    for (const [key, message] of Object.entries(catalogue(language))) {
      const text = message.replace(/\{\w+, plural,|=0|\b(?:zero|one|two|few|many|other)\b|\{\w+\}/gu, '')
      expect(text, `${language} ${key}`).not.toMatch(/[A-Za-z]/u)
      if (language === 'fa') expect(text, key).not.toMatch(/[يكةى]/u)
      else expect(text, key).not.toMatch(/[یکپچژگ]/u)
    }
  }
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
