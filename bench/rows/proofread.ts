// How long the proof-reader takes over a thousand words, against one folding of the same text.
import { sampleStories } from '#db/seed/edition.ts'
import { fold } from '#lib/arabic/fold.ts'
import { proofread } from '#lib/arabic/proofread.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { editions } from '#lib/newsroom/edition.ts'
import { alternate, median, milliseconds, ratioOf, times } from '../numbers.ts'
import type { Row } from '../row.ts'

const WORDS = 1_000
const MOST = 50
const TEXTS = 20

export const proofReading: Row = {
  name: 'proofread',
  async measure({ rounds }) {
    const all = sampleStories.filter(story => story.language === 'ar').flatMap(story => wordsOf({ type: 'doc', content: story.body }).split(' '))
    const texts = Array.from({ length: TEXTS }, (_, place) => all.slice(place * WORDS, (place + 1) * WORDS).join(' '))
    const timeOf = (work: (text: string) => unknown) => async () => {
      const since = performance.now()
      for (const text of texts) work(text)
      return (performance.now() - since) / TEXTS
    }
    const measured = await alternate(rounds, { reading: timeOf(text => proofread(text, { edition: editions.levant })), folding: timeOf(fold) })
    const took = median(measured.reading)
    return [
      {
        what: `the proof-reader over ${WORDS.toLocaleString('en-US')} words`,
        figure: milliseconds(took),
        yardstick: `folding the same text: ${milliseconds(median(measured.folding))}`,
        ratio: times(ratioOf(measured.reading, measured.folding)),
        target: `≤ ${MOST} ms`,
        isReached: took <= MOST,
      },
    ]
  },
}
