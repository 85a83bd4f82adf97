// ه for ة and ى for ي at the ends of words, and the reverse, where the counts leave no doubt.
import { behindHeads, headlessCount } from './attested.ts'
import type { Copy, Word } from './copy.ts'
import { type Desk, type Finding, findingAt, type Rule } from './finding.ts'
import { respell } from './respell.ts'

// The counts are of subtitles, spelt with little care, and «his» and «my» end like the faults. Chosen by looking at the counts:
// الحكومه is 1 in 15 of الحكومة, مدرسه 1 in 20, مستشفي 1 in 20, فى 1 in 9, الذى 1 in 10; but كتابه (his book) is 1 in 1 of كتابة.
/** So many times commoner must the other spelling be, and so often counted, before a word is called misspelt. */
const SURE = { times: 15, fewest: 1_000 }
/** Without its ending the word was never counted (معرك, زاوي): «his» has nothing to hang on. */
const SURE_WITHOUT_STEM = { times: 5, fewest: 500 }
/** The stem alone must be rarer than the word by so much: طريقه and منافسه are «his way» and «his rival». */
const RARER_STEM = 8
/** Behind the article there is no «his» nor «my»: less is enough. */
const SURE_BEHIND_ARTICLE = { times: 3, fewest: 200 }

const ARTICLE = /^[وف]?(?:[بك]?ال|لل)/u

export const taMarbuta: Rule = (copy, desk) => arabicWords(copy, /[هة]$/u).flatMap(word => (word.plain.endsWith('ه') ? taForHa(copy, word, desk) : haForTa(copy, word, desk)))

const arabicWords = ({ words }: Copy, ending: RegExp) => words.filter(({ kind, plain }) => kind === 'arabic' && plain.length > 1 && ending.test(plain))

/** Nouns whose ه is of the root, with or without the article. */
const ROOT_HA =
  /^[وفبلك]*(?:ال|ل)?(?:وجه|اتجاه|انتباه|اشتباه|فقه|فقيه|شبه|أشباه|وجيه|نزيه|سفيه|شبيه|كريه|توجيه|تنبيه|تشبيه|تشويه|ترفيه|تمويه|تنويه|تنزيه|تتويه|مياه|جنيه|شفاه|جباه|أفواه|منبه|مشبوه|مشوه|مكروه|معتوه|متجه|موجه|مواجه|متشابه|مشابه|كره|سفه|نبيه|تافه|أبله|آله|إله|الله|له|تالله|طه|عبده|ذه|هذه|هاته|هذه|مرفه|فاره|كنه|مه|إكراه|دكتوراه|سيناه|توجه|تأوه|تشابه|تفكه|فواكه|مواجه|أوجه|مرافيه|بله|سيبويه|راهويه|خالويه|نفطويه|بابويه|مسكويه|نوه|فوه|عمه|أبيه|أخيه|جزائه)$/u

function taForHa(copy: Copy, word: Word, { counts }: Desk): Finding[] {
  if (ROOT_HA.test(word.plain)) return []
  const right = `${word.plain.slice(0, -1)}ة`
  const isSure = SURELY_TA.test(word.plain) || (!HIS.test(word.plain) && isTaByCounts(word.plain, right, counts))
  return isSure ? [findingAt(copy, 'ta-marbuta', { ...word, fix: respell(word.written, right) })] : []
}

type Counts = Desk['counts']

const isTaByCounts = (plain: string, right: string, counts: Counts) => !plain.endsWith('ائه') && (ARTICLE.test(plain) ? isTaBehindArticle(plain, right, counts) : isTaBare(plain, right, counts))

// «التزامه», «التحاقه»: the ال is of form VIII, and «التقاه» of the verb; «الغاه», «القاه» are أ left bare.
const OWN_LAM = /^[وفبلك]?الت\p{L}(?:ا\p{L}ه|اه|ته|يه)$|^[وف]?ال\p{L}{1,2}اه$/u
// Shorter ones may be أل… of form IV («الهمه», «الزمه»), and ته, اه, ئه are pronouns or roots («التهاباته»، «الدكتوراه»).
const LONG_DEFINITE = /^[وف]?(?:[بك]?ال|لل)\p{L}{3,}(?:يه|\p{L}(?<![تائ])ه)$/u

