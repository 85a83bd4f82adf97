// The sample edition, whole.
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
