import type { DemoAuthor } from './types.ts'

/** Two authors at home in each of the full editions; the short ones know those whose stories they tell. */
export const authors: readonly DemoAuthor[] = [
  {
    key: 'daryaban',
    home: 'fa',
    portrait: 'portraitDaryaban',
    texts: {
      fa: {
        slug: 'نیلوفر-دریابان',
        name: 'نیلوفر دریابان',
        role: 'دبیر محیط‌زیست',
        bio: 'نیلوفر دریابان در خانه‌ای رو به تالاب درنا بزرگ شده و پیش از آنکه روزنامه‌نگار شود، سه سال قایق‌ران بود. دربارهٔ آب، پرنده‌ها و آدم‌هایی می‌نویسد که با هر دو زندگی می‌کنند.',
      },
      ar: {
        slug: 'نيلوفر-دريابان',
        name: 'نيلوفر دريابان',
        role: 'محررة البيئة',
        bio: 'نشأت نيلوفر دريابان في بيت يطلّ على هور دُرنا، وقادت القوارب ثلاث سنوات قبل أن تعمل في الصحافة. تكتب عن الماء والطيور، وعمّن يعيشون معهما.',
      },
      en: {
        slug: 'niloufar-daryaban',
        name: 'Niloufar Daryaban',
        role: 'Environment editor',
        bio: 'Niloufar Daryaban grew up in a house facing the Dorna wetland and ran a boat there for three years before she took to journalism. She writes about water, birds and the people who live with both.',
      },
      ckb: {
        slug: 'نیلووفەر-دەریابان',
        name: 'نیلووفەر دەریابان',
        role: 'سەرنووسەری بەشی ژینگە',
        bio: 'نیلووفەر دەریابان لە ماڵێکی ڕوو لە زەلکاوی دورنا گەورە بووە و بەر لەوەی ببێتە ڕۆژنامەنووس، سێ ساڵ بەلەمی لێ خوڕیوە. لەبارەی ئاو و باڵندە و ئەو مرۆڤانەوە دەنووسێت کە لەگەڵ هەردووکیاندا دەژین.',
      },
      ur: {
        slug: 'نیلوفر-دریابان',
        name: 'نیلوفر دریابان',
        role: 'مدیرِ ماحول',
        bio: 'نیلوفر دریابان درنا کی دلدل کے سامنے والے گھر میں پلی بڑھیں اور صحافت میں آنے سے پہلے تین برس وہاں کشتی چلاتی رہیں۔ پانی، پرندوں اور ان لوگوں کے بارے میں لکھتی ہیں جو دونوں کے ساتھ جیتے ہیں۔',
      },
    },
  },
  {
    key: 'sahelpour',
    home: 'fa',
    portrait: 'portraitSahelpour',
    texts: {
      fa: {
        slug: 'کیان-ساحل‌پور',
        name: 'کیان ساحل‌پور',
        role: 'خبرنگار ورزش و زندگی',
        bio: 'کیان ساحل‌پور همهٔ کوچه‌های سیماب را با دوچرخه گشته است. از مسابقه گزارش می‌نویسد و از نانوایی؛ به گمان خودش هر دو یک چیزند: برخاستن پیش از آفتاب.',
      },
      ar: {
        slug: 'كيان-ساحلبور',
        name: 'كيان ساحلبور',
        role: 'مراسل الرياضة والحياة',
        bio: 'لم يبقَ في سيماب زقاق لم يعبره كيان ساحلبور على دراجته. يكتب عن السباقات وعن المخابز، ويرى أنهما شيء واحد: النهوض قبل الشمس.',
      },
      en: {
        slug: 'kian-sahelpour',
        name: 'Kian Sahelpour',
        role: 'Sport and life reporter',
        bio: 'There is no lane in Simab that Kian Sahelpour has not cycled. He reports on races and on bakeries, and holds that they come to the same thing: getting up before the sun.',
      },
      ckb: {
        slug: 'کیان-ساحیلپوور',
        name: 'کیان ساحیلپوور',
        role: 'پەیامنێری وەرزش و ژیان',
        bio: 'کۆڵانێک لە سیماب نەماوە کیان ساحیلپوور بە پاسکیل پێیدا نەڕۆیشتبێت. هەواڵی پێشبڕکێ دەنووسێت و هەواڵی نانەواخانەش، و پێی وایە هەردووکیان یەک شتن: پێش خۆر هەستان.',
      },
      ur: {
        slug: 'کیان-ساحل-پور',
        name: 'کیان ساحل پور',
        role: 'نامہ نگار، کھیل اور زندگی',
        bio: 'سیماب کی کوئی گلی ایسی نہیں جو کیان ساحل پور نے سائیکل پر نہ ناپی ہو۔ مقابلوں کی خبر بھی لاتے ہیں اور تندوروں کی بھی۔ ان کے خیال میں دونوں ایک ہی بات ہیں: سورج سے پہلے اٹھنا۔',
      },
      he: {
        slug: 'כיאן-סאחלפור',
        name: 'כיאן סאחלפור',
        role: 'כתב ספורט וחיים',
        bio: 'אין בסימאב סמטה שכיאן סאחלפור לא עבר בה על אופניו. הוא מסקר מרוצים ומאפיות, ולדעתו זה אותו דבר: לקום לפני השמש.',
      },
    },
  },
  {
    key: 'marjani',
    home: 'ar',
    portrait: 'portraitMarjani',
    texts: {
      fa: {
        slug: 'سلمی-المرجانی',
        name: 'سلمی المرجانی',
        role: 'دبیر فرهنگ',
        bio: 'سلمی المرجانی شیفتهٔ نام چیزهاست و دفترچه‌ای دارد پر از واژه‌هایی که دریانوردان برای موج ساخته‌اند. ستون «نام‌ها» را در نسخهٔ عربی می‌نویسد.',
      },
      ar: {
        slug: 'سلمى-المرجاني',
        name: 'سلمى المرجاني',
        role: 'محررة الثقافة',
        bio: 'سلمى المرجاني مولعة بأسماء الأشياء، ولها دفتر ملأته بما سمّى به البحّارة أمواجهم. تكتب زاوية «أسماء» في الطبعة العربية.',
      },
      en: {
        slug: 'salma-al-marjani',
        name: 'Salma al-Marjani',
        role: 'Culture editor',
        bio: 'Salma al-Marjani loves the names of things and keeps a notebook of every word sailors have made for a wave. She writes the column “Names” in the Arabic edition.',
      },
      ckb: {
        slug: 'سەلما-ئەلمەرجانی',
        name: 'سەلما ئەلمەرجانی',
        role: 'سەرنووسەری بەشی کولتوور',
        bio: 'سەلما ئەلمەرجانی شەیدای ناوی شتەکانە و دەفتەرێکی هەیە پڕ لەو وشانەی دەریاوانان لە شەپۆلیان ناوە. ستوونی «ناوەکان» لە چاپی عەرەبیدا دەنووسێت.',
      },
      he: {
        slug: 'סלמא-אל-מרגאני',
        name: 'סלמא אל־מרג׳אני',
        role: 'עורכת התרבות',
        bio: 'סלמא אל־מרג׳אני אוהבת שמות של דברים, ויש לה מחברת מלאה בכל המילים שמלחים המציאו לגלים. במהדורה הערבית היא כותבת את הטור ”שמות”.',
      },
    },
  },
  {
    key: 'shatei',
    home: 'ar',
    portrait: 'portraitShatei',
    texts: {
      fa: {
        slug: 'طارق-الشاطئی',
        name: 'طارق الشاطئی',
        role: 'خبرنگار شهر',
        bio: 'طارق الشاطئی گزارش‌هایش را پیاده می‌نویسد: از هر کوچه با یک قصه برمی‌گردد و گاهی با یک نان داغ.',
      },
      ar: {
        slug: 'طارق-الشاطئي',
        name: 'طارق الشاطئي',
        role: 'مراسل المدينة',
        bio: 'يكتب طارق الشاطئي تقاريره سيرًا على الأقدام: يعود من كل زقاق بحكاية، وأحيانًا برغيف ساخن.',
      },
      en: {
        slug: 'tareq-al-shatei',
        name: 'Tareq al-Shatei',
        role: 'Town reporter',
        bio: 'Tareq al-Shatei does his reporting on foot: he comes back from every lane with a story, and now and then with a hot loaf.',
      },
      ckb: {
        slug: 'تاریق-ئەلشاتیئی',
        name: 'تاریق ئەلشاتیئی',
        role: 'پەیامنێری شار',
        bio: 'تاریق ئەلشاتیئی هەواڵەکانی بە پێ کۆ دەکاتەوە: لە هەر کۆڵانێکەوە بە چیرۆکێک دەگەڕێتەوە و جارجارەش بە نانێکی گەرم.',
      },
      he: {
        slug: 'טארק-א-שאטאי',
        name: 'טארק א־שאטאי',
        role: 'כתב העיר',
        bio: 'טארק א־שאטאי עושה את הכתבות שלו ברגל: מכל סמטה הוא חוזר עם סיפור, ולפעמים גם עם כיכר חמה.',
      },
    },
  },
  {
    key: 'tidewell',
    home: 'en',
    portrait: 'portraitTidewell',
    texts: {
      fa: {
        slug: 'مارن-تایدول',
        name: 'مارن تایدول',
        role: 'خبرنگار دانش',
        bio: 'مارن تایدول فیزیک خوانده و سال‌ها جزر و مد را اندازه گرفته است. می‌نویسد تا عددها را به چیزی برگرداند که بشود دید، شنید یا لمس کرد.',
      },
      ar: {
        slug: 'مارين-تايدويل',
        name: 'مارين تايدويل',
        role: 'مراسلة العلوم',
        bio: 'درست مارين تايدويل الفيزياء وقاست المدّ والجزر سنوات طويلة. تكتب لتعيد الأرقام إلى ما يُرى ويُسمع ويُلمس.',
      },
      en: {
        slug: 'maren-tidewell',
        name: 'Maren Tidewell',
        role: 'Science reporter',
        bio: 'Maren Tidewell read physics and spent years measuring tides. She writes to turn numbers back into things one can see, hear or touch.',
      },
      ur: {
        slug: 'مارن-ٹائڈویل',
        name: 'مارن ٹائڈویل',
        role: 'سائنس کی نامہ نگار',
        bio: 'مارن ٹائڈویل نے طبیعیات پڑھی اور برسوں مد و جزر ناپتی رہیں۔ اس لیے لکھتی ہیں کہ اعداد پھر سے ایسی چیز بن جائیں جسے دیکھا، سنا یا چھوا جا سکے۔',
      },
      he: {
        slug: 'מארן-טיידוול',
        name: 'מארן טיידוול',
        role: 'כתבת המדע',
        bio: 'מארן טיידוול למדה פיזיקה ומדדה שנים את הגאות והשפל. היא כותבת כדי להפוך מספרים בחזרה למשהו שאפשר לראות, לשמוע או לגעת בו.',
      },
    },
  },
  {
    key: 'saltmarsh',
    home: 'en',
    portrait: 'portraitSaltmarsh',
    texts: {
      fa: {
        slug: 'جونا-سالت‌مارش',
        name: 'جونا سالت‌مارش',
        role: 'نویسندهٔ مهمان',
        bio: 'جونا سالت‌مارش نقشه‌های کهنهٔ دریایی را مرمت می‌کند و برای بایگانی کرانه می‌نویسد. هنوز کشتی‌ها را از صدای بوقشان می‌شناسد.',
      },
      ar: {
        slug: 'جونا-سولتمارش',
        name: 'جونا سولتمارش',
        role: 'كاتب ضيف',
        bio: 'يرمّم جونا سولتمارش الخرائط البحرية القديمة ويكتب من أرشيف كرانة. ما زال يعرف السفن من أصوات أبواقها.',
      },
      en: {
        slug: 'jonah-saltmarsh',
        name: 'Jonah Saltmarsh',
        role: 'Contributing writer',
        bio: 'Jonah Saltmarsh restores old sea charts and writes from the Karaneh archive. He can still tell ships by their horns.',
      },
      ur: {
        slug: 'جونا-سالٹ-مارش',
        name: 'جونا سالٹ مارش',
        role: 'مہمان قلم کار',
        bio: 'جونا سالٹ مارش پرانے سمندری نقشوں کی مرمت کرتے ہیں اور کنارہ کے آرکائیو سے لکھتے ہیں۔ جہازوں کو آج بھی ان کے بھونپو سے پہچان لیتے ہیں۔',
      },
      he: {
        slug: 'גונה-סולטמארש',
        name: 'ג׳ונה סולטמארש',
        role: 'כותב אורח',
        bio: 'ג׳ונה סולטמארש משחזר מפות ים ישנות וכותב מתוך הארכיון של כראנה. הוא עדיין מזהה אוניות לפי הצופר.',
      },
    },
  },
]
