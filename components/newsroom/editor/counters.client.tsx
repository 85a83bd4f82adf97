'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Block } from '#lib/newsroom/body.ts'
import { countWords, wordsOfBlock } from '#lib/newsroom/body-words.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { minutesFor } from '#lib/newsroom/reading-time.ts'
import { bodyOf } from './content.ts'

const PAUSE = 300

/** How many words, and how long they take to read: counted when the hands rest. */
export function Counters({ editor, language, print }: { editor: Editor; language: Language; print: Print }) {
  const t = useTranslations('newsroom.editor')
  const [words, setWords] = useState(() => wordsIn(editor))
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => setWords(wordsIn(editor)), PAUSE)
    }
    count()
    editor.on('transaction', count)
    return () => {
      clearTimeout(waiting)
      editor.off('transaction', count)
    }
  }, [editor])
  const minutes = minutesFor(words, language)
  return (
    <p className="editor-counters">
      <span>{t('wordCount', { count: words, shown: formatNumber(words, print) })}</span>
      <span>{t('minutes', { count: minutes, shown: formatNumber(minutes, print) })}</span>
    </p>
  )
}

const counted = new WeakMap<Block, number>()

const wordsIn = (editor: Editor) => bodyOf(editor.state.doc).content.reduce((sum, block) => sum + wordsInBlock(block), 0)

function wordsInBlock(block: Block) {
  const known = counted.get(block)
  if (known !== undefined) return known
  const count = countWords(wordsOfBlock(block))
  counted.set(block, count)
  return count
}
