import type { PersonView } from '../../src/site/theme/pieces.ts'
import { marked } from './marked.ts'
import { Picture } from './picture.tsx'

/** The writers of an article by the list rules of the language, each leading to what else they wrote. */
export function People({ people }: { readonly people: readonly PersonView[] }) {
  return (
    <>
      {people.map((person) => (
        <>
          {person.avatar !== undefined && (
            <span class="avatar">
              <Picture picture={{ ...person.avatar, alt: '' }} sizes="40px" isCropped />
            </span>
          )}
          {person.url === undefined ? (
            <span {...marked(person)}>{person.name}</span>
          ) : (
            <a rel="author" href={person.url} {...marked(person)}>
              {person.name}
            </a>
          )}
          {person.joiner}
        </>
      ))}
    </>
  )
}
