import { choicesOf, type Schema } from './schema.ts'

/** What fields of these names hold in examples; the paper is Persian, as most that are made with this. */
const samples: Readonly<Record<string, unknown>> = {
  language: 'fa',
  lang: 'fa',
  dir: 'rtl',
  text: 'آب در شهر',
  headline: 'آب در شهر',
  kicker: 'گزارش',
  lead: 'از امروز آب در همهٔ محله‌ها هست.',
  name: 'آب',
  title: 'دربارهٔ ما',
  motto: 'روزنامهٔ کرانه',
  description: 'رودها، دریاها و آب شهر',
  note: 'نام‌ها را ببینید.',
  authorName: 'مینا',
  bio: 'خبرنگار محیط زیست',
  alt: 'رودخانه در باران',
  caption: 'رودخانه، صبح امروز',
  credit: 'عکس: کیان',
  q: 'آب',
  slug: 'آب-در-شهر',
  code: 8543,
  url: 'https://paper.example/fa/8543/آب-در-شهر',
  email: 'mina@paper.example',
  zone: 'Asia/Tehran',
  publishZone: 'Asia/Tehran',
  publishedZone: 'Asia/Tehran',
  etag: 'lq3k2.4-1',
  country: 'IR',
  calendar: 'persian',
  digits: 'arabext',
  wordCount: 620,
  document: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'از امروز آب در همهٔ محله‌ها هست.' }] }],
  },
}

const deepest = 6

/** Something that fits a schema, as an example. */
export function exampleOf(schema: Schema, name = '', depth = 0): unknown {
  const sample = samples[name]
  const choices = choicesOf(schema)
  const choice = choices.find(({ type }) => type !== 'null') ?? schema
  if (choices.length > 1 || choices[0] !== schema) return exampleOf(choice, name, depth)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (sample !== undefined && fits(sample, schema)) return sample
  switch (schema.type) {
    case 'object':
      return depth >= deepest
        ? {}
        : Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([key, field]) => [key, exampleOf(field, key, depth + 1)]),
          )
    case 'array':
      return depth >= deepest ? [] : [exampleOf(schema.items ?? {}, name, depth + 1)]
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'string':
      return textOf(schema)
    default:
      return {}
  }
}

const fits = (sample: unknown, { type }: Schema): boolean =>
  type === undefined ||
  type === (typeof sample === 'number' ? 'integer' : typeof sample) ||
  (type === 'number' && typeof sample === 'number')

function textOf({ format, pattern, maxLength }: Schema): string {
  if (format === 'uuid') return '0192f3c4-6a5b-7c3d-8e9f-0a1b2c3d4e5f'
  if (format === 'date-time') return '2025-01-22T06:30:00.000Z'
  if (format === 'date') return '2025-01-22'
  if (pattern?.includes('0-9') === true && (maxLength ?? 0) === 0) return '20'
  return '…'
}
