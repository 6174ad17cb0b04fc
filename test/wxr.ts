/** Builders of small WordPress exports for tests. */

export interface WxrPost {
  readonly id: number | string
  readonly type?: string
  readonly title?: string
  readonly slug?: string
  readonly link?: string
  readonly status?: string
  readonly content?: string
  readonly excerpt?: string
  readonly date?: string
  readonly dateGmt?: string
  readonly modified?: string
  readonly modifiedGmt?: string
  readonly parent?: number | string
  readonly menuOrder?: number
  readonly creator?: string
  readonly password?: string
  readonly sticky?: boolean
  readonly commentStatus?: string
  readonly attachmentUrl?: string
  readonly terms?: readonly (readonly [taxonomy: string, slug: string, name?: string])[]
  readonly meta?: readonly (readonly [key: string, value: string])[]
  readonly comments?: readonly WxrTestComment[]
}

export interface WxrTestComment {
  readonly id: number
  readonly parent?: number
  readonly approved?: string
  readonly type?: string
  readonly content?: string
  readonly author?: string
  readonly email?: string
  readonly network?: string
  readonly meta?: readonly (readonly [key: string, value: string])[]
}

export interface WxrFile {
  readonly site?: string
  readonly title?: string
  readonly language?: string
  readonly authors?: readonly { readonly id: number; readonly login: string; readonly name: string }[]
  readonly terms?: readonly {
    readonly id: number
    readonly taxonomy: string
    readonly slug: string
    readonly name?: string
    readonly parent?: string
    readonly description?: string
  }[]
  readonly posts?: readonly WxrPost[]
}

/** An export as WordPress writes it. */
export function wxr(file: WxrFile): string {
  const { site = 'https://old.example', title = 'An old paper', language = 'fa-IR' } = file
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>${title}</title><link>${site}</link><description></description><language>${language}</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${site}</wp:base_site_url><wp:base_blog_url>${site}</wp:base_blog_url>
${(file.authors ?? []).map((each) => `<wp:author>${fields({ author_id: each.id, author_login: each.login, author_display_name: each.name })}</wp:author>`).join('\n')}
${(file.terms ?? []).map(term).join('\n')}
${(file.posts ?? []).map((post) => item(post, site)).join('\n')}
</channel></rss>
`
}

function term({
  id,
  taxonomy,
  slug,
  name = slug,
  parent = '',
  description = '',
}: NonNullable<WxrFile['terms']>[number]): string {
  if (taxonomy === 'category') {
    return `<wp:category>${fields({ term_id: id, category_nicename: slug, category_parent: parent, cat_name: name, category_description: description })}</wp:category>`
  }
  if (taxonomy === 'post_tag') {
    return `<wp:tag>${fields({ term_id: id, tag_slug: slug, tag_name: name, tag_description: description })}</wp:tag>`
  }
  return `<wp:term>${fields({ term_id: id, term_taxonomy: taxonomy, term_slug: slug, term_parent: parent, term_name: name, term_description: description })}</wp:term>`
}

function item(post: WxrPost, site: string): string {
  const { id, type = 'post', slug = `item-${id}`, date = '2024-05-01 12:30:00', dateGmt = '2024-05-01 09:00:00' } = post
  return `<item><title>${cdata(post.title ?? `Item ${id}`)}</title><link>${cdata(post.link ?? `${site}/2024/05/${slug}/`)}</link>
<dc:creator>${cdata(post.creator ?? '')}</dc:creator><guid>${site}/?p=${id}</guid>
<content:encoded>${cdata(post.content ?? '')}</content:encoded><excerpt:encoded>${cdata(post.excerpt ?? '')}</excerpt:encoded>
${fields({
  post_id: id,
  post_date: date,
  post_date_gmt: dateGmt,
  post_modified: post.modified ?? date,
  post_modified_gmt: post.modifiedGmt ?? dateGmt,
  comment_status: post.commentStatus ?? 'open',
  post_name: slug,
  status: post.status ?? 'publish',
  post_parent: post.parent ?? 0,
  menu_order: post.menuOrder ?? 0,
  post_type: type,
  post_password: post.password ?? '',
  is_sticky: post.sticky === true ? 1 : 0,
  ...(post.attachmentUrl === undefined ? {} : { attachment_url: post.attachmentUrl }),
})}
${(post.terms ?? []).map(([taxonomy, nicename, name = nicename]) => `<category domain="${taxonomy}" nicename="${nicename}">${cdata(name)}</category>`).join('')}
${(post.meta ?? []).map(([key, value]) => `<wp:postmeta>${fields({ meta_key: key, meta_value: value })}</wp:postmeta>`).join('')}
${(post.comments ?? []).map(comment).join('')}
</item>`
}

function comment({
  id,
  parent = 0,
  approved = '1',
  type = 'comment',
  content = `Comment ${id}`,
  author = 'A reader',
  email = '',
  network = '',
  meta = [],
}: WxrTestComment): string {
  const facts = meta.map(
    ([key, value]) => `<wp:commentmeta>${fields({ meta_key: key, meta_value: value })}</wp:commentmeta>`,
  )
  return `<wp:comment>${fields({ comment_id: id, comment_author: author, comment_author_email: email, comment_author_IP: network, comment_date: '2024-05-02 10:00:00', comment_date_gmt: '2024-05-02 06:30:00', comment_content: content, comment_approved: approved, comment_type: type, comment_parent: parent, comment_user_id: 0 })}${facts.join('')}</wp:comment>`
}

const fields = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<wp:${name}>${cdata(String(value))}</wp:${name}>`)
    .join('')

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
