import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { safeUrl } from '../../src/richtext/url.ts'
import { ROADS, xssPayloads } from './xss-corpus.ts'

const ELEMENTS = new Set(
  (
    'p h2 h3 h4 ul ol li blockquote figure figcaption div section table caption thead tbody tr td th pre code hr br strong em u s sub sup a span bdi ' +
    'img picture source small details summary aside time audio video'
  ).split(' '),
)
const ATTRIBUTES = new Set(
  (
    'class href rel title lang dir id src srcset sizes alt width height loading decoding controls preload poster datetime role tabindex scope colspan rowspan ' +
    'start cite aria-label data-media data-ref data-alt data-credit data-file data-player data-title data-poster data-provider data-embed data-shape ' +
    'data-load data-columns data-language data-kind data-at data-label'
  ).split(' '),
)
const payloads = xssPayloads()

describe.skipIf(payloads.length === 0)('markup from hostile texts', () => {
  test.each(Object.keys(ROADS))('by the road “%s” holds nothing but what the renderer writes', (road) => {
    for (const { id, payload } of payloads) {
      const html = ROADS[road]?.(payload) ?? ''
      const problems = inspect(parseFragment(html).childNodes)
      expect(problems, `${id}: ${payload}\n→ ${html}`).toEqual([])
    }
  })

  test('the inspection sees what is wrong', () => {
    const hostile =
      '<p onclick="x"><script></script><a href="javascript:x"></a><img src="https://elsewhere.example/x" style="a"><iframe></iframe>'
    expect(inspect(parseFragment(hostile).childNodes)).toHaveLength(6)
  })
})

function inspect(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#comment') return ['a comment']
    if (!('tagName' in node)) return []
    const problems = ELEMENTS.has(node.tagName) ? [] : [`<${node.tagName}>`]
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES.has(name)) problems.push(`${name}=`)
      if (/^(?:href|cite)$/.test(name) && safeUrl(value) === undefined) problems.push(`${name}=${value}`)
      if (/^(?:src|poster)$/.test(name) && !/^(?:\/(?![/\\])|data:image\/)/.test(value))
        problems.push(`${name}=${value}`)
    }
    return [...problems, ...inspect(node.childNodes)]
  })
}
