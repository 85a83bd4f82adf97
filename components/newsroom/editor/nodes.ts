// The closed list of nodes and marks that a story is made of, as the editor knows it: the same that `lib/newsroom/body.ts` lets in.
import { Gallery, LinkCard, Picture, RelatedStory } from './nodes/cards.ts'
import { BulletList, ListItem, OrderedList } from './nodes/lists.ts'
import { Bold, Link, Superscript } from './nodes/marks.ts'
import { Table, TableCell, TableHeader, TableRow } from './nodes/tables.ts'
import { HardBreak, Heading, HorizontalRule, Paragraph, PullQuote, Quote, Story, Text } from './nodes/words.ts'

const words = [Story, Text, Paragraph, Heading, Quote, PullQuote, HorizontalRule, HardBreak]
const lists = [BulletList, OrderedList, ListItem]
const tables = [Table, TableRow, TableHeader, TableCell]
const cards = [Picture, Gallery, LinkCard, RelatedStory]

export const storyNodes = [...words, ...lists, ...tables, ...cards, Link, Bold, Superscript]
