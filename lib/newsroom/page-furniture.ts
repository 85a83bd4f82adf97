// The words that stand around a story on its page and are no part of it: buttons, labels, notices. A table to add to.
import { fold } from '#lib/arabic/fold.ts'
import { isBreadcrumbs, isReadingCount, isTimeStamp } from './page-stamps.ts'
import { isParagraphShaped } from './raw-lines.ts'

/** Furniture only where the whole line has its shape: «إغلاق» alone is a button, «إغلاق المعابر» may be a sub-heading. */
export function isFurniture(words: string): boolean {
  if (words.length > LONGEST_NOTICE) return false
  const folded = bare(words)
  return (
    WHOLE_LINES.has(folded) ||
    isListLabel(words) ||
    isShareLine(folded) ||
    isLabelled(words) ||
    isAlsoRead(words) ||
    isNotice(folded) ||
    isCopyright(words) ||
    isOnlyLinks(words) ||
    isBreadcrumbs(words) ||
    isTimeStamp(folded) ||
    isReadingCount(folded)
  )
}

/** A label alone on its line, under which other stories or tags are listed: «مقالات ذات صلة», «الوسوم:», “Related articles”. */
export const isListLabel = (words: string) => words.length <= LONGEST_LABEL && LIST_LABELS.has(bare(words))

const LONGEST_NOTICE = 300
const LONGEST_LABELLED = 200
const LONGEST_LABEL = 60

