import type { SiteLanguage } from '../src/messages.ts'

const arabicMarks = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670'

/** The small letters and marks each language is written with: main exemplars of CLDR 48, with those it lists apart but no paper can do without. */
export const alphabets: Readonly<Record<SiteLanguage, string>> = {
  ar: `ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي${arabicMarks}`,
  az: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
  ckb: 'ئابپتجچحخدرزڕژسشعغفڤقکگلڵمنهەوۆیێ',
  en: 'abcdefghijklmnopqrstuvwxyz',
  fa: `آاءأؤئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهةی${arabicMarks}`,
  he: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת',
  tr: 'abcçdefgğhıijklmnoöprsştuüvyzâîû',
  ur: `آاأؤئبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمںنوہھۂۃءیے${arabicMarks}`,
}