// «His» pedigree, servant, count, share; «he counted him».
const HIS = /^[وفبلك]?(?:نسبه|خدمه|عده|سنه|حركه|مجموعه|منافسه|دوره|طلبه|نشره|قطره|كاله|رتبه|شعبه|لعبه|ضربه|فرقه|هيبه)$/u
// Common in news, and nothing else is written so: what the counts alone would leave in doubt.
const SURELY_TA =
  /^[وفبل]?(?:مدينه|منطقه|محافظه|وزاره|حكومه|لجنه|هيئه|منظمه|شركه|جامعه|مدرسه|جريده|صحيفه|مجله|قضيه|اتفاقيه|عمليه|عاصمه|جمهوريه|مملكه|ولايه|قريه|بلديه|محكمه|جلسه|سياسه|أزمه|فتره|مرحله|نتيجه|مره|ثلاثه|أربعه|خمسه|سته|سبعه|ثمانيه|تسعه|مائه|ثانيه|كبيره|صغيره|جديده|قديمه|كثيره|عديده|مختلفه|خاصه|حاليه|دوليه|عربيه|سياسيه|اقتصاديه|عسكريه|أمنيه|إسلاميه|وطنيه|محليه|مباراه|زياده|قناه|ندوه|دراسه|تجربه|مشكله|سفاره|قمه|طائره|سياره|سفينه|بطوله|رساله|وثيقه|جائزه|مسرحيه|روايه|قصه|مؤسسه|جماعه|كتله|حمله|غاره|معركه|هدنه|جبهه|حدوديه|واحده|عشره|بدايه|ثوره|قاره|هضبه|متعدده|واسعه|كامله|معروفه|طويله|مهمه|إماره|فرصه|لغويه|فيدراليه|أوروبيه|أمريكيه|أميركيه|جماعيه|رسميه|شعبيه|صحيه|بحريه|جويه|بريه|ماليه|قانونيه|برلمانيه|رئاسيه|خارجيه|داخليه)$/u

function isTaBehindArticle(plain: string, right: string, counts: Counts) {
  const [his, hers] = [headlessCount(plain.replace(/^[وف](?=ال|بال|كال|لل)/u, ''), counts), headlessCount(right, counts)]
  if (hers >= SURE_BEHIND_ARTICLE.fewest) return hers >= SURE_BEHIND_ARTICLE.times * (OWN_LAM.test(plain) ? his : counts(plain))
  return counts(plain) === 0 && !OWN_LAM.test(plain) && LONG_DEFINITE.test(plain)
}

function isTaBare(plain: string, right: string, counts: Counts) {
  const [his, hers] = [counts(plain), counts(right)]
  const stem = headlessCount(plain.slice(0, -1), counts)
  if (stem === 0) return hers >= SURE_WITHOUT_STEM.fewest && hers >= SURE_WITHOUT_STEM.times * his
  return hers >= SURE.fewest && hers >= SURE.times * his && hers >= RARER_STEM * stem
}

const TIMES_FOR_HA = 30
const FEWEST_FOR_HA = 5_000
const SURELY_HA = /^(?:[وفبلك]?(?:ال|لل)?(?:وجة|مياة|اتجاة|انتباة|متجة|توجية|تنبية)|و?(?:هذة|اللة|لدية|لة)|فية|شبة|فقة)$/u

/** ة that was never counted where ه is common: «هذة», «منة», «اللة». */
function haForTa(copy: Copy, word: Word, { counts }: Desk): Finding[] {
  const right = `${word.plain.slice(0, -1)}ه`
  const isWord = behindHeads(word.plain).some(([head, rest]) => head !== '' && counts(rest) > 0)
  const isSure = SURELY_HA.test(word.plain) || (!isWord && counts(right) >= FEWEST_FOR_HA && counts(right) >= TIMES_FOR_HA * counts(word.plain))
  return isSure ? [findingAt(copy, 'ta-marbuta', { ...word, fix: respell(word.written, right) })] : []
}

export const alefMaqsura: Rule = (copy, desk) =>
  copy.words.flatMap((word, place) => {
    if (word.kind !== 'arabic' || word.plain.length < 2 || !/[ىي]$/u.test(word.plain)) return []
    const right = byContext(copy, place) ?? byCounts(word.plain, desk.counts)
    return right === null || right === word.plain ? [] : [findingAt(copy, 'alef-maqsura', { ...word, fix: respell(word.written, right) })]
  })

