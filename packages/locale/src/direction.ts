import { scriptOf, subtagsOf } from './language-tag.ts'
import { wordSet } from './text/word-set.ts'

/** Writing direction of a script. */
export type Direction = 'rtl' | 'ltr'

/** Right-to-left scripts by ISO 15924 code (Unicode 17, `Bidi_Class` R or AL of their letters). */
const rtlScripts: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'adlm arab aran armi avst chrs cprt elym gara garp hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo ' +
    'orkh ougr palm phli phlp phnx prti rohg samr sarb sidt sogd sogo syrc syre syrj syrn thaa yezi',
)

/** Languages whose usual script is right-to-left, where the tag names no script (CLDR 48 likely subtags). */
const rtlLanguages: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq amw apc apd ar arc arq ars ary arz ask ' +
    'atn auj auz avd avl ayh ayl ayn ayp azb bal bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk bsh bsk chg cja ' +
    'ckb clh czk dcc def deh dgl dmk dml dv ecy esh fa fay faz fia fub gbz ggg gha ghr gig gjk gju glh glk grr gwc ' +
    'gwf gwt gzi hac haz hbo he hkh hnd hno hoh hrt hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog jpa jpr jrb ' +
    'jye kbu kby kcy kfm khw klj kmz kqd ks ktl kvx kxp lad lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby mde mey ' +
    'mfa mfi mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar obm odk oru ota otk oui pal pbt pgd phl phn ' +
    'phr phv plk prc prd prx ps psh psi pst qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds sgr sgy shd shm shu ' +
    'shv siy siz skr smp smy sog sqo sqt srh srz ssh sts swb syc syn syr tjo tks tmr tov tra trg trm trw ug ur ush ' +
    'uzs vaf vgr vmh wbk wlo wne wni wsv xco xhe xka xkc xkj xkp xld xly xmn xmr xna xpr xsa xsd xvi ydg yhd yi yih ' +
    'yud zba zdj zrp zum',
)

/** Regions in which a language is written the other way than elsewhere (CLDR 48 likely subtags); `und` is a region alone. */
const otherRegions: Readonly<Record<string, string>> = {
  az: 'iq ir',
  ha: 'cm sd',
  kk: 'af cn ir mn',
  ku: 'iq ir lb',
  ky: 'cn',
  ms: 'cc',
  pa: 'pk',
  sd: 'in',
  tg: 'pk',
  ug: 'kz mn',
  und: 'ae af bh cc dz eg eh il iq ir jo km kw lb ly ma mr mv om pk ps qa sa sd ss sy td tn ye',
  uz: 'af',
}

/**
 * The direction in which a language is written: by the script its tag names (ISO 15924), else by the script it is usually
 * written in (CLDR 48 likely subtags), which the region may change. Any BCP 47 tag is accepted, `_` as a separator too; an
 * unknown language is left-to-right.
 * @example
 * directionOf('az-Arab-IR') // → 'rtl'
 */
export function directionOf(language: string): Direction {
  const subtags = subtagsOf(language)
  const script = scriptOf(subtags)
  if (script !== undefined) return rtlScripts.has(script) ? 'rtl' : 'ltr'
  const [primary = ''] = subtags
  const regions = Object.hasOwn(otherRegions, primary) ? otherRegions[primary]?.split(' ') : undefined
  const isElsewhere = regions !== undefined && subtags.slice(1).some((subtag) => regions.includes(subtag))
  return rtlLanguages.has(primary) !== isElsewhere ? 'rtl' : 'ltr'
}
