// The thread of read-words-ahead.ts: asked for the words of some texts, it answers them.
import { parentPort } from 'node:worker_threads'
import { readWords, type Text } from './read-words.ts'

parentPort?.on('message', (texts: Text[]) => parentPort?.postMessage(readWords(texts)))
