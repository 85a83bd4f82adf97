// Keys of messages are typed from the Arabic file, the source of all words.
import type ar from '../../messages/ar.json'
import type { Language } from './routing.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof ar
  }
}
