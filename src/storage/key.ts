const keyPattern = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32,64}(?:-[a-z0-9]{1,24})?\.[a-z0-9]{2,5}$/

/** Whether a text may name a stored file: two levels of folders, a hash, an optional suffix, an extension; nothing else. */
export function isStorageKey(text: string): boolean {
  return keyPattern.test(text)
}

/** The key for a hash of at least 32 hex digits: its first digits spread the files over folders. */
export function storageKey(hash: string, extension: string, suffix?: string): string {
  const name = suffix === undefined ? hash : `${hash}-${suffix}`
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${name}.${extension}`
}
