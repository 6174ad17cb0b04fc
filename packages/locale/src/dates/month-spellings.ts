import type { MonthSet } from '../pack.ts'

/** Spellings by the place of the month in `MonthNames`, joined by `|`. */
type MonthSpellings = Readonly<Partial<Record<MonthSet, Readonly<Record<number, string>>>>>

const persian: MonthSpellings = {
  gregory: { 5: 'می', 7: 'جولای', 8: 'آگوست', 10: 'اوکتبر' },
  persian: { 2: 'اردی بهشت', 5: 'امرداد', 12: 'اسپند' },
  islamic: {
    4: 'ربیع‌الآخر',
    5: 'جمادی‌الاولی',
    6: 'جمادی‌الآخر|جمادی‌الآخره|جمادی‌الاخری|جمادی‌الثانیه',
    11: 'ذی‌القعده|ذی‌قعده|ذوالقعده',
    12: 'ذی‌الحجه|ذی‌حجه|ذوالحجه',
  },
}

/**
 * Spellings of months that people type and no pack prints, by language. They are not in the packs, because only programs that
 * read dates need them.
 */
export const monthSpellings: Readonly<Record<string, MonthSpellings>> = {
  fa: persian,
  'fa-AF': persian,
  ar: {
    gregory: { 1: 'كانون ثاني', 9: 'شتمبر', 10: 'تشرين أول|أوكتوبر', 11: 'تشرين ثاني', 12: 'كانون أول|دجمبر' },
    islamic: {
      3: 'ربيع أول',
      4: 'ربيع الثاني|ربيع ثاني',
      5: 'جمادى الأول|جماد الأول|جماد أول',
      6: 'جمادى الثانية|جمادى الثاني|جمادى الآخر|جماد الآخر|جماد الثاني|جماد ثاني',
      11: 'ذي القعدة|ذوالقعدة|ذيالقعدة',
      12: 'ذي الحجة|ذوالحجة|ذيالحجة',
    },
  },
  ckb: {
    gregory: { 1: 'کانونی دووەم|کانوونی دووهەم', 7: 'تەموز', 9: 'ئەیلول', 11: 'تشرینی دووهەم', 12: 'کانونی یەکەم' },
    persian: { 7: 'رەزبەر', 11: 'رێبەندان', 12: 'رەشەمە|ڕەشەمێ' },
    islamic: { 3: 'رەبیعی یەکەم', 4: 'رەبیعی دووەم', 7: 'رەجەب', 9: 'رەمەزان' },
  },
  kmr: { gregory: { 1: 'kanûna duyem|çileya paşîn', 12: 'kanûna yekem|çileya pêşîn' } },
  ur: {
    islamic: {
      5: 'جمادی الاولیٰ',
      6: 'جمادی الثانیہ|جمادی الآخر|جمادی الاخریٰ',
      11: 'ذی القعدہ|ذی قعدہ|ذیقعدہ|ذیقعد',
      12: 'ذی الحجہ|ذی الحج|ذی حجہ|ذوالحج',
    },
  },
  ps: {
    gregory: { 2: 'فېبروري', 9: 'سېپتمبر' },
    // The zodiac names of the Afghan calendar, and native names as inflected after «د».
    persian: {
      1: 'حمل',
      2: 'ثور',
      3: 'جوزا|غبرگولی',
      4: 'سرطان|چنگاښ',
      5: 'اسد',
      6: 'سنبله',
      7: 'میزان|تلې',
      8: 'عقرب',
      9: 'قوس',
      10: 'جدي|مرغومي',
      11: 'دلو|سلواغې',
      12: 'حوت',
    },
    islamic: { 6: 'جمادي الاخر', 11: 'ذوالقعده', 12: 'ذي الحج|ذوالحجه' },
  },
  sd: {
    islamic: {
      4: 'ربيع الثاني',
      6: 'جمادي الثاني',
      11: 'ذوالقعده|ذي القعد|ذي القعده',
      12: 'ذوالحجه|ذي الحج|ذي الحجه',
    },
  },
  azb: {
    gregory: { 5: 'مه|می', 7: 'ژوئیه', 8: 'اوت|آگوست', 10: 'اکتبر' },
    islamic: { 11: 'ذی‌القعده|ذوالقعده', 12: 'ذی‌الحجه|ذوالحجه' },
  },
  he: { hebrew: { 2: 'חשון|מרחשוון|מרחשון', 10: 'סיון' } },
  yi: { hebrew: { 2: 'חשון|מרחשוון|מרחשון', 10: 'סיוון' } },
  en: {
    gregory: { 9: 'Sept' },
    islamic: {
      3: 'Rabi al-Awwal|Rabi I',
      4: 'Rabi al-Thani|Rabi II',
      5: 'Jumada al-Awwal|Jumada al-Ula',
      6: 'Jumada al-Thani|Jumada al-Akhirah',
      8: "Shaban|Sha'ban",
      11: 'Dhu al-Qadah|Dhul Qadah|Zulqada',
      12: 'Dhu al-Hijjah|Dhul Hijjah|Zulhijja',
    },
    hebrew: { 2: 'Cheshvan|Marcheshvan' },
  },
  de: { gregory: { 1: 'Jänner', 2: 'Feber', 3: 'Mrz' } },
}
