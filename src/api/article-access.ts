import type { ArticleVerb } from '../contract/articles.ts'
import { id as idSchema } from '../contract/fields.ts'
import { type Actor, actionOf, thingOf } from '../content/desk/rights.ts'
import { showArticle } from '../content/desk/show.ts'
import { findStanding, readableThing, type Standing, versionOf, workingThing } from '../content/desk/standing.ts'
import { readAddresses } from '../content/settings/addresses.ts'
import type { AccessContext } from '../content/users/access.ts'
import { toPerson } from '../content/users/person.ts'
import type { Thing } from '../permissions.ts'
import { problem } from '../problems.ts'
import { toArticleOutput } from './article-output.ts'
import type { Access, Answer, Caller } from './route.ts'

type Allowed = Extract<Access, { readonly to: 'allowed' }>

const seenAs =
  (look: (standing: Standing) => Thing) =>
  async ({ db }: AccessContext, parameter: string): Promise<Thing | undefined> => {
    if (!idSchema.safeParse(parameter).success) return undefined
    const standing = await findStanding(db.reader, parameter)
    return standing && look(standing)
  }

/** Who may do this to the article that the address names. */
export const mayChange = (verb: ArticleVerb): Allowed => ({
  to: 'allowed',
  action: actionOf(verb),
  thing: seenAs((standing) => thingOf(verb, standing)),
  keys: true,
})

/** The same, where the verb compares the version that was seen. */
export const mayChangeSeen = (verb: ArticleVerb): Allowed => ({ ...mayChange(verb), versioned: true })

/** Who may read of it what readers have, or more. */
export const mayRead: Allowed = { to: 'allowed', action: 'article.read', thing: seenAs(readableThing), keys: true }

/** Who may read the working copy, and what else only the newsroom has. */
export const mayReadWorkingCopy: Allowed = {
  to: 'allowed',
  action: 'article.read',
  thing: seenAs(workingThing),
  keys: true,
}

/** Who asks, as the rules of articles see them. */
export const actorOf = ({ user, scopes }: Caller): Actor => ({ person: toPerson(user), scopes })

/** The article as the caller may see it now. */
export async function answerArticle(
  context: AccessContext,
  caller: Caller,
  articleId: string,
  status: Answer['status'] = 200,
): Promise<Answer> {
  const actor = actorOf(caller)
  const shown = await showArticle(context, actor, articleId)
  if (shown === undefined) throw problem('not-found')
  const addresses = await readAddresses(context.db.reader)
  const body = toArticleOutput(shown, { actor, now: context.clock(), origin: context.origin, addresses })
  return { status, body, etag: body.etag }
}

/** The version of an article after a change. */
export async function currentVersion(context: AccessContext, articleId: string): Promise<string> {
  const standing = await findStanding(context.db.reader, articleId)
  if (standing === undefined) throw problem('not-found')
  return versionOf(standing)
}
