import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createLocaleContext, formatDate, languagePacks } from '@matbaa/locale'

/** What stays in memory after each language of the library has written every day from 1900 to 2100 in one zone. */
export function retainedBytes(): number {
  const before = usedHeap()
  const contexts = languagePacks().map(({ tag }) => createLocaleContext(tag, { zone: 'Asia/Kabul' }))
  for (let at = Date.UTC(1900, 0); at < Date.UTC(2101, 0); at += 86_400_000) {
    for (const context of contexts) formatDate(context, at, 'full')
  }
  return usedHeap() - before
}

function usedHeap(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') for (let round = 0; round < 3; round++) collect()
  return process.memoryUsage().heapUsed
}
