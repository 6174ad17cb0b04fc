import { describe, expect, test } from 'vitest'
import { verbAfterMi, verbForm, verbJoinedToMi, withPreverb } from './conjugation.ts'

const formsOf = (verb: string, line: string): [string, string | undefined][] =>
  line.split(' ').map((form) => [verb, verbForm(form)?.verb])

describe('forms of verbs', () => {
  test.each([
    [
      'رفت',
      'رفتم رفتی رفت رفتیم رفتید رفتند نرفتم نرفتند رفتن نرفتن رفته نرفته بروم بروی برود برویم بروید بروند نروم نرود نرو برو میروم نمیروند',
    ],
    ['نوشت', 'نوشتم ننوشت بنویس ننویس بنویسد ننویسند نویسم نویسند مینویسد نمینوشتند نوشته نوشتن'],
    ['امد', 'امدم نیامدم بیاید نیاید بیا میاید نمیامد بیایند امده نیامده امدن میاد نمیاد'],
    ['افتاد', 'افتاد نیفتاد بیفتد نیفتد بیفتند میافتد افتاده'],
    ['انداخت', 'انداخت نینداخت بینداز بیندازد نیندازند میاندازد انداخته'],
    ['ایستاد', 'ایستاد نایستاد بایستد نایستند میایستد ایستاده'],
    ['رساند', 'رساند رسانید رسانیدند برساند نرساند میرساند رسانده رسانیده رساندن'],
    ['برگشت', 'برگشت برنگشت برمیگردد برنمیگردند برگردد برنگردد برگشته برگشتن'],
    ['درامد', 'درامد درنیامد درمیاید دراید درامده'],
    ['فراگرفت', 'فراگرفت فرامیگیرد فراگیرد فراگرفته'],
    ['توانست', 'توانست نتوانست میتواند نمیتوانم بتوانند نتوانید میتونه نمیتونم میتونن'],
    ['خواست', 'خواست نخواستند میخواهد بخواهی میخوام نمیخواد میخوان'],
  ])('%s', (verb, line) => {
    expect(formsOf(verb, line)).toEqual(line.split(' ').map(() => [verb, verb]))
  })

  test('may be nouns, and are said to be doubtful', () => {
    for (const word of ['بینی', 'سازند', 'بینم']) expect([word, verbForm(word)?.isDoubtful]).toEqual([word, true])
    for (const word of ['دیدم', 'ببین', 'رفته']) expect([word, verbForm(word)?.isDoubtful]).toEqual([word, false])
  })

  test('are not seen in other words', () => {
    const words =
      'میان میانه میز میدان میلاد میوه میراث میهن میمون میری میزان میزبان مردم برنج برهان بتن ببر بدن وطن گردن چشم پشم رود دود خرد ' +
      'درد نزد نمک نجوم نرم نخل برهم بره نان نور نظر نماز نشان بخار بستان بیان باران بازی بیست نیست نیستان پرونده دسته رشته خسته'
    for (const word of words.split(' ')) expect([word, verbForm(word)]).toEqual([word, undefined])
    for (const word of ['میان', 'میدان', 'میری', 'میراث', 'میمونی']) expect(verbJoinedToMi(word)).toBeUndefined()
  })
})

test('after mi- stand all persons, the forms of speech, and objects', () => {
  for (const form of 'بینم بینی بیند بینیم بینید بینند دید دیدند دیده بینه بینن بینمش بینندشان'.split(' ')) {
    expect([form, verbAfterMi(form)]).toEqual([form, 'دید'])
  }
})

test('rare verbs are known after mi- only, and are no other than the common ones', () => {
  for (const [form, verb] of [
    ['دزدد', 'دزدید'],
    ['مکیدند', 'مکید'],
    ['زارد', 'زارید'],
    ['زاره', 'گذاشت'],
    ['جوید', 'جست'],
  ] as const) {
    expect([form, verbAfterMi(form)]).toEqual([form, verb])
    expect(verbForm(`نمی${form}`)?.verb).toBe(verb)
  }
  for (const word of ['دزدی', 'دزدم', 'دوشم', 'یاری', 'پناهی'])
    expect([word, verbForm(word)]).toEqual([word, undefined])
})

test('a preverb makes another verb with some', () => {
  expect(withPreverb('بر', 'گشت')).toBe('برگشت')
  expect(withPreverb('بر', 'نوشت')).toBeUndefined()
  expect(withPreverb('کتاب', 'گشت')).toBeUndefined()
})
