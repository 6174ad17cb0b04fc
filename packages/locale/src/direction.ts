/** Writing direction of a script. */
export type Direction = 'rtl' | 'ltr'

/** Right-to-left scripts by ISO 15924 code (Unicode 17, `Bidi_Class` R or AL of their letters). */
const rtlScripts: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ (
    'adlm arab aran armi avst chrs cprt elym garp hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo ' +
    'orkh ougr palm phli phlp phnx prti rohg samr sarb sidt sogd sogo syrc syre syrj syrn thaa todr yezi'
  ).split(' '),
)

/** Languages whose usual script is right-to-left, where the tag names no script (CLDR likely subtags). */
const rtlLanguages: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ (
    'acm acq acw acx ae aeb afb aii ajp apc apd ar arc ars ary arz auz avl ayh ayl ayn ayp azb bal bcc bej bft bgn bgp ' +
    'bqi brh bsk btv ckb cja cld dcc def dgh dmk dml drw dv dws fa fay faz fia fub gbz ggg gig gjk gju glk goz gwc gwt ' +
    'gzi hac haz he hnd hno hrt isk iw jat ji jpr jrb jad kfm khw kls ks kvx kxp lad lah lki lrc lrl luz lss mby mde mki mvy mvz ' +
    'myz mzn ntz nqo oru oui oxr pal pes pga phl phr phv pnb prd prs prx ps psh psi pst pus pbt pbu qxq rhg rmt sam scl sd sdb sdf ' +
    'sdg sdh sgy shd shm shu smh smy soj sqo sqt ssh swb sww syc syi syn syr tks tov tra trm trw ttt tsf ug ur ush wne wni wsv xco xhd ' +
    'xka xld xmn xmr xpr xss xvi yai ydg yi yih ymh yud zum zdj'
  ).split(' '),
)

/** Regions in which a language otherwise written left to right is written in Arabic script (CLDR likely subtags). */
const rtlRegions: Readonly<Record<string, string>> = {
  az: 'iq ir ru-x',
  ha: 'cm sd',
  kk: 'af cn ir mn',
  ku: 'iq ir lb',
  ky: 'cn',
  mfa: 'th',
  ms: 'cc',
  pa: 'pk',
  rif: 'nl-x',
  sr: '',
  tg: 'pk',
  tk: '',
  tr: '',
  ug: '',
  uz: 'af',
}

/** The script subtag of a BCP 47 tag, in lower case, or `undefined` where it names none. */
const scriptOf = (subtags: readonly string[]): string | undefined =>
  subtags.slice(1, 3).find((subtag) => /^[a-z]{4}$/.test(subtag))

/**
 * The direction in which a language is written: by the script its tag names, else by the script it is usually written in.
 * Any BCP 47 tag is accepted, `_` as a separator too; an unknown language is left-to-right.
 */
export function directionOf(language: string): Direction {
  const subtags = asciiLower(language).split(/[-_]/)
  const script = scriptOf(subtags)
  if (script !== undefined) return rtlScripts.has(script) ? 'rtl' : 'ltr'
  const [primary = ''] = subtags
  if (rtlLanguages.has(primary)) return 'rtl'
  const regions = Object.hasOwn(rtlRegions, primary) ? rtlRegions[primary]?.split(' ') : undefined
  return regions !== undefined && subtags.slice(1).some((subtag) => regions.includes(subtag)) ? 'rtl' : 'ltr'
}

/** Language tags are ASCII: no rule of any language applies to their letters. */
const asciiLower = (tag: string): string => tag.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
