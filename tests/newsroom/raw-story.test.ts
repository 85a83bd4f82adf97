// A page pasted or saved as plain text becomes a story: by its shape, letter for letter, without the page's furniture.
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mulberry32 } from '#db/seed/pictures/chance.ts'
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { bodySchema } from '#lib/newsroom/body.ts'
import { isFurniture } from '#lib/newsroom/page-furniture.ts'
import { splitDateline } from '#lib/newsroom/raw-dateline.ts'
import { type RawStory, type Recognised, readRawStory } from '#lib/newsroom/raw-story.ts'
import { readText } from '#lib/newsroom/raw-text.ts'

const SECTIONS = ['العالمية', 'الاقتصاد', 'الثقافة', 'البيئة', 'الرياضة', 'الصحة', 'World']
const FURNITURE = ['البث التلفزيوني المباشر', 'مقالات ذات صلة', 'إغلاق']

const here = (path: string) => new URL(path, import.meta.url)
const bytesOf = (page: string) => new Uint8Array(readFileSync(here(`raw-pages/${page}.txt`)))
const textOf = (bytes: Uint8Array) => {
  const read = readText(bytes)
  if ('issue' in read) throw new Error(`refused: ${read.issue}`)
  return read.text
}
const lineOf = (text: string, line: number) => text.split('\n')[line - 1]!.trim()
const storyOf = (text: string) => {
  const read = readRawStory(text, { sections: SECTIONS })
  if ('issues' in read) throw new Error(`refused: ${read.issues.map(issue => issue.key)}`)
  return read
}
const issuesOf = (text: string) => {
  const read = readRawStory(text, { sections: SECTIONS })
  return 'issues' in read ? read.issues : []
}
const linesTakenFor = (recognised: Recognised[], kind: Recognised['takenFor']) => recognised.filter(part => part.takenFor === kind).map(part => part.line)
const wordsIn = (body: RawStory['body'], type: 'paragraph' | 'heading') =>
  body.content.flatMap(block =>
    block.type === type && (block.type === 'paragraph' || block.type === 'heading') ? [(block.content ?? []).map(part => (part.type === 'text' ? part.text : '')).join('')] : [],
  )

describe('the real page', () => {
  const REAL = here('../../../shared/real-input/000_56097a8b74bfb2b0.txt')
  const isHere = existsSync(REAL)
  const ABSENT = 'The real page is not at ../shared/real-input/000_56097a8b74bfb2b0.txt, so nothing was compared with it.'
  const SUB_HEADINGS = ['جولات شحن عداد', 'سيستمر القتال!', '“روسيا لا تستطيع التراجع”']

  test('its section, headline, dateline, sub-headings and every paragraph letter for letter', ({ skip }) => {
    skip(!isHere, ABSENT)
    const text = readFileSync(REAL, 'utf8')
    const written = text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
    const { story, dropped } = storyOf(text)

    expect(story).toMatchObject({ section: 'العالمية', language: 'ar', headline: written[1], dateline: 'يريفان / باكو' })
    expect(wordsIn(story.body, 'heading')).toEqual(SUB_HEADINGS)
    const paragraphs = written.slice(2).filter(line => ![...SUB_HEADINGS, ...FURNITURE].includes(line))
    expect(wordsIn(story.body, 'paragraph')).toEqual(paragraphs.map(line => line.replace('يريفان / باكو: ', '')))
    expect(paragraphs[1]).toContain(' لأن 27 مثل ')
    expect(paragraphs.at(-1)).toMatch(/^10 قال /)
    expect(dropped.map(({ words, why }) => [words, why])).toEqual(FURNITURE.map(words => [words, 'furniture']))
    expect(bodySchema.parse(story.body)).toEqual(story.body)
  })

  test('with all its words changed, the same lines are taken for the same', ({ skip }) => {
    skip(!isHere, ABSENT)
    const text = readFileSync(REAL, 'utf8')
    const shape = ({ recognised, dropped }: ReturnType<typeof storyOf>) => [...recognised.map(part => [part.line, part.takenFor]), ...dropped.map(part => [part.line, part.why])]
    const expected = shape(storyOf(text))

    for (let seed = 1; seed <= 60; seed += 1) {
      const changed = withOtherWords(text, seed)
      const read = storyOf(changed)
      expect(changed.includes('العالمية') || changed.includes('روسيا'), changed).toBe(false)
      expect(shape(read), changed).toEqual(expected)
      expect([read.story.section, read.story.headline]).toEqual([lineOf(changed, 1), lineOf(changed, 3)])
      expect(`${read.story.dateline}: ${wordsIn(read.story.body, 'paragraph')[0]}`).toBe(lineOf(changed, 5))
      expect(wordsIn(read.story.body, 'paragraph').slice(1)).toEqual(
        linesTakenFor(read.recognised, 'paragraph')
          .slice(1)
          .map(line => lineOf(changed, line)),
      )
    }
  })
})

