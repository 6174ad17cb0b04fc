import { wordSet } from '../text/word-set.ts'
import type { TextRange } from './range.ts'

/** A passage between quotation marks or ornate brackets. */
const quoted = /«[^«»]*»|“[^“”]*”|"[^"\n]*"|﴿[^﴿﴾]*﴾|\([^()]*\)/gu

/** A word with its marks and joiners. */
const word = /[\p{L}\p{M}\u200c\u0640]+/gu

/** Letters that Arabic does not have. */
const neverArabic = /[پچژگ\u200c]/

/** Words that only Persian has among its commonest: where one stands, the passage is Persian. */
const persianWords: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'در از که را به این آن است بود شد با برای تا یا شما او خود هر اگر نیست هست کرد می نمی ها های شده کرده باید',
)

/** Letters of neighbours that share the script, by the language that does not have them. */
const strange: Readonly<Record<string, RegExp>> = {
  fa: /[ٹڈڑںہھےۂۃښځڅډړږڼټېۍۓەۆێڕڵڤڎۇۈۋڭٻڀٿڄڃڇڦڱڳ]/,
  ar: /[پچژگٹڈڑںھےەۆێڕڵۇۈېۋ]/,
}

/**
 * Passages of another language in the same script: Arabic inside the others (quoted, or a run of words that shows itself),
 * and words with letters the language does not have.
 */
export function findForeign(text: string, tag: string): TextRange[] {
  const own = tag.startsWith('fa') ? 'fa' : tag
  const letters = strange[own]
  const found = letters === undefined ? [] : wordsWith(text, letters)
  if (own === 'ar') return found
  const passages = Array.from(text.matchAll(quoted), (match) => ({
    // The marks themselves may be corrected, what stands between them not.
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }))
  return [...found, ...passages.filter((range) => isArabic(text, range)), ...(own === 'fa' ? arabicRuns(text, 2) : [])]
}

const wordsWith = (text: string, letters: RegExp): TextRange[] =>
  Array.from(text.matchAll(word))
    .filter(([found]) => letters.test(found))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** A quotation shows itself as Arabic by ornate brackets, by tāʾ marbūṭa, by vowel marks on most words, or by its words. */
function isArabic(text: string, { start, end }: TextRange): boolean {
  if (text[start - 1] === '﴿') return true
  const passage = text.slice(start, end)
  if (neverArabic.test(passage)) return false
  const letters = passage.match(/\p{L}/gu)?.length ?? 0
  const marks = passage.match(/[\u064b-\u0652\u0670]/g)?.length ?? 0
  if (letters <= 3) return false
  return marks * 3 >= letters || /\u0629(?!\p{L})/u.test(passage) || arabicRuns(passage, 3).length > 0
}

/** Three or more words in a row of which at least one in `share` is Arabic by its look and none is Persian. */
function arabicRuns(text: string, share: number): TextRange[] {
  const found: TextRange[] = []
  let run: RegExpExecArray[] = []
  const close = (): void => {
    const [first] = run
    const last = run.at(-1)
    const shown = run.filter(([found]) => looksArabic(found)).length
    const isSure = shown >= 3 || (shown === 2 && run.some(([found]) => isOnlyArabic(found)))
    if (first !== undefined && last !== undefined && run.length >= 3 && isSure && shown * share >= run.length) {
      found.push({ start: first.index, end: last.index + last[0].length })
    }
    run = []
  }
  for (const match of text.matchAll(word)) {
    const last = run.at(-1)
    if (last !== undefined && !/^[\s،,و]{1,5}$/.test(text.slice(last.index + last[0].length, match.index))) close()
    if (neverArabic.test(match[0]) || persianWords.has(match[0])) close()
    else if (match[0] !== 'و') run.push(match)
  }
  close()
  return found
}

/** Persian has borrowed words with the article; what else shows Arabic, it does not write. */
const looksArabic = (found: string): boolean => /^[وفبكکل]?(?:ال\p{L}{2}|لل\p{L})/u.test(found) || isOnlyArabic(found)

/** Tāʾ marbūṭa, hamza below alef, or vowels written out. */
const isOnlyArabic = (found: string): boolean =>
  /[\u0629إٱ]|^(?:في|إلى|على|هذا|هذه|ذلك)$/.test(found) ||
  (found.match(/[\u064b-\u0650\u0652\u0670]/g)?.length ?? 0) >= 2
