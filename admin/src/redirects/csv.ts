/** A row of two columns. */
export interface CsvRow {
  readonly from: string
  readonly to: string
  /** Where it begins in the file, counted from 1. */
  readonly line: number
}

/**
 * Reads the first two columns of a table as programs write it (RFC 4180, also with semicolons or tabs). Rows with less are left out, and
 * so is a first row that names the columns.
 */
export function readTwoColumns(text: string): readonly CsvRow[] {
  const [firstLine = ''] = text.split('\n', 1)
  const separator = ['\t', ';', ','].find((sign) => firstLine.includes(sign)) ?? ','
  const rows = readCells(text.replace(/^\ufeff/, ''), separator)
    .map(({ cells: [from = '', to = ''], line }) => ({ from: plain(from.trim()), to: plain(to.trim()), line }))
    .filter(({ from, to }) => from !== '' && to !== '')
  const isAddress = (cell: string): boolean => /^(?:\/|https?:)/.test(cell)
  const [first] = rows
  return first !== undefined && !isAddress(first.from) && !isAddress(first.to) ? rows.slice(1) : rows
}

interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

function readCells(text: string, separator: string): readonly Line[] {
  const rows: Line[] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let begun = 1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    // A line may end within quotes, by one sign or by two.
    if (sign === '\n' || (sign === '\r' && text.charAt(at + 1) !== '\n')) line += 1
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || cell === '')) {
      isQuoted = !isQuoted
    } else if (!isQuoted && sign === separator) {
      row.push(cell)
      cell = ''
    } else if (!isQuoted && (sign === '\n' || sign === '\r')) {
      rows.push({ cells: [...row, cell], line: begun })
      row = []
      cell = ''
      begun = line
    } else {
      cell += sign
    }
  }
  return [...rows, { cells: [...row, cell], line: begun }]
}

/**
 * Writes a table that `readTwoColumns` and every spreadsheet reads (RFC 4180), with the sign that tells them it is UTF-8. What a
 * spreadsheet would take for a formula stands behind an apostrophe: it is shown and not computed, and taken off again when it is read.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoted).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

const formula = /^[=+\-@\t\r]/
const asText = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)
const quoted = (cell: string): string =>
  /[",\t;\r\n]/.test(cell) ? `"${asText(cell).replaceAll('"', '""')}"` : asText(cell)

/** A cell as it was before it was written. */
const plain = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell)
