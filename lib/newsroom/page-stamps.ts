// Furniture known by its make-up rather than by a phrase: dates and hours, reading counts, breadcrumbs.
import { fold } from '#lib/arabic/fold.ts'

/** A line of nothing but a date or an hour and the words around them: «نشر في: 3 مايو 2031 - 10:30 ص», “Updated 2 hours ago”. Takes folded words. */
export function isTimeStamp(folded: string): boolean {
  const words = wordsOf(folded.replace(ZONE, ''))
  if (!/\d/.test(folded) || words.length > 16 || !words.every(word => isNumber(word) || TIME_WORDS.has(word))) return false
  return CLOCK.test(folded) || FULL_DATE.test(folded) || words.some(word => STAMPING.has(word)) || namesDayMonthYear(words)
}

/** A number of readers, remarks or minutes: «12 تعليقًا», «عدد القراءات: 55», “5 min read”. Takes folded words. */
export function isReadingCount(folded: string): boolean {
  const words = wordsOf(folded)
  return words.length <= 7 && /\d/.test(folded) && words.some(word => COUNTED.has(word)) && words.every(word => isNumber(word) || COUNT_WORDS.has(word))
}

/** The way to a page: «الرئيسية > أخبار > …»; with / or | only where it starts at home or lists many short names. */
export function isBreadcrumbs(words: string): boolean {
  const steps = words.split(/\s+[>›»←→]\s+|\s*>\s*/u)
  if (steps.length >= 2 && !words.includes('«')) return steps.length >= 3 ? steps.slice(0, -1).every(isShortName) : isHome(steps[0])
  const names = words.split(/\s*[/|]\s*/u)
  return names.length >= 2 && names.every(isShortName) && (isHome(names[0]) || (words.includes('|') && names.length >= 4))
}

const HOME = new Set(['الرئيسية', 'الصفحة الرئيسية', 'Home', 'Homepage', 'Front page'].map(fold))
const isHome = (name = '') => HOME.has(fold(name).trim())
const isShortName = (name: string) => name !== '' && name.trim().split(/\s+/u).length <= 4 && !/[.:!؟?]/u.test(name)

const listed = (words: string) => new Set(words.trim().split(/\s+/).map(fold))
const wordsOf = (folded: string) => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const isNumber = (word: string) => /^\d+(?:st|nd|rd|th|k|m)?$/.test(word)

const CLOCK = /\d{1,2}:\d{2}/
const FULL_DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/
const ZONE = /بتوقيت(?: \p{L}+){1,2}/u
const MONTHS = listed(`يناير فبراير مارس أبريل إبريل مايو أيار يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
  كانون شباط آذار نيسان حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت
  محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`)
const STAMPING = listed('نشر نشرت تاريخ تحديث التحديث تم حدث منذ قبل مضت published updated update posted modified ago')
const TIME_WORDS = new Set([
  ...MONTHS,
  ...STAMPING,
  ...listed(`الأول الثاني الأولى الثانية الآخر الآخرة القعدة الحجة
  السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم في آخر النشر الساعة عند من م ص هـ ه مساء مساءً صباحا صباحًا ظهرا غرينتش غرينيتش توقيت
  ثانية ثوان دقيقة دقائق دقيقتين ساعة ساعات ساعتين أيام يومين أسبوع أسابيع شهر أشهر
  saturday sunday monday tuesday wednesday thursday friday sat sun mon tue wed thu fri on at last first am pm gmt utc et est edt bst cet
  second seconds minute minutes min mins hour hours hr hrs day days week weeks month months`),
])
const namesDayMonthYear = (words: string[]) => words.some(word => MONTHS.has(word)) && words.some(word => /^\d{4}$/.test(word)) && words.some(word => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word))

const COUNTED = listed(`تعليق تعليقا تعليقات التعليقات مشاهدة مشاهدات المشاهدات قراءة قراءات القراءات للقراءة زيارة زيارات مشاركة مشاركات المشاركات إعجاب إعجابا إعجابات
  comment comments view views read reads share shares like likes`)
const COUNT_WORDS = new Set([...COUNTED, ...listed('عدد مدة وقت القراءة مرة دقيقة دقائق minute minutes min mins time reading k m')])