// Behind «علي» these can only follow the particle; before «بن» and behind a given name or a title stands the man.
const BEHIND_ALA =
  /^(?:أن|أنه|أنها|أنهم|الرغم|سبيل|هذا|هذه|هؤلاء|ذلك|تلك|كل|جميع|كافة|أي|مدى|وشك|حد|نحو|يد|عكس|خلاف|أساس|طول|غرار|مستوى|الأقل|الأكثر|الأرض|الفور|الإطلاق|التوالي|الأخص|الصعيد|حساب|رأس|مدار|عاتق|ضوء|ما|بعد|قيد|متن|مقربة|هامش|وجه|شكل|أيدي|عدد|عدة|أحد|إحدى|بعض|أنحاء|الجانب|الجانبين|الطريق|الأغلب|الحدود|السواحل|الاطلاق|الحكومة|المدينة|السلطة|السلطات|الدولة|المستوى|العالم|الشعب|البلاد|جانب|جانبي|الساحة|الصحة|التعليم|الاقتصاد|الانتخابات)$/u
// What is always followed by the particle.
const BEFORE_ALA =
  /^[وف]?(?:ال)?(?:اعتمد|اعتمدت|يعتمد|تعتمد|حصل|حصلت|حصلوا|يحصل|حصول|بناء|عثر|عثرت|عثور|يؤثر|تؤثر|تأثير|قضاء|قدرة|قادر|قادرة|قادرين|ردا|وافق|وافقت|موافقة|اتفق|اتفقوا|اتفقت|سيطر|سيطرت|سيطرة|حافظ|حفاظ|يحتوي|تحتوي|تطل|يطل|علاوة|فضلا|حرص|حرصا|حريص|مقتصر|يقتصر|تقتصر|هجوم|هجومه|اعتداء|حرب|شدد|شددت|أكد|أكدت|مشرف|إشراف|إطلاع|اطلع|اطلاع|تعرف|قبض|بقاء|ضغط|ضغوط|عقوبات|حظر|رد|ردت|يركز|تركز|تركيز|ركز)$/u
const MAN_BEFORE = /^(?:محمد|بن|ابن|أبو|أبي|الإمام|السيد|الشيخ|الدكتور|الحاج|سيدنا|حسين|حسن|أحمد|عمر|آل|عبد|بنت|المرشد|الرئيس|القائد)$/u

function byContext({ words, text }: Copy, place: number) {
  const [before, word, after] = [words[place - 1], words[place]!, words[place + 1]]
  const next = after && /^[ \u00a0]+$/u.test(text.slice(word.to, after.from)) ? after.plain : ''
  if (word.plain === 'علي' || word.plain === 'وعلي') return isParticle(before?.plain ?? '', next) ? word.plain.replace(/ي$/u, 'ى') : word.plain
  if (word.plain === 'على' || word.plain === 'وعلى') return /^(?:بن|ابن)$/u.test(next) ? word.plain.replace(/ى$/u, 'ي') : word.plain
  if (word.plain === 'أدي' && /^[إا]ل[ىي]$/u.test(next)) return 'أدى'
  if (/^[وف]?إلي$/u.test(word.plain)) return after?.kind === 'number' || /^ال\p{L}{2}/u.test(next) || /^(?:أن|هذا|هذه|ذلك|تلك|حد|جانب)$/u.test(next) ? word.plain.replace(/ي$/u, 'ى') : word.plain
  return null
}

const isParticle = (before: string, next: string) => !MAN_BEFORE.test(before) && (BEHIND_ALA.test(next) || (next !== '' && BEFORE_ALA.test(before)))

