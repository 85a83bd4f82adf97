// The sample edition, whole.
import { sampleAuthors } from './authors.ts'
import { manshetStories } from './stories/about-manshet.ts'
import { cultureStories } from './stories/culture.ts'
import { economyStories } from './stories/economy.ts'
import { healthStories } from './stories/health.ts'
import { opinionStories } from './stories/opinion.ts'
import { politicsStories } from './stories/politics.ts'
import { scienceStories } from './stories/science.ts'
import { sportStories } from './stories/sport.ts'
import { worldStories } from './stories/world.ts'

export const sampleStories = [...worldStories, ...politicsStories, ...economyStories, ...sportStories, ...cultureStories, ...scienceStories, ...healthStories, ...opinionStories, ...manshetStories]

/** What is drawn: the pictures of the Arabic stories, which their translations share, and the portraits of those who sign. */
export const samplePictures = [...sampleStories.filter(story => story.language === 'ar').flatMap(story => story.picture ?? []), ...sampleAuthors.flatMap(author => author.portrait ?? [])]
