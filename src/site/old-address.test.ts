import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { slugs } from '../../test/newsroom-contents.ts'

const wetlands = `/fa/101/${encodeURIComponent('تالاب-های-شمال-پس-از-هفت-سال-دوباره-پرآب-شدند')}`
const encoded = encodeURIComponent('خبر-تالاب')
const environment = `/fa/${encodeURIComponent(slugs.environment.fa)}/`

describeOnEachDatabase('old addresses', (get) => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await createNewsroom(get())
  })
  afterAll(() => newsroom.close())

  test.each([
    ['/?p=12', wetlands],
    ['/index.php?p=12', wetlands],
    ['/?p=12&preview=true', wetlands],
    [`/2024/05/07/${encoded}/`, wetlands],
    [`/2024/05/07/${encoded.toLowerCase()}`, wetlands],
    [`/2024/05/07/${encoded}/feed/`, wetlands],
    [`/2024/05/07/${encoded}/comment-page-2/`, wetlands],
    [`/2024/05/07/${encoded}/amp`, wetlands],
    [`/2024/05/07/${encoded}/trackback/`, wetlands],
    [`/2024/05/07/${encoded}/embed/`, wetlands],
    [`/2024/05/07/${encoded}/page/2/`, wetlands],
    ['/?p=101', wetlands],
    ['/fa/?p=101', wetlands],
    ['/archives/101', wetlands],
    ['/2024/', '/fa/archive/1403/'],
    ['/2024/05/', '/fa/archive/1403/02/'],
    ['/2024/05/07/', '/fa/archive/1403/02/18/'],
    ['/2024/5/7', '/fa/archive/1403/02/18/'],
    ['/ar/2024/05/07/', '/ar/archive/2024/05/07/'],
    ['/1402/10/', '/fa/archive/1402/10/'],
    ['/2024/05/page/3/', '/fa/archive/1403/02/'],
    ['/category/environment/', environment],
    ['/category/environment/feed/', `${environment}feed.xml`],
    ['/category/environment/feed/atom/', `${environment}atom.xml`],
    ['/category/environment/?feed=rss2', `${environment}feed.xml`],
    ['/en/category/science/feed/', '/en/science/feed.xml'],
    ['/author/sara/feed/', '/fa/author/sara/feed.xml'],
    ['/category/environment/page/2/', environment],
    ['/en/category/science/', '/en/science/'],
    ['/en/category/environment/wetlands/', '/en/wetlands/'],
    [`/tag/${slugs.tag.fa}/`, `/fa/tag/${encodeURIComponent(slugs.tag.fa)}/`],
    ['/en/tag/water/feed/', '/en/tag/water/feed.xml'],
    ['/author/sara/page/2/', '/fa/author/sara/'],
    ['/feed/', '/fa/feed.xml'],
    ['/feed', '/fa/feed.xml'],
    ['/feed/rss2/', '/fa/feed.xml'],
    ['/feed/atom/', '/fa/atom.xml'],
    ['/rss', '/fa/feed.xml'],
    ['/rss.xml', '/fa/feed.xml'],
    ['/ar/feed/', '/ar/feed.xml'],
    ['/?feed=rss2', '/fa/feed.xml'],
    ['/?feed=atom', '/fa/atom.xml'],
    ['/index.php?feed=rss', '/fa/feed.xml'],
    ['/en/?feed=rss2', '/en/feed.xml'],
    ['/sitemap_index.xml', '/sitemap.xml'],
    ['/wp-sitemap.xml', '/sitemap.xml'],
    ['/wp-sitemap-posts-post-1.xml', '/sitemap.xml'],
    ['/post-sitemap2.xml', '/sitemap.xml'],
    ['/news-sitemap.xml', '/sitemap-news.xml'],
    ['/page/2/', '/fa/'],
    ['/comments/feed/', '/fa/feed.xml'],
    ['/older', '/en/201-observatory'],
  ])('%s answers 301 once, to its final address', async (path, location) => {
    const response = await newsroom.ask(path)
    const found = response.headers.get('location') ?? ''
    expect(response.status).toBe(301)
    if (location === '/en/201-observatory') expect(found).toMatch(/^\/en\/203\//)
    else expect(found).toBe(location)
    expect((await newsroom.ask(found)).status).toBe(200)
  })

  test('what was recorded wins over what the pattern of an address says', async () => {
    expect((await newsroom.ask('/2023/01/')).headers.get('location')).toMatch(/^\/fa\/301\//)
  })

  test.each([
    ['/for-ever-gone/', 410],
    ['/outside', 404],
    ['/circle', 404],
    ['/?p=99999', 404],
    ['/2024/13/', 404],
    ['/2024/02/31/', 404],
    ['/3024/', 404],
    ['/%D8%FF%', 404],
    [`/2024/05/07/${encoded}%FF/`, 404],
    ['/tag/none/', 404],
    ['/category/none/', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await newsroom.ask(path)).status).toBe(status)
  })

  test('the address of an attachment leads to its file', async () => {
    const location = (await newsroom.ask('/attachment/dawn/')).headers.get('location') ?? ''
    const file = await newsroom.ask(location)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe('image/jpeg')
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
    await file.body?.cancel()
  })

  test('a withdrawn article is gone under its old address too', async () => {
    expect((await newsroom.ask('/old/gone')).status).toBe(410)
  })
})
