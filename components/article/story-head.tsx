import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { Face } from '#components/site/face.tsx'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Story } from '#db/published.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { hangingClass } from './hanging.ts'
import { TextSize } from './text-size.tsx'
import { WhoAndWhen } from './who-and-when.tsx'

/** Label, headline, standfirst, and one line of who and when between hairlines; an opinion has a face. */
export function StoryHead({ story, print }: { story: Story; print: Print }) {
  const kind = useTranslations('kind')
  const author = story.kind === 'opinion' ? story.byline[0] : undefined
  return (
    <header className={author ? 'voice' : undefined}>
      {author && <Face name={author.name} picture={story.portrait} />}
      <Breadcrumbs section={story.section} also={story.kind === 'news' || story.kind === 'opinion' ? undefined : kind(story.kind)} language={print.language} />
      {story.kicker && (
        <p className="kick">
          <IsolatedText text={story.kicker} language={print.language} />
        </p>
      )}
      <h1 className={hangingClass(story.headline)}>
        <IsolatedText text={story.headline} language={print.language} />
      </h1>
      {story.standfirst && (
        <p className="stand">
          <IsolatedText text={story.standfirst} language={print.language} />
        </p>
      )}
      <WhoAndWhen story={story} print={print} />
      <TextSize />
    </header>
  )
}
