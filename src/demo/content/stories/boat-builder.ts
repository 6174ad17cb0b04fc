import type { DemoStory } from '../types.ts'
import { b, note, p, pull, to } from '../write.ts'

/** An interview with a builder of wooden boats. */
export const boatBuilder: DemoStory = {
  key: 'boat-builder',
  kind: 'interview',
  section: 'culture',
  tags: ['craft', 'sea'],
  picture: 'dhow',
  published: { daysAgo: 6, time: '17:15' },
  sourceLanguage: 'ar',
  editions: {
    ar: {
      kicker: 'حوار مع صانعة مراكب',
      headline: '«الخشب يقول أين ينحني، وعلينا أن نسأل بأدب»',
      lead: 'تعلّمت مرسى القلفاط الصنعة من أبيها بلا رسم ولا مخطط. في ورشتها على الرمل مركب نصفه أضلاع، وحديث لا يقطعه إلا صوت القدوم.',
      dateline: 'شاطئ الورش',
      authors: ['marjani'],
      pictureAlt: 'أضلاع مركب خشبي على الرمل وألواحه في نصفها',
      pictureCaption: 'المركب السابع والعشرون، ولم يُسمَّ بعد.',
      credit: 'كرانة',
      related: ['names-of-waves'],
      views: 190,
      body: [
        p(b('أين الرسم؟')),
        p(
          'في يدي. أبي كان يقيس بالشبر وبخيط فيه عُقد.',
          note('يُحفظ الخيط بعد المركب، وعلى كل عقدة اسم ضلع. في الورشة ستة وعشرون خيطًا معلّقة.'),
          ' الرسم يعلّمك ما ينبغي أن يكون، والخشب يعلّمك ما يمكن.',
        ),
        p(b('وما الذي لا يُغتفر؟')),
        p('العجلة. لوح انحنى قبل أوانه يعود إلى استقامته في البحر، والبحر لا يسامح. ننقعه ثلاثة أيام ثم نسأله بأدب.'),
        pull('المركب ينسى من صنعه، لكنه لا ينسى كيف صُنع.', 'مرسى القلفاط'),
        p(b('هل تُسمّين المراكب؟')),
        p('لا. يُسمّيها من يركبها أول ليلة. من يخاف لا ينسى الاسم.'),
      ],
    },
    fa: {
      kicker: 'گفت‌وگو با یک لنج‌ساز',
      headline: '«چوب خودش می‌گوید کجا خم می‌شود؛ باید مؤدب پرسید»',
      lead: 'مرسی قلفاط لنج‌سازی را بی نقشه از پدرش آموخت. در کارگاهش روی شن، لنجی است که نیمی از آن هنوز دنده است و گفت‌وگویی که فقط تیشه قطعش می‌کند.',
      dateline: 'ساحل کارگاه‌ها',
      authors: ['marjani'],
      pictureAlt: 'دنده‌های لنجی چوبی روی شن که تا نیمه تخته‌کوب شده است',
      pictureCaption: 'لنج بیست‌وهفتم؛ هنوز نامی ندارد.',
      credit: 'کرانه',
      related: ['loom-street'],
      views: 512,
      body: [
        p(b('نقشه کجاست؟')),
        p(
          'توی دستم. پدرم با وجب اندازه می‌گرفت و با نخی که گره داشت.',
          note('نخ را پس از لنج نگه می‌دارند و هر گره نام یک دنده است. بیست‌وشش نخ در کارگاه آویزان است.'),
          ' نقشه می‌گوید چه باید باشد، چوب می‌گوید چه می‌تواند باشد.',
        ),
        p(b('چه چیزی را نمی‌شود بخشید؟')),
        p(
          'عجله را. تخته‌ای که زود خم شود، توی دریا راست می‌شود و دریا نمی‌بخشد. سه روز در آب می‌خوابانیمش، بعد مؤدب می‌پرسیم.',
        ),
        pull('لنج یادش می‌رود کی ساختش؛ یادش نمی‌رود چطور ساختند.', 'مرسی قلفاط'),
        p(b('خودتان نام لنج‌ها را می‌گذارید؟')),
        p(
          'نه. هر کس شب اول با آن به دریا برود نامش را می‌گذارد. آدمی که ترسیده باشد نام را فراموش نمی‌کند. مثل ',
          to('dawn-regatta', '«نهنگ»'),
          '.',
        ),
      ],
    },
    en: {
      kicker: 'Interview with a boat builder',
      headline: '“The wood says where it bends. One has to ask politely.”',
      lead: 'Marsa Qalfat learned her trade from her father, without a drawing. In her yard on the sand stands a boat that is still half ribs.',
      dateline: 'The boatyards',
      authors: ['marjani'],
      pictureAlt: 'The ribs of a wooden boat on sand, planked halfway up',
      pictureCaption: 'Boat number twenty-seven, not yet named.',
      credit: 'Karaneh',
      related: ['dawn-regatta'],
      views: 121,
      body: [
        p(b('Where is the drawing?')),
        p(
          'In my hand. My father measured in spans, and with a knotted string.',
          note('The string outlives the building. Each knot is a rib; twenty-six strings hang in the yard.'),
          ' A drawing tells you what should be. Wood tells you what can be.',
        ),
        p(b('What can’t be forgiven?')),
        p(
          'Haste. A plank bent too early straightens again at sea, and the sea does not forgive. We soak it three days, then we ask politely.',
        ),
        pull('A boat forgets who built it. It never forgets how.', 'Marsa Qalfat'),
        p(b('Do you name them?')),
        p('No. Whoever takes her out on the first night does. People who have been afraid don’t forget a name.'),
      ],
    },
  },
  comments: [],
}
