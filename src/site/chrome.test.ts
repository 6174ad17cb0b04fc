import { expect, test } from 'vitest'
import { createTestDatabase } from '../../test/databases.ts'
import { createNewsroom } from '../../test/newsroom.ts'
import { saveMenu } from '../content/menus/save.ts'
import { createChromeSource, readChrome } from './chrome.ts'

test('requests share one reading, a change is never missed, and a failure is not kept', async () => {
  const database = await createTestDatabase('sqlite')
  const newsroom = await createNewsroom(database)
  let readings = 0
  let isBroken = false
  const source = createChromeSource(async () => {
    readings += 1
    if (isBroken) throw new Error('unreadable')
    return readChrome(database.database.reader, (text) => text)
  })
  expect(source.last()).toBeUndefined()

  const together = await Promise.all([source.current(), source.current(), source.current()])
  expect(readings).toBe(1)
  expect(new Set(together).size).toBe(1)
  expect(await source.current()).toBe(together[0])

  source.expire()
  const begun = source.current()
  source.expire()
  const later = await source.current()
  expect(await begun).not.toBe(later)
  expect(source.last()).toBe(later)
  expect(readings).toBe(3)

  isBroken = true
  source.expire()
  await expect(source.current()).rejects.toThrow('unreadable')
  expect(source.last()).toBe(later)
  isBroken = false
  expect((await source.current()).editions).toHaveLength(3)
  await newsroom.close()
  await database.remove()
})

test('a menu leads nowhere that a browser would run', async () => {
  const database = await createTestDatabase('sqlite')
  const newsroom = await createNewsroom(database)
  const urls = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://ok.example/',
    '/fa/',
  ]
  await saveMenu(newsroom.context, {
    language: 'en',
    name: 'main',
    items: urls.map((url) => ({ label: url, target: { kind: 'url', url } })),
  })
  const chrome = await readChrome(database.database.reader, (text) => text)
  const english = chrome.editions.find(({ language }) => language === 'en')
  expect(english?.menu.map(({ url }) => url)).toEqual(['https://ok.example/', '/fa/'])
  await newsroom.close()
  await database.remove()
})