const RELATED = [
  'مقالات ذات صلة',
  'مواضيع ذات صلة',
  'موضوعات ذات صلة',
  'أخبار ذات صلة',
  'مواد ذات صلة',
  'قصص ذات صلة',
  'ذات صلة',
  'مقالات متعلقة',
  'مواضيع متعلقة',
  'موضوعات متعلقة',
  'أخبار متعلقة',
  'مقالات مشابهة',
  'مواضيع مشابهة',
  'أخبار مشابهة',
  'اقرأ أيضًا',
  'اقرأ أيضًا في',
  'شاهد أيضًا',
  'طالع أيضًا',
  'قد يعجبك أيضًا',
  'قد يهمك أيضًا',
  'قد يهمك',
  'ربما يعجبك',
  'اخترنا لك',
  'مقترح لك',
  'الأكثر قراءة',
  'الأكثر مشاهدة',
  'الأكثر تداولًا',
  'المزيد من الأخبار',
  'آخر الأخبار',
  'أحدث الأخبار',
  'أهم الأخبار',
  'Related',
  'Related articles',
  'Related stories',
  'Related news',
  'Related content',
  'Related topics',
  'Read also',
  'Also read',
  'See also',
  'Read next',
  'Up next',
  'You may also like',
  'You might also like',
  'More stories',
  'More news',
  'More on this story',
  'Most read',
  'Most popular',
  'Most viewed',
  'Trending',
  'Trending now',
  'Recommended',
  'Recommended for you',
  'Latest news',
  'Top stories',
  'Editors’ picks',
]
const TAGS = ['الوسوم', 'وسوم', 'الكلمات المفتاحية', 'كلمات مفتاحية', 'الكلمات الدلالية', 'كلمات دلالية', 'هاشتاغ', 'تاغات', 'Tags', 'Tag', 'Keywords', 'Filed under']
const BUTTONS = [
  // live television
  'البث التلفزيوني المباشر',
  'البث المباشر',
  'بث مباشر',
  'البث الحي',
  'البث التلفزيوني',
  'شاهد البث المباشر',
  'مباشر',
  'Live TV',
  'Watch live',
  'Live stream',
  'Live',
  // closing
  'إغلاق',
  'أغلق',
  'إغلاق النافذة',
  'إغلاق القائمة',
  'إغلاق الإعلان',
  'Close',
  'Close menu',
  'Close ad',
  'Dismiss',
  'Skip ad',
  'تخطي الإعلان',
  // advertisement
  'إعلان',
  'إعلانات',
  'مساحة إعلانية',
  'إعلان ممول',
  'محتوى ممول',
  'يستمر المقال بعد الإعلان',
  'Advertisement',
  'Advertisements',
  'Ad',
  'Sponsored',
  'Sponsored content',
  'Article continues below',
  'Story continues below advertisement',
  // reading on
  'المزيد',
  'اقرأ المزيد',
  'عرض المزيد',
  'تحميل المزيد',
  'للمزيد',
  'التالي',
  'السابق',
  'الصفحة التالية',
  'العودة إلى الأعلى',
  'Read more',
  'More',
  'Show more',
  'Load more',
  'Continue reading',
  'Next',
  'Previous',
  'Back to top',
  // the page's menu
  'الرئيسية',
  'الصفحة الرئيسية',
  'القائمة',
  'بحث',
  'ابحث',
  'تسجيل الدخول',
  'دخول',
  'حسابي',
  'من نحن',
  'اتصل بنا',
  'تواصل معنا',
  'أعلن معنا',
  'سياسة الخصوصية',
  'شروط الاستخدام',
  'انتقل إلى المحتوى',
  'Home',
  'Menu',
  'Search',
  'Log in',
  'Sign in',
  'Register',
  'About us',
  'Contact us',
  'Contact',
  'Advertise with us',
  'Privacy policy',
  'Terms of use',
  'Terms of service',
  'Terms and conditions',
  'Skip to content',
  'Skip to main content',
  // letters to subscribers, cookies
  'اشترك',
  'اشترك الآن',
  'النشرة البريدية',
  'النشرة الإخبارية',
  'بريدك الإلكتروني',
  'أدخل بريدك الإلكتروني',
  'قبول',
  'أوافق',
  'موافق',
  'رفض',
  'Subscribe',
  'Subscribe now',
  'Sign up',
  'Newsletter',
  'Your email address',
  'Enter your email',
  'Accept',
  'Accept all',
  'Accept cookies',
  'I agree',
  'Reject all',
  'Cookie settings',
  // readers' answers
  'التعليقات',
  'تعليقات',
  'أضف تعليقًا',
  'أضف تعليقك',
  'اترك تعليقًا',
  'لا توجد تعليقات',
  'لا تعليقات',
  'Comments',
  'Leave a comment',
  'Leave a reply',
  'Add a comment',
  'No comments',
  // networks, one to a line
  'فيسبوك',
  'تويتر',
  'واتساب',
  'واتس آب',
  'تلغرام',
  'تيليجرام',
  'انستغرام',
  'إنستغرام',
  'يوتيوب',
  'لينكدإن',
  'ماسنجر',
  'Facebook',
  'Twitter',
  'X',
  'WhatsApp',
  'Telegram',
  'Instagram',
  'YouTube',
  'LinkedIn',
  'Messenger',
  'Pinterest',
  'Reddit',
  'Copy link',
  'نسخ الرابط',
]
const LABELS = ['اقرأ المزيد', 'للمزيد', 'المزيد', 'مواضيع', 'شارك', 'شارك المقال', 'شارك الخبر', 'شارك على', 'Read more', 'More', 'Topics', 'Share', 'Share this', 'Share on', 'Follow us']
const ALSO_READ = ['اقرأ أيضًا', 'اقرأ كذلك', 'شاهد أيضًا', 'طالع أيضًا', 'Read also', 'Also read', 'See also']
const NOTICES = [
  'تابعونا على',
  'تابعونا عبر',
  'تابعنا على',
  'تابعنا عبر',
  'تابعوا صفحتنا',
  'تابع صفحتنا',
  'تابعوا آخر الأخبار',
  'تابع آخر الأخبار',
  'انضم إلى قناتنا',
  'انضموا إلى قناتنا',
  'اشترك في قناتنا',
  'اشتركوا في قناتنا',
  'حمل تطبيقنا',
  'حملوا تطبيقنا',
  'Follow us on',
  'Follow our',
  'Like us on',
  'Join our channel',
  'Join our WhatsApp',
  'Join our Telegram',
  'Download our app',
  'اشترك في نشرتنا',
  'اشتركوا في نشرتنا',
  'اشترك في النشرة',
  'اشتركوا في النشرة',
  'سجل في نشرتنا',
  'Sign up for our',
  'Sign up to our',
  'Subscribe to our',
  'Get our newsletter',
  'نستخدم ملفات تعريف الارتباط',
  'نحن نستخدم ملفات تعريف الارتباط',
  'يستخدم هذا الموقع ملفات تعريف الارتباط',
  'يستخدم موقعنا ملفات تعريف الارتباط',
  'باستخدامك لهذا الموقع',
  'باستمرارك في تصفح',
  'We use cookies',
  'This site uses cookies',
  'This website uses cookies',
  'Our website uses cookies',
  'By continuing to use this',
  'By using this site',
  'جميع الحقوق محفوظة',
  'كل الحقوق محفوظة',
  'حقوق النشر محفوظة',
  'All rights reserved',
]
const SHARING = 'شارك شاركها شاركه شاركنا مشاركه انشر ارسل ارسال طباعه اطبع نسخ حفظ غرد تغريد share print copy email tweet save send pin'
const SHARED = `المقال المقاله الخبر الموضوع القصه الصفحه هذا هذه علي عبر الي مع او و الرابط رابط البريد الالكتروني بريد صديق اصدقاءك فيسبوك تويتر اكس واتساب تلغرام
  تيليجرام انستغرام لينكدان ماسنجر this the article story page post link on via to by a with or and friend friends mail facebook twitter x whatsapp telegram instagram linkedin reddit pinterest`

