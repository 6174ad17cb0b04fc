/** What a WordPress export holds, as it stands there: every field is the text of its element, `''` where it is absent. */
import type { DamageKind } from '../../contract/imports.ts'

export interface WxrChannel {
  readonly title: string
  readonly link: string
  readonly description: string
  readonly language: string
  readonly wxrVersion: string
  readonly baseSiteUrl: string
  readonly baseBlogUrl: string
}

export interface WxrMeta {
  readonly key: string
  readonly value: string
}

export interface WxrAuthor {
  readonly id: string
  readonly login: string
  readonly email: string
  readonly displayName: string
  readonly firstName: string
  readonly lastName: string
}

/** A category, a tag or a term of any other taxonomy. */
export interface WxrTerm {
  readonly id: string
  readonly taxonomy: string
  readonly slug: string
  /** Slug of the parent term; some exporters write its id. */
  readonly parent: string
  readonly name: string
  readonly description: string
  readonly meta: readonly WxrMeta[]
}

/** A term as an item names it. */
export interface WxrTermReference {
  readonly taxonomy: string
  readonly slug: string
  readonly name: string
}

export interface WxrComment {
  readonly id: string
  readonly author: string
  readonly authorEmail: string
  readonly authorUrl: string
  readonly date: string
  readonly dateGmt: string
  readonly content: string
  readonly approved: string
  readonly type: string
  readonly parent: string
  readonly userId: string
  readonly meta: readonly WxrMeta[]
}

export interface WxrItem {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly pubDate: string
  readonly creator: string
  readonly guid: string
  readonly description: string
  readonly content: string
  readonly excerpt: string
  readonly date: string
  readonly dateGmt: string
  readonly modified: string
  readonly modifiedGmt: string
  readonly commentStatus: string
  readonly pingStatus: string
  readonly slug: string
  readonly status: string
  readonly parent: string
  readonly menuOrder: string
  readonly type: string
  readonly password: string
  readonly isSticky: string
  readonly attachmentUrl: string
  readonly terms: readonly WxrTermReference[]
  readonly meta: readonly WxrMeta[]
  readonly comments: readonly WxrComment[]
  /** Elements this reader has no field for, in order. */
  readonly others: readonly WxrMeta[]
}

/** A place in a file; lines and columns count from 1, columns in characters. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something odd that was read over: `times` says how often, `at` where first. */
export interface ReadingNotice {
  readonly kind: 'unknown-entity' | 'control-character' | 'invalid-encoding' | 'stray-markup' | 'too-large'
  readonly times: number
  readonly at: Place
  /** The first few of their kind. */
  readonly examples: readonly string[]
}

/** Where reading had to stop. */
export interface Damage {
  readonly at: Place
  readonly kind: DamageKind
  readonly why: string
}

export type WxrEvent =
  | { readonly kind: 'channel'; readonly channel: WxrChannel }
  | { readonly kind: 'author'; readonly author: WxrAuthor }
  | { readonly kind: 'term'; readonly term: WxrTerm }
  /** `at` is the byte offset in the (unpacked) file up to which all has been read. */
  | { readonly kind: 'item'; readonly item: WxrItem; readonly place: Place }
  | { readonly kind: 'progress'; readonly bytes: number; readonly total: number }
  | { readonly kind: 'notice'; readonly notice: ReadingNotice }
  | { readonly kind: 'damage'; readonly damage: Damage }
