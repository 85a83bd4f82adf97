import { colourClass } from '#components/site/section-label.tsx'
import type { Neighbours as Both, Story as StoryToRead } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { Body } from './body.tsx'
import { Corrections } from './corrections.tsx'
import { Neighbours } from './neighbours.tsx'
import { PictureFigure } from './picture-figure.tsx'
import { Share } from './share.tsx'
import { StoryHead } from './story-head.tsx'
import { Topics } from './topics.tsx'

type Props = { story: StoryToRead; neighbours: Both; shortUrl: string; print: Print }

/** A story, whole: all that belongs to it, and below it where to take it and where to go on. */
export function Story({ story, neighbours, shortUrl, print }: Props) {
  return (
    <div className={`story ${colourClass(story.section.colour)}`}>
      <article>
        <StoryHead story={story} print={print} />
        <Corrections corrections={story.corrections} print={print} />
        <PictureFigure picture={story.picture} language={print.language} isFirst />
        <Body body={story.body} dateline={story.dateline} language={print.language} pictures={story.pictures} stories={story.stories} />
        <Topics topics={story.topics} language={print.language} />
      </article>
      <Share story={story} shortUrl={shortUrl} />
      <Neighbours neighbours={neighbours} language={print.language} />
    </div>
  )
}
