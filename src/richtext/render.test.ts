import { expect, test } from 'vitest'
import { testContext } from './documents.cases.ts'
import type { Block, Document, Inline, Mark, TableCell } from './document.ts'
import { renderHtml } from './render.ts'

const fa = testContext('fa')
const en = testContext('en')
const text = (value: string, ...marks: Mark[]): Inline =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks }
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const document = (...content: Block[]): Document => ({ type: 'doc', content })
const cell = (value: string, type: TableCell['type'] = 'tableCell', attrs: TableCell['attrs'] = {}): TableCell => ({
  type,
  attrs,
  content: [paragraph(text(value))],
})

test('escapes all text and attributes', () => {
  const html = renderHtml(
    document(
      paragraph(
        text('<script>alert(1)</script> & "quotes"', {
          type: 'link',
          attrs: { href: '/a?b="><script>', title: `"'><i>` },
        }),
      ),
    ),
    en,
  )
  expect(html).toBe(
    '<p><a href="/a?b=&quot;&gt;&lt;script&gt;" title="&quot;&#39;&gt;&lt;i&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; "quotes"</a></p>',
  )
})

test('writes dir only where a block differs from what surrounds it', () => {
  expect(renderHtml(document(paragraph(text('سلام'))), fa)).toBe('<p>سلام</p>')
  expect(renderHtml(document(paragraph(text('An English paragraph'))), fa)).toBe(
    '<p dir="ltr">An English paragraph</p>',
  )
  expect(renderHtml(document(paragraph(text('پاراگراف فارسی'))), en)).toBe('<p dir="rtl">پاراگراف فارسی</p>')
  expect(renderHtml(document({ type: 'paragraph', attrs: { dir: 'rtl' }, content: [text('سلام')] }), fa)).toBe(
    '<p>سلام</p>',
  )
  expect(renderHtml(document({ type: 'paragraph', attrs: { lang: 'ar' }, content: [text('مرحبا')] }), fa)).toBe(
    '<p lang="ar">مرحبا</p>',
  )
  expect(renderHtml(document({ type: 'paragraph', attrs: { lang: 'en' }, content: [text('Hello')] }), fa)).toBe(
    '<p lang="en" dir="ltr">Hello</p>',
  )
})

test('a sentence that begins with a foreign name keeps its direction', () => {
  expect(renderHtml(document(paragraph(text('BBC در گزارشی تازه نوشت'))), fa)).toBe('<p>BBC در گزارشی تازه نوشت</p>')
  expect(renderHtml(document(paragraph(text('سلام means hello in Persian'))), en)).toBe(
    '<p>سلام means hello in Persian</p>',
  )
})

test('blocks inside a block measure by it, not by the page', () => {
  const quote: Block = { type: 'blockquote', content: [paragraph(text('One two three')), paragraph(text('یک دو'))] }
  expect(renderHtml(document(quote), fa)).toBe(
    '<blockquote dir="ltr"><p>One two three</p><p dir="rtl">یک دو</p></blockquote>',
  )
})

test('a list has one direction for its markers', () => {
  const list: Block = {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [paragraph(text('یک دو سه'))] },
      { type: 'listItem', content: [paragraph(text('Two'))] },
    ],
  }
  expect(renderHtml(document(list), fa)).toBe('<ul><li>یک دو سه</li><li><p dir="ltr">Two</p></li></ul>')
})

test('marks nest in one order and stay open across a line break', () => {
  const html = renderHtml(
    document(
      paragraph(
        text('a', { type: 'italic' }, { type: 'bold' }),
        text('b', { type: 'bold' }),
        { type: 'hardBreak' },
        text('c', { type: 'bold' }),
        text('d'),
      ),
    ),
    en,
  )
  expect(html).toBe('<p><strong><em>a</em>b<br>c</strong>d</p>')
})

test('code runs from left to right everywhere', () => {
  const html = renderHtml(
    document(paragraph(text('دستور '), text('ls', { type: 'code' })), {
      type: 'codeBlock',
      content: [{ type: 'text', text: '\n<a>\n' }],
    }),
    fa,
  )
  expect(html).toBe(
    '<p>دستور <code dir="ltr">ls</code></p><pre dir="ltr" tabindex="0"><code>\n&lt;a&gt;\n</code></pre>',
  )
})

