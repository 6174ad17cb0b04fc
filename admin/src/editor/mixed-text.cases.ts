import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleForBrowser } from '../../../test/bundle-for-browser.ts'
import type { Block } from '../../../src/richtext/document.ts'
import { parseDocument } from '../../../src/richtext/validate.ts'
import type * as subject from './editor-for-tests.ts'

/** A page of some browser, as far as writing needs one. */
export interface WritingPage {
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly press: (key: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Where the writing surface is put. */
export const writingPageAddress = `data:text/html,${encodeURIComponent('<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>x</title><style>.writing{white-space:pre-wrap}</style><body>')}`

/** Text of both directions, written by keys: what every browser must do alike. */
export function testMixedText(openPage: () => Promise<WritingPage>): void {
  let page: WritingPage
  beforeAll(async () => {
    page = await openPage()
    // `var`, so that it stays when the expression is over.
    await page.evaluate(`${await bundleForBrowser('admin/src/editor/editor-for-tests.ts')}\n;0`)
  }, 60_000)
  afterAll(() => page.close())

  const on = (name: keyof typeof subject, ...values: unknown[]): Promise<unknown> =>
    page.evaluate(`subject.${name}(...${JSON.stringify(values)})`)
  /** Browsers tell of a moved caret a moment later, as they do between two presses of a person. */
  const moment = (): Promise<unknown> => page.evaluate('new Promise((done) => setTimeout(done, 15))')
  const open = async (...texts: readonly string[]): Promise<void> => {
    await on('open', { type: 'doc', content: texts.map(paragraph) }, 'fa')
    await moment()
  }
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.press(key)
      await moment()
    }
  }
  const type = (text: string): Promise<void> =>
    press(...Array.from(text, (letter) => (letter === ' ' ? 'Space' : letter)))
  const read = async (): Promise<readonly string[]> => parseDocument(await on('read')).content.map(textOf)

  test('what is typed in both directions stands in the order in which it was typed', async () => {
    await open('')
    await type('سلام Bob، خوبی؟')
    await press('Enter')
    await type('Visit تهران today')
    await press('Enter')
    expect(await on('directions')).toEqual(['rtl', 'ltr', 'rtl'])
    expect(await read()).toEqual(['سلام Bob، خوبی؟', 'Visit تهران today', ''])
  })

  test('Shift and space write the half-space; Backspace takes it alone', async () => {
    await open('')
    await type('می')
    await press('Shift+Space')
    await type('رود')
    expect(await read()).toEqual(['می\u200cرود'])
    await press('Backspace', 'Backspace', 'Backspace', 'Backspace')
    expect(await read()).toEqual(['می'])
    await press('Backspace')
    expect(await read()).toEqual(['م'])
  })

  test('a letter with a vowel mark loses the mark first', async () => {
    await open('')
    await type('کُ')
    await press('Backspace')
    expect(await read()).toEqual(['ک'])
  })

  test('End goes to the end of a Persian line, whatever it ends with', async () => {
    for (const text of ['نخست then دوم', 'نخست then', 'عدد ۱۲۳ و 45']) {
      await open(text)
      await press('End')
      expect([text, await on('caret')]).toEqual([text, [0, text.length]])
    }
  })

  test('an arrow key leads through a mixed line and on into the next, and never springs back', async () => {
    for (const key of ['ArrowLeft', 'ArrowRight'] as const) {
      await open('یک two سه', 'Four پنج', 'شش')
      await on('run', 'focus', key === 'ArrowLeft' ? 'start' : 'end')
      await moment()
      // Where directions meet, one place of the text is two places on the screen: steps are counted, not places.
      const steps: string[] = []
      const seen: string[] = []
      for (let step = 0; step < 30; step++) {
        const place = String(await on('caret'))
        if (place !== seen.at(-1)) {
          steps.push(`${seen.at(-1) ?? ''}→${place}`)
          seen.push(place)
        }
        await press(key)
      }
      expect(new Set(steps).size, `${key}: ${seen.join(' ')}`).toBe(steps.length)
      expect(new Set(seen.map((place) => place.split(',')[0])).size, `${key}: ${seen.join(' ')}`).toBe(3)
    }
  })

  test('what is selected across both directions is what is written over', async () => {
    await open('یک two سه')
    await on('run', 'setTextSelection', { from: 3, to: 8 })
    await moment()
    await type('و')
    expect(await read()).toEqual(['یکوسه'])
    await press('Control+a', 'x')
    expect(await read()).toEqual(['x'])
    expect(await on('directions')).toEqual(['ltr'])
  })

  test('Shift with End selects to the end of a mixed line', async () => {
    await open('یک two سه')
    await on('run', 'setTextSelection', 3)
    await moment()
    await press('Shift+End', 'Delete')
    expect(await read()).toEqual(['یک'])
  })

  test('the direction of a block follows its first letter as it is typed, and stays where it was set', async () => {
    await open('')
    await type('12 ')
    expect(await on('directions')).toEqual(['rtl'])
    await type('a')
    expect(await on('directions')).toEqual(['ltr'])
    await on('run', 'setTextSelection', 1)
    await moment()
    await type('ب')
    expect(await on('directions')).toEqual(['rtl'])
    await on('run', 'updateAttributes', 'paragraph', { dir: 'ltr' })
    await type('پ')
    expect(await on('directions')).toEqual(['ltr'])
  })

  test('mixed text is pasted with its blocks and half-spaces, without what the other program painted', async () => {
    await open('')
    await on('paste', {
      'text/html':
        '<meta charset="utf-8"><p dir="rtl" style="color:red">می\u200cگویند <span style="font-family:x">Ramsar</span> آمد</p><p style="direction:rtl"><b style="font-weight:normal">English line</b></p>',
    })
    expect(await read()).toEqual(['می\u200cگویند Ramsar آمد', 'English line'])
    expect(await on('directions')).toEqual(['rtl', 'ltr'])
  })
}

function paragraph(text: string): Block {
  return { type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }
}

function textOf(block: Block): string {
  const content = ('content' in block ? block.content : undefined) as readonly { readonly text?: string }[] | undefined
  return (content ?? []).map(({ text = '' }) => text).join('')
}
