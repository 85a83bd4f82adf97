// A number that a machine's translation left at the head of the sentence: «10 قال وزير الخارجية» once read «that lasted 10 hours».
import type { Copy, Word } from './copy.ts'
import { findingAt, type Rule } from './finding.ts'

/** A bare number before what it cannot count: a verb, «هذا», «الذي», «مثل هذا», a definite noun. Only a person knows where it belongs. */
export const strayedNumbers: Rule = copy =>
  copy.words.flatMap((word, place) => {
    const next = copy.words[place + 1]
    if (word.kind !== 'number' || !next || next.kind !== 'arabic' || !/^[ \u00a0]+$/u.test(copy.text.slice(word.to, next.from))) return []
    if (!isStrayed(copy, place, next)) return []
    return [findingAt(copy, 'strayed-number', { from: word.from, to: word.to, fix: null })]
  })

function isStrayed(copy: Copy, place: number, next: Word) {
  if (isHead(copy, place)) return CANNOT_BE_COUNTED.test(next.plain) || isVerb(next.plain) || isDefinite(next.plain)
  return isBehindConjunction(copy, place) && (NEVER_COUNTED.test(next.plain) || isLikeThis(copy.words, place + 1))
}

// The text or a paragraph begins, or a sentence ended in a word: «1.» and «3.5» end none, nor does a line broken off («O⏎2»).
function isHead({ text, words }: Copy, place: number) {
  const { from } = words[place]!
  const before = text.slice(Math.max(0, from - 12), from)
  return /(?:^|[.!؟?:»”"…،؛][ \u00a0]*\n|\n[ \u00a0]*\n)[ \u00a0«“"]*$/u.test(from <= 12 ? before : `|${before}`) || /\p{L}{2}\p{M}*[»”")]?[.!؟?][ \u00a0\n]+[«“"]?$/u.test(before)
}

const isBehindConjunction = ({ text, words }: Copy, place: number) => {
  const before = words[place - 1]
  return before !== undefined && /^[وفبل]?(?:أن|إن|ان|لأن|لان|لكن|ولكن|حيث|بينما|كما|عندما)$/u.test(before.plain) && /^[ \u00a0]+$/u.test(text.slice(before.to, words[place]!.from))
}

const isLikeThis = (words: Word[], at: number) => words[at]!.plain === 'مثل' && /^(?:هذا|هذه|هؤلاء|ذلك|تلك|هذين)$/u.test(words[at + 1]?.plain ?? '')

const NEVER_COUNTED = /^(?:هذا|هذه|هؤلاء|ذلك|تلك|الذي|التي|الذين|هو|هي|هم|كان|كانت|قال|قالت|سوف|قد|لقد|ليس|ليست|لم|لن|يجب|يمكن|تم)$/u

const CANNOT_BE_COUNTED =
  /^(?:[وف]?(?:هذا|هذه|هؤلاء|ذلك|تلك|الذي|التي|الذين|هو|هي|هم|نحن|قد|لقد|سوف|ليس|ليست|لم|لن|لا|لكن|ولكن|إن|أن|إنه|إنها|كما|حيث|عندما|بينما|لأن|إذا|لو|كل|جميع|بعض|وقد|وكان|وكانت|تم|يتم|مثل|عند|لدى|لذلك|كذلك|أيضا|وفقا|وفق|بحسب|حسب|خلال|منذ|أثناء|بسبب|رغم|بالرغم|نتيجة)|ثم|لكنه|لكنها)$/u

const VERBS =
  /^[وف]?(?:قال|صرح|أعلن|أكد|أضاف|أشار|أوضح|ذكر|كشف|اتهم|طالب|دعا|دعت|نفى|نفت|أعرب|حذر|شدد|رفض|وافق|قرر|بدأ|انتهى|انتهت|وصل|غادر|زار|التقى|التقت|اجتمع|بحث|ناقش|وقع|شارك|قتل|أصيب|توفي|اعتقل|أوقف|ألقى|ألقت|أطلق|شن|استهدف|هاجم|سيطر|انسحب|عاد|ذهب|جاء|كان|أصبح|ظل|بقي|صار|يعد|تعد|أدى|أدت|أدان|رحب|انتقد|اعتبر|رأى|رأت|أفاد|نقل|نشر|تابع|واصل|استمر|طلب|سأل|أجاب|كتب|أصدر|أقر|صوت|فاز|خسر|تعادل|سجل|ارتفع|انخفض|تراجع|زاد|بلغ|توقع|تعهد|وعد|التزم|اختتم|افتتح|استقبل|استضاف|نظم|احتفل|أطاح|عين|انتخب|استقال|تولى|ترأس|ترأست|قاد|اندلع|وقعت|حدث|شهد|أسفر|خلف|تسبب|أرسل|تسلم|قدم|عقد|أجرى|أجرت|شكل|يشكل|تشكل|اشتبك|تحدث|توسط|قام|تمكن|استطاع|أراد|تخطط|اقترح|وجه|يبلغ|تبلغ|بلغت|يقع|ولد|درس|عمل|نشأ|ظهر|تأسس|بدا|تعتبر|تقع|توجد|تشير|تقول|تعود|تضم|تشمل|تعمل|تمثل|تتكون|تتميز|تعرف|تشهد|تستمر|تسعى|تؤكد|تواجه|تستعد|تعتزم|تعتمد|تحتوي|تسبب)(?:ت|وا|ا)?$/u
// An imperfect of the third person; nouns that begin with ي are named.
const IMPERFECT = /^[وفس]{0,2}ي(?!وم|ورو|ن$|ناير|وليو|وليوز|ونيو|نا?ير|ارد|ابان|من|هود|تيم|خت|د$|ونان|وان|مين|سار|اسمين|ا$|رق|افع|عقوب|حيى|وسف)\p{L}{3,}$/u
const isVerb = (plain: string) => VERBS.test(plain) || IMPERFECT.test(plain)

// «3 الاف» is آلاف without its madda.
const isDefinite = (plain: string) => /^و?ال(?!اف$|ف$|فا$|عاب|وان|ماس|غام|قاب|بوم|واح)\p{L}{3,}$/u.test(plain)
