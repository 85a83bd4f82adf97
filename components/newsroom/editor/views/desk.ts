// What the pieces inside the words need of the desk: its words, its pictures, its stories.
import type { useTranslations } from 'next-intl'
import type { PictureInStory } from '#lib/newsroom/body.ts'

export type Say = ReturnType<typeof useTranslations<'newsroom.editor'>>

/** A picture of the house as the desk sees it; its own words stand where a story says nothing else. */
export type KeptPicture = { id: number; hash: string; width: number; height: number; caption: string; credit: string; altText: string; licenceEndsAt: Date | null }
export type KeptStory = { id: number; headline: string }

export type Desk = {
  say: Say
  choosePicture: () => Promise<PictureInStory | null>
  pictureOf: (mediaId: number) => Promise<KeptPicture | null>
  storyOf: (articleId: number) => Promise<KeptStory | null>
}
