import { analyzerVersion } from '@matbaa/locale'

/** Raised when documents are written down another way than before. */
const layout = 4

/** What the index is written with; an article of another version is analysed anew in the background. */
export const searchVersion = Number(analyzerVersion) * 1_000 + layout