const POOL = `و ف ب قد ظل رف كف خط حقل نهر باب قمر حبر ورق شمس سهل كتاب سلال بيوت جسور رمال نخلة شراع قنديل بستان زيتون سنابل مزارع حدائق مرايا القمح الحقول النوارس
  العصافير السفينة الطواحين البساتين المراكب القناديل المسافرون المصابيح الياسمينة المستودعات والفراشات الاستراحات والمستودعات والاستراحات المستكشفونها`.split(/\s+/)

/** Every Arabic word outside the furniture lines becomes another of nearly its length; numbers, signs and lines stay. */
function withOtherWords(text: string, seed: number): string {
  const next = mulberry32(seed)
  const other = (word: string) => {
    const near = [0, 1, 2, 3, 20].map(distance => POOL.filter(candidate => Math.abs(candidate.length - word.length) <= distance)).find(words => words.length > 2)!
    return near[Math.floor(next() * near.length)]!
  }
  return text
    .split('\n')
    .map(line => (FURNITURE.includes(line.trim()) ? line : line.replace(/[\p{Script=Arabic}\p{M}]+/gu, other)))
    .join('\n')
}

type Page = {
  section: string | null
  headline: string
  dateline: string
  paragraphs: number[]
  subHeadings: Record<number, string>
  furniture?: number[]
  related?: number[]
  repeated?: number[]
  noWords?: number[]
  language?: 'en'
  headlineLines?: number[]
}
const PAGES: Record<string, Page> = {
  'no-section-line': {
    section: null,
    headline: 'سكان مرسى النخيل يعيدون فتح السوق القديمة بعد ثلاثين عامًا من الإغلاق',
    dateline: 'مرسى النخيل',
    paragraphs: [3, 5, 9],
    subHeadings: { 7: 'إغلاق الشارع الغربي' },
  },
  'no-dateline': {
    section: 'الاقتصاد',
    headline: 'مصنع الزجاج في وادي الزعفران يستعيد ربع عماله قبل نهاية الصيف',
    dateline: '',
    paragraphs: [5, 7, 9],
    subHeadings: {},
  },
  'headline-over-two-lines': {
    section: 'الثقافة',
    headline: 'مكتبة الرصيف في قصر الريح تجمع عشرة آلاف كتاب وتفتح أبوابها ليلًا لمن لا يجد مكانًا للقراءة',
    headlineLines: [3, 4],
    dateline: 'قصر الريح (وكالة الشاطئ)',
    paragraphs: [6, 8],
    subHeadings: {},
  },
  'other-furniture': {
    section: 'البيئة',
    headline: 'طيور الكركي تعود إلى بحيرة أم السنابل بعد غياب عقدين',
    dateline: 'أم السنابل، وادي القصب',
    paragraphs: [9, 10],
    subHeadings: {},
    furniture: [1, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16],
  },
  'furniture-in-the-middle': {
    section: 'المحليات',
    headline: 'حافلات كهربائية صغيرة تدخل حارات تل الياسمين للمرة الأولى',
    dateline: 'تل الياسمين',
    paragraphs: [5, 9, 17, 23],
    subHeadings: { 15: 'من يدفع الثمن؟' },
    furniture: [7, 11, 13, 19, 21],
  },
  'short-last-paragraph': {
    section: 'الرياضة',
    headline: 'فريق السباحات في خليج المرجان يفوز بالسباق الطويل للعام الثالث',
    dateline: 'خليج المرجان / رأس الملح',
    paragraphs: [5, 9, 11],
    subHeadings: { 7: 'قبل الفجر بساعة' },
    furniture: [13, 15],
  },
  'windows-1256': {
    section: 'الصحة',
    headline: 'مستوصف متنقل يصل إلى قرى جبل السماق ثلاث مرات في الأسبوع',
    dateline: 'عين الدلب',
    paragraphs: [5, 7, 11],
    subHeadings: { 9: '«لا نريد سيارة إسعاف فقط»' },
    furniture: [13],
  },
  'byte-order-mark': {
    section: 'علوم وفضاء',
    headline: 'طلاب ثانوية الشروق يطلقون منطادًا يصوّر انحناءة الأرض',
    dateline: 'سهل الغزلان',
    paragraphs: [5, 7],
    subHeadings: {},
  },
  crlf: {
    section: 'العالمية',
    headline: 'قطار الليل بين بحر الحصى وتل القمر يعود بعد انقطاع دام عامًا',
    dateline: 'بحر الحصى',
    paragraphs: [5, 9, 11],
    subHeadings: { 7: 'سرير وشاي وصحيفة' },
  },
  english: {
    section: 'World',
    language: 'en',
    headline: 'Lighthouse keepers of Port Halim win the right to stay through winter',
    dateline: 'PORT HALIM (Shoreline Agency)',
    paragraphs: [7, 11, 15, 21],
    subHeadings: { 13: 'Close to the sea', 19: 'Will the board appeal?' },
    furniture: [1, 9, 17, 23, 25, 31],
    related: [27, 28, 29],
  },
  'questions-and-quotes': {
    section: 'تحقيقات',
    headline: 'ماذا يشرب أهل سبع عيون حين تجف العيون السبع؟',
    dateline: 'سبع عيون (خاص)',
    paragraphs: [5, 9, 13, 17, 19, 21],
    subHeadings: { 7: 'من أين يأتي الماء؟', 11: '«نعدّ الأكواب عدًّا»', 15: '“البئر ليست حلًّا”!' },
  },
  'related-in-the-middle': {
    section: 'السهل',
    headline: 'أسعار الزيتون ترتفع في سوق دير اللوز قبل موسم القطاف',
    dateline: 'دير اللوز',
    paragraphs: [9, 19, 27, 31],
    subHeadings: { 17: 'موسم قصير' },
    furniture: [2, 7, 11, 21, 33, 34, 35, 37],
    related: [13, 14, 15, 23, 25, 38],
    repeated: [1, 29],
    noWords: [36],
  },
}

