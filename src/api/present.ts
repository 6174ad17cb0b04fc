/** The fields of an object that were given: optional ones of a contract may be there as `undefined`, those of verbs may not. */
export function withoutUndefined<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>
}

/** An object whose optional fields are absent or have a value. */
type Given<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> }
