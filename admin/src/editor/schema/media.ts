import { embed } from '../../../../src/richtext/nodes/embed.ts'
import { findEmbed } from '../../../../src/richtext/nodes/embed-providers.ts'
import { figure } from '../../../../src/richtext/nodes/figure.ts'
import { gallery } from '../../../../src/richtext/nodes/gallery.ts'
import { horizontalRule } from '../../../../src/richtext/nodes/horizontal-rule.ts'
import { player } from '../../../../src/richtext/nodes/player.ts'
import { unsupported } from '../../../../src/richtext/nodes/unsupported.ts'
import { safeUrl } from '../../../../src/richtext/url.ts'
import { type Attrs, defineNode } from './define.ts'

/** A picture; its caption is written below it. */
export const FigureNode = defineNode({
  name: 'figure',
  attributes: figure.attributes,
  content: 'inline*',
  // A gallery must be able to hold one that is still empty; such a one is not saved.
  defaults: { alt: '' },
  tag: 'figure',
  isNamed: true,
  reads: { 'img[src]': readPicture },
  config: { group: 'block', isolating: true, defining: true, draggable: true },
})

/** Pictures side by side. */
export const GalleryNode = defineNode({
  name: 'gallery',
  attributes: gallery.attributes,
  content: 'figure+',
  tag: 'div',
  isNamed: true,
  config: { group: 'block', isolating: true, draggable: true },
})

/** Something of another house. */
export const EmbedNode = defineNode({
  name: 'embed',
  attributes: embed.attributes,
  content: 'inline*',
  tag: 'figure',
  isNamed: true,
  reads: { 'iframe[src]': readFrame },
  config: { group: 'block', isolating: true, draggable: true },
})

/** Sound. */
export const AudioNode = definePlayer('audio')

/** Film. */
export const VideoNode = definePlayer('video')

/** A change of the subject. */
export const HorizontalRuleNode = defineNode({
  name: 'horizontalRule',
  attributes: horizontalRule.attributes,
  tag: 'hr',
  reads: { hr: () => ({}) },
  config: { group: 'block' },
})

/** What could not be represented. */
export const UnsupportedNode = defineNode({
  name: 'unsupported',
  attributes: unsupported.attributes,
  tag: 'div',
  isNamed: true,
  config: { group: 'block', atom: true },
})

/** Blocks that show something. */
export const MEDIA = [FigureNode, GalleryNode, EmbedNode, AudioNode, VideoNode, HorizontalRuleNode, UnsupportedNode]

function definePlayer(name: 'audio' | 'video') {
  return defineNode({
    name,
    attributes: player.attributes,
    content: 'inline*',
    tag: 'figure',
    isNamed: true,
    config: { group: 'block', isolating: true, draggable: true },
  })
}

/** A picture of another page stays where it lies; whoever wants it here uploads it. */
function readPicture(element: HTMLElement): Attrs | false {
  const src = safeUrl(element.getAttribute('src') ?? '')
  return src === undefined ? false : { src, alt: element.getAttribute('alt') ?? '' }
}

function readFrame(element: HTMLElement): Attrs | false {
  const address = element.getAttribute('src') ?? ''
  const url = address.startsWith('//') ? `https:${address}` : address
  const found = findEmbed(url)
  return found === undefined ? false : { provider: found.provider, url }
}
