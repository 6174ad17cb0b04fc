/**
 * Reads what an address asks for after its `?`, and nothing else. The router lays what was read over what stood there,
 * so that what was refused would still be seen by the screens, the way back of the sign-in among it: it is taken out here.
 */
export const knownSearch =
  <Search extends object>(read: (search: Record<string, unknown>) => Search) =>
  (search: Record<string, unknown>): Search => {
    const known = read(search)
    const refused = Object.keys(search).filter((name) => !Object.hasOwn(known, name))
    return { ...known, ...Object.fromEntries(refused.map((name) => [name, undefined])) }
  }
