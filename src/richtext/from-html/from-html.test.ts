import { expect, test } from 'vitest'
import type { Block } from '../document.ts'
import { testContext } from '../documents.cases.ts'
import { LIMITS } from '../limits.ts'
import { renderHtml } from '../render.ts'
import { toPlainText } from '../text.ts'
import { parseDocument } from '../validate.ts'
import { fromHtml } from './from-html.ts'
import type { FromHtmlOptions } from './options.ts'

const en = testContext('en')

function blocks(html: string, options: FromHtmlOptions = {}): readonly Block[] {
  return parseDocument(JSON.parse(JSON.stringify(fromHtml(html, options).document))).content
}
function html(source: string, options: FromHtmlOptions = {}): string {
  return renderHtml(fromHtml(source, options).document, en)
}

test.each<[string, string, string]>([
  ['text without a tag', 'سلام', '<p dir="rtl">سلام</p>'],
  ['nothing', '', ''],
  ['white space', ' \n <p> </p><p>&nbsp;</p><div></div>', ''],
  ['a paragraph', '<p> a\n b </p>', '<p>a b</p>'],
  ['divisions', '<div>a<div>b</div>c</div>', '<p>a</p><p>b</p><p>c</p>'],
  [
    'headings',
    '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
    '<h2 id="h-a">a</h2><h2 id="h-b">b</h2><h3 id="h-c">c</h3><h4 id="h-d">d</h4><h4 id="h-e">e</h4><h4 id="h-f">f</h4>',
  ],
  ['a heading between loose words', 'a<h2>b</h2>c', '<p>a</p><h2 id="h-b">b</h2><p>c</p>'],
  [
    'a heading in a list, a quote and a cell',
    '<ul><li><h3>a</h3>b</li></ul><blockquote><h3>c</h3></blockquote><table><tr><td><h3>d</h3></td></tr></table>',
    '<ul><li><h3 id="h-a">a</h3><p>b</p></li></ul><blockquote><h3 id="h-c">c</h3></blockquote><div class="table" role="group" tabindex="0" aria-label="[table]"><table><tbody><tr><td><h3 id="h-d">d</h3></td></tr></tbody></table></div>',
  ],
  ['a block in a heading', '<h2>a<p>b</p></h2>', '<h2 id="h-a-b">a<br>b</h2>'],
  [
    'a picture in a heading',
    '<h2>a <img src="/x.jpg" alt="y"></h2>',
    '<h2 id="h-a">a</h2><figure class="figure"><a class="outside" href="/x.jpg" data-alt="y">y</a></figure>',
  ],
  [
    'nested marks',
    '<b>a<i>b<u>c</u></i></b><s>d</s><sub>e</sub><sup>f</sup><code>g</code><kbd>h</kbd>',
    '<p><strong>a<em>b<u>c</u></em></strong><s>d</s><sub>e</sub><sup>f</sup><code>gh</code></p>',
  ],
  ['marks around blocks', '<b><p>a</p><p>b</p></b>', '<p><strong>a</strong></p><p><strong>b</strong></p>'],
  [
    'styles that are marks',
    '<span style="font-weight:700">a</span><span style="font-style: italic">b</span><b style="font-weight:normal">c</b>',
    '<p><strong>a</strong><em>b</em>c</p>',
  ],
  [
    'nested lists',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  [
    'a list in a list without an item',
    '<ul><li>a</li><ul><li>b</li></ul></ul>',
    '<ul><li>a<ul><li>b</li></ul></li></ul>',
  ],
  ['words between items', '<ol start="4">a<li>b</li></ol>', '<ol start="4"><li>a</li><li>b</li></ol>'],
  ['items without a list', '<li>a</li><li>b</li>', '<p>a</p><p>b</p>'],
  [
    'a table',
    '<table><caption>k</caption><thead><tr><th>a</th></tr></thead><tfoot><tr><td>c</td></tr></tfoot><tbody><tr><td colspan="2" rowspan="x">b</td></tr></tbody></table>',
    '<div class="table" role="group" tabindex="0" aria-label="k"><table><caption>k</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr><tr><td>c</td></tr></tbody></table></div>',
  ],
  [
    'a table with words outside its cells',
    '<table>a<tr>b<td>c</td></tr></table>',
    '<p>ab</p><div class="table" role="group" tabindex="0" aria-label="[table]"><table><tbody><tr><td>c</td></tr></tbody></table></div>',
  ],
  [
    'a figure',
    '<figure><img src="/a.jpg" alt="b"><figcaption>c <i>d</i></figcaption></figure>',
    '<figure class="figure"><a class="outside" href="/a.jpg" data-alt="b">b</a><figcaption>c <em>d</em></figcaption></figure>',
  ],
  [
    'a figure around a table',
    '<figure><table><tr><td>a</td></tr></table><figcaption>b</figcaption></figure>',
    '<div class="table" role="group" tabindex="0" aria-label="b"><table><caption>b</caption><tbody><tr><td>a</td></tr></tbody></table></div>',
  ],
  ['a figure around words', '<figure><p>a</p><figcaption>b</figcaption></figure>', '<p>a<br>b</p>'],
  ['a definition list', '<dl><dt>a</dt><dd>b</dd></dl>', '<p><strong>a</strong></p><p>b</p>'],
  ['details', '<details><summary>a</summary><p>b</p></details>', '<p><strong>a</strong></p><p>b</p>'],
  [
    'code',
    '<pre><code class="language-ts">a &lt; b\n  c</code></pre>',
    '<pre dir="ltr" tabindex="0"><code data-language="ts">a &lt; b\n  c</code></pre>',
  ],
  ['lines that run from right to left', '<pre>یک\nدو</pre>', '<p dir="rtl">یک<br>دو</p>'],
  [
    'foreign runs',
    '<p><span lang="fa">سلام</span> <bdi>x</bdi> <bdo dir="rtl">y</bdo> <span dir="rtl">z</span></p>',
    '<p><span lang="fa" dir="rtl">سلام</span> <bdi>x</bdi> <bdi dir="rtl">y</bdi> <bdi dir="rtl">z</bdi></p>',
  ],
  [
    'a wrapper with a language',
    '<div lang="fa" dir="rtl"><p>سلام</p><ul><li>یک</li></ul></div><p>b</p>',
    '<p lang="fa" dir="rtl">سلام</p><ul lang="fa" dir="rtl"><li>یک</li></ul><p>b</p>',
  ],
  ['ruby', '<ruby>漢<rt>kan</rt></ruby>', '<p>漢(kan)</p>'],
  ['a quotation inside a line', '<p>x <q>a</q></p>', '<p>x “a”</p>'],
  ['old elements', '<center><font color="red">a</font> <big>b</big> <marquee>c</marquee></center>', '<p>a b c</p>'],
  ['unknown elements', '<x-y>a</x-y><unknown>b</unknown>', '<p>ab</p>'],
  [
    'links',
    '<a href="https://a.example/x y" title="t">a</a><a href="javascript:alert(1)">b</a><a name="c">c</a>',
    '<p><a href="https://a.example/x y" rel="noopener" title="t">a</a>bc</p>',
  ],
  ['a link around a heading', '<a href="/x"><h2>a</h2></a>', '<h2 id="h-a"><a href="/x">a</a></h2>'],
  [
    'a picture among words comes after them',
    '<p>a <img src="/x.jpg"> b</p><p>c</p>',
    '<p>a  b</p><figure class="figure"><a class="outside" href="/x.jpg" data-alt="">[open]</a></figure><p>c</p>',
  ],
  [
    'a small picture stays in its line',
    '<p>a <img src="/x.png" width="16" height="16" alt="y"> b</p>',
    '<p>a <a class="inline-image" href="/x.png" data-alt="y">y</a> b</p>',
  ],
  ['a smiley is a letter', '<p>a <img class="emoji" src="//s.w.org/x.png" alt="😀"></p>', '<p>a 😀</p>'],
  [
    'a known frame',
    '<iframe src="//www.youtube.com/embed/ex8fMxXJDJw?rel=0"></iframe>',
    '<figure class="embed" data-provider="youtube" data-embed="https://www.youtube-nocookie.com/embed/ex8fMxXJDJw" data-shape="video" data-load="[load youtube]"><a class="embed-link" href="https://www.youtube.com/watch?v=ex8fMxXJDJw" rel="noopener"><span class="embed-view">[view youtube]</span></a></figure>',
  ],
  ['broken markup', '<p>a<b>b</p><p>c</b>d<div>e', '<p>a<strong>b</strong></p><p><strong>c</strong>d</p><p>e</p>'],
  ['hard breaks at the edges', '<p><br>a<br>b<br></p>', '<p>a<br>b</p>'],
])('reads %s', (_name, source, expected) => {
  expect(html(source)).toBe(expected)
})

test.each([
  ['a frame of an unknown house', '<iframe src="https://evil.example/"></iframe>', '<iframe>'],
  ['a form', '<form action="/x"><input name="a"> <button>b</button></form>', '<form>'],
  ['a script', '<script>alert("x")</script>', '<script>'],
  ['a style', '<style>p { color: red }</style>', '<style>'],
  ['an object', '<object data="x.swf"></object>', '<object>'],
  ['a drawing', '<svg><text>a</text></svg>', '<svg>'],
  ['a picture inside an address', '<img src="data:image/png;base64,AAAA">', '<img>'],
])('keeps %s as source', (_name, source, label) => {
  const { document, unsupported } = fromHtml(`<p>before</p>${source}<p>after</p>`)
  expect(unsupported).toHaveLength(1)
  expect(unsupported[0]?.label).toBe(label)
  expect(unsupported[0]?.source.slice(0, 6)).toBe(source.slice(0, 6))
  expect(document.content.map((block) => block.type)).toEqual(['paragraph', 'unsupported', 'paragraph'])
  expect(toPlainText(document)).toBe('before\n\nafter')
})

test('an embedded post keeps its words', () => {
  const [post] = blocks(
    '<blockquote class="twitter-tweet"><p lang="en">Hello</p>&mdash; A (@a) <a href="https://twitter.com/a/status/12">May 1</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
  )
  expect(post).toMatchObject({ type: 'embed', attrs: { provider: 'x', url: 'https://twitter.com/a/status/12' } })
  expect(toPlainText({ type: 'doc', content: post === undefined ? [] : [post] })).toBe('Hello\n— A (@a) May 1')
})

test('links and pictures become references where the caller knows them', () => {
  const options: FromHtmlOptions = {
    base: 'https://old.example/2020/a/',
    resolveLink: (href) => (href === 'https://old.example/2020/b' ? { kind: 'article', id: 'b' } : undefined),
    resolveMedia: ({ src, wpId }) =>
      wpId === 12 ? 'm12' : src === 'https://old.example/2020/a/y.jpg' ? 'my' : undefined,
  }
  expect(blocks('<a href="../b">x</a>', options)).toEqual([
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'x',
          marks: [{ type: 'link', attrs: { href: 'https://old.example/2020/b', ref: { kind: 'article', id: 'b' } } }],
        },
      ],
    },
  ])
  expect(
    blocks('<a href="x-large.jpg"><img class="size-full wp-image-12 alignleft" src="x.jpg" alt="z"></a>', options),
  ).toEqual([{ type: 'figure', attrs: { media: 'm12', alt: 'z', width: 'inset' } }])
  expect(blocks('<a href="../b"><img src="y.jpg"></a>', options)).toEqual([
    {
      type: 'figure',
      attrs: { media: 'my', alt: '', link: 'https://old.example/2020/b', ref: { kind: 'article', id: 'b' } },
    },
  ])
})

