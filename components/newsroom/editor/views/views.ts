// How each piece inside the words is shown and edited in its place.
import { Plugin } from '@tiptap/pm/state'
import type { Desk } from './desk.ts'
import { galleryView } from './gallery.ts'
import { linkCardView } from './link-card.ts'
import { pictureView } from './picture.ts'
import { quoteView } from './quote.ts'
import { relatedStoryView } from './related-story.ts'

export const views = (desk: Desk) =>
  new Plugin({
    props: {
      nodeViews: { picture: pictureView(desk), gallery: galleryView(desk), linkCard: linkCardView(desk), relatedStory: relatedStoryView(desk), quote: quoteView(desk) },
    },
  })
