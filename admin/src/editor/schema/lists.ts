import { bulletList } from '../../../../src/richtext/nodes/bullet-list.ts'
import { listItem } from '../../../../src/richtext/nodes/list-item.ts'
import { orderedList } from '../../../../src/richtext/nodes/ordered-list.ts'
import { defineNode } from './define.ts'

/** An item of a list; a paragraph is what it begins with when it is new. */
export const ListItemNode = defineNode({
  name: 'listItem',
  attributes: listItem.attributes,
  content: 'block+',
  tag: 'li',
  reads: { li: () => ({}) },
  config: { defining: true },
})

/** A list without an order. */
export const BulletListNode = defineNode({
  name: 'bulletList',
  attributes: bulletList.attributes,
  content: 'listItem+',
  tag: 'ul',
  reads: { ul: () => ({}) },
  config: { group: 'block list' },
})

/** A numbered list. */
export const OrderedListNode = defineNode({
  name: 'orderedList',
  attributes: orderedList.attributes,
  content: 'listItem+',
  tag: 'ol',
  htmlAttributes: ({ start }) => ({ start: typeof start === 'number' ? String(start) : undefined }),
  reads: {
    ol: (element) => (element instanceof HTMLOListElement && element.start !== 1 ? { start: element.start } : {}),
  },
  config: { group: 'block list' },
})

/** Lists and their items. */
export const LISTS = [BulletListNode, OrderedListNode, ListItemNode]
