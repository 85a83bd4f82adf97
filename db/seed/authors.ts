// The people who sign the sample edition. None of them exists.
import type { SamplePicture } from './story.ts'

export type SampleAuthor = { handle: string; name: { ar: string; en: string }; role: { ar: string; en: string }; about: { ar: string; en: string }; portrait?: SamplePicture }

export const sampleAuthors: SampleAuthor[] = [
  {
    handle: 'layla-haddad',
    name: { ar: 'ليلى حدّاد', en: 'Layla Haddad' },
    role: { ar: 'مراسلة الشؤون الدولية', en: 'World affairs reporter' },
    about: { ar: 'تكتب من الموانئ والحدود منذ اثني عشر عامًا.', en: 'Has written from ports and borders for twelve years.' },
  },
  {
    handle: 'omar-saleh',
    name: { ar: 'عمر صالح', en: 'Omar Saleh' },
    role: { ar: 'محرر الشؤون السياسية', en: 'Politics editor' },
    about: { ar: 'يتابع البرلمان والبلديات والقوانين التي تمسّ الناس.', en: 'Follows parliament, town halls and the laws that touch people.' },
  },
  {
    handle: 'rana-khalil',
    name: { ar: 'رنا خليل', en: 'Rana Khalil' },
    role: { ar: 'محررة الاقتصاد', en: 'Economy editor' },
    about: { ar: 'تشرح الأرقام كما لو كانت فاتورة بيت.', en: 'Explains figures as if they were a household bill.' },
    portrait: portrait(17),
  },
  {
    handle: 'yousef-amin',
    name: { ar: 'يوسف أمين', en: 'Yousef Amin' },
    role: { ar: 'محرر الرياضة', en: 'Sport editor' },
    about: { ar: 'لاعب وسط سابق في دوري المدارس، وكاتب منذ ذلك الحين.', en: 'A former school-league midfielder, and a writer ever since.' },
  },
  {
    handle: 'huda-mansour',
    name: { ar: 'هدى منصور', en: 'Huda Mansour' },
    role: { ar: 'محررة الثقافة', en: 'Culture editor' },
    about: { ar: 'تقرأ أكثر مما تكتب، وتكتب عمّا يستحق القراءة.', en: 'Reads more than she writes, and writes of what deserves reading.' },
  },
  {
    handle: 'karim-neama',
    name: { ar: 'كريم نعمة', en: 'Karim Neama' },
    role: { ar: 'كاتب رأي', en: 'Columnist' },
    about: { ar: 'يكتب كل خميس عن المدن ومن يسكنها.', en: 'Writes each Thursday about cities and those who live in them.' },
    portrait: portrait(4),
  },
  {
    handle: 'samer-ali',
    name: { ar: 'سامر العلي', en: 'Samer Al-Ali' },
    role: { ar: 'كاتب رأي', en: 'Columnist' },
    about: { ar: 'مهندس تخطيط سابق، يكتب عن البحر والطريق.', en: 'A former planner who writes about the sea and the road.' },
    portrait: portrait(12),
  },
  {
    handle: 'maha-zayed',
    name: { ar: 'مها زايد', en: 'Maha Zayed' },
    role: { ar: 'محررة العلوم والتقنية', en: 'Science and technology editor' },
    about: { ar: 'فيزيائية تركت المختبر إلى غرفة الأخبار.', en: 'A physicist who left the laboratory for the newsroom.' },
    portrait: portrait(11),
  },
  {
    handle: 'tariq-idris',
    name: { ar: 'طارق إدريس', en: 'Tariq Idris' },
    role: { ar: 'محرر الصحة', en: 'Health editor' },
    about: { ar: 'يسأل الأطباء ما يسأله المرضى.', en: 'Asks doctors what patients ask.' },
  },
  {
    handle: 'nadia-farouk',
    name: { ar: 'نادية فاروق', en: 'Nadia Farouk' },
    role: { ar: 'مراسلة', en: 'Reporter' },
    about: { ar: 'تكتب من المدن الصغيرة التي لا تصل إليها الكاميرات.', en: 'Writes from small towns that cameras do not reach.' },
  },
]

/** Not everyone has one: where it is missing, the first letter of the name stands for it. */
function portrait(number: number): SamplePicture {
  return { scene: 'portrait', number, caption: '', credit: 'رسم: مانشيت', altText: '' }
}