test('a picture that leads to itself has no link', () => {
  const options: FromHtmlOptions = {
    resolveLink: (href) => (href.endsWith('.jpg') ? { kind: 'media', id: 'm1' } : undefined),
    resolveMedia: () => 'm1',
  }
  expect(
    blocks('<a href="https://old.example/a.jpg"><img src="https://old.example/a-300x200.jpg" alt=""></a>', options),
  ).toEqual([{ type: 'figure', attrs: { media: 'm1', alt: '' } }])
})

test('direction and language that go without saying are not kept', () => {
  const persian = { language: 'fa' }
  expect(blocks('<p dir="rtl" lang="fa">سلام</p>', persian)).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'سلام' }] },
  ])
  expect(blocks('<p dir="ltr">Hello you</p>', persian)).toEqual([
    { type: 'paragraph', attrs: { dir: 'ltr' }, content: [{ type: 'text', text: 'Hello you' }] },
  ])
  expect(blocks('<p style="direction: rtl">Hello you</p>', persian)).toMatchObject([{ attrs: { dir: 'rtl' } }])
})

test('text survives byte for byte: ZWNJ, no-break spaces, marks, controls of direction, double spaces', () => {
  const text = 'می\u200cروم  دو\u00a0سه e\u0301 \u200f«\u2067x\u2069» ﷼ \ufdfa 𐎠 ك ي ة'
  expect(toPlainText(fromHtml(`<p>${text}</p>`).document)).toBe(text)
})

