/** Alphabets used where a language does not have its own for a script; `=` joins variants of one letter. */
export const scriptAlphabets = {
  Latn: 'a b c d=đ=ð e ə f g h=ħ i ı j k l=ł m n ŋ o=ø p q r s t u v w x y z þ',
  Grek: 'α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ=ς τ υ φ χ ψ ω',
  Cyrl: 'а б в г ґ д е ё є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я',
  Hebr: 'א ב ג ד ה ו ז ח ט י כ=ך ל מ=ם נ=ן ס ע פ=ף צ=ץ ק ר ש ת',
  Arab: 'ء آ أ ٱ ؤ إ ئ ا ٲ ب ٻ پ ڀ ة ت ٿ ٹ ټ ث ج ڄ ڃ چ ڇ ح خ ځ څ د ڌ ڈ ډ ڊ ذ ر ڑ ړ ڕ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ڤ ڦ ق ك=ک=ڪ ڭ گ=ګ ڱ ڳ ل ڵ م ن ں ڻ ڼ ه=ھ=ہ ۂ ە=ۀ و ۆ ۇ ۈ ۋ ى ي=ی ۍ ێ ې ے',
} as const

/** Scripts in the order in which they follow the language's own. */
export const scriptOrder = ['Latn', 'Grek', 'Cyrl', 'Hebr', 'Arab'] as const
