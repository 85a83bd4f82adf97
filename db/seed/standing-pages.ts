// The standing pages of the sample edition: an editor replaces their words with her own.

import type { Language } from '#lib/i18n/routing.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { h2, list, p } from './story.ts'

export const samplePages: { path: string; language: Language; title: string; body: Block[] }[] = [
  {
    path: 'about',
    language: 'ar',
    title: 'من نحن',
    body: [
      p('هذه الصحيفة طبعة تجريبية من «مانشيت»، وهي برنامج لغرف الأخبار العربية. كل ما فيها من أخبار وأسماء وأماكن مُتخيَّل، ورسومها من عمل البرنامج نفسه.'),
      h2('هيئة التحرير'),
      p('يكتب موادّ هذه الطبعة محررون لا وجود لهم. حين تبدأ صحيفتك، ضع هنا أسماء من يكتبونها ومن يملكونها، ومن أين يأتي مالها: فالقارئ يسأل عن ذلك أولًا.'),
    ],
  },
  {
    path: 'about',
    language: 'en',
    title: 'About us',
    body: [
      p('This paper is a sample edition of Manshet, a newsroom for Arabic newspapers. Its news, people and places are invented, and its pictures are drawn by the program itself.'),
      h2('The newsroom'),
      p('The writers of this edition do not exist. When your paper begins, say here who writes it, who owns it, and where its money comes from: readers ask that first.'),
    ],
  },
  {
    path: 'contact',
    language: 'ar',
    title: 'اتصل بنا',
    body: [
      p('ضع هنا بريد غرفة الأخبار وهاتفها، والعنوان الذي تصل إليه الرسائل والتصويبات.'),
      p('من وجد خطأ في مادة منشورة فليكتب إلينا رقم المادة وما يراه صوابًا، ويُنشر التصويب مؤرَّخًا على المادة نفسها وفي صفحة التصويبات.'),
    ],
  },
  {
    path: 'contact',
    language: 'en',
    title: 'Contact',
    body: [
      p('Put here the newsroom’s mail and telephone, and the address for letters and corrections.'),
      p('Whoever finds an error in a story may write to us: a correction is dated and stands on the story itself and on the page of corrections.'),
    ],
  },
  {
    path: 'policy/privacy',
    language: 'ar',
    title: 'الخصوصية',
    body: [p('صفحات القراءة في هذه الصحيفة لا تضع ملفات ارتباط، ولا تحمّل شيئًا من مواقع أخرى، ولا تجمع ما يدلّ على القارئ.')],
  },
  {
    path: 'policy/privacy',
    language: 'en',
    title: 'Privacy',
    body: [p('The pages of this paper set no cookies, load nothing from other sites, and collect nothing that names a reader.')],
  },
  {
    path: 'policy/editorial',
    language: 'ar',
    title: 'سياسة التحرير',
    body: [p('ثلاثة وعود نكتبها هنا ليحاسبنا القارئ عليها:'), list('نسمّي مصادرنا ما لم يعرّضها ذلك للأذى.', 'نصوّب أخطاءنا علنًا ومؤرَّخة، ولا نمحوها.', 'نفصل الخبر عن الرأي، ونقول أيّهما تقرأ.')],
  },
  {
    path: 'policy/editorial',
    language: 'en',
    title: 'Editorial policy',
    body: [
      p('Three promises, written here so that readers may hold us to them:'),
      list(
        'We name our sources unless that would harm them.',
        'We correct our errors openly and with a date; we do not erase them.',
        'We keep news and opinion apart, and say which one you are reading.',
      ),
    ],
  },
]