test('what may not be stored is taken out', () => {
  const [paragraph] = blocks('<p>a\0b\ud800c&#0;</p>')
  expect(JSON.stringify(paragraph)).not.toContain('\\u0000')
  expect(toPlainText(fromHtml('<p>a\0b\ud800c</p>').document)).toBe('ab\ufffdc')
})

test('losses are counted', () => {
  const { losses } = fromHtml(
    '<p style="color:red" align="center">a <font>b</font> <a href="javascript:x">c</a></p><link rel="x">',
  )
  expect(losses).toEqual({ 'attribute:style': 1, 'attribute:align': 1, 'element:font': 1, link: 1, 'element:link': 1 })
})

test.each([
  ['divisions', '<div>'.repeat(20_000) + 'words'],
  ['lists', '<ul><li>'.repeat(3000) + 'words'],
  ['quotes', '<blockquote>'.repeat(3000) + 'words'],
  ['tables', '<table><tr><td>'.repeat(500) + 'words'],
  ['marks', '<i>'.repeat(3000) + 'words'],
])('thousands of nested %s are a document all the same', (_name, source) => {
  const { document } = fromHtml(source)
  parseDocument(document)
  expect(toPlainText(document)).toContain('words')
  renderHtml(document, en)
})

test('source and short lines are cut to what a document takes', () => {
  const { document, losses } = fromHtml(
    `<form>${'x'.repeat(LIMITS.source)}</form><img src="/a.jpg" alt="${'😀'.repeat(LIMITS.line)}">`,
  )
  parseDocument(document)
  expect(losses['source']).toBe(1)
})

