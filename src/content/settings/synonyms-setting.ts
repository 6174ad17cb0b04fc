import { z } from 'zod'
import { faultsOfSynonyms } from './synonym-lines.ts'

const mostCharacters = 100_000
const mostShown = 5

/** Lines like `هضم = گوارش` under the language they are of, as `[fa]`; what is between `#` and the end of a line is a remark. */
export const synonymLines = z
  .string()
  .max(mostCharacters)
  .check((context) => {
    for (const { message, ...params } of faultsOfSynonyms(context.value).slice(0, mostShown)) {
      context.issues.push({ code: 'custom', message, input: context.value, params })
    }
  })
  .default('')
