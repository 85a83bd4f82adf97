// A newsroom at work: thirty who write, publications every few seconds, readers all the while.
import http from 'node:http'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { commitTimes } from '../bare-sqlite.ts'
import { ROOT } from '../machine.ts'
import { openNewsdesk } from '../newsdesk.ts'
import { median, milliseconds, times, whole } from '../numbers.ts'
import { listStories, openPaper, ownCopy } from '../paper.ts'
import { run } from '../processes.ts'
import { ask, pause } from '../reader.ts'
import type { Row } from '../row.ts'

const WRITERS = 30
const SAVE_EVERY = 2_000
const PUBLISH_EVERY = 12_000
const READS_A_SECOND = 300
const MINUTES = 10
const MOST_P99 = 200
const PARAGRAPHS = 12
const PARAGRAPH = 'وقالت الوزيرة إن العمل يبدأ في ١٢ مدينة خلال ثلاثة أشهر، وإن Reuters ستنشر الأرقام كاملة في نهاية كل أسبوع من أسابيع الخطة.'

type Writer = { cookie: string; articleId: number }
/** What the paper acknowledged last, and how long each save took. */
type Work = { version: number; words: string; times: number[]; refused: string[] }

export const writers: Row = {
  name: 'writers',
  async measure({ isQuick }) {
    await using paper = await openPaper({ dataDir: await ownCopy('writers'), isItsOwnSite: true })
    const signedIn = JSON.parse(await run({ command: process.execPath, args: ['bench/staff.ts', String(WRITERS)], cwd: ROOT, env: { DATA_DIR: paper.dataDir, SITE_URL: paper.url } })) as Writer[]
    await using newsdesk = await openNewsdesk(paper.dataDir)
    const until = performance.now() + (isQuick ? 30_000 : MINUTES * 60_000)
    const stories = await listStories(paper)
    const reading = read(paper.url, stories, until)
    const publishing = publish(newsdesk, until)
    const works = await Promise.all(signedIn.map((writer, number) => write(paper.url, writer, number, until)))
    const [reads, published] = await Promise.all([reading, publishing])
    const saves = works.flatMap(work => work.times).sort((one, other) => one - other)
    const p99 = saves[Math.floor(saves.length * 0.99)] ?? Number.NaN
    const lost = countLost(paper.dataDir, signedIn, works)
    const refused = works.flatMap(work => work.refused)
    const bare = median(commitTimes(100))
    return [
      {
        what: `${WRITERS} writers who save every 2 s, a publication every 12 s (${published}), ${whole(reads.rate)} readers’ requests a second (p99 ${milliseconds(reads.p99)}), ${isQuick ? '30 s' : `${MINUTES} minutes`}: ${whole(saves.length)} saves, p99`,
        figure: milliseconds(p99),
        yardstick: `one bare commit to the same disk: ${milliseconds(bare)}; median save ${milliseconds(median(saves))}`,
        ratio: `median ${times(median(saves) / bare)}`,
        target: `≤ ${MOST_P99} ms`,
        isReached: p99 <= MOST_P99,
      },
      {
        what: 'edits lost, and saves that found the database busy or were refused',
        figure: `${lost} and ${refused.length}${refused[0] ? ` (${refused[0]})` : ''}`,
        yardstick: '',
        ratio: '',
        target: '0 and 0',
        isReached: lost === 0 && refused.length === 0,
      },
    ]
  },
}

async function write(url: string, { cookie, articleId }: Writer, number: number, until: number): Promise<Work> {
  const work: Work = { version: 1, words: '', times: [], refused: [] }
  // They do not all save at the same instant.
  await pause((SAVE_EVERY / WRITERS) * number)
  for (let turn = 1; performance.now() < until; turn++) {
    const words = `كاتب ${number} حفظ ${turn}`
    const since = performance.now()
    const answer = await put(`${url}/api/newsroom/stories/${articleId}`, cookie, url, {
      startedFrom: work.version,
      saveKey: `${number}-${turn}`,
      unanswered: [],
      content: contentWith(words),
      inside: { sources: '', internalNotes: '' },
    })
    const took = performance.now() - since
    work.times.push(took)
    if ('version' in answer) Object.assign(work, { version: answer.version, words })
    else work.refused.push(JSON.stringify(answer).slice(0, 120))
    await pause(Math.max(0, SAVE_EVERY - took))
  }
  return work
}

const contentWith = (words: string) => ({
  headline: `${words} عن NATO و٢٥٪`,
  kicker: '',
  standfirst: words,
  dateline: 'دمشق',
  kind: 'news',
  importance: 'normal',
  sectionId: 1,
  slug: '',
  byline: [],
  topicIds: [],
  picture: null,
  seo: { title: '', description: '' },
  body: { type: 'doc', content: Array.from({ length: PARAGRAPHS }, (_, place) => ({ type: 'paragraph', content: [{ type: 'text', text: place === 0 ? words : PARAGRAPH }] })) },
})

const agent = new http.Agent({ keepAlive: true })

function put(url: string, cookie: string, origin: string, said: object): Promise<{ version: number } | object> {
  const body = JSON.stringify(said)
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'PUT', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie, origin } }, reply => {
      const parts: Buffer[] = []
      reply.on('data', part => parts.push(part))
      reply.on('end', () => {
        try {
          resolve(JSON.parse(String(Buffer.concat(parts))))
        } catch {
          resolve({ status: reply.statusCode })
        }
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** So many requests each second, whatever the answers take. */
async function read(url: string, stories: string[], until: number) {
  const taken: number[] = []
  const under: Promise<void>[] = []
  const since = performance.now()
  for (let number = 0; performance.now() < until; number++) {
    const due = since + (number * 1000) / READS_A_SECOND
    if (due > performance.now()) await pause(due - performance.now())
    const begun = performance.now()
    under.push(ask(url + stories[number % stories.length]).then(() => void taken.push(performance.now() - begun)))
    if (under.length > 1_000) await Promise.all(under.splice(0))
  }
  await Promise.all(under)
  taken.sort((one, other) => one - other)
  return { rate: (taken.length * 1000) / (performance.now() - since), p99: taken[Math.floor(taken.length * 0.99)] ?? Number.NaN }
}

async function publish(newsdesk: Awaited<ReturnType<typeof openNewsdesk>>, until: number) {
  let published = 0
  while (performance.now() < until) {
    await newsdesk.publish({ headline: `خبر الزحام رقم ${++published}.` })
    await pause(PUBLISH_EVERY)
  }
  return published
}

/** Stories whose working copy is not what was acknowledged last. */
function countLost(dataDir: string, signedIn: Writer[], works: Work[]) {
  using database = new DatabaseSync(path.join(dataDir, 'manshet.db'), { readOnly: true })
  const copy = database.prepare('select version, standfirst from draft where article_id = ?')
  return works.filter(({ version, words }, number) => {
    const row = copy.get(signedIn[number]!.articleId) as { version: number; standfirst: string }
    return row.version !== version || row.standfirst !== words
  }).length
}
