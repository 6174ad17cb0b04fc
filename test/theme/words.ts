/** The words of the fixture pages, the same things said in each language. */
export interface Words {
  readonly name: string
  readonly motto: string
  readonly footer: string
  readonly sections: readonly [string, string, string, string, string]
  readonly headlines: readonly [string, string, string, string, string, string]
  readonly lead: string
  readonly kicker: string
  readonly people: readonly [string, string]
  readonly joiner: string
  readonly tags: readonly [string, string, string]
  readonly caption: string
  readonly credit: string
  readonly paragraph: string
  readonly heading: string
  readonly quote: string
  readonly comment: string
  readonly place: string
}

/** By language. */
export const words: Readonly<Record<'fa' | 'ar' | 'en', Words>> = {
  fa: {
    name: 'روزنامهٔ ساحل',
    motto: 'خبر و گزارش، هر روز',
    footer: 'روزنامه‌ای برای آزمون.',
    sections: ['محیط‌زیست', 'دانش', 'فرهنگ', 'ورزش', 'زندگی'],
    headlines: [
      'تالاب‌های شمال پس از هفت سال دوباره پرآب شدند',
      'رصدخانه‌ای تازه در بلندی سه هزار متر درهایش را به روی دانش‌آموزان باز کرد',
      'کتابخانهٔ شهر ده هزار دست‌نویس را رقمی می‌کند',
      'مسابقهٔ دوچرخه‌سواری برای نخستین بار از گردنه گذشت',
      'نانوایی که هر صبح برای محله قصه می‌گوید',
      'صدای قنات را چگونه ضبط می‌کنند؟',
    ],
    lead: 'بارش‌های پیوستهٔ پاییز سطح آب را به بالاترین حد از سال ۱۳۹۶ رساند؛ پرندگان مهاجر هم بازگشته‌اند.',
    kicker: 'گزارش میدانی',
    people: ['سارا نمونه', 'آرش نمونه'],
    joiner: ' و ',
    tags: ['تالاب', 'آب', 'پرندگان مهاجر'],
    caption: 'سپیده‌دم در تالاب.',
    credit: 'سارا نمونه',
    paragraph:
      'کارشناسان می‌گویند بازگشت آب نتیجهٔ بارش‌های پیوسته و لایروبی آبراهه‌هاست. به گفتهٔ آن‌ها میانگین عمق آب اکنون به ۲٫۴ متر رسیده است.',
    heading: 'پرندگان بازگشته‌اند',
    quote: 'اگر آبراهه‌ها باز بمانند، تالاب خودش را درمان می‌کند.',
    comment: 'گزارش خوبی بود؛ کاش نقشهٔ آبراهه‌ها را هم می‌گذاشتید.',
    place: 'تالاب شمال',
  },
  ar: {
    name: 'صحيفة الساحل',
    motto: 'خبر وتقرير كل يوم',
    footer: 'صحيفة للاختبار.',
    sections: ['البيئة', 'العلوم', 'الثقافة', 'الرياضة', 'الحياة'],
    headlines: [
      'الأهوار تستعيد مياهها بعد سبع سنوات من الجفاف',
      'مرصد جديد على ارتفاع ثلاثة آلاف متر يفتح أبوابه للطلاب',
      'مكتبة المدينة ترقمن عشرة آلاف مخطوطة',
      'سباق الدراجات الهوائية يعبر الجبال للمرة الأولى',
      'خبّاز يروي لأهل الحيّ حكاية كل صباح',
      'كيف يُسجَّل صوت القناة القديمة؟',
    ],
    lead: 'رفعت أمطار الخريف منسوب المياه إلى أعلى مستوى منذ عام ٢٠١٧، وعادت معها الطيور المهاجرة.',
    kicker: 'تقرير ميداني',
    people: ['سارة مثال', 'سامي مثال'],
    joiner: ' و',
    tags: ['الأهوار', 'المياه', 'الطيور المهاجرة'],
    caption: 'الفجر في الأهوار.',
    credit: 'سارة مثال',
    paragraph:
      'يقول الباحثون إن عودة المياه نتيجة أمطار متواصلة وتنظيف القنوات. ويضيفون أن متوسط العمق بلغ الآن ٢٫٤ متر.',
    heading: 'الطيور تعود',
    quote: 'إذا بقيت القنوات مفتوحة عالجت الأهوار نفسها.',
    comment: 'تقرير جميل، وليتكم نشرتم خريطة القنوات.',
    place: 'أهوار الشمال',
  },
  en: {
    name: 'The Coast',
    motto: 'News and reports, every day',
    footer: 'A paper for tests.',
    sections: ['Environment', 'Science', 'Culture', 'Sport', 'Life'],
    headlines: [
      'The northern wetlands are full again after seven dry years',
      'A new observatory at three thousand metres opens its doors to students',
      'The town library is scanning ten thousand manuscripts',
      'For the first time the cycle race crosses the pass',
      'The baker who tells the street a story every morning',
      'How does one record the sound of an old water channel?',
    ],
    lead: 'Steady autumn rain has raised the water to its highest level since 2017, and the migrating birds have come back with it.',
    kicker: 'From the field',
    people: ['Sara Sample', 'Sam Sample'],
    joiner: ' and ',
    tags: ['Wetlands', 'Water', 'Migrating birds'],
    caption: 'Dawn over the wetland.',
    credit: 'Sara Sample',
    paragraph:
      'Researchers say that the water came back because of steady rain and because the channels were cleared. The average depth, they add, is now 2.4 metres.',
    heading: 'The birds are back',
    quote: 'If the channels stay open, the wetland heals itself.',
    comment: 'A good report. I wish you had printed the map of the channels.',
    place: 'Northern wetlands',
  },
}
