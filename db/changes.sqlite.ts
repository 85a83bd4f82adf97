// SQLite's `data_version`, behind the door changes.ts: it differs once another connection has committed.
import { readerConnection } from './client.sqlite.ts'

export const changeCounter = () => readerConnection().pragma('data_version', { simple: true }) as number
