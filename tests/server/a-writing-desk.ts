// A process that is started by sigkill.test.ts: four clients save and publish, and say each answer that they got, until it is killed.
import { writeSync } from 'node:fs'
import { publishArticle, saveDraft } from '#db/articles.ts'
import { getWorkingCopy } from '#db/working-copy.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { bodyOf } from '../given.ts'
import { operator as by } from './the-sample.ts'

const [run = '', ...ids] = process.argv.slice(2)

/** What has been answered must be there afterwards: it is said at once, past all buffers. */
const say = (answer: object) => writeSync(1, `${JSON.stringify(answer)}\n`)

async function client(name: number, articleIds: number[]) {
  for (let turn = 0; ; turn++) {
    const articleId = articleIds[(turn + name) % articleIds.length]!
    const words = `قالَ إنَّ NATO أرسل السفينة ${run}-${name}-${turn}، و25% من ١٢ مدينةً`
    const copy = await getWorkingCopy(articleId)
    try {
      const version = await saveDraft({ articleId, startedFrom: copy!.version, content: { headline: words, body: bodyOf(words, ...Array.from({ length: 40 }, () => words)) }, by, at: now() })
      say({ articleId, version, words })
      if (turn % 3 === 2) {
        await publishArticle({ articleId, by, at: now() })
        say({ articleId, published: words })
      }
    } catch (error) {
      // A colleague was faster: it was not answered, and nothing of it may be there.
      if (refusalOf(error)?.kind !== 'stale') throw error
    }
  }
}

const articleIds = ids.map(Number)
await Promise.all([0, 1, 2, 3].map(name => client(name, articleIds)))
