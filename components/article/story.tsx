import type { Story as StoryToRead } from '#db/published.ts'
import type { Print } from '#lib/i18n/formats.ts'
import { Body } from './body.tsx'
import { Corrections } from './corrections.tsx'
import { PictureFigure } from './picture-figure.tsx'
import { StoryHead } from './story-head.tsx'
import { Topics } from './topics.tsx'

/** A story, whole: all that belongs to it and nothing else. */
export function Story({ story, print }: { story: StoryToRead; print: Print }) {
  return (
    <article className="story">
      <StoryHead story={story} print={print} />
      <PictureFigure picture={story.picture} language={print.language} isFirst />
      <Corrections corrections={story.corrections} print={print} />
      <Body body={story.body} dateline={story.dateline} language={print.language} pictures={story.pictures} stories={story.stories} />
      <Topics topics={story.topics} language={print.language} />
    </article>
  )
}
