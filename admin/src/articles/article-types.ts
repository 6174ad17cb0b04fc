import type { z } from 'zod'
import type { article, articleItem, articleVerbs } from '../../../src/contract/articles.ts'
import type { draftChange, draftFields } from '../../../src/contract/drafts.ts'

/** An article as the API tells it. */
export type Article = z.output<typeof article>
/** A line of the list. */
export type ArticleItem = z.output<typeof articleItem>
/** All that an editor writes. */
export type Fields = z.output<typeof draftFields>
/** What was changed of it. */
export type DraftChange = z.input<typeof draftChange>
/** Something that can be done to an article. */
export type Verb = (typeof articleVerbs)[number]
/** What is done to it from its bar; translating has a place of its own. */
export type BarVerb = Exclude<Verb, 'translate'>
/** Where it stands. */
export type ArticleState = Article['state']
