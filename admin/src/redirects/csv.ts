/** A row of two columns. */
export interface CsvRow {
  readonly from: string
  readonly to: string
}

/**
 * Reads the first two columns of a table as programs write it (RFC 4180, also with semicolons or tabs). Rows with less are left out, and
 * so is a first row that names the columns.
 */
export function readTwoColumns(text: string): readonly CsvRow[] {
  const [firstLine = ''] = text.split('\n', 1)
  const separator = ['\t', ';', ','].find((sign) => firstLine.includes(sign)) ?? ','
  const rows = readCells(text.replace(/^\ufeff/, ''), separator)
    .map(([from = '', to = '']) => ({ from: from.trim(), to: to.trim() }))
    .filter(({ from, to }) => from !== '' && to !== '')
  const isAddress = (cell: string): boolean => /^(?:\/|https?:)/.test(cell)
  const [first] = rows
  return first !== undefined && !isAddress(first.from) && !isAddress(first.to) ? rows.slice(1) : rows
}

function readCells(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || cell === '')) {
      isQuoted = !isQuoted
    } else if (!isQuoted && sign === separator) {
      row.push(cell)
      cell = ''
    } else if (!isQuoted && (sign === '\n' || sign === '\r')) {
      rows.push([...row, cell])
      row = []
      cell = ''
    } else {
      cell += sign
    }
  }
  return [...rows, [...row, cell]]
}
