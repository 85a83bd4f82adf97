'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Editor, type EditorHandle } from '#components/newsroom/editor/editor.client.tsx'
import { hearOfStory } from '#components/newsroom/lock/story-events.client.ts'
import { useLock } from '#components/newsroom/lock/use-lock.client.ts'
import { useNotes } from '#components/newsroom/notes/use-notes.client.ts'
import { type PrintActions, PrintPanel } from '#components/newsroom/print/print-panel.client.tsx'
import { directionOf } from '#lib/i18n/routing.ts'
import { type Anchor, anchorAt, findAnchored } from '#lib/newsroom/anchors.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import type { Body } from '#lib/newsroom/body.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Talk } from '#lib/newsroom/notes.ts'
import { type Actor, may } from '#lib/newsroom/permissions.ts'
import type { Person, StoryOnTheDesk } from '#lib/newsroom/story-on-the-desk.ts'
import type { Choices, Chosen } from './choices.ts'
import { Details } from './details.client.tsx'
import { HeadlineField } from './fields/headline-field.client.tsx'
import { LineField } from './fields/line-field.client.tsx'
import { isKnownIssue } from './issues.ts'
import { jumpToField } from './jump.ts'
import { LockNotice } from './lock-notice.client.tsx'
import { SaveWords } from './save-words.client.tsx'
import { Side, type SideTab } from './side.client.tsx'
import { StaleNotice } from './stale-notice.client.tsx'
import { useKeeper } from './use-keeper.client.ts'
import type { Copy, Inside, Typed } from './working-copy.ts'

const NotesPanel = lazy(() => import('#components/newsroom/notes/notes-panel.client.tsx').then(({ NotesPanel }) => ({ default: NotesPanel })))

type Props = {
  copy: Copy
  print: Print
  choices: Choices
  chosen: Chosen
  /** How the story's address begins, and its short link; readable. */
  addresses: { before: string; short: string }
  story: StoryOnTheDesk
  me: Extract<Actor, { staffId: number }>
  people: Person[]
  seenAt: Date
  actions: PrintActions & { translate: (form: FormData) => Promise<void> }
  heading: ReactNode
}