test('a foreign run has its language, and its direction where that differs', () => {
  const span = (lang: string): string =>
    renderHtml(document(paragraph(text('متن '), text('x', { type: 'lang', attrs: { lang } }))), fa)
  expect(span('en')).toBe('<p>متن <span lang="en" dir="ltr">x</span></p>')
  expect(span('ar')).toBe('<p>متن <span lang="ar">x</span></p>')
})

test('links resolve their reference, fall back to their address, and say noopener when they leave', () => {
  const link = (href: string, id?: string): string =>
    renderHtml(
      document(
        paragraph(
          text('x', { type: 'link', attrs: id === undefined ? { href } : { href, ref: { kind: 'article', id } } }),
        ),
      ),
      en,
    )
  expect(link('/old', 'a1')).toBe('<p><a href="/en/article/a1" data-ref="article:a1">x</a></p>')
  expect(link('/old', 'gone')).toBe('<p><a href="/old" data-ref="article:gone">x</a></p>')
  expect(link('https://example.org/')).toBe('<p><a href="https://example.org/" rel="noopener">x</a></p>')
})

test('an address that a page resolves wrongly is never written', () => {
  const context = { ...en, resolveLink: () => 'javascript:alert(1)' }
  const html = renderHtml(
    document(paragraph(text('x', { type: 'link', attrs: { href: '/safe', ref: { kind: 'article', id: 'a' } } }))),
    context,
  )
  expect(html).toBe('<p><a href="/safe" data-ref="article:a">x</a></p>')
})

test('headings get ids that are stable, unique and kept apart from the page', () => {
  const heading = (value: string, id?: string): Block => ({
    type: 'heading',
    attrs: { level: 2, ...(id === undefined ? {} : { id }) },
    content: [text(value)],
  })
  const html = renderHtml(
    document(
      heading('تالاب‌های شمال'),
      heading('One'),
      heading('One'),
      heading('x', 'comments'),
      paragraph(text('y', { type: 'link', attrs: { href: '#comments' } })),
    ),
    fa,
  )
  expect([...html.matchAll(/id="([^"]*)"/g)].map((found) => found[1])).toEqual([
    'h-تالاب-های-شمال',
    'h-One',
    'h-One-2',
    'h-comments',
  ])
  expect(html).toContain('<a href="#h-comments">')
})

test('notes are numbered in reading order and lead there and back', () => {
  const note = (value: string): Inline => ({ type: 'footnote', content: [text(value)] })
  const html = renderHtml(document(paragraph(text('یک'), note('نخست')), paragraph(text('دو'), note('second note'))), fa)
  expect(html).toBe(
    '<p>یک<sup class="footnote"><a href="#fn-1" id="fnref-1" aria-label="[note 1]">1</a></sup></p>' +
      '<p>دو<sup class="footnote"><a href="#fn-2" id="fnref-2" aria-label="[note 2]">2</a></sup></p>' +
      '<section class="footnotes"><h2>[notes]</h2><ol>' +
      '<li id="fn-1">نخست <a class="footnote-back" href="#fnref-1" aria-label="[back]">↑</a></li>' +
      '<li id="fn-2" dir="ltr">second note <a class="footnote-back" href="#fnref-2" aria-label="[back]">↑</a></li></ol></section>',
  )
})

test('pictures have their size, load late and show a placeholder without a style', () => {
  const html = renderHtml(
    document({
      type: 'figure',
      attrs: { media: 'm1', alt: 'A lake', credit: 'Sara', width: 'wide' },
      content: [text('Caption')],
    }),
    en,
  )
  expect(html).toContain('<figure class="figure figure-wide" data-media="m1">')
  expect(html).toContain('<img class="placeholder" src="data:image/png;base64,AAAA" alt="" width="800" height="600">')
  expect(html).toContain(
    '<source type="image/webp" srcset="/media/m1-400.webp 400w, /media/m1-800.webp 800w" sizes="(min-width: 62rem) 60rem, 100vw">',
  )
  expect(html).toContain('<img src="/media/m1" alt="A lake" width="800" height="600" loading="lazy" decoding="async">')
  expect(html).toContain(
    '<figcaption>Caption <small class="credit" data-credit="Sara">[photo: Sara]</small></figcaption>',
  )
  expect(html).not.toContain('style=')
})

