import { readFileSync } from 'node:fs'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { testData } from '../../../test/data.ts'
import type { Block } from '../document.ts'
import { testContext } from '../documents.cases.ts'
import { renderHtml } from '../render.ts'
import { toPlainText } from '../text.ts'
import { parseDocument } from '../validate.ts'
import { fromHtml } from './from-html.ts'

const file = testData('wxr/theme-unit-test.xml')
const bodies =
  file === undefined
    ? []
    : [...readFileSync(file, 'utf8').matchAll(/<content:encoded>([\s\S]*?)<\/content:encoded>/g)]
        .map((found) => (found[1] ?? '').replace(/^<!\[CDATA\[|\]\]>$/g, ''))
        .filter((body) => body.trim() !== '')
const en = testContext('en')

describe.skipIf(file === undefined)('the bodies of WordPress’ theme unit test', () => {
  test('are all documents that read back from their HTML', () => {
    expect(bodies.length).toBeGreaterThan(80)
    for (const body of bodies) {
      const html = renderHtml(parseDocument(fromHtml(body, { wordpress: true, language: 'en' }).document), en)
      expect(renderHtml(fromHtml(html, { language: 'en' }).document, en)).toBe(html)
    }
  })

  test('keep every heading as a heading, with its words', () => {
    for (const body of bodies) {
      const wanted = elements(body, /^h[1-6]$/).map((heading) => squash(textOf(heading)))
      const { content } = fromHtml(body, { wordpress: true }).document
      const found = headings(content).map((heading) => squash(heading))
      expect(found).toEqual(wanted.filter((heading) => heading !== ''))
    }
  })

  test('lose no letter of their text', () => {
    for (const body of bodies) {
      // What a reader never saw: addresses that became embeds, shortcodes, and the marks `<q>` draws by itself.
      const source = body.replaceAll(
        /\[\/?(?:caption|gallery|audio|video)[^\]]*\]/g,
        (tag) => /caption="([^"]*)"/.exec(tag)?.[1] ?? '',
      )
      const wanted = squash(textOf(parseFragment(source))).replaceAll(/https?:\/\/\S+/g, '')
      const document = fromHtml(body, { wordpress: true }).document
      const found = squash(toPlainText(document).replaceAll(/[“”]/g, '')).replaceAll(/https?:\/\/\S+/g, '')
      if (/wp-block-embed|^\s*https?:\/\/\S+\s*$/m.test(body))
        expect(found.length).toBeGreaterThanOrEqual(wanted.length * 0.5)
      else expect(letters(found)).toBe(letters(wanted.replaceAll(/[“”]/g, '')))
    }
  })
})

interface AnyNode {
  readonly nodeName: string
  readonly value?: string
  readonly childNodes?: readonly AnyNode[]
}

function textOf(node: AnyNode): string {
  if (node.nodeName === '#text') return node.value ?? ''
  return node.nodeName === 'script' || node.nodeName === 'style' ? '' : (node.childNodes ?? []).map(textOf).join(' ')
}

function elements(html: string, name: RegExp): readonly AnyNode[] {
  const found: AnyNode[] = []
  const walk = (node: AnyNode): void => {
    if (name.test(node.nodeName)) found.push(node)
    node.childNodes?.forEach(walk)
  }
  walk(parseFragment(html))
  return found
}

function headings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [toPlainText({ type: 'doc', content: [block] })]
      case 'blockquote':
        return headings(block.content)
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => headings(item.content))
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => headings(cell.content)))
      default:
        return []
    }
  })
}

function squash(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** Captions move behind their pictures: which letters there are is the question, not their order. */
function letters(text: string): string {
  return Array.from(text).toSorted().join('')
}
