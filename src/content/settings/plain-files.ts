const longestShown = 5

/** Whether a text can be sent as a text file: no control characters but tabs and ends of lines. */
export const isWholeText = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(text)

/**
 * The lines of an ads.txt that are neither records nor variables, counted from 1; the first five of them, none for a good one.
 * Rules: IAB Tech Lab, ads.txt 1.1: records of three or four fields, variables, comments after `#`.
 */
export function faultyAdsLines(text: string): readonly number[] {
  return text
    .split(/\r\n|[\r\n]/)
    .flatMap((line, index) => (isAdsLine(line) ? [] : [index + 1]))
    .slice(0, longestShown)
}

const variable = /^(?:contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)\s*=\s*\S/i
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i

function isAdsLine(line: string): boolean {
  const plain = line.replace(/#.*$/s, '').trim()
  if (plain === '' || variable.test(plain)) return true
  // After a semicolon stand extensions.
  const [system = '', account = '', relation = '', authority, ...rest] = (plain.split(';')[0] ?? '')
    .split(',')
    .map((field) => field.trim())
  return (
    domain.test(system) &&
    /^\S+$/.test(account) &&
    /^(?:direct|reseller)$/i.test(relation) &&
    (authority === undefined || /^[a-z0-9]+$/i.test(authority)) &&
    rest.length === 0
  )
}
