'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { Editor, type EditorHandle } from '#components/newsroom/editor/editor.client.tsx'
import { directionOf } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Chosen, Choices } from './choices.ts'
import { Details } from './details.client.tsx'
import { HeadlineField } from './fields/headline-field.client.tsx'
import { WordsField } from './fields/words-field.client.tsx'
import { jumpToField } from './jump.ts'
import { SaveWords } from './save-words.client.tsx'
import { Side, type SideTab } from './side.client.tsx'
import { StaleNotice } from './stale-notice.client.tsx'
import { useKeeper } from './use-keeper.client.ts'
import type { Copy, Inside } from './working-copy.ts'

type Props = {
  copy: Copy
  staffId: number
  print: Print
  choices: Choices
  chosen: Chosen
  /** How the story's address begins, and its short link; readable. */
  addresses: { before: string; short: string }
  isReadOnly: boolean
  heading: ReactNode
}

/** Where a story is written: the words in the middle, all that is said of them beside. */
export function WritingRoom({ copy, staffId, print, choices, chosen, addresses, isReadOnly, heading }: Props) {
  const t = useTranslations('newsroom.story')
  const [content, setContent] = useState(copy.content)
  const [inside, setInside] = useState(copy.inside)
  const [tab, setTab] = useState<SideTab>('details')
  const editor = useRef<EditorHandle>(null)
  const held = useRef({ content: copy.content, inside: copy.inside, readBody: () => copy.content.body })
  const { state, keeper, isRecovered } = useKeeper({ copy, staffId, read: () => ({ content: { ...held.current.content, body: held.current.readBody() }, inside: held.current.inside }), onRecovered: showAgain })

  function showAgain(typed: { content: ArticleContent; inside: Inside }) {
    held.current = { ...typed, readBody: () => typed.content.body }
    setContent(typed.content)
    setInside(typed.inside)
    editor.current?.replaceBody(typed.content.body)
  }

  function change(changed: Partial<ArticleContent>) {
    held.current.content = { ...held.current.content, ...changed }
    setContent(held.current.content)
    keeper.touched()
  }

  function changeInside(changed: Partial<Inside>) {
    held.current.inside = { ...held.current.inside, ...changed }
    setInside(held.current.inside)
    keeper.touched()
  }

  function jump(field: string, at?: number) {
    if (field === 'body') return editor.current?.jumpTo(at ?? 0)
    setTab('details')
    jumpToField(field)
  }

  const direction = directionOf(copy.language)
  return (
    <div className="writing">
      <div className="writing-bar">
        {heading}
        <SaveWords state={state} print={print} retry={keeper.retry} />
      </div>
      {isRecovered && <p className="notice">{t('recovered')}</p>}
      {state.is === 'stale' && <StaleNotice state={state} print={print} language={copy.language} onMerged={(typed, version) => (showAgain(typed), void keeper.goOnFrom(version))} />}
      <div className="writing-desk">
        <div className="writing-words" lang={copy.language} dir={direction}>
          <WordsField name="kicker" label={t('kicker')} value={content.kicker} longest={200} isReadOnly={isReadOnly} onChange={kicker => change({ kicker })} />
          <HeadlineField value={content.headline} print={print} isReadOnly={isReadOnly} onChange={headline => change({ headline })} />
          <WordsField name="standfirst" label={t('standfirst')} value={content.standfirst} longest={2_000} isReadOnly={isReadOnly} onChange={standfirst => change({ standfirst })} />
          <Editor
            ref={editor}
            body={copy.content.body}
            language={copy.language}
            print={print}
            isReadOnly={isReadOnly}
            onChange={readBody => {
              held.current.readBody = readBody
              keeper.touched()
            }}
          />
        </div>
        <Side tab={tab} onTab={setTab}>
          {tab === 'details' && (
            <Details
              content={content}
              inside={inside}
              copy={copy}
              print={print}
              choices={choices}
              chosen={chosen}
              addresses={addresses}
              isReadOnly={isReadOnly}
              change={change}
              changeInside={changeInside}
              jump={jump}
            />
          )}
        </Side>
      </div>
    </div>
  )
}
