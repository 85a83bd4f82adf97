// What the writing room chooses from, and the names of what a story has chosen already.
import type { Language } from '#lib/i18n/routing.ts'

export type Named = { id: number; name: string }
export type PictureToShow = { id: number; hash: string; width: number; height: number; caption: string; credit: string; altText: string; licenceEndsAt?: Date | null }

export type Choices = {
  sections: (Named & { slug: string })[]
  authors: (Named & { role: string })[]
}
export type Chosen = {
  topics: Named[]
  pictures: PictureToShow[]
  translations: { id: number; language: Language; headline: string }[]
}