test('a picture that lies elsewhere is a link, never a request; one that is gone is words', () => {
  const outside = renderHtml(
    document({ type: 'figure', attrs: { src: 'https://elsewhere.example/a.jpg', alt: '' } }),
    en,
  )
  expect(outside).not.toContain('<img')
  expect(outside).toContain(
    '<a class="outside" href="https://elsewhere.example/a.jpg" rel="noopener" data-alt="">[open]</a>',
  )
  expect(renderHtml(document({ type: 'figure', attrs: { media: 'gone', alt: '' } }), en)).toContain('[missing]')
  const player = renderHtml(document({ type: 'video', attrs: { src: 'https://elsewhere.example/a.mp4' } }), en)
  expect(player).not.toContain('<video')
})

test('an embed asks nothing of the other house', () => {
  const html = renderHtml(
    document({ type: 'embed', attrs: { provider: 'youtube', url: 'https://youtu.be/ex8fMxXJDJw' } }),
    en,
  )
  expect(html).toBe(
    '<figure class="embed" data-provider="youtube" data-embed="https://www.youtube-nocookie.com/embed/ex8fMxXJDJw" data-shape="video" data-load="[load youtube]">' +
      '<a class="embed-link" href="https://youtu.be/ex8fMxXJDJw" rel="noopener"><span class="embed-view">[view youtube]</span></a></figure>',
  )
})

test('words of the page inside a block of another language say which language they are', () => {
  const html = renderHtml(
    document({
      type: 'correction',
      attrs: { kind: 'correction', lang: 'en', at: 0 },
      content: [paragraph(text('A name was wrong.'))],
    }),
    fa,
  )
  expect(html).toBe(
    '<aside class="correction" data-kind="correction" data-at="0" role="note" lang="en" dir="ltr"><p class="correction-head" lang="fa" dir="rtl">' +
      '<strong>[correction]</strong> <time datetime="1970-01-01T00:00:00.000Z">[1970-01-01]</time></p><p>A name was wrong.</p></aside>',
  )
})

test('tables scroll in a named box, headers say what they name', () => {
  const table: Block = {
    type: 'table',
    attrs: { caption: 'Rain' },
    content: [
      { type: 'tableRow', content: [cell('Year', 'tableHeader'), cell('mm', 'tableHeader')] },
      { type: 'tableRow', content: [cell('2024', 'tableHeader'), cell('80', 'tableCell', { colspan: 2 })] },
    ],
  }
  expect(renderHtml(document(table), en)).toBe(
    '<div class="table" role="group" tabindex="0" aria-label="Rain"><table><caption>Rain</caption>' +
      '<thead><tr><th scope="col">Year</th><th scope="col">mm</th></tr></thead>' +
      '<tbody><tr><th scope="row">2024</th><td colspan="2">80</td></tr></tbody></table></div>',
  )
})

test('a header that reaches into the body is not cut by a table head', () => {
  const table: Block = {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('A', 'tableHeader', { rowspan: 2 }), cell('B', 'tableHeader')] },
      { type: 'tableRow', content: [cell('1')] },
    ],
  }
  expect(renderHtml(document(table), en)).not.toContain('<thead>')
})

test('empty blocks leave nothing, unsupported ones show their source as text', () => {
  const html = renderHtml(
    document(
      { type: 'paragraph' },
      { type: 'heading', attrs: { level: 2 } },
      paragraph(text(' \u00a0')),
      { type: 'blockquote', content: [{ type: 'paragraph' }] },
      { type: 'unsupported', attrs: { label: '<form>', source: '<form action="x"></form>' } },
    ),
    fa,
  )
  expect(html).toBe(
    '<details class="unsupported" data-label="&lt;form&gt;"><summary>[unsupported] <code dir="ltr">&lt;form&gt;</code></summary>' +
      '<pre dir="ltr" tabindex="0"><code>&lt;form action="x"&gt;&lt;/form&gt;</code></pre></details>',
  )
})
