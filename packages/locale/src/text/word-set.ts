/** A set of words written in one line, separated by spaces. */
export const wordSet = (line: string): ReadonlySet<string> => new Set(line.split(' '))
