// The stories of the sample edition that a row asks for.
import { countWords, listStories } from './paper.ts'
import { ask, pause } from './reader.ts'

/** What the issue calls a median sample story. */
export const FEWEST_WORDS = 600
export const MOST_WORDS = 900

const READS_UNTIL_BEST_COMPRESSION = 4
const LONGEST_COMPRESSION = 3_000

type Paper = { url: string }

/** Arabic sample stories of 600 to 900 words, shortest first. */
export async function listMedianStories(paper: Paper) {
  const stories: { path: string; words: number }[] = []
  for (const path of await listStories(paper)) stories.push({ path, words: await countWords(paper, path) })
  const fitting = stories.filter(({ words }) => words >= FEWEST_WORDS && words <= MOST_WORDS).sort((one, other) => one.words - other.words)
  if (fitting.length === 0) throw new Error(`no sample story has ${FEWEST_WORDS} to ${MOST_WORDS} words`)
  return fitting.map(story => story.path)
}

/** The story that stands for the sample edition: the middle one of those. */
export async function medianStory(paper: Paper) {
  const stories = await listMedianStories(paper)
  return stories[Math.floor(stories.length / 2)] ?? ''
}

/** Has a page remembered and waits until it goes out in its best compression; answers its compressed bytes. */
export async function remember({ url }: Paper, path: string) {
  const read = async () => (await ask(url + path, { encoding: 'br' })).bytes.length
  const quick = await read()
  for (let reads = 1; reads < READS_UNTIL_BEST_COMPRESSION; reads++) await read()
  const since = performance.now()
  let length = await read()
  while (length === quick && performance.now() - since < LONGEST_COMPRESSION) {
    await pause(20)
    length = await read()
  }
  return length
}

/** Front, a section, the story that stands for all, and a search that finds something. */
export async function pagesOfEachKind(paper: Paper) {
  const story = await medianStory(paper)
  return ['/', `/${story.split('/')[1]}`, story, `/search?q=${encodeURIComponent('مدير')}`]
}