describe('twelve raw pages', () => {
  test.each(Object.entries(PAGES))('%s', (name, page) => {
    const text = textOf(name === 'windows-1256' ? inWindows1256(textOf(bytesOf(name))) : bytesOf(name))
    const { story, recognised, dropped } = storyOf(text)

    expect(story).toMatchObject({ section: page.section, language: page.language ?? 'ar', headline: page.headline, dateline: page.dateline })
    expect(linesTakenFor(recognised, 'section')).toHaveLength(page.section ? 1 : 0)
    if (page.headlineLines) expect(linesTakenFor(recognised, 'headline')).toEqual(page.headlineLines)
    expect(linesTakenFor(recognised, 'paragraph')).toEqual(page.paragraphs)
    expect(wordsIn(story.body, 'paragraph')).toEqual(page.paragraphs.map(line => withoutDateline(lineOf(text, line), page.dateline)))
    expect(Object.fromEntries(recognised.filter(part => part.takenFor === 'sub-heading').map(part => [part.line, part.words]))).toEqual(page.subHeadings)
    expect(wordsIn(story.body, 'heading')).toEqual(Object.values(page.subHeadings))
    const droppedFor = (why: string) => dropped.filter(part => part.why === why).map(part => part.line)
    expect({ furniture: droppedFor('furniture'), related: droppedFor('related-story'), repeated: droppedFor('repeated-headline'), noWords: droppedFor('no-words') }).toEqual({
      furniture: page.furniture ?? [],
      related: page.related ?? [],
      repeated: page.repeated ?? [],
      noWords: page.noWords ?? [],
    })
    expect(new Set([...recognised, ...dropped].map(part => part.line)).size).toBe(text.split('\n').filter(line => line.trim()).length)
    expect(bodySchema.parse(story.body)).toMatchObject(story.body)
  })

  test('each comes in the encoding it says', () => {
    const encodingOf = (bytes: Uint8Array) => readText(bytes)
    expect(encodingOf(inWindows1256(textOf(bytesOf('windows-1256'))))).toMatchObject({ encoding: 'windows-1256', text: textOf(bytesOf('windows-1256')) })
    expect([...bytesOf('byte-order-mark').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(textOf(bytesOf('byte-order-mark')).startsWith('علوم')).toBe(true)
    expect(new TextDecoder().decode(bytesOf('crlf'))).toContain('\r\n')
    expect(textOf(bytesOf('crlf'))).not.toContain('\r')
    const utf16 = (text: string, mark: number[], order: (code: number) => number[]) => new Uint8Array([...mark, ...[...text].flatMap(letter => order(letter.charCodeAt(0)))])
    expect(encodingOf(utf16('خبر\r', [0xff, 0xfe], code => [code & 255, code >> 8]))).toEqual({ text: 'خبر\n', encoding: 'utf-16le' })
    expect(encodingOf(utf16('خبر', [0xfe, 0xff], code => [code >> 8, code & 255]))).toEqual({ text: 'خبر', encoding: 'utf-16be' })
  })

  test('an English paragraph in an Arabic story runs left to right', () => {
    const { story } = storyOf(textOf(bytesOf('questions-and-quotes')))
    expect(story.body.content.filter(block => block.type === 'paragraph' && block.attrs?.dir === 'ltr')).toHaveLength(1)
  })
})

const withoutDateline = (words: string, dateline: string) => (dateline && words.startsWith(dateline) ? words.slice(dateline.length).replace(/^\s*[:–—-]\s+/u, '') : words)

function inWindows1256(text: string): Uint8Array {
  const letters = [...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))]
  return Uint8Array.from([...text], letter => {
    if (!letters.includes(letter)) throw new Error(`not in Windows-1256: ${letter}`)
    return letters.indexOf(letter)
  })
}