/** Both are words: «لدي» (I have) and «لدى», «يرى» and «يري», «متى» and the name «متي». */
const BOTH_RIGHT =
  /^[وفبل]?(?:ال)?(?:لدي|لدى|علي|على|إلي|إلى|حتي|يري|يرى|أري|أرى|تري|ترى|نري|نرى|مدي|مدى|هدي|هدى|سوي|سوى|مني|منى|متي|متى|قري|أقوي|أنثي|نصاري|أحري|قرى|أولي|أولى|ذكري|ذكرى|بني|بنى|مبني|مبنى|معني|معنى|رضي|رضى|يحيي|يحيى|حي|حى|أخري|أجري|أجرى|يدعي|يدعى|تدعي|تدعى|يسمي|يسمى|تسمي|تسمى|ملتقي|مقتضي|مقتضى|شتي|شتى|كسري|كسرى|موسي|عيسي|مصطفي|نهي|نهى|ربي|ربى|أعلي|أدني|بشري|بشرى|يبني|تبني|تبنى|يعطي|يعطى|يجري|يجرى|تجري|تجرى|نادي|نادى|وعي|وعى|رمي|رمى|جري|جرى|كفي|كفى|سعي|سعى|مشي|مشى|حكي|حكى|شوي|نفي|نفى|سمي|سمى|غني|غنى|عمي|عمى|صدي|صدى|ندي|ندى|قوي|قوى|أقوي|حمي|حمى|بقي|بقى|لقي|لقى|نسي|نسى|يتلقي|يلقي|يلقى|تلقي|تلقى|يلغي|يلغى|تولي|تولى|توفي|توفى|تبقي|تبقى|يبقي|أبقي|أبقى|ألقي|ألقى|أعطي|أعطى|أنهي|أنهى|ألغي|ألغى|أوصي|أوصى|مستوي|مستدعي|مصلي|مصلى|مرضي|مرضى|موتي|أسمي|مربي|مربى|مسمي|مسمى|معطي|معطى|ملقي|ملقى|مجري|مجرى|منتهي|منتهى|متبني|مشتري|مشترى|مأوي|مغزي|مرسي|مرسى|ليلي|ليلى|سلمي|سلمى|مني|لبني|لبنى|عدي|رؤي|رؤى|قتلى|سفلى|منفى|موسيقى|وسطى|عظمى|كبرى|صغرى|عليا|حمى|مبتغى|مقهى|مستشفى|مستوى|منتدى|فوضى|جرحى|أسرى|موتى|مرضى|هلكى|غرقى|أخرى|أولى|دعوى|شكوى|فتوى|جدوى|عدوى|تقوى|بلوى|نجوى|سكنى|عقبى|قربى|طوبى|حسنى|يسرى|يمنى|قصوى|دنيا|شورى|أعلى|أدنى|أقصى|أقوى|أغنى|مصطفى|مرتضى|مجتبى|جني|خلي|دعي)$/u

// Words that end in ى and are nothing else with ي; others («المنفي» the exile, «الموسيقي» the musical) are words of their own.
const SURELY_ALEF =
  /^(?:[وف]?(?:[بك]?ال|لل)?|[وف]?[بلك])(?:مستشفي|منتدي|مقهي|ملهي|أخري|كبري|صغري|قصوي|جرحي|شكوي|جدوي|فتوي|ملتقي|مصطفي|موسي|عيسي|حتي|إحدي|أقصي|أدني|أعلي|أغني|شوري|فوضي|دعاوي|قري|انتهي|استولي|اكتفي)$/u

function byCounts(plain: string, counts: Counts) {
  if (plain.endsWith('ي')) return SURELY_ALEF.test(plain) ? `${plain.slice(0, -1)}ى` : null
  return isYa(plain, counts) ? `${plain.slice(0, -1)}ي` : null
}

/** «فى», «الذى», «المصرى»: never counted with ى, or far more often with ي. */
function isYa(plain: string, counts: Counts) {
  if (SURELY_YA.test(plain)) return true
  const bare = plain.replace(/^[وف](?=\p{L}{4})/u, '')
  if (BOTH_RIGHT.test(bare) || bare.length < 4 || /^[يتنأ]\p{L}{3}$/u.test(bare)) return false
  const needed = ARTICLE.test(plain) ? SURE_BEHIND_ARTICLE : SURE
  const [written, other] = [plain, `${plain.slice(0, -1)}ي`].map(form => countWithArticle(form, counts)) as [number, number]
  if (other >= needed.fewest && other >= needed.times * written) return true
  return written === 0 && isRelative(bare, counts)
}

// «الميلادى», «رئيسى»: what is left without its ending is a word, and no verb.
function isRelative(plain: string, counts: Counts) {
  const stem = plain.replace(ARTICLE, '').slice(0, -1)
  if (stem.length < FEWEST_LETTERS_OF_RELATIVE || (!ARTICLE.test(plain) && /^[اأيتن]/u.test(stem))) return false
  return [stem, `${stem}ا`, `${stem}ة`].some(noun => counts(noun) >= SURE_BEHIND_ARTICLE.fewest)
}
const FEWEST_LETTERS_OF_RELATIVE = 4

const SURELY_YA =
  /^[وف]?(?:فى|هى|أى|اى|التى|الذى|اللتى|اللواتى|ثانى|حوالى|تأتى|ينبغى|(?:ال)?(?:أمريكى|أميركى|إسلامى|إنجليزى|عربى|مصرى|لبنانى|عراقى|سورى|ليبى|سعودى|تركى|روسى|فلسطينى|إسرائيلى|أردنى|سياسى|عسكرى|رسمى|وطنى|محلى|دولى|مركزى))$/u

/** Behind the article, only with it: «القتلى» is not judged by «قتلي», my killing. */
const countWithArticle = (plain: string, counts: Counts) => (ARTICLE.test(plain) ? counts(plain.replace(ARTICLE, 'ال')) : headlessCount(plain, counts))
