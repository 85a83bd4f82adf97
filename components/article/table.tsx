import { useTranslations } from 'next-intl'
import { isolatedPlain } from '#lib/arabic/bidi.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { wordsOfBlock } from '#lib/newsroom/body-words.ts'
import { InlineWords } from './inline-words.tsx'
import { Paragraph } from './paragraph.tsx'

type TableBlock = Extract<Block, { type: 'table' }>
type Cell = TableBlock['content'][number]['content'][number]

/** A table in a region of its own, which scrolls by hand and by keyboard where the page is narrow. */
export function Table({ table, language }: { table: TableBlock; language: Language }) {
  const t = useTranslations('story')
  const first = table.content[0]?.content.map(wordsOfBlock).join(t('comma')) ?? ''
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className="table" aria-label={isolatedPlain(t('table', { first }), language)} tabIndex={0}>
      <table>
        <tbody>
          {table.content.map((row, place) => (
            <tr key={place}>
              {row.content.map((cell, column) => (
                <TableCell key={column} cell={cell} isInFirstRow={place === 0} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TableCell({ cell, isInFirstRow, language }: { cell: Cell; isInFirstRow: boolean; language: Language }) {
  const { colspan = 1, rowspan = 1 } = cell.attrs ?? {}
  const span = { colSpan: colspan > 1 ? colspan : undefined, rowSpan: rowspan > 1 ? rowspan : undefined }
  const [only, ...more] = cell.content
  const words =
    only && more.length === 0 ? <InlineWords words={only.content} language={language} /> : cell.content.map((paragraph, place) => <Paragraph key={place} paragraph={paragraph} language={language} />)
  return cell.type === 'tableHeader' ? (
    <th scope={isInFirstRow ? 'col' : 'row'} {...span}>
      {words}
    </th>
  ) : (
    <td {...span}>{words}</td>
  )
}
