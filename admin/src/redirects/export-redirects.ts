import { call } from '../api/client.ts'
import { writeCsv } from './csv.ts'

/** Gives every redirect as a table: the old address, where it leads (nothing for what is gone), and the answer readers get. */
export async function exportRedirects(): Promise<void> {
  const rows: string[][] = [['from', 'to', 'status']]
  let cursor: string | undefined
  do {
    const input = { limit: '100', ...(cursor === undefined ? {} : { cursor }) }
    const { items, nextCursor } = await call('GET /redirects', { input })
    for (const { path, url, status } of items) rows.push([path, url ?? '', String(status)])
    cursor = nextCursor
  } while (cursor !== undefined)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([writeCsv(rows)], { type: 'text/csv' }))
  link.download = 'redirects.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
