/**
 * Words in several languages beside each other, as a form keeps them: what one types in one language puts nothing back in the others.
 */
export type FlatTexts<Field extends string> = Readonly<Record<`${string} ${Field}`, string>>

/** The words that a thing has, empty where it has none in a language. */
export function flatTexts<Field extends string>(
  texts: readonly Readonly<Record<Field | 'language', string>>[],
  languages: readonly string[],
  fields: readonly Field[],
): FlatTexts<Field> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = texts.find((one) => one.language === language)
      return fields.map((field) => [`${language} ${field}`, text?.[field] ?? ''])
    }),
  ) as FlatTexts<Field>
}
