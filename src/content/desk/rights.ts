import type { ArticleVerb } from '../../contract/articles.ts'
import { type Action, isAllowed, isInScope, type Person, type Scope } from '../../permissions.ts'
import { publicThing, type Standing, workingThing } from './standing.ts'

/** Who acts: somebody, or a program with so much of what they may. */
export interface Actor {
  readonly person: Person
  readonly scopes: readonly Scope[] | undefined
}

interface Rule {
  readonly action: Action
  /** What the action concerns: the working copy, or what readers have where they have something. */
  readonly about: 'working' | 'public'
  /** Whether it can be done where the article stands. */
  readonly fits: (standing: Standing) => boolean
}

const isIn =
  (...states: readonly string[]) =>
  ({ draft, trashedAt }: Standing): boolean =>
    trashedAt === null && draft !== undefined && states.includes(draft.state)

const readersHave =
  (...states: readonly string[]) =>
  ({ article, trashedAt }: Standing): boolean =>
    trashedAt === null && article !== undefined && states.includes(article.state)

const isHere = ({ trashedAt }: Standing): boolean => trashedAt === null
const hasDraft = isIn('draft', 'in-review', 'approved', 'scheduled')

const rules: Readonly<Record<ArticleVerb, Rule>> = {
  edit: { action: 'article.edit', about: 'working', fits: isHere },
  submit: { action: 'article.submit', about: 'working', fits: isIn('draft') },
  return: { action: 'article.approve', about: 'working', fits: isIn('in-review', 'approved', 'scheduled') },
  approve: { action: 'article.approve', about: 'working', fits: isIn('draft', 'in-review') },
  publish: { action: 'article.publish', about: 'working', fits: hasDraft },
  schedule: { action: 'article.schedule', about: 'working', fits: hasDraft },
  unschedule: { action: 'article.schedule', about: 'working', fits: isIn('scheduled') },
  discard: {
    action: 'article.edit',
    about: 'working',
    fits: (standing) => hasDraft(standing) && standing.article !== undefined,
  },
  archive: { action: 'article.archive', about: 'public', fits: readersHave('published') },
  withdraw: { action: 'article.withdraw', about: 'public', fits: readersHave('published', 'archived') },
  reinstate: { action: 'article.archive', about: 'public', fits: readersHave('archived', 'withdrawn') },
  trash: { action: 'article.trash', about: 'public', fits: isHere },
  restore: { action: 'article.restore', about: 'public', fits: ({ trashedAt }) => trashedAt !== null },
  translate: { action: 'article.create', about: 'working', fits: isHere },
  share: { action: 'article.read', about: 'working', fits: hasDraft },
}

/** What somebody may do to an article at all, wherever it stands. */
export function mayDo({ person, scopes }: Actor, verb: ArticleVerb, standing: Standing): boolean {
  const { action, about } = rules[verb]
  const may = (needed: Action): boolean =>
    (scopes === undefined || isInScope(scopes, needed)) &&
    isAllowed(person, needed, about === 'working' ? workingThing(standing) : publicThing(standing))
  // Whoever brings back what was withdrawn must be one who may withdraw.
  const undoesWithdrawal =
    ['publish', 'schedule', 'reinstate'].includes(verb) && standing.article?.state === 'withdrawn'
  return may(action) && (!undoesWithdrawal || may('article.withdraw'))
}

/** Whether it can be done where the article stands. */
export const fits = (verb: ArticleVerb, standing: Standing): boolean => rules[verb].fits(standing)

/** What somebody can do to an article now. */
export const verbsOf = (actor: Actor, standing: Standing): readonly ArticleVerb[] =>
  (Object.keys(rules) as ArticleVerb[]).filter((verb) => fits(verb, standing) && mayDo(actor, verb, standing))

/** The action of the permissions that a verb needs. */
export const actionOf = (verb: ArticleVerb): Action => rules[verb].action

/** What the permissions are asked about for a verb. */
export const thingOf = (verb: ArticleVerb, standing: Standing) =>
  rules[verb].about === 'working' ? workingThing(standing) : publicThing(standing)
