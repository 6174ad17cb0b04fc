import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../test/databases.ts'
import { createNewsroom, type TestNewsroom } from '../../test/newsroom.ts'
import { makeOwner, makePerson, type Reply, type TestPerson } from '../../test/signed-in.ts'
import { usualColours } from '../contract/colours.ts'
import { newsroomKinds } from '../jobs/newsroom-kinds.ts'
import { runPendingJobs } from '../jobs/run-pending.ts'

const codeOf = ({ status, body }: Reply): readonly unknown[] => [status, body['code']]
const faultsOf = ({ body }: Reply) => body['faults'] as readonly { path: string; code: string; message: string }[]
const green = { accent: '#0b6b3a', link: '#0a4f8a' }

describeOnEachDatabase('how the paper looks', (get) => {
  let newsroom: TestNewsroom
  let owner: TestPerson
  let chief: TestPerson
  let logoId = ''

  const page = async (path = '/fa/'): Promise<string> => (await newsroom.askAnew(path)).text()
  const settle = () => runPendingJobs(newsroom.context, newsroomKinds(newsroom.context, newsroom))
  const put = (value: unknown, headers?: Record<string, string>, who = chief) =>
    who.browser.ask('PUT', '/settings/look', { value }, headers)
  const preview = (change: unknown, who = chief) =>
    who.browser.ask('GET', `/settings/preview?language=fa&change=${encodeURIComponent(JSON.stringify(change))}`)

  beforeAll(async () => {
    newsroom = await createNewsroom(get())
    owner = await makeOwner(newsroom)
    chief = await makePerson(newsroom, 'chief-editor')
    const picture = await sharp({ create: { width: 640, height: 320, channels: 4, background: '#0b6b3a80' } })
      .png()
      .toBuffer()
    const added = await chief.browser.ask('POST', '/media?name=logo.png', new Uint8Array(picture))
    expect(added.status).toBe(201)
    logoId = String((added.body['media'] as { id: string } | undefined)?.id ?? added.body['id'])
  })
  afterAll(() => newsroom.close())

  test('a picture that is not ready, is none or is not there is no logo', async () => {
    for (const logo of [logoId, '01900000-0000-7000-8000-000000000000']) {
      const refused = await put({ logo })
      expect(codeOf(refused)).toEqual([400, 'invalid-input'])
      expect(faultsOf(refused)).toMatchObject([{ path: 'value.logo', code: 'unknown-reference' }])
    }
    expect(codeOf(await put({ logo: 'x' }))).toEqual([400, 'setting-unusable'])
    await settle()
  })

  test('colours that cannot be read are refused at their fields, in the language of who asks', async () => {
    const colours = { light: { accent: '#f7c948' }, dark: { link: '#333333' } }
    const refused = await put({ colours }, {}, owner)
    expect(codeOf(refused)).toEqual([400, 'setting-unusable'])
    expect(faultsOf(refused).map(({ path, code }) => [path, code])).toEqual([
      ['value.colours.light.accent', 'contrast'],
      ['value.colours.dark.link', 'contrast'],
    ])
    expect(faultsOf(refused)[0]?.message).toContain('۴٫۵')
    expect(faultsOf(await put({ colours: { light: { accent: 'red' } } }))).toMatchObject([{ code: 'no-colour' }])
  })

  test('it is tried out on the real page, and nothing of that is kept', async () => {
    const before = await page()
    const tried = await preview({ look: { logo: logoId, colours: { light: green } }, shortName: 'ساحل' })
    expect(tried.status).toBe(200)
    expect(tried.text).toContain('/-/colours/0b6b3a-0a4f8a-f07386-8cc7e2.css')
    expect(tried.text).toMatch(/<img class="logo" src="\/media\/[^"]+\.(?:webp|png)"/)
    expect(tried.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(await page()).toBe(before)
    const editions = await chief.browser.ask('GET', '/editions')
    const fa = (editions.body['items'] as readonly { language: string; dir: string; name: string }[]).find(
      ({ language }) => language === 'fa',
    )
    const { language: _, dir: __, ...fields } = fa ?? { language: '', dir: '' }
    const renamed = await preview({ edition: { ...fields, name: 'نامی تازه' } })
    expect(renamed.text).toContain('نامی تازه')
    expect(codeOf(await preview({ look: { colours: { light: { accent: '#ffffff' } } } }))).toEqual([
      400,
      'setting-unusable',
    ])
    expect((await preview({ edition: { ...fields, zone: 'Nowhere/Nothing' } })).status).not.toBe(200)
    expect((await chief.browser.ask('GET', '/settings/preview?language=fa&change=%7B')).status).toBe(400)
    expect(await page()).toBe(before)
  })

  test('logo, signs and colours reach readers, machines and devices', async () => {
    const saved = await put({ logo: logoId, colours: { light: green } })
    expect(saved.body).toMatchObject({ value: { logo: logoId, colours: { light: green, dark: usualColours.dark } } })
    expect(await page('/fa/manifest.webmanifest')).not.toContain('/media/')
    await settle()
    const html = await page()
    expect(html).toMatch(/<link rel="icon" type="image\/png" href="\/media\/[^"]+i1tab48\.png">/)
    const [, colours = ''] = /<link rel="stylesheet" href="(\/-\/colours\/[^"]+)">/.exec(html) ?? []
    const css = await newsroom.ask(colours)
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await css.text()).toContain('--accent:#0b6b3a;--accent-ink:#ffffff;--link:#0a4f8a')
    const manifest = JSON.parse(await page('/fa/manifest.webmanifest')) as {
      icons: readonly { src: string; sizes: string; purpose: string }[]
    }
    expect(manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 512x512',
    ])
    const [, apple = ''] = /<link rel="apple-touch-icon" href="([^"]+)">/.exec(html) ?? []
    for (const address of [apple, ...manifest.icons.map(({ src }) => src)]) {
      const icon = await newsroom.ask(address)
      expect([address, icon.status, icon.headers.get('content-type')]).toEqual([address, 200, 'image/png'])
      const { width, height, hasAlpha } = await sharp(Buffer.from(await icon.arrayBuffer())).metadata()
      expect(height).toBe(width)
      expect(hasAlpha).toBe(!/apple|maskable/.test(address))
    }
    expect((await newsroom.ask('/-/colours/ffffff-ffffff-000000-000000.css')).status).toBe(404)
  })

  test('who saves over what they have not seen is told what stands there', async () => {
    const seen = await chief.browser.ask('GET', '/settings/look')
    const etag = String(seen.body['etag'])
    expect(seen.headers.get('etag')).toContain(etag)
    expect((await put({ logo: logoId }, { 'if-match': `"${etag}"` }, owner)).status).toBe(200)
    const late = await put({ logo: null }, { 'if-match': `"${etag}"` })
    expect(codeOf(late)).toEqual([409, 'version-conflict'])
    expect(late.body['details']).toMatchObject({ value: { logo: logoId } })
  })

  test('the logo is in use: it cannot be thrown away; without one the signs are the theme’s again', async () => {
    const uses = await chief.browser.ask('GET', `/media/${logoId}/uses`)
    expect(uses.body['items']).toMatchObject([{ kind: 'site' }])
    expect(codeOf(await chief.browser.ask('DELETE', `/media/${logoId}`))).toEqual([409, 'in-use'])
    expect((await put({})).status).toBe(200)
    await settle()
    const html = await page()
    expect(html).not.toContain('class="logo"')
    expect(html).not.toContain('/-/colours/')
    expect(html).toContain('/assets/apple-touch-icon')
    expect((await chief.browser.ask('DELETE', `/media/${logoId}`)).status).toBe(200)
  })
})
