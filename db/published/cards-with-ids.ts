// Cards of stories that were found elsewhere: by the index, in another story's body.
import { and } from 'drizzle-orm'
import { now } from '#lib/platform/now.ts'
import { type Given, prepared } from '../client.ts'
import { isOneOf } from '../columns.ts'
import { article } from '../schema.ts'
import { type Card, selectCards, toCards } from './card.ts'
import { type AtATime, isSeen } from './seen.ts'

const storiesWithIds = prepared((given: Given<AtATime & { ids: number[] }>) => selectCards().where(and(isSeen(given.now), isOneOf(article.id, given.ids))))

/** Those of the stories that readers see, in no order. */
export const cardsWithIds = async (ids: number[]): Promise<Card[]> => (ids.length > 0 ? toCards(await storiesWithIds({ ids, now: now() })) : [])
