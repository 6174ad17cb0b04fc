import type { Block, Document } from '../../src/richtext/document.ts'
import { launchBrowser } from '../../test/browser.ts'
import { bundleForBrowser } from '../../test/bundle-for-browser.ts'
import { machine, record } from '../record.ts'

/**
 * From the key to the text: the writing surface beside bare ProseMirror, in a Persian article of 10,000 words, keys in the middle of it.
 * Both take turns in the same browser; what counts is how many times longer ours takes. Run it with `node bench/editor/run.ts`.
 */

const sentence = 'کارشناسان می‌گویند بازگشت آب نتیجهٔ بارش‌های پیوسته و لایروبی آبراهه‌هاست و پرندگان مهاجر هم بازگشته‌اند.'
const words = 10_000
const rounds = 6
const keysInARound = 60

const browser = await launchBrowser()
const context = await browser.open({ viewport: { width: 1280, height: 900 } })
const page = await context.newPage()
await page.setContent(
  '<!doctype html><html lang="fa" dir="rtl"><style>.writing{white-space:break-spaces;max-width:42rem;font:18px/2 sans-serif}</style><body>',
)
await page.addScriptTag({ content: await bundleForBrowser('admin/src/editor/editor-for-bench.ts') })

const found = { bare: [] as number[], whole: [] as number[] }
for (let round = 0; round < rounds; round++) {
  for (const name of round % 2 === 0 ? (['bare', 'whole'] as const) : (['whole', 'bare'] as const)) {
    await page.evaluate(`subject.open(${JSON.stringify(article())}, ${name === 'bare'})`)
    // The first keys of a page make what every later one finds ready.
    for (let key = 0; key < 10; key++) await page.keyboard.press('s')
    const before = (await page.evaluate<number[]>('subject.taken()')).length
    for (let key = 0; key < keysInARound; key++) await page.keyboard.press('s')
    found[name].push(...(await page.evaluate<number[]>('subject.taken()')).slice(before))
  }
}
await browser.close()

const bare = percentiles(found.bare)
const whole = percentiles(found.whole)
record('editor', {
  machine: machine(),
  words,
  keys: { bare: found.bare.length, whole: found.whole.length },
  milliseconds: { bare, whole },
  ratio: { p50: ratio(whole.p50, bare.p50), p95: ratio(whole.p95, bare.p95) },
})

function article(): Document {
  const perParagraph = 5
  const count = Math.ceil(words / (sentence.split(' ').length * perParagraph))
  const paragraph = Array.from({ length: perParagraph }, () => sentence).join(' ')
  return {
    type: 'doc',
    content: Array.from({ length: count }, (_, index): Block =>
      index % 10 === 9
        ? { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: sentence }] }
        : { type: 'paragraph', content: [{ type: 'text', text: paragraph }] },
    ),
  }
}

function percentiles(times: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100
  return { p50: at(0.5), p95: at(0.95) }
}

function ratio(ours: number, theirs: number): number {
  return Math.round((ours / theirs) * 100) / 100
}
