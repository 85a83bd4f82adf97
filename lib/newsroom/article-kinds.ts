// What an article can be, apart from its words: the closed lists, for rules and for screens.

export const articleKinds = ['news', 'analysis', 'opinion', 'reportage', 'feature', 'short'] as const
export type ArticleKind = (typeof articleKinds)[number]

/** How loudly the front speaks of it: a lead may open the page, a high one stands beside it. */
export const importances = ['lead', 'high', 'normal'] as const
export type Importance = (typeof importances)[number]

export const publicStates = ['never', 'live', 'withdrawn'] as const
export type PublicState = (typeof publicStates)[number]