test.each([
  ['brackets', '[a'.repeat(50_000)],
  ['brackets with attributes', '[a b="'.repeat(30_000)],
  ['comments', '<!--'.repeat(50_000)],
  ['open tags', '<a b="'.repeat(20_000)],
  ['open code', '<pre '.repeat(20_000)],
  ['spaces', `a${' '.repeat(100_000)}b`],
  ['line breaks', `${'\n \t'.repeat(50_000)}b`],
  ['pairs', '[x][/x]'.repeat(15_000)],
  ['unclosed pairs', '[x y="1"]'.repeat(5000)],
])('hostile %s take no more than linear time', (_name, source) => {
  const started = performance.now()
  fromHtml(source, { wordpress: true })
  fromHtml(`<p title="${source}">`, { wordpress: true })
  expect(performance.now() - started).toBeLessThan(4000)
})

test.each([
  ['strays of a table', `<table><tr>${'<script>1</script>'.repeat(150_000)}<td>1</td></tr></table>`],
  ['words in a gallery', `<div class="gallery">${'<hr>'.repeat(150_000)}<img src="https://example.org/a.jpg"></div>`],
  ['paragraphs in a caption', `<table><caption>${'<p>x</p>'.repeat(150_000)}</caption></table>`],
  ['rules in a heading', `<h2>x${'<video src="/a.mp4"></video>'.repeat(150_000)}</h2>`],
  ['lines beside an address', `x https://example.org/${'<b>x</b>y'.repeat(80_000)}<br>https://example.org/`],
])('a hundred thousand %s do not overflow the stack', (_name, source) => {
  expect(fromHtml(source, { wordpress: true }).document.content).not.toEqual([])
})

test('what stands between the rows of a table comes after it', () => {
  const { document, unsupported } = fromHtml(
    '<table><caption>k</caption><script>x()</script><tr>[box a="1"]<td>c</td></tr></table>',
    { wordpress: true },
  )
  expect(document.content.map((block) => block.type)).toEqual(['table', 'unsupported', 'unsupported'])
  expect(unsupported.map(({ label }) => label)).toEqual(['<script>', '[box]'])
  expect(html('<table><caption>words</caption></table>')).toBe('<p>words</p>')
})
