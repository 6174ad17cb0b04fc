import type { Page } from 'playwright-core'
import type { ServedAdmin } from './served.ts'

/** Opens every screen of the navigation, as it is offered to whoever is signed in: a new screen is in it by itself. */
export async function tour(served: ServedAdmin, page: Page): Promise<readonly string[]> {
  await page.goto(`${served.origin}/admin`)
  await page.locator('#rail a').first().waitFor()
  const ways = await page
    .locator('#rail a')
    .evaluateAll((links) => links.map((link) => String(link.getAttribute('href'))))
  for (const way of [...ways, '/admin/account']) {
    await page.goto(served.origin + way)
    await page.locator('main h1').first().waitFor()
    // What is still on its way is part of the screen.
    await page.waitForLoadState('networkidle')
  }
  return ways
}
