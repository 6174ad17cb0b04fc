import type { WxrItem } from './items.ts'
import { externalIdOf, mapItem, type Mapped } from './map.ts'
import { readExport } from './read.ts'
import type { ImportSession } from './session.ts'

/** An item with what it becomes. */
export interface StreamedItem {
  readonly item: WxrItem
  readonly mapped: Mapped
  /** Its identity among items of its type. */
  readonly externalId: string
  /** For people: what it is and where it stands. */
  readonly label: string
}

/** Hears how many items have been taken. */
export type OnItem = (items: number) => void

/** Chunks of this many items are looked up together. */
const chunkLength = 50

/** All items of all files in chunks, each thing once: what stands a second time goes to `repeated`. */
export async function* streamItems(
  session: ImportSession,
  files: readonly string[],
  onItem: OnItem,
  repeated: (item: StreamedItem) => void,
): AsyncGenerator<readonly StreamedItem[], void, undefined> {
  const seen = createSeen()
  let chunk: StreamedItem[] = []
  let items = 0
  for (const file of files) {
    for await (const event of readExport(file)) {
      if (event.kind !== 'item') continue
      items += 1
      const streamed = describe(session, event.item)
      if (seen(typeOf(streamed), streamed.externalId)) repeated(streamed)
      else chunk.push(streamed)
      if (chunk.length < chunkLength) continue
      yield chunk
      chunk = []
      onItem(items)
    }
  }
  if (chunk.length > 0) yield chunk
  onItem(items)
}

/** The type under which an item is noted; entries of menus are told apart by their menu, because one may stand in several. */
export function typeOf({ item, mapped }: Pick<StreamedItem, 'item' | 'mapped'>): string {
  if (mapped.kind === 'menu-item') return 'nav_menu_item'
  return item.type === '' ? 'post' : item.type
}

function describe(session: ImportSession, item: WxrItem): StreamedItem {
  const mapped = mapItem(item, session.settings)
  const id = externalIdOf(item)
  const type = item.type === '' ? 'post' : item.type
  return {
    item,
    mapped,
    externalId: mapped.kind === 'menu-item' ? `${id}@${mapped.menu}` : id,
    label: `${type} ${id}${item.title === '' ? '' : ` “${item.title.slice(0, 80).toWellFormed()}”`}`,
  }
}

/** Remembers identities; numbers, which nearly all are, in few bytes each. */
function createSeen(): (type: string, externalId: string) => boolean {
  const pages = new Map<string, Uint8Array>()
  const others = new Set<string>()
  const bitsPerPage = 1 << 16
  return (type, externalId) => {
    const id = /^[1-9][0-9]{0,14}$/.test(externalId) ? Number(externalId) : undefined
    if (id === undefined) {
      const key = `${type} ${externalId}`
      const isKnown = others.has(key)
      others.add(key)
      return isKnown
    }
    const name = `${type} ${Math.floor(id / bitsPerPage)}`
    const page = pages.get(name) ?? new Uint8Array(bitsPerPage / 8)
    pages.set(name, page)
    const at = (id % bitsPerPage) >> 3
    const bit = 1 << (id & 7)
    const isKnown = ((page[at] ?? 0) & bit) !== 0
    page[at] = (page[at] ?? 0) | bit
    return isKnown
  }
}