describe('the head of a page', () => {
  const PARAGRAPH = 'وصل القطار الأول إلى المحطة الجديدة عند الظهر، وكان في استقباله تلاميذ المدرسة وفرقة البلدة وكثير من الأهالي الذين انتظروه عامين.'

  test('a section under another menu name is the known one, in the paper’s own spelling', () => {
    const { story, dropped } = storyOf(`أخبار\nالعالميه\nقطار جديد يصل إلى المحطة\n\n${PARAGRAPH}`)
    expect(story).toMatchObject({ section: 'العالمية', headline: 'قطار جديد يصل إلى المحطة' })
    expect(dropped).toEqual([{ line: 1, words: 'أخبار', why: 'above-headline' }])
  })

  test('a byline directly under the headline is no second line of it', () => {
    expect(storyOf(`قطار جديد يصل إلى المحطة\nكتب سامر يوسف الحلو\n\n${PARAGRAPH}`).story.headline).toBe('قطار جديد يصل إلى المحطة')
  })

  test('a page without blank lines keeps its first line alone as the headline', () => {
    const { story } = storyOf(`قطار جديد يصل إلى المحطة\nالرحلة الأولى بلا تذاكر ولا مقاعد محجوزة\n${PARAGRAPH}\n${PARAGRAPH}`)
    expect(story.headline).toBe('قطار جديد يصل إلى المحطة')
    expect(wordsIn(story.body, 'paragraph')).toHaveLength(3)
  })

  test('one word above a headline of three is a section that the paper does not know yet', () => {
    expect(storyOf(`منوعات\n\nقطار جديد يصل\n\n${PARAGRAPH}`).story).toMatchObject({ section: 'منوعات', headline: 'قطار جديد يصل' })
    expect(storyOf(`قطار جديد\n\n${PARAGRAPH}`).story).toMatchObject({ section: null, headline: 'قطار جديد' })
  })

  test('a list of other stories above the headline is not taken for it', () => {
    const { story, dropped } = storyOf(`الأكثر قراءة\nسوق القرية تفتح أبوابها ليلًا\nثلاث مكتبات جديدة في المدينة\nفريق البلدة يفوز بالكأس أخيرًا\n\nقطار جديد يصل إلى المحطة\n\n${PARAGRAPH}`)
    expect(story.headline).toBe('قطار جديد يصل إلى المحطة')
    expect(dropped.map(part => part.why)).toEqual(['furniture', 'related-story', 'related-story', 'related-story'])
  })

  test('a section called like a button stays a section where the paper has it', () => {
    const read = readRawStory(`مباشر\n\nقطار جديد يصل إلى المحطة\n\n${PARAGRAPH}`, { sections: ['مباشر'] })
    expect(read).toMatchObject({ story: { section: 'مباشر' } })
  })
})

