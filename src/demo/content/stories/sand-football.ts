import type { DemoStory } from '../types.ts'
import { p } from '../write.ts'

/** Football on sand; told in Arabic and Persian. */
export const sandFootball: DemoStory = {
  key: 'sand-football',
  kind: 'news',
  section: 'sport',
  tags: ['children'],
  published: { daysAgo: 21, time: '20:10' },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'كرة الشاطئ',
      headline: 'هدف سجّله المدّ',
      lead: 'انتهت المباراة ٣–٢، والهدف الثالث لم يسجّله أحد من اللاعبين.',
      authors: ['shatei'],
      views: 77,
      body: [
        p(
          'في الدقيقة الأخيرة حملت موجة الكرة على مهل وأدخلتها مرمى حي التنانير. تشاور الحكّام خمس دقائق ثم احتسبوا الهدف، لأن القانون المحلّي يعدّ البحر «لاعبًا لا يُبدَّل».',
        ),
        p('أما الخاسرون فطلبوا الإعادة عند الجزر.'),
      ],
    },
    fa: {
      kicker: 'فوتبال ساحلی',
      headline: 'گلی که مدّ دریا زد',
      lead: 'بازی ۳–۲ تمام شد و گل سوم را هیچ بازیکنی نزده بود.',
      authors: ['shatei'],
      views: 321,
      body: [
        p(
          'در دقیقهٔ آخر، موجی توپ را آرام برداشت و به دروازهٔ تنورسازان برد. داوران پنج دقیقه مشورت کردند و گل را پذیرفتند؛ در قانون محلی، دریا «بازیکنی است که تعویض نمی‌شود».',
        ),
        p('بازنده‌ها درخواست بازی دوباره داده‌اند، هنگام جزر.'),
      ],
    },
  },
  comments: [],
}
