import { expect, test } from 'vitest'
import { testContext } from '../documents.cases.ts'
import { renderHtml } from '../render.ts'
import { toPlainText } from '../text.ts'
import { parseDocument } from '../validate.ts'
import { fromHtml } from './from-html.ts'
import type { FromHtmlOptions, FromHtmlResult } from './options.ts'

const en = testContext('en')

function read(source: string, options: FromHtmlOptions = {}): FromHtmlResult {
  const result = fromHtml(source, { wordpress: true, ...options })
  parseDocument(result.document)
  return result
}
const html = (source: string, options: FromHtmlOptions = {}): string => renderHtml(read(source, options).document, en)

test.each<[string, string, string]>([
  ['blank lines are paragraphs', 'a\n\nb\r\n\r\nc', '<p>a</p><p>b</p><p>c</p>'],
  ['a line break is one', 'a\nb\n \nc', '<p>a<br>b</p><p>c</p>'],
  ['a break and a line break are one', 'a<br />\nb\n<br>c', '<p>a<br>b<br>c</p>'],
  ['two breaks begin a paragraph', 'a<br /><br />b', '<p>a</p><p>b</p>'],
  ['paragraphs inside a mark', '<strong>a\n\nb</strong>', '<p><strong>a</strong></p><p><strong>b</strong></p>'],
  [
    'headings stand alone',
    'a\n<h2>b</h2>\nc\n\n<h3>d</h3>e',
    '<p>a</p><h2 id="h-b">b</h2><p>c</p><h3 id="h-d">d</h3><p>e</p>',
  ],
  [
    'lists keep their items',
    '<ul>\n\t<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n\t<li>c</li>\n</ul>',
    '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  ],
  ['paragraphs inside a quote', '<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
  [
    'paragraphs inside a cell',
    '<table>\n<tr>\n<td>a\n\nb</td>\n</tr>\n</table>',
    '<div class="table" role="group" tabindex="0" aria-label="[table]"><table><tbody><tr><td><p>a</p><p>b</p></td></tr></tbody></table></div>',
  ],
  ['code keeps its lines', '<pre>a\n\n  b</pre>', '<pre dir="ltr" tabindex="0"><code>a\n\n  b</code></pre>'],
  ['more is nothing', 'a\n<!--more Read on-->\nb', '<p>a</p><p>b</p>'],
  ['next page is nothing', 'a\n\n<!--nextpage-->\n\nb', '<p>a</p><p>b</p>'],
  ['comments are nothing', 'a <!-- x\n\ny --> b', '<p>a  b</p>'],
  ['an escaped shortcode is text', 'Write [[gallery ids="1"]] here', '<p>Write [gallery ids="1"] here</p>'],
  ['an escaped pair is text', 'a [[b c="1"]d[/b]] e', '<p>a [b c="1"]d[/b] e</p>'],
  [
    'words in brackets are text',
    'He said [sic] that [1] and [the editor] [a = 5] [x]',
    '<p>He said [sic] that [1] and [the editor] [a = 5] [x]</p>',
  ],
  [
    'shortcodes in code and attributes are text',
    '<code>[foo a="1"]</code> <a href="/x?[foo a=1]">y</a>',
    '<p><code>[foo a="1"]</code> <a href="/x?[foo a=1]">y</a></p>',
  ],
  [
    'layout shortcodes leave their words',
    '[vc_row][vc_column width="1/2"]a[/vc_column][vc_column]b[/vc_column][/vc_row]',
    '<p>a</p><p>b</p>',
  ],
  [
    'notes in shortcodes are notes',
    'a[efn_note]b <i>c</i>[/efn_note] d',
    '<p>a<sup class="footnote"><a href="#fn-1" id="fnref-1" aria-label="[note 1]">1</a></sup> d</p><section class="footnotes"><h2>[notes]</h2><ol><li id="fn-1">b <em>c</em> <a class="footnote-back" href="#fnref-1" aria-label="[back]">↑</a></li></ol></section>',
  ],
])('%s', (_name, source, expected) => {
  expect(html(source)).toBe(expected)
})

test.each<[string, string]>([
  [
    'of today',
    '[caption id="attachment_9" align="alignleft" width="300"]<a href="/x.jpg"><img class="wp-image-9" src="/x.jpg" alt="y" /></a> A <em>caption</em>[/caption]',
  ],
  [
    'of old',
    '[caption id="attachment_9" align="alignleft" width="300" caption="A <em>caption</em>"]<a href="/x.jpg"><img class="wp-image-9" src="/x.jpg" alt="y" /></a>[/caption]',
  ],
  [
    'of the oldest',
    '[wp_caption align="alignleft" caption="A &lt;em&gt;caption&lt;/em&gt;"]<img class="wp-image-9" src="/x.jpg" alt="y" />[/wp_caption]',
  ],
  [
    'inside a paragraph',
    '<p>[caption align="alignleft"]<img class="wp-image-9" src="/x.jpg" alt="y" />A <em>caption</em>[/caption]</p>',
  ],
])('captions %s', (name, source) => {
  const { document } = read(source, { resolveMedia: ({ wpId }) => (wpId === 9 ? 'm9' : undefined) })
  expect(document.content).toHaveLength(1)
  expect(document.content[0]).toMatchObject({ type: 'figure', attrs: { media: 'm9', alt: 'y', width: 'inset' } })
  if (!name.includes('oldest'))
    expect(renderHtml(document, en)).toContain('<figcaption>A <em>caption</em></figcaption>')
})

test('a caption inside a box, with a shortcode of its own', () => {
  const { document, unsupported } = read(
    '[box]\n[caption width="1"]<img src="/x.jpg" alt="y"> A [icon name="z"] b[/caption]\n[/box]',
  )
  expect(document.content.map((block) => block.type)).toEqual(['unsupported', 'figure', 'unsupported'])
  expect(unsupported.map(({ source }) => source)).toEqual(['[box][/box]', '[icon name="z"]'])
  expect(toPlainText(document)).toBe('A  b')
})

test('galleries ask for their pictures', () => {
  const asked: (readonly number[] | undefined)[] = []
  const options: FromHtmlOptions = {
    galleryItems: (ids) => {
      asked.push(ids)
      return [
        { kind: 'image', media: 'm1', alt: 'a', caption: 'A <b>b</b>' },
        { kind: 'image', src: 'https://old.example/2.jpg' },
      ]
    },
  }
  const { document } = read('a\n[gallery ids="3, 4,x" columns="4"]\nb\n\n[gallery]', options)
  expect(asked).toEqual([[3, 4], undefined])
  expect(document.content.map((block) => block.type)).toEqual(['paragraph', 'gallery', 'paragraph', 'gallery'])
  expect(document.content[1]).toMatchObject({
    attrs: { columns: 4 },
    content: [{ attrs: { media: 'm1', alt: 'a' } }, { attrs: { src: 'https://old.example/2.jpg' } }],
  })
})

test('a gallery nobody knows the pictures of keeps its source', () => {
  expect(read('[gallery ids="1"]').unsupported).toEqual([{ label: '[gallery]', source: '[gallery ids="1"]' }])
})

test('audio, video, playlist and embed', () => {
  const types = (source: string): readonly string[] =>
    read(source, { galleryItems: () => [{ kind: 'audio', media: 'a1', title: 'One' }] }).document.content.map(
      (block) => block.type,
    )
  expect(types('[audio https://old.example/a.mp3]')).toEqual(['audio'])
  expect(types('[audio mp3="https://old.example/a.mp3"][/audio]')).toEqual(['audio'])
  expect(types("[video width='640' mp4='https://old.example/a.mp4?x=1&amp;y=2'][/video]")).toEqual(['video'])
  expect(types('[video src="https://youtu.be/ex8fMxXJDJw"]')).toEqual(['embed'])
  expect(types('[playlist ids="1"]')).toEqual(['audio'])
  expect(types('[embed width="3"]https://vimeo.com/76979871[/embed]')).toEqual(['embed'])
  expect(types('[youtube https://www.youtube.com/watch?v=ex8fMxXJDJw&amp;rel=0]')).toEqual(['embed'])
  expect(types('[youtube=https://www.youtube.com/watch?v=ex8fMxXJDJw]')).toEqual(['embed'])
  expect(types('[embed]https://unknown.example/x[/embed]')).toEqual(['paragraph'])
})

test.each<[string, string, string, string[]]>([
  ['alone', 'a\n\n[contact-form-7 id="1"]\n\nb', 'a\n\nb', ['[contact-form-7 id="1"]']],
  ['alone without attributes', 'a\n[sitemap]\nb', 'a\n\nb', ['[sitemap]']],
  ['in pairs', 'a\n\n[quote by="x"]b <b>c</b>[/quote]\n\nd', 'a\n\nb c\n\nd', ['[quote by="x"][/quote]']],
  [
    'side by side',
    '[tabs][tab t="1"]one[/tab][tab t="2"]two[/tab][/tabs]',
    'one\n\ntwo',
    ['[tabs][/tabs]', '[tab t="1"][/tab]', '[tab t="2"][/tab]'],
  ],
  ['inside a sentence', 'one [hl color="red"]two[/hl] three', 'one two three', ['[hl color="red"][/hl]']],
  ['left open', '[open a="1"]one', 'one', ['[open a="1"]']],
])('unknown shortcodes %s keep source and words', (_name, source, text, sources) => {
  const { document, unsupported } = read(source)
  expect(toPlainText(document)).toBe(text)
  expect(unsupported.map((item) => item.source)).toEqual(sources)
})

test('an address alone on its line is an embed, or a link', () => {
  const { document, losses } = read(
    'See\n\nhttps://www.youtube.com/watch?v=ex8fMxXJDJw\n\nand https://youtu.be/ex8fMxXJDJw too\nhttps://t.me/somechannel/12\nend\n\nhttps://unknown.example/x',
  )
  expect(document.content.map((block) => block.type)).toEqual([
    'paragraph',
    'embed',
    'paragraph',
    'embed',
    'paragraph',
    'paragraph',
  ])
  expect(losses).toEqual({ 'embed:unknown.example': 1 })
  expect(html('https://unknown.example/x')).toBe(
    '<p><a href="https://unknown.example/x" rel="noopener">https://unknown.example/x</a></p>',
  )
})

test.each<[string, string, string]>([
  [
    'heading',
    '<!-- wp:heading {"level":3} --><h3 class="wp-block-heading">a</h3><!-- /wp:heading -->',
    '<h3 id="h-a">a</h3>',
  ],
  [
    'list',
    '<!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>a</li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    '<ul><li>a</li></ul>',
  ],
  [
    'columns',
    '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div><p>b</p></div><!-- /wp:column --></div><!-- /wp:columns -->',
    '<p>a</p><p>b</p>',
  ],
  [
    'quote',
    '<!-- wp:quote --><blockquote class="wp-block-quote"><p>a</p><cite>b</cite></blockquote><!-- /wp:quote -->',
    '<blockquote><p>a</p><p><em>b</em></p></blockquote>',
  ],
  [
    'pullquote',
    '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>a</p><cite>b</cite></blockquote></figure><!-- /wp:pullquote -->',
    '<figure class="pull-quote"><blockquote><p>a</p></blockquote><figcaption>b</figcaption></figure>',
  ],
  [
    'table',
    '<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>a</td></tr></tbody></table><figcaption>b</figcaption></figure><!-- /wp:table -->',
    '<div class="table" role="group" tabindex="0" aria-label="b"><table><caption>b</caption><tbody><tr><td>a</td></tr></tbody></table></div>',
  ],
  ['verse', '<!-- wp:verse --><pre class="wp-block-verse">a\n\n  b</pre><!-- /wp:verse -->', '<p>a<br><br>b</p>'],
  [
    'buttons',
    '<!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="/x">a</a></div><!-- /wp:button --><!-- wp:button --><div class="wp-block-button"><a href="/y">b</a></div><!-- /wp:button --></div><!-- /wp:buttons -->',
    '<p><a href="/x">a</a></p><p><a href="/y">b</a></p>',
  ],
  [
    'separator and spacer',
    '<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator --><!-- wp:spacer --><div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer -->',
    '<hr>',
  ],
  [
    'more and nextpage',
    '<!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->',
    '',
  ],
  [
    'file',
    '<!-- wp:file --><div class="wp-block-file"><a href="/f.pdf">Name</a><a href="/f.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->',
    '<p><a href="/f.pdf">Name</a> <a href="/f.pdf">Download</a></p>',
  ],
  [
    'embed',
    '<!-- wp:embed {"url":"https://youtu.be/ex8fMxXJDJw"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/ex8fMxXJDJw\n</div><figcaption>c</figcaption></figure><!-- /wp:embed -->',
    '<figure class="embed" data-provider="youtube" data-embed="https://www.youtube-nocookie.com/embed/ex8fMxXJDJw" data-shape="video" data-load="[load youtube]"><a class="embed-link" href="https://youtu.be/ex8fMxXJDJw" rel="noopener"><span class="embed-view">[view youtube]</span></a><figcaption>c</figcaption></figure>',
  ],
  [
    'words between blocks',
    'a\n\nb\n<!-- wp:paragraph --><p>c\n\nd</p><!-- /wp:paragraph -->',
    '<p>a</p><p>b</p><p>c d</p>',
  ],
])('block %s', (_name, source, expected) => {
  expect(html(source)).toBe(expected)
})

test('block gallery, media and text, cover', () => {
  const gallery = read(
    '<!-- wp:gallery {"ids":[1,2]} --><figure class="wp-block-gallery columns-2"><ul class="blocks-gallery-grid"><li><figure><img src="/1.jpg" alt="a"/><figcaption>one</figcaption></figure></li><li><figure><img src="/2.jpg" alt="b"/></figure></li></ul><figcaption>all</figcaption></figure><!-- /wp:gallery -->',
  )
  expect(gallery.document.content).toMatchObject([
    {
      type: 'gallery',
      attrs: { columns: 2 },
      content: [{ attrs: { src: '/1.jpg' }, content: [{ text: 'one' }] }, { attrs: { src: '/2.jpg' } }],
    },
    { type: 'paragraph', content: [{ text: 'all' }] },
  ])
  const newer = read(
    '<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image {"id":1} --><figure class="wp-block-image"><img src="/1.jpg" alt="a" class="wp-image-1"/></figure><!-- /wp:image --><!-- wp:image --><figure class="wp-block-image"><img src="/2.jpg" alt="b"/></figure><!-- /wp:image --></figure><!-- /wp:gallery -->',
  )
  expect(newer.document.content).toMatchObject([{ type: 'gallery', content: [{ type: 'figure' }, { type: 'figure' }] }])
  const side = read(
    '<!-- wp:media-text --><div class="wp-block-media-text"><figure><img src="/1.jpg" alt="a"/></figure><div><p>b</p></div></div><!-- /wp:media-text -->',
  )
  expect(side.document.content.map((block) => block.type)).toEqual(['figure', 'paragraph'])
  const cover = read(
    '<!-- wp:cover --><div class="wp-block-cover" style="background-image:url(/c.jpg);min-height:274px"><div><p>b</p></div></div><!-- /wp:cover -->',
  )
  expect(cover.document.content).toMatchObject([{ type: 'figure', attrs: { src: '/c.jpg' } }, { type: 'paragraph' }])
})

test('blocks the server fills are unsupported, with their source', () => {
  const source = '<!-- wp:latest-posts {"postsToShow":3} /-->'
  expect(
    read(
      `<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->${source}<!-- wp:acme/form {"id":1} --><!-- /wp:acme/form -->`,
    ).unsupported,
  ).toEqual([
    { label: 'wp:latest-posts', source },
    { label: 'wp:acme/form', source: '<!-- wp:acme/form {"id":1} -->' },
  ])
  const { document, unsupported, losses } = read(
    '<!-- wp:acme/box --><div class="box"><p>words</p></div><!-- /wp:acme/box -->',
  )
  expect([toPlainText(document), unsupported, losses]).toEqual(['words', [], { 'block:acme/box': 1 }])
})

test('footnotes that WordPress keeps beside the body', () => {
  const source =
    '<!-- wp:paragraph --><p>a<sup data-fn="id-1" class="fn"><a href="#id-1" id="id-1-link">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->'
  const { document, unsupported } = read(source, { footnote: (id) => (id === 'id-1' ? 'b <em>c</em>' : undefined) })
  expect(toPlainText(document)).toBe('a\n\nb c')
  expect(unsupported).toEqual([])
})

test('a shortcode inside source that is kept comes back as it was', () => {
  expect(read('<form>[gallery ids="1"]</form>').unsupported).toEqual([
    { label: '<form>', source: '<form>[gallery ids="1"]</form>' },
  ])
})

test('in a reader’s comment line breaks count, shortcodes and lonely addresses do not', () => {
  const source = 'First\nsecond\n\n[gallery]\n\nhttps://youtu.be/ex8fMxXJDJw'
  expect(html(source, { isComment: true })).toBe(
    '<p>First<br>second</p><p>[gallery]</p><p>https://youtu.be/ex8fMxXJDJw</p>',
  )
})
