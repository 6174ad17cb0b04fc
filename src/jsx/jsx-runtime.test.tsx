import { expect, test } from 'vitest'
import { type Child, Markup, type PropsWithChildren } from './jsx-runtime.ts'

const Frame = ({ title, children }: PropsWithChildren<{ readonly title: string }>) => (
  <section title={title}>{children}</section>
)
const Nothing = () => null

test.each<[string, Child, string]>([
  ['text is escaped', <p>{'<script>"a" & \'b\''}</p>, '<p>&lt;script&gt;"a" &amp; \'b\'</p>'],
  ['values are escaped', <a href={'/?a=1&b="><script>'}>x</a>, '<a href="/?a=1&amp;b=&quot;&gt;&lt;script&gt;">x</a>'],
  ['finished markup is not', <b>{new Markup('<i>1</i>')}</b>, '<b><i>1</i></b>'],
  ['nor what says that it is dangerous', <b dangerouslySetInnerHTML={{ __html: '<i>&</i>' }} />, '<b><i>&</i></b>'],
  ['numbers are written', <td colspan={2}>{0}</td>, '<td colspan="2">0</td>'],
  ['what is not there leaves nothing', <p title={undefined}>{[null, undefined, false, true, '']}</p>, '<p></p>'],
  ['true is a name without a value, false nothing', <input required disabled={false} />, '<input required>'],
  ['an empty value is written', <img src="/a.png" alt="" />, '<img src="/a.png" alt="">'],
  ['lists may be nested', <ul>{[[<li>1</li>], [[<li>2</li>]]]}</ul>, '<ul><li>1</li><li>2</li></ul>'],
  [
    'components get what stands between their tags',
    <Frame title="a">
      b <i>c</i>
    </Frame>,
    '<section title="a">b <i>c</i></section>',
  ],
  [
    'components may make nothing',
    <p>
      <Nothing />
    </p>,
    '<p></p>',
  ],
  [
    'fragments add nothing',
    <>
      <br />
      <hr />
    </>,
    '<br><hr>',
  ],
  ['elements without content keep their end tag', <span class="x" />, '<span class="x"></span>'],
])('%s', (_, element, html) => {
  expect(element).toBeInstanceOf(Markup)
  expect((element as Markup).html).toBe(html)
})

test('a value that is no text is a mistake', () => {
  expect(() => <p title={{} as string} />).toThrow('p title')
})
