import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestClock, createTestContext } from '../../test/content-context.ts'
import { createTestDatabase, type TestDatabase } from '../../test/databases.ts'
import { createTestMedia, imageProcesses, testJpeg, type TestMedia } from '../../test/media.ts'
import { publishNew } from '../content/articles/publish-new.ts'
import { findArticle } from '../content/articles/queries.ts'
import { ingestMedia } from '../content/media/ingest.ts'
import { findMedia } from '../content/media/queries.ts'
import { newsroomKinds } from './newsroom-kinds.ts'
import { runPendingJobs } from './run-pending.ts'

let database: TestDatabase
let tools: TestMedia
beforeAll(async () => {
  database = await createTestDatabase('sqlite')
  tools = await createTestMedia()
})
afterAll(async () => {
  await tools.remove()
  await database.remove()
})

const clock = createTestClock()
const setUp = () => {
  const context = createTestContext(database.database, clock)
  return { context, kinds: newsroomKinds(context, tools) }
}
const stateOf = async (id: string) => (await findMedia(database.database.reader, id))?.state

test('pictures are made and the articles that hold them rendered anew, in one run', async () => {
  const { context, kinds } = setUp()
  const pictures = await Promise.all(
    [300, 301, 302].map(async (width) =>
      ingestMedia(context, tools, { content: await testJpeg(width, 200), originalName: 'lake.jpg' }),
    ),
  )
  const { articleId } = await publishNew(context, {
    language: 'fa',
    headline: 'تالاب‌ها',
    document: { type: 'doc', content: pictures.map(({ id }) => ({ type: 'figure', attrs: { media: id, alt: '' } })) },
    publishedAt: clock.now(),
    publishedZone: 'Asia/Tehran',
  })
  const result = await runPendingJobs(context, kinds)
  expect(result.failed).toBe(0)
  for (const { id } of pictures) expect(await stateOf(id)).toBe('ready')
  const html = (await findArticle(database.database.reader, articleId))?.html ?? ''
  expect(html.match(/<picture/g)?.length).toBe(3)
})

test('a killed image process costs one attempt; the next one makes the picture', async () => {
  const { context, kinds } = setUp()
  const { id } = await ingestMedia(context, tools, { content: await testJpeg(5_000, 3_000), originalName: 'big.jpg' })
  const running = runPendingJobs(context, kinds)
  await wait(60)
  for (const pid of await imageProcesses()) process.kill(pid, 'SIGKILL')
  expect(await running).toMatchObject({ failed: 1 })
  expect(await stateOf(id)).toBe('pending')
  expect(await runPendingJobs(context, kinds)).toMatchObject({ done: 0, failed: 0 })
  clock.advance(60_000)
  expect(await runPendingJobs(context, kinds)).toMatchObject({ failed: 0 })
  expect(await stateOf(id)).toBe('ready')
})

test('a broken picture fails no job and holds up no other', async () => {
  const { context, kinds } = setUp()
  const whole = await testJpeg(2_000, 1_500)
  const broken = await ingestMedia(context, tools, {
    content: whole.subarray(0, Math.floor(whole.length / 2)),
    originalName: 'broken.jpg',
  })
  const sound = await ingestMedia(context, tools, { content: await testJpeg(210, 100), originalName: 'whole.jpg' })
  expect(await runPendingJobs(context, kinds)).toMatchObject({ done: 2, failed: 0 })
  expect(await stateOf(broken.id)).toBe('refused')
  expect(await stateOf(sound.id)).toBe('ready')
})
