// The place at the head of a first paragraph, «مدينة / مدينة: …» or “CITY (Agency) — …”, told from a sentence that merely has a colon.
import { fold } from '#lib/arabic/fold.ts'
import { wordCount } from './raw-lines.ts'

/**
 * Parts a paragraph into its dateline, without the closing colon or dash, and the words after it. Null where it opens otherwise:
 * in doubt the words stay in the paragraph, where nothing is lost.
 */
export function splitDateline(paragraph: string): { dateline: string; words: string } | null {
  const closings = [...paragraph.slice(0, LONGEST_DATELINE).matchAll(CLOSING)].slice(0, 3)
  for (const closing of closings.toReversed()) {
    const dateline = paragraph.slice(0, closing.index)
    const words = paragraph.slice(closing.index + closing[0].length)
    if (wordCount(words) >= SHORTEST_SENTENCE && isDateline(dateline, closing[0].trim(), words)) return { dateline, words }
  }
  return null
}

const LONGEST_DATELINE = 90
const SHORTEST_SENTENCE = 5
const CLOSING = /\s*(?::|[-–—]{1,2})\s+/gu
const AGENCY = /\s*[-–—]?\s*\(([^()]{1,40})\)$/u

function isDateline(dateline: string, closing: string, after: string): boolean {
  const agency = AGENCY.exec(dateline)
  const places = agency ? dateline.slice(0, agency.index) : dateline
  if (agency) return !opensQuotation(after) && !/\d/.test(agency[1]!) && names(places, /\s*[/،,]\s*/u).every((name, at) => isPlace(name) || (at > 0 && isDay(name)))
  if (/\s*\/\s*/u.test(places)) return names(places, /\s*\/\s*/u).every(isName)
  if (/[،,]/u.test(places)) return closing !== ':' && names(places, /\s*[،,]\s*/u).every(isPlace) && isCapital(places)
  if (/\s[-–—]|[-–—]\s/u.test(places)) return closing === ':' && names(places, /\s*[-–—]+\s+/u).every(isPlace)
  return wordCount(places) <= 2 && isPlace(places) && !isLabel(places) && (closing === ':' ? !opensQuotation(after) : isCapital(places) && !hasSecondDash(after))
}

const names = (places: string, between: RegExp) => places.split(between)
const isName = (name: string) => wordCount(name) <= 3 && name.split(/\s+/u).every(word => NAME_WORD.test(word) || JOINING.has(word))
const isPlace = (name: string) => isName(name) && !name.split(/\s+/u).some(isSentenceWord)
const isDay = (name: string) => /^\p{L}+\.? \d{1,2}$|^\d{1,2} \p{L}+$/u.test(name)

// Arabic has no capitals; Latin names begin with one.
const NAME_WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}\p{Cf}'’.-]*$/u
const JOINING = new Set(['de', 'da', 'do', 'du', 'del', 'la', 'le', 'el', 'al', 'of', 'sur', 'au'])
const isCapital = (places: string) => !/\p{Ll}/u.test(/^[^،,]*/u.exec(places)?.[0] ?? '')

const opensQuotation = (words: string) => /^["'“”«„‘‹]/u.test(words)
const hasSecondDash = (words: string) => /\s[-–—]{1,2}\s/u.test(/^[^.؟?!]*/u.exec(words)?.[0] ?? '')

const listed = (words: string) => new Set(words.trim().split(/\s+/).map(fold))
const SAYING = listed(`قال يقول أكد يؤكد أضاف يضيف صرح أوضح يوضح ذكر يذكر أعلن يعلن كتب يكتب تابع يتابع سأل يسأل رد يرد أجاب علق يعلق أشار زاد شدد نفى اعتبر رأى نقل
  اختتم ختم استطرد تساءل هتف صاح همس حذر دعا طالب وصف غرد نشر تقول تؤكد تضيف توضح تذكر تكتب تعلن تسأل`)
const PARTICLES = listed(`في من على إلى عن مع لكن ولكن لأن كما أن إن أو ثم بل قد لقد هل ما ماذا لماذا كيف متى أين هو هي هم هذا هذه ذلك تلك هناك هنا بعد قبل منذ حتى بين عند كان كانت ليس
  لا لم لن كل بعض أما إذا لو مثل حول ضد خلال رغم اليوم أمس غدا the a an and but or in on at to for from with this that he she it they we i what why how when who said says still so yet now`)
const LABELS = listed(`المصدر مصدر ملاحظة ملحوظة تنويه تحديث توضيح خاص متابعة تقرير تحليل رأي سؤال جواب س ج السؤال الجواب الخلاصة النتيجة السبب الأسباب الهدف الصورة صورة تصوير فيديو بالصور بالفيديو
  عاجل إعداد بقلم ترجمة تحرير رئيس الرئيس وزير الوزير مدير المدير الناطق المتحدث محلل خبير خبراء شاهد شهود عنوان الموضوع المشكلة الحل الفكرة
  note update updated correction analysis opinion exclusive breaking watch video photo photos picture source sources question answer q a result reason summary president minister by editor interview review`)

const isSentenceWord = (word: string) => {
  const folded = fold(word)
  const stem = folded.replace(/^[وف](?=\p{L}{2})/u, '')
  return [folded, stem, stem.replace(/(?:ت|وا|ا)$/u, '')].some(form => PARTICLES.has(form) || SAYING.has(form))
}
const isLabel = (places: string) => places.split(/\s+/u).some(word => LABELS.has(fold(word)))
