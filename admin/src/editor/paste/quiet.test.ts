import { expect, test } from 'vitest'
import { quietHtml } from './quiet.ts'

test.each([
  [
    '<p style="color:red" onclick=\'x()\'>style="a" onclick=b</p>',
    '<p data-style="color:red" data-onclick=\'x()\'>style="a" onclick=b</p>',
  ],
  ['<img src=x" onerror=alert(1)>', '<img src=x" data-onerror=alert(1)>'],
  ['<img/src="a>b"/onload=x/>c', '<img/src="a>b"/data-onload=x/>c'],
  ['<a title="a style=b onclick=c" STYLE=d>', '<a title="a style=b onclick=c" data-style=d>'],
  ['<style>p{}</style><STYLE x>', '<xmp>p{}</xmp><xmp x>'],
  ['<!-- <p style=a " --><p style=b>', '<!-- <p style=a " --><p data-style=b>'],
  ['1 < 2 style=a > b', '1 < 2 style=a > b'],
  ['<p style', '<p data-style'],
])('%s', (html, quiet) => {
  expect(quietHtml(html)).toBe(quiet)
})

test('what never ends comes to an end', () => {
  for (const start of ['<p a="', '<p ', '<!--', '<p a=']) {
    const html = start + 'x '.repeat(200_000)
    expect(quietHtml(html)).toBe(html)
  }
  for (const part of ['<p a="', '<p / ', '<!-', '<a b = ']) {
    const html = part.repeat(20_000)
    expect(quietHtml(html)).toBe(html)
  }
})
