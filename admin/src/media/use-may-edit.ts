import type { MediaOutput } from '../../../src/contract/media.ts'
import { isAllowed } from '../../../src/permissions.ts'
import { useSession } from '../session/session.ts'

/** Whether whoever is signed in may change what is said of a file, and the file: some only what they brought in. */
export function useMayEdit(): (item: Pick<MediaOutput, 'addedBy'>) => boolean {
  const me = useSession().person
  return ({ addedBy }) => isAllowed(me, 'media.edit', addedBy === null ? {} : { ownerId: addedBy.id })
}
