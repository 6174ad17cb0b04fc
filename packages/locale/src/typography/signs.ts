import type { LanguagePack } from '../pack.ts'
import { letterMap, letterMapper } from '../text/letter-map.ts'
import { findAll, type TypographyFinding } from './finding.ts'

/** A letter of the scripts that have their own comma, or a digit of any set, with what may stand between it and a sign. */
const before = String.raw`(?:[[\p{Script=Arabic}\p{Script=Thaana}]&&\p{L}]|[0-9٠-٩۰-۹])[\p{M}\u200c»"”\)\]\}]* ?`

const sign = new RegExp(String.raw`(${before})([,;]|[!?؟]*\?[!?؟]*)(?![0-9٠-٩۰-۹])`, 'gv')
const percent = /([0-9٠-٩۰-۹] ?)(%)/g
const fullStop = /([\p{Script=Arabic}&&\p{L}][\p{M}»\)]* ?)(\.)(?=\s|$)/gv
/** Before a number it is a minus. */
const spacedHyphen = /([\p{L}\p{M}»“"),.!?…] )(-)(?= [\p{L}«"(])/gu
/** «و …» means *and so on*, where the dots are a word. */
const andSoOn = /((?<![\p{L}\p{M}\u200c])و)(\.{3,}|…)(?![.…])/gu

/** Commas, semicolons, question and percent marks of another script, three full stops, hyphens for dashes, straight apostrophes. */
export function findSigns(text: string, { script, typography }: LanguagePack): TypographyFinding[] {
  const right = letterMap(typography.signs)
  const mapSigns = letterMapper(typography.signs)
  return [
    ...(right.has(',') ? findAll(text, sign, 'signs', ([, , found = '']) => mapSigns(found)) : []),
    ...(right.has('%') ? findAll(text, percent, 'signs', () => right.get('%')) : []),
    ...(right.has('.') ? findAll(text, fullStop, 'signs', () => right.get('.')) : []),
    ...(right.has('-') ? findAll(text, spacedHyphen, 'dash', () => right.get('-')) : []),
    ...(typography.persianJoining ? findAll(text, andSoOn, 'ellipsis', () => ' …') : []),
    ...findAll(text, /()(\.{3,}(?:…|\.{3,})*|…(?:…|\.{3,})+)/g, 'ellipsis', () => '…'),
    ...(typography.apostrophe ? findAll(text, /(\p{L})(')(?=\p{L})/gu, 'apostrophe', () => '’') : []),
    ...(typography.apostrophe ? findAll(text, /(^|[\s(“"])(')(?=\d{2}s?(?!\p{N}))/gu, 'apostrophe', () => '’') : []),
    ...(script === 'Hebr' ? findGershayim(text) : []),
  ]
}

/** A straight quote before the last letter of an abbreviation, a straight apostrophe inside a word. */
const findGershayim = (text: string): TypographyFinding[] => [
  ...findAll(text, /(\p{Script=Hebrew}{2})(")(?=\p{Script=Hebrew}(?![\p{Script=Hebrew}"]))/gu, 'apostrophe', () => '״'),
  ...findAll(text, /(\p{Script=Hebrew})(')(?=\p{Script=Hebrew})/gu, 'apostrophe', () => '׳'),
]
