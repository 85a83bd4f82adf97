// For what comes in bulk: a thread reads the words of the next stories while those before are being written down.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type ReadWords, type Text, textOf } from './read-words.ts'

type Story = { language: Text['language']; content: Parameters<typeof textOf>[1] }
type Batch<One> = { stories: One[]; words: ReadWords | undefined }

/** The same batches with their words; not those of the first, which are read sooner than a thread begins. */
export async function* readWordsAhead<One extends Story>(batches: AsyncIterable<One[]>): AsyncGenerator<Batch<One>> {
  let thread: Worker | undefined
  let before: { stories: One[]; words?: Promise<ReadWords> } | undefined
  try {
    for await (const stories of batches) {
      const read: Batch<One> | undefined = before && { stories: before.stories, words: await before.words }
      if (read) thread ??= new Worker(new URL('./read-words-thread.ts', import.meta.url))
      before = { stories, words: thread && ask(thread, stories) }
      if (read) yield read
    }
    if (before) yield { stories: before.stories, words: await before.words }
  } finally {
    await thread?.terminate()
  }
}

function ask(thread: Worker, stories: Story[]): Promise<ReadWords> {
  thread.postMessage(stories.map(({ language, content }) => textOf(language, content)))
  const words = once(thread, 'message').then(([read]) => read as ReadWords)
  // Its failure is met by whoever waits for it, some time later.
  words.catch(() => {})
  return words
}
