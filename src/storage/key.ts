const keyPattern = /^[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{32,64})(?:-[a-z0-9]{1,24})?\.[a-z0-9]{2,5}$/

/** Whether a text may name a stored file: two levels of folders, a name of hex digits, an optional suffix, an extension; nothing else. */
export function isStorageKey(text: string): boolean {
  return keyPattern.test(text)
}

/** The key of a file by a name of 32 to 64 hex digits: the last four, which are random in an id, spread the files over folders. */
export function storageKey(name: string, extension: string, suffix?: string): string {
  const file = suffix === undefined ? name : `${name}-${suffix}`
  return `${name.slice(-4, -2)}/${name.slice(-2)}/${file}.${extension}`
}

/** The name that a key was made from; `undefined` for what is no key. */
export function nameInKey(key: string): string | undefined {
  return keyPattern.exec(key)?.[1]
}