describe('a dateline', () => {
  const REST = 'وصل القطار الأول إلى المحطة الجديدة عند الظهر'
  test.each([
    ['بيت الورد:', 'بيت الورد'],
    ['بيت الورد / عين الماء:', 'بيت الورد / عين الماء'],
    ['بيت الورد/عين الماء –', 'بيت الورد/عين الماء'],
    ['بيت الورد، عين الماء –', 'بيت الورد، عين الماء'],
    ['بيت الورد (وكالة) –', 'بيت الورد (وكالة)'],
    ['بيت الورد – وكالة الشاطئ:', 'بيت الورد – وكالة الشاطئ'],
    ['PORT HALIM (Agency) — ', 'PORT HALIM (Agency)'],
    ['PORT HALIM, March 3 (Agency) -', 'PORT HALIM, March 3 (Agency)'],
    ['PORT HALIM, Coastland —', 'PORT HALIM, Coastland'],
    ['Port-au-Sel:', 'Port-au-Sel'],
  ])('%s', (written, dateline) => expect(splitDateline(`${written} ${REST}`)).toEqual({ dateline, words: REST }))

  test.each([
    `قال الوزير: ${REST}`,
    `وأكدت الوزارة: ${REST}`,
    `الأمينة العامة: «${REST}»`,
    `المصدر: ${REST}`,
    `السؤال الآن: ${REST}`,
    `في المدينة القديمة – كما في الجديدة – ${REST}`,
    `لكن، في الحقيقة – ${REST}`,
    `وقال المتحدث (45 عامًا): ${REST}`,
    `عند الساعة 10:30 ${REST}`,
    'بيت الورد: خبر قصير',
    `${REST}: ${REST}`,
    `Still — and this matters — ${REST}`,
    `However — ${REST}`,
    `He said: ${REST}`,
    `Note: ${REST}`,
    `he/she: ${REST}`,
    `https://example.com ${REST}`,
  ])('an ordinary sentence keeps its head: %s', sentence => expect(splitDateline(sentence)).toBeNull())
})

describe('furniture', () => {
  test.each([
    'البث المباشر',
    'مواضيع ذات صلة',
    '× إغلاق',
    '[إعلان]',
    'إقرأ أيضاً: قصة القطار',
    'اقرأ أيضًا قصة القطار الأول',
    'تابعونا على تلغرام',
    '12 تعليقًا',
    '١٬٢٣٤ مشاهدة',
    'منذ 3 ساعات',
    'الجمعة، 3 مايو 2031، 14:05',
    '3 كانون الثاني 2031',
    '٣/٥/٢٠٣١',
    'الرئيسية / أخبار / محليات',
    'سياسة | اقتصاد | ثقافة | رياضة',
    '#قطار #محطة',
    'شارك الخبر على واتساب',
    'Live TV',
    'Related articles',
    'Close ×',
    'Share this article on Facebook',
    'Advertisement',
    'Read more: the first train',
    'Updated: 3 May 2031, 10:00 GMT',
    '5 min read',
    'Tags: trains, towns',
    'Home » News » Trains',
    'We use cookies to improve your visit.',
    'Sign up for our newsletter',
    '© 2031 The Shoreline',
    'https://example.com/story/12',
  ])('%s', words => expect(isFurniture(words)).toBe(true))

  test.each([
    'أعلنت البلدية إغلاق السوق القديمة، وقالت إن الإعلان عن موعد فتحها سيصدر قريبًا.',
    'إغلاق المعابر',
    '“إغلاق”',
    'إعلان حرب',
    'الجيل المباشر',
    'مشاركة واسعة',
    'تعليقات غاضبة',
    'منذ الفجر',
    '12 أكتوبر',
    '10 قتلى في الطريق',
    'شارك مئات الأهالي في المسيرة',
    'Close to the sea',
    'Share of the market',
    'Live music returns',
    'More than a train',
    'May 1968 and after',
    'يريد 3 مقاعد / لا مقعدين',
  ])('what only contains such a word stays: %s', words => expect(isFurniture(words)).toBe(false))
})