const folded = (phrases: string[]) => new Set(phrases.map(fold))
const WHOLE_LINES = folded(BUTTONS)
const LIST_LABELS = folded([...RELATED, ...TAGS])
const ALL_LABELS = folded([...RELATED, ...TAGS, ...LABELS])
const SHARING_WORDS = new Set(SHARING.split(/\s+/))
const SHARE_LINE_WORDS = new Set(`${SHARING} ${SHARED}`.split(/\s+/))

// Arrows, bullets and brackets around a button go; quotation marks stay, for a quoted line is somebody's words.
const bare = (words: string) =>
  fold(words)
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s\p{So}\p{Sm}\p{Pd}•·:*()[\]_/\\]|\.{2,})+/u, '')
    .replace(/(?:[\s\p{So}\p{Sm}\p{Pd}•·:*()[\]_/\\]|\.{2,})+$/u, '')

function isShareLine(folded: string): boolean {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length <= 14 && words.some(word => SHARING_WORDS.has(word)) && words.every(word => SHARE_LINE_WORDS.has(word))
}

/** «اقرأ المزيد: …», «الوسوم: …», “Related | …” */
function isLabelled(words: string): boolean {
  const label = /^(.{2,40}?)\s*[:|–—»›]/u.exec(words)?.[1]
  return label !== undefined && ALL_LABELS.has(bare(label)) && words.length <= LONGEST_LABELLED && !isParagraphShaped(words)
}

const isAlsoRead = (words: string) => !isParagraphShaped(words) && opensWith(bare(words), ALSO_READ_OPENINGS)
const isNotice = (folded: string) => opensWith(folded, NOTICE_OPENINGS) || folded.endsWith(fold('All rights reserved')) || folded.endsWith(fold('جميع الحقوق محفوظة'))
const isCopyright = (words: string) => /^(?:©|\(c\)|copyright \d)|©\s*\d{4}/i.test(fold(words))
const isOnlyLinks = (words: string) => /^(?:(?:https?:\/\/|www\.)\S+\s*)+$/u.test(words) || /^(?:#[\p{L}\p{M}\p{N}_]+[\s،,]*)+$/u.test(words)

const ALSO_READ_OPENINGS = ALSO_READ.map(fold)
const NOTICE_OPENINGS = NOTICES.map(fold)
const opensWith = (folded: string, openings: string[]) => openings.some(opening => folded.startsWith(opening) && !/^[\p{L}\p{M}]/u.test(folded.slice(opening.length)))
