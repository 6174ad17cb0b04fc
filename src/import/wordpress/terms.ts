import type { UsedTerm } from './check.ts'
import type { SiteLanguages } from './languages.ts'
import { plainText } from './plain-text.ts'

/** A category or tag as one edition has it. */
export interface PlannedTerm {
  /** Names it among the terms of its taxonomy: slug and language. */
  readonly externalId: string
  readonly language: string
  readonly slug: string
  readonly name: string
  readonly description: string
  /** External id of the term above it. */
  readonly parent: string | undefined
  /** Names what is the same in several languages. */
  readonly group: string
  readonly termId: string
}

/** Terms of one taxonomy, each above those below it. */
export interface TermPlan {
  readonly planned: readonly PlannedTerm[]
  /** The term of an edition that a slug on an item of this language means. */
  readonly resolve: (slug: string, language: string) => PlannedTerm | undefined
  /** The slug of a term by its id. */
  readonly slugOfId: (id: string) => string | undefined
}

/**
 * Decides which terms each edition gets: those of its language, their translations where an item of another language names
 * them, and a row of its own where there is no translation.
 */
export function planTerms(
  terms: readonly UsedTerm[],
  taxonomy: string,
  siteLanguages: SiteLanguages,
  languageOf: (tag: string) => string,
): TermPlan {
  const own = terms.filter((term) => term.taxonomy === taxonomy)
  const bySlug = new Map(own.map((term) => [term.slug, term]))
  const byId = new Map(own.filter(({ id }) => id !== '').map((term) => [term.id, term]))
  const explicit = (term: UsedTerm): string | undefined => {
    const tag = siteLanguages.ofTerm.get(term.id)
    return tag === undefined ? undefined : languageOf(tag)
  }
  const translations = new Map<string, UsedTerm>()
  for (const term of own) {
    const group = siteLanguages.termGroups.get(term.id)
    const language = explicit(term)
    if (group !== undefined && language !== undefined) translations.set(`${group} ${language}`, term)
  }
  const planned = new Map<string, PlannedTerm>()
  const groupsTaken = new Set<string>()

  const meant = (term: UsedTerm, language: string): UsedTerm => {
    const group = siteLanguages.termGroups.get(term.id)
    if (group === undefined || explicit(term) === language) return term
    return translations.get(`${group} ${language}`) ?? term
  }
  const plan = (asked: UsedTerm, language: string, above: readonly string[]): PlannedTerm => {
    const term = meant(asked, language)
    const externalId = `${term.slug}@${language}`
    const known = planned.get(externalId)
    if (known !== undefined) return known
    const parent = term.parent === '' ? undefined : (bySlug.get(term.parent) ?? byId.get(term.parent))
    // A ring of parents ends where it began.
    const parentId =
      parent === undefined || above.includes(parent.slug) || parent === term
        ? undefined
        : plan(parent, language, [...above, term.slug]).externalId
    const group = siteLanguages.termGroups.get(term.id) ?? `own ${term.slug}`
    const isTaken = groupsTaken.has(`${group} ${language}`)
    groupsTaken.add(`${group} ${language}`)
    const found: PlannedTerm = {
      externalId,
      language,
      slug: term.slug,
      name: plainText(term.name === '' ? term.slug : term.name),
      description: plainText(term.description),
      parent: parentId,
      group: isTaken ? `own ${externalId}` : group,
      termId: term.id,
    }
    planned.set(externalId, found)
    return found
  }

  for (const term of own) {
    const language = explicit(term)
    const used = [...term.usedIn].map(languageOf)
    for (const each of new Set(language === undefined ? used : [language, ...used])) plan(term, each, [term.slug])
    if (language === undefined && used.length === 0) plan(term, languageOf(''), [term.slug])
  }
  return {
    planned: [...planned.values()],
    resolve: (slug, language) => {
      const term = bySlug.get(slug)
      return term === undefined ? undefined : planned.get(`${meant(term, language).slug}@${language}`)
    },
    slugOfId: (id) => byId.get(id)?.slug,
  }
}