describe('what is refused', () => {
  const CSV = 'name,city,age\nسمير,عين الماء,31\nليلى,بيت الورد,27\nKarim,Port Halim,45\n'
  const JAVASCRIPT = `import { readFile } from 'node:fs'\n\n// Reads the page and answers with its words, one by one, until the last of them has been read.\nexport async function wordsOf(path) {\n  const page = await readFile(path, 'utf8');\n  return page.split(' ').filter(word => word.length > 0);\n}\n`
  const MENU = 'سياسة\nاقتصاد\nثقافة وفنون\nرياضة\nصحة\nعلوم\nمنوعات\nفيديو\nصور\nكتّابنا\n'
  const LINKS = 'قطار جديد يصل إلى المحطة بعد عامين من الانتظار\nسوق القرية تفتح أبوابها ليلًا في الصيف\nثلاث مكتبات جديدة في أحياء المدينة الشرقية\nفريق البلدة يفوز بالكأس للمرة الأولى\n'
  const noise = (length: number, seed: number) => {
    const next = mulberry32(seed)
    return Uint8Array.from({ length }, () => Math.floor(next() * 256))
  }

  test('an empty file and one of white space', () => {
    expect(readText(new Uint8Array())).toEqual({ issue: 'empty' })
    expect(readText(new TextEncoder().encode(' \t\r\n\u00a0\n'))).toEqual({ issue: 'empty' })
    expect(readText(new Uint8Array([0xef, 0xbb, 0xbf]))).toEqual({ issue: 'empty' })
  })

  test('a picture and random bytes are no text', () => {
    expect(readText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]))).toEqual({ issue: 'binary' })
    for (let seed = 1; seed <= 20; seed += 1) expect(readText(noise(400, seed))).toEqual({ issue: 'binary' })
    expect(readText(new TextEncoder().encode('خبر\u0000 قصير'))).toEqual({ issue: 'binary' })
  })

  test('UTF-16 with half a letter, and other encodings than ours, cannot be told for sure', () => {
    expect(readText(new Uint8Array([0xff, 0xfe, 0x2e, 0x06, 0x28]))).toEqual({ issue: 'unknown-encoding' })
    for (let seed = 1; seed <= 20; seed += 1) expect(readText(noise(400, seed).map(byte => (byte % 96) + 0xa0))).toEqual({ issue: 'unknown-encoding' })
    const inWindows1251 = Uint8Array.from([...'поезд пришел на новую станцию в полдень и люди ждали его два года'], letter => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x350))
    const inKoi8 = new Uint8Array([0xd0, 0xcf, 0xc5, 0xda, 0xc4, 0x20, 0xd0, 0xd2, 0xc9, 0xdb, 0xc5, 0xcc, 0x20, 0xce, 0xc1, 0x20, 0xd3, 0xd4, 0xc1, 0xce, 0xc3, 0xc9, 0xc0])
    const inLatin1 = Uint8Array.from([...'Le train est arrivé à midi, après deux années d’été'.replace('’', ' ')], letter => letter.charCodeAt(0))
    const inIsoArabic = Uint8Array.from([...'وصل القطار الأول إلى المحطة الجديدة عند الظهر'], letter => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x600 + 0xa0))
    const spanishInLatin1 = Uint8Array.from([...'El tren está aquí, más allá de la estación, todavía'], letter => letter.charCodeAt(0))
    const withDosFrames = Uint8Array.from([...inWindows1256('وصل القطار الأول إلى المحطة الجديدة'), ...Array(6).fill(0xa6)])
    for (const bytes of [inWindows1251, inKoi8, inLatin1, inIsoArabic, spanishInLatin1, withDosFrames]) expect(readText(bytes)).toEqual({ issue: 'unknown-encoding' })
  })

  test.each([
    ['a table of values', CSV],
    ['a program', JAVASCRIPT],
    ['a menu', MENU],
    ['a list of headlines', LINKS],
    ['a list of addresses', ['قطار', 'سوق', 'مكتبة', 'نهر'].map(word => `${word} جديد في المدينة https://example.com/${'news/'.repeat(25)}`).join('\n')],
    ['furniture alone', FURNITURE.join('\n\n')],
    ['another script', 'Поезд пришёл на новую станцию в полдень\n\nЕго встречали школьники и оркестр городка, и многие ждали этого дня два года.'],
    ['nothing', ''],
  ])('%s is not a story', (_name, text) => expect(issuesOf(text)).toEqual([{ field: 'text', key: 'not-a-story' }]))

  test('paragraphs without a headline, and a headline without paragraphs', () => {
    const paragraph = 'وصل القطار الأول إلى المحطة الجديدة عند الظهر.'
    expect(issuesOf(`${paragraph}\n\n${paragraph}`)).toEqual([{ field: 'headline', key: 'no-headline' }])
    expect(issuesOf(`العالمية\n\n${paragraph}`)).toEqual([{ field: 'headline', key: 'no-headline' }])
    expect(issuesOf('العالمية\n\nقطار جديد يصل إلى المحطة بعد عامين\n\nمقالات ذات صلة')).toEqual([{ field: 'body', key: 'no-paragraphs' }])
  })
})

