import type { DemoStory } from '../types.ts'
import { en, foreign, lang, p, row, table, td, th } from '../write.ts'

/** Words that crossed the sea and came back changed. */
export const wordRoutesStory: DemoStory = {
  key: 'word-routes',
  kind: 'opinion',
  section: 'culture',
  tags: ['words', 'sea'],
  picture: 'wordRoutes',
  published: { daysAgo: 14, time: '11:00' },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'أسماء',
      headline: 'كلمات سافرت بلا جواز',
      lead: 'حملت السفن التوابل والحرير، لكن أخفّ حمولتها كان الكلام، وهو وحده الذي لم يُدفع عنه رسم.',
      authors: ['marjani'],
      pictureAlt: 'خريطة بين ساحلين عليها أشرعة صغيرة على خطوط منقّطة',
      pictureCaption: 'لكل كلمة طريق، وبعضها عاد.',
      credit: 'كرانة',
      related: ['names-of-waves'],
      views: 167,
      body: [
        p(
          '«أمير البحر» ركب إلى الغرب ففقد بحره في الطريق وصار ',
          en('admiral'),
          '. و«الصفر» خرج رقمًا فعاد إلى اللغات شيفرة. و«المخازن» نزلت في المرافئ متاجر، ثم صارت مجلّات يُخزَن فيها الكلام.',
        ),
        table(
          'من أين وإلى أين',
          row(th('العربية'), th('الإنكليزية'), th('ما تغيّر')),
          row(th('أمير الـ'), td(en('admiral')), 'سقط البحر'),
          row(th('صفر'), td(en('cipher, zero')), 'انقسم اثنين'),
          row(th('مخازن'), td(en('magazine')), 'من بضاعة إلى ورق'),
          row(th('تعريفة'), td(en('tariff')), 'بقي الثمن'),
        ),
        p('ولا غريب في الميناء: كلمة ', lang('fa', 'rtl', 'بندر'), ' نفسها جاءتنا من الفارسية، ونحن نظنّها وُلدت عندنا.'),
      ],
    },
    fa: {
      kicker: 'نام‌ها',
      headline: 'واژه‌هایی که بی گذرنامه سفر کردند',
      lead: 'کشتی‌ها ادویه می‌بردند و ابریشم؛ اما سبک‌ترین بارشان واژه بود، و فقط برای همان عوارض نمی‌گرفتند.',
      authors: ['marjani'],
      pictureAlt: 'نقشه‌ای میان دو ساحل با بادبان‌های کوچک بر خط‌های نقطه‌چین',
      pictureCaption: 'هر واژه راهی دارد و بعضی برگشته‌اند.',
      credit: 'کرانه',
      related: ['half-space'],
      views: 402,
      body: [
        p(
          '«امیرالبحر» به باختر رفت، دریایش را در راه گم کرد و شد ',
          en('admiral'),
          '. «صفر» عدد رفت و رمز برگشت: ',
          en('cipher'),
          '. «شاه» از صفحهٔ شطرنج گذشت و بر برگهٔ بانک نشست: ',
          en('check'),
          '.',
        ),
        p('اما سفر یک‌سویه نبود. حافظ دیوانش را با زبان آن‌سوی آب آغاز می‌کند و در مصراع دوم به خانه برمی‌گردد:'),
        foreign('ar', 'rtl', 'أَلا يا أَيُّهَا السّاقي أَدِرْ كَأْسًا وَناوِلْها'),
        p('که عشق آسان نمود اول ولی افتاد مشکل‌ها. دو زبان در یک بیت، و هیچ‌کدام میهمان نیست.'),
      ],
    },
    en: {
      kicker: 'Names',
      headline: 'Words that travelled without a passport',
      lead: 'Ships carried spices and silk. Their lightest cargo was words, the only one nobody taxed.',
      authors: ['marjani'],
      pictureAlt: 'A chart between two coasts with small sails on dotted lines',
      pictureCaption: 'Every word has a route, and some have come home.',
      credit: 'Karaneh',
      related: ['quay-library'],
      views: 134,
      body: [
        p(
          'The ',
          lang('ar', 'rtl', 'أمير البحر'),
          ', commander of the sea, lost the sea on his way west and became an admiral. ',
          lang('ar', 'rtl', 'صفر'),
          ' left as a number and came back twice, as zero and as cipher. The Persian ',
          lang('fa', 'rtl', 'شاه'),
          ' stepped off a chessboard and now sits on every cheque.',
        ),
        table(
          'Where from, where to',
          row(th('Word'), th('Became'), th('What changed')),
          row(th(lang('ar', 'rtl', 'مخازن')), 'magazine', 'from stores of goods to stores of words'),
          row(th(lang('ar', 'rtl', 'تعريفة')), 'tariff', 'the price stayed'),
          row(th(lang('fa', 'rtl', 'بازار')), 'bazaar', 'nothing at all'),
        ),
        p(
          'Nobody is a stranger in a port. Even the Arabic for one, bandar, came over from Persian and has forgotten that it did.',
        ),
      ],
    },
  },
  comments: [
    {
      language: 'fa',
      name: 'فرهنگ‌دوست',
      email: 'farhang@example.org',
      body: '«شطرنج» خودش از هند آمده و از همه مسافرتر است.',
      state: 'approved',
      hoursAfter: 4,
    },
  ],
}