/** Where a story is written: the words in the middle, all that is said of them beside. */
export function WritingRoom({ copy, print, choices, chosen, addresses, story, me, people, seenAt, actions, heading }: Props) {
  const t = useTranslations('newsroom.story')
  const [content, setContent] = useState(copy.content)
  const [inside, setInside] = useState(copy.inside)
  const [tab, setTab] = useState<SideTab>(copy.content.headline === '' ? 'details' : 'print')
  const [notedAt, setNotedAt] = useState<Anchor | null>(null)
  const { staffId } = me
  const mayWrite = may(me, 'save', story.standing) && story.discardedAt === null
  const editor = useRef<EditorHandle>(null)
  const held = useRef({ content: copy.content, inside: copy.inside, readBody: () => copy.content.body })
  const { state, keeper, isRecovered } = useKeeper({ copy, staffId, read: readAll, onRecovered: showAgain })

  function readAll(): Typed {
    return { content: { ...held.current.content, body: held.current.readBody() }, inside: held.current.inside }
  }

  function merged(typed: Typed, theirVersion: number) {
    showAgain(typed)
    void keeper.goOnFrom(theirVersion)
  }

  function showAgain(typed: Typed) {
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

  // What an act of hers changed (a link, a restored version) comes back with the page.
  const adopt = useEffectEvent(() => {
    if (keeper.adopt(copy.version)) showAgain(copy)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what tells of it
  useEffect(adopt, [copy.version])

  // Who only reads sees what her colleague has saved.
  const router = useRouter()
  const onSaved = useEffectEvent(() => isReadOnly && router.refresh())
  useEffect(() => hearOfStory(copy.articleId, { onSaved }), [copy.articleId])

  /** The rooms beside this one show what the paper holds: it gets the last words first. */
  function saveBeforeLeaving(event: MouseEvent) {
    const link = (event.target as Element).closest('a')
    if (!link?.pathname.startsWith('/admin/') || link.target !== '' || link.hash !== '' || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void keeper
      .saveNow()
      .catch(() => {})
      .then(() => location.assign(link.href))
  }

  const notes = useNotes(copy.articleId)
  const notedBlocks = useMemo(() => placesOf(notes.talks, held.current.readBody()), [notes.talks])

  function jump(field: string, at?: readonly number[]) {
    if (field === 'body') return editor.current?.jumpTo(at ?? [0])
    setTab('details')
    jumpToField(field)
  }

  /** What the paper said against a field at the last save. */
  const issues = state.is === 'refused' ? (state.refusal.issues ?? []) : []
  const issueOf = useTranslations('newsroom.issue')
  const wrongOf = (field: string) => {
    const issue = issues.find(one => one.field === field || one.field.startsWith(`${field}.`))
    return issue && issueOf(isKnownIssue(issue.key) ? issue.key : 'unfit')
  }

  const lock = useLock({ articleId: copy.articleId, staffId, wants: mayWrite ? 'write' : 'read' })
  const isReadOnly = !mayWrite || lock.state === 'theirs' || lock.state === 'lost' || lock.state === 'free'

  const direction = directionOf(copy.language)
  return (
    <div className="writing">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the links in it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by key is a click too */}
      <div className="writing-bar" onClick={saveBeforeLeaving}>
        {heading}
        <a className="to-side" href="#beside">
          {t('toSide')}
        </a>
        <SaveWords state={state} print={print} retry={keeper.retry} />
      </div>
      {mayWrite ? <LockNotice lock={lock} print={print} /> : <p className="notice">{t('readOnly')}</p>}
      {isRecovered && <p className="notice">{t('recovered')}</p>}
      {state.is === 'stale' && <StaleNotice state={state} articleId={copy.articleId} print={print} language={copy.language} read={readAll} onMerged={merged} />}
      <div className="writing-desk">
        <div className="writing-words" lang={copy.language} dir={direction}>
          <LineField name="kicker" label={t('kicker')} value={content.kicker} language={copy.language} isReadOnly={isReadOnly} wrong={wrongOf('kicker')} onChange={kicker => change({ kicker })} />
          <HeadlineField value={content.headline} print={print} language={copy.language} isReadOnly={isReadOnly} wrong={wrongOf('headline')} onChange={headline => change({ headline })} />
          <LineField
            name="standfirst"
            label={t('standfirst')}
            value={content.standfirst}
            language={copy.language}
            isReadOnly={isReadOnly}
            wrong={wrongOf('standfirst')}
            onChange={standfirst => change({ standfirst })}
          />
          <Editor
            ref={editor}
            body={copy.content.body}
            language={copy.language}
            print={print}
            isReadOnly={isReadOnly}
            canKeepHouseList={may(me, 'keep-house-list')}
            notedBlocks={notedBlocks}
            onNote={block => {
              setNotedAt(anchorAt(held.current.readBody(), block))
              setTab('notes')
            }}
            onChange={readBody => {
              held.current.readBody = readBody
              keeper.touched()
            }}
          />
        </div>
        <Side tab={tab} onTab={setTab}>
          {tab === 'print' && <PrintPanel story={story} me={me} people={people} print={print} seenAt={seenAt} actions={actions} onJump={jump} onBeforeAct={keeper.saveNow} />}
          {tab === 'notes' && (
            <Suspense>
              <NotesPanel
                notes={notes}
                staffId={staffId}
                isDesk={may(me, 'return', story.standing)}
                mayNote={may(me, 'note', story.standing)}
                print={print}
                paragraph={notedAt}
                onShow={place => editor.current?.jumpTo([place])}
              />
            </Suspense>
          )}
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
              translate={may(me, 'create') ? actions.translate : undefined}
            />
          )}
        </Side>
      </div>
    </div>
  )
}

/** The blocks at which something is still talked about. */
const placesOf = (talks: Talk[] | null, body: Body) => talks?.flatMap(({ anchor, resolvedAt }) => (anchor && !resolvedAt ? (findAnchored(body, anchor) ?? []) : [])) ?? []
