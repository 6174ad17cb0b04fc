import { expect, test } from 'vitest'
import { writeExposition } from './exposition.ts'

test('metrics are written as Prometheus reads them', () => {
  const text = writeExposition(
    [
      {
        name: 'a_total',
        help: 'One\nline \\ only.',
        type: 'counter',
        samples: [{ value: 3 }, { labels: { is: 'a "b"\\\n' }, value: 0.5 }],
      },
      { name: 'none', help: 'Nothing yet.', type: 'gauge', samples: [] },
    ],
    { process: '7' },
  )
  expect(text).toBe(
    [
      '# HELP a_total One\\nline \\\\ only.',
      '# TYPE a_total counter',
      'a_total{process="7"} 3',
      'a_total{is="a \\"b\\"\\\\\\n",process="7"} 0.5',
      '# HELP none Nothing yet.',
      '# TYPE none gauge',
      '',
    ].join('\n'),
  )
})
