import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ServedAdmin } from './served.ts'

const sources = join(import.meta.dirname, '../../admin/src')

/** Every screen there is, as the routes of the interface declare it. */
export function declaredScreens(): readonly string[] {
  return globSync('*/route{,s}.ts', { cwd: sources }).flatMap((file) =>
    Array.from(readFileSync(join(sources, file), 'utf8').matchAll(/^ +path: '([^']+)',$/gm), ([, path = '']) => path),
  )
}

/** The ways of the navigation, as they are offered to whoever is signed in: a new screen is among them by itself. */
export async function offeredWays(served: ServedAdmin, page: Page): Promise<readonly string[]> {
  await page.goto(`${served.origin}/admin`)
  await page.locator('#rail a').first().waitFor()
  return page.locator('#rail a').evaluateAll((links) => links.map((link) => String(link.getAttribute('href'))))
}

/** Opens every screen that is offered, and one's own account. */
export async function tour(served: ServedAdmin, page: Page): Promise<readonly string[]> {
  const ways = await offeredWays(served, page)
  await visit(served, page, [...ways, '/admin/account'])
  return ways
}

/** Opens screens by their addresses, each until nothing of it is on its way. */
export async function visit(served: ServedAdmin, page: Page, ways: readonly string[]): Promise<void> {
  for (const way of ways) {
    await page.goto(served.origin + way)
    await page.locator('main h1').first().waitFor()
    // What is still on its way is part of the screen.
    await page.waitForLoadState('networkidle')
  }
}
