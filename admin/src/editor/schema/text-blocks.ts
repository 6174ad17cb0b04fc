import { blockquote } from '../../../../src/richtext/nodes/blockquote.ts'
import { codeBlock } from '../../../../src/richtext/nodes/code-block.ts'
import { correction } from '../../../../src/richtext/nodes/correction.ts'
import { heading } from '../../../../src/richtext/nodes/heading.ts'
import { paragraph } from '../../../../src/richtext/nodes/paragraph.ts'
import { pullQuote } from '../../../../src/richtext/nodes/pull-quote.ts'
import { safeUrl } from '../../../../src/richtext/url.ts'
import { type Attrs, defineNode } from './define.ts'

/** A paragraph: what is made where nothing else is said, so it is the first block of all. */
export const ParagraphNode = defineNode({
  name: 'paragraph',
  attributes: paragraph.attributes,
  content: 'inline*',
  tag: 'p',
  reads: { p: () => ({}) },
  config: { group: 'block', priority: 1000 },
})

/** A heading inside the body: levels 2 to 4, since the headline is the first. A pasted `h1` is a 2, an `h5` a 4. */
export const HeadingNode = defineNode({
  name: 'heading',
  attributes: heading.attributes,
  content: 'inline*',
  tag: ({ level }) => `h${String(level)}`,
  reads: Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, (): Attrs => ({ level: Math.min(Math.max(level, 2), 4) })]),
  ),
  config: { group: 'block', defining: true },
})

/** Words of somebody else. */
export const BlockquoteNode = defineNode({
  name: 'blockquote',
  attributes: blockquote.attributes,
  content: 'block+',
  tag: 'blockquote',
  htmlAttributes: ({ cite }) => ({ cite: typeof cite === 'string' ? cite : undefined }),
  reads: { blockquote: (element) => ({ cite: safeUrl(element.getAttribute('cite') ?? '') }) },
  config: { group: 'block', defining: true },
})

/** A sentence lifted out of the story. */
export const PullQuoteNode = defineNode({
  name: 'pullQuote',
  attributes: pullQuote.attributes,
  content: 'inline*',
  tag: 'aside',
  isNamed: true,
  config: { group: 'block', defining: true },
})

/** Code, every space kept. */
export const CodeBlockNode = defineNode({
  name: 'codeBlock',
  attributes: codeBlock.attributes,
  content: 'text*',
  tag: 'pre',
  htmlAttributes: () => ({ dir: 'ltr', spellcheck: 'false' }),
  reads: { pre: () => ({}) },
  config: { group: 'block', marks: '', code: true, defining: true, whitespace: 'pre' },
})

/** A note of the editors about the story itself. */
export const CorrectionNode = defineNode({
  name: 'correction',
  attributes: correction.attributes,
  content: 'block+',
  tag: 'section',
  isNamed: true,
  config: { group: 'block', defining: true },
})

/** The blocks that are text and boxes of text. */
export const TEXT_BLOCKS = [ParagraphNode, HeadingNode, BlockquoteNode, PullQuoteNode, CodeBlockNode, CorrectionNode]
