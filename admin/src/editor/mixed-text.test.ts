import { launchBrowser } from '../../../test/browser.ts'
import { testMixedText, writingPageAddress } from './mixed-text.cases.ts'

testMixedText(async () => {
  const browser = await launchBrowser()
  const page = await (await browser.open()).newPage()
  await page.goto(writingPageAddress)
  return {
    evaluate: (expression) => page.evaluate(expression),
    // Letters of other layouts have no key here.
    press: (key) => (/^[^\0-\x7f]$/u.test(key) ? page.keyboard.insertText(key) : page.keyboard.press(key)),
    close: () => browser.close(),
  }
})