describe('whatever the page', () => {
  const SENTENCE = 'وصل القطار الأول ، إلى المحطة 27 الجديدة عند الظهر وكان في استقباله تلاميذ المدرسة. وعزفت الفرقة'
  const piece = fc.oneof(
    fc.constantFrom(
      '',
      '',
      '  ',
      'العالمية',
      'قطار جديد يصل إلى المحطة',
      'ماذا بعد؟',
      '“لن نعود”',
      'بيت الورد / عين الماء:',
      'PORT HALIM (Agency) —',
      `بيت الورد / عين الماء: ${SENTENCE}`,
      `PORT HALIM (Agency) — ${SENTENCE}.`,
      SENTENCE,
      `${SENTENCE}.`,
      ...FURNITURE,
      'شارك',
      '\r',
      '\ufeff',
      '\u200f',
    ),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  )
  const line = fc.oneof(
    piece,
    fc.array(piece, { maxLength: 3 }).map(pieces => pieces.join(' ')),
  )
  const page = fc.array(line, { maxLength: 25 }).map(lines => lines.join('\n'))

  const datelineAt = (text: string, line: number) => /^.+?(?=\s*(?::|—)\s)/su.exec(lineOf(text, line))?.[0]

  /** Unseen signs leave at the newsroom's door, not here. */
  const asKept = (body: object) => JSON.parse(JSON.stringify(body), (key, value) => (key === 'text' ? withoutControls(value) || ' ' : value))

  test('reading never fails, and every line that is kept or dropped stands as it was written', () => {
    let [stories, datelines] = [0, 0]
    fc.assert(
      fc.property(page, text => {
        const read = readRawStory(text, { sections: SECTIONS })
        if ('issues' in read) return
        stories += 1
        for (const part of read.dropped) expect(part.words).toBe(lineOf(text, part.line))
        for (const [line, parts] of Map.groupBy(read.recognised, part => part.line)) {
          const [first, second] = parts.map(part => part.words)
          if (parts.length === 1) expect(first).toBe(lineOf(text, line))
          else expect([parts.map(part => part.takenFor), first, second]).toEqual([['dateline', 'paragraph'], datelineAt(text, line), withoutDateline(lineOf(text, line), first!)])
          if (parts.length === 2) datelines += 1
        }
        const headline = read.recognised
          .filter(part => part.takenFor === 'headline')
          .map(part => part.words)
          .join(' ')
        expect(read.story.headline).toBe(headline)
        expect(bodySchema.parse(read.story.body)).toMatchObject(asKept(read.story.body))
      }),
      { numRuns: 1_500 },
    )
    expect(stories).toBeGreaterThan(100)
    expect(datelines).toBeGreaterThan(10)
  })

  test('no bytes make reading fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        const read = readText(bytes)
        if ('text' in read) expect(read.text).not.toContain('\r')
      }),
    )
  })
})
