/** The subtags of a BCP 47 tag in lower case; `_` parts them too. Tags are ASCII: no rule of any language applies to their letters. */
export const subtagsOf = (tag: string): string[] =>
  tag.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).split(/[-_]/)

/** The language a tag begins with, in lower case: `fa` of `fa_AF`. */
export const primaryOf = (tag: string): string => subtagsOf(tag)[0] ?? ''

/** The script among the subtags of a tag, or `undefined` where it names none; extended languages may precede it. */
export const scriptOf = (subtags: readonly string[]): string | undefined => {
  const afterLanguage = subtags.slice(1).find((subtag) => !/^[a-z]{3}$/.test(subtag))
  return afterLanguage !== undefined && /^[a-z]{4}$/.test(afterLanguage) ? afterLanguage : undefined
}
