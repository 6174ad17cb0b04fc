import type { SiteLanguage } from '../../src/messages.ts'

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
export const words: Readonly<Record<SiteLanguage, Words>> = {
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
  ckb: {
    name: 'ڕۆژنامەی کەنار',
    motto: 'هەواڵ و ڕاپۆرت، هەموو ڕۆژێک',
    footer: 'ڕۆژنامەیەک بۆ تاقیکردنەوە.',
    sections: ['ژینگە', 'زانست', 'کولتوور', 'وەرزش', 'ژیان'],
    headlines: [
      'زۆنگاوەکانی باکوور دووبارە پڕ بوونەوە',
      'ڕوانگەیەکی نوێ لە بەرزیی سێ هەزار مەتر دەرگای بۆ قوتابییان کردەوە',
      'کتێبخانەی شار دە هەزار دەستنووس دیجیتاڵی دەکات',
      'پێشبڕکێی پاسکیل بۆ یەکەم جار بە گەردەنەکەدا تێپەڕی',
      'نانەوایەک هەموو بەیانییەک چیرۆک بۆ گەڕەک دەگێڕێتەوە',
      'دەنگی کارێز چۆن تۆمار دەکرێت؟',
    ],
    lead: 'بارانی بەردەوامی پاییز ئاستی ئاوی گەیاندە بەرزترین ئاست لە ساڵی ٢٠١٧ەوە و باڵندە کۆچەرەکانیش گەڕانەوە.',
    kicker: 'ڕاپۆرتی مەیدانی',
    people: ['سارا نموونە', 'ئارام نموونە'],
    joiner: ' و ',
    tags: ['زۆنگاو', 'ئاو', 'باڵندەی کۆچەر'],
    caption: 'بەرەبەیان لە زۆنگاوەکە.',
    credit: 'سارا نموونە',
    paragraph:
      'شارەزایان دەڵێن گەڕانەوەی ئاو ئەنجامی بارانی بەردەوام و پاککردنەوەی جۆگەکانە. بە گوتەی ئەوان تێکڕای قووڵیی ئاو ئێستا ٢٫٤ مەترە.',
    heading: 'باڵندەکان گەڕانەوە',
    quote: 'ئەگەر جۆگەکان کراوە بمێننەوە، زۆنگاوەکە خۆی چاک دەکاتەوە.',
    comment: 'ڕاپۆرتێکی باش بوو؛ خۆزگە نەخشەی جۆگەکانیشتان دابنایە.',
    place: 'زۆنگاوەکانی باکوور',
  },
  ur: {
    name: 'روزنامہ ساحل',
    motto: 'خبر اور رپورٹ، ہر روز',
    footer: 'آزمائش کے لیے ایک اخبار۔',
    sections: ['ماحول', 'سائنس', 'ثقافت', 'کھیل', 'زندگی'],
    headlines: [
      'شمال کی آب گاہیں سات برس بعد پھر پانی سے بھر گئیں',
      'تین ہزار میٹر کی بلندی پر نئی رصدگاہ نے طلبہ کے لیے دروازے کھول دیے',
      'شہر کا کتب خانہ دس ہزار مخطوطے ڈیجیٹل شکل میں لا رہا ہے',
      'سائیکل ریس پہلی بار درّے سے گزری',
      'وہ نان بائی جو ہر صبح محلے کو کہانی سناتا ہے',
      'پرانی کاریز کی آواز کیسے ریکارڈ کی جاتی ہے؟',
    ],
    lead: 'خزاں کی مسلسل بارشوں نے پانی کی سطح 2017 کے بعد سب سے بلند کر دی ہے، اور ہجرتی پرندے بھی لوٹ آئے ہیں۔',
    kicker: 'میدان سے',
    people: ['سارہ نمونہ', 'سلیم نمونہ'],
    joiner: ' اور ',
    tags: ['آب گاہیں', 'پانی', 'ہجرتی پرندے'],
    caption: 'آب گاہ پر صبح۔',
    credit: 'سارہ نمونہ',
    paragraph:
      'محققین کہتے ہیں کہ پانی مسلسل بارشوں اور نہروں کی صفائی کی وجہ سے لوٹا۔ ان کے مطابق اوسط گہرائی اب 2.4 میٹر ہے۔',
    heading: 'پرندے لوٹ آئے',
    quote: 'اگر نہریں کھلی رہیں تو آب گاہ خود کو ٹھیک کر لیتی ہے۔',
    comment: 'اچھی رپورٹ تھی؛ کاش آپ نہروں کا نقشہ بھی چھاپتے۔',
    place: 'شمال کی آب گاہیں',
  },
  he: {
    name: 'עיתון החוף',
    motto: 'ידיעות וכתבות, מדי יום',
    footer: 'עיתון לבדיקות.',
    sections: ['סביבה', 'מדע', 'תרבות', 'ספורט', 'חיים'],
    headlines: [
      'האגמים בצפון התמלאו שוב אחרי שבע שנות יובש',
      'מצפה כוכבים חדש בגובה שלושת אלפים מטרים פותח את שעריו לתלמידים',
      'הספרייה העירונית סורקת עשרת אלפים כתבי יד',
      'מרוץ האופניים חצה לראשונה את המעבר ההררי',
      'האופה שמספר לשכונה סיפור בכל בוקר',
      'איך מקליטים את קולה של אמת מים עתיקה?',
    ],
    lead: 'גשמי הסתיו העלו את מפלס המים לשיא מאז 2017, ואיתם חזרו גם הציפורים הנודדות.',
    kicker: 'מן השטח',
    people: ['שרה דוגמה', 'סם דוגמה'],
    joiner: ' ו',
    tags: ['אגמים', 'מים', 'ציפורים נודדות'],
    caption: 'שחר מעל האגם.',
    credit: 'שרה דוגמה',
    paragraph:
      'החוקרים אומרים שהמים חזרו בזכות הגשמים הרצופים וניקוי התעלות. העומק הממוצע, הם מוסיפים, הוא כעת 2.4 מטרים.',
    heading: 'הציפורים חזרו',
    quote: 'אם התעלות יישארו פתוחות, האגם ירפא את עצמו.',
    comment: 'כתבה טובה. חבל שלא הדפסתם את מפת התעלות.',
    place: 'אגמי הצפון',
  },
  az: {
    name: '«Sahil» qəzeti',
    motto: 'Hər gün xəbər və reportaj',
    footer: 'Sınaq üçün qəzet.',
    sections: ['Ətraf mühit', 'Elm', 'Mədəniyyət', 'İdman', 'Həyat'],
    headlines: [
      'Şimal gölləri yeddi ildən sonra yenidən doldu',
      'Üç min metr yüksəklikdəki yeni rəsədxana qapılarını şagirdlərin üzünə açdı',
      'Şəhər kitabxanası on min əlyazmanı rəqəmsal formaya keçirir',
      'Velosiped yarışı ilk dəfə dağ aşırımından keçdi',
      'Hər səhər məhəlləyə nağıl danışan çörəkçi',
      'Qədim kəhrizin səsini necə yazırlar?',
    ],
    lead: 'Payızın ardıcıl yağışları suyun səviyyəsini 2017-ci ildən bəri ən yüksək həddə qaldırdı, köçəri quşlar da geri qayıtdı.',
    kicker: 'Hadisə yerindən',
    people: ['Sara Nümunə', 'Samir Nümunə'],
    joiner: ' və ',
    tags: ['Göllər', 'Su', 'Köçəri quşlar'],
    caption: 'Göl üzərində dan yeri.',
    credit: 'Sara Nümunə',
    paragraph:
      'Tədqiqatçılar suyun qayıtmasını ardıcıl yağışlarla və arxların təmizlənməsi ilə izah edirlər. Onların sözlərinə görə, orta dərinlik indi 2,4 metrdir.',
    heading: 'Quşlar qayıdıb',
    quote: 'Arxlar açıq qalsa, göl özünü sağaldar.',
    comment: 'Yaxşı reportajdır. Kaş arxların xəritəsini də dərc edəydiniz.',
    place: 'Şimal gölləri',
  },
  tr: {
    name: 'Sahil Gazetesi',
    motto: 'Her gün haber ve söyleşi',
    footer: 'Deneme için bir gazete.',
    sections: ['Çevre', 'Bilim', 'Kültür', 'Spor', 'Yaşam'],
    headlines: [
      'Kuzeyin sulak alanları yeniden suyla doldu',
      'Üç bin metredeki yeni gözlemevi kapılarını öğrencilere açtı',
      'Kent kütüphanesi on bin el yazmasını dijital ortama aktarıyor',
      'Bisiklet yarışı ilk kez dağ geçidini aştı',
      'Her sabah mahalleye hikâye anlatan fırıncı',
      'Eski bir su kanalının sesi nasıl kaydedilir?',
    ],
    lead: 'Sonbaharın aralıksız yağmurları suyu 2017’den bu yana en yüksek düzeye çıkardı; göçmen kuşlar da geri döndü.',
    kicker: 'Sahadan',
    people: ['Sara Örnek', 'İlker Örnek'],
    joiner: ' ve ',
    tags: ['Sulak alanlar', 'Su', 'Göçmen kuşlar'],
    caption: 'Sulak alanda şafak.',
    credit: 'Sara Örnek',
    paragraph:
      'Araştırmacılar suyun aralıksız yağmurlar ve kanalların temizlenmesi sayesinde geri geldiğini söylüyor. Ortalama derinliğin şimdi 2,4 metre olduğunu da ekliyorlar.',
    heading: 'Kuşlar geri döndü',
    quote: 'Kanallar açık kalırsa sulak alan kendini iyileştirir.',
    comment: 'İyi bir yazı. Keşke kanalların haritasını da bassaydınız.',
    place: 'Kuzeyin sulak alanları',
  },
}
