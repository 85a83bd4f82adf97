/** The class under which a line's first quotation mark stands in the margin, so that its letters keep the edge. */
export const hangingClass = (words: string) => (/^[«“"]/u.test(words) ? 'hang' : undefined)
