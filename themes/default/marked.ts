import type { Marked } from '../../src/site/theme/pieces.ts'

/** The attributes of text that may be of another language than the page. */
export const marked = ({ lang, dir }: Marked) => ({ lang, dir })
