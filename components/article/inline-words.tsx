import { Fragment, type ReactNode } from 'react'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Language } from '#lib/i18n/routing.ts'
import type { Inline, Mark } from '#lib/newsroom/body.ts'

/** The words inside a paragraph, a heading or a cell, with their marks. */
export function InlineWords({ words = [], language }: { words?: Inline[]; language: Language }) {
  return words.map((word, place) => <Fragment key={place}>{word.type === 'hardBreak' ? <br /> : marked(<IsolatedText text={word.text} language={language} />, word.marks)}</Fragment>)
}

const marked = (words: ReactNode, marks: Mark[] = []) => marks.reduceRight(withMark, words)

function withMark(words: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <b>{words}</b>
    case 'superscript':
      return <sup>{words}</sup>
    case 'link':
      return (
        <a href={mark.attrs.href} rel={isOurs(mark.attrs.href) ? undefined : 'noopener'}>
          {words}
        </a>
      )
    default:
      return mark satisfies never
  }
}

const isOurs = (href: string) => href.startsWith('/')
