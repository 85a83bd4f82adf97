'use client'
import { Editor as Tiptap } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { lazy, type Ref, Suspense, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import type { Body, PictureInStory } from '#lib/newsroom/body.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { type Deed, isTask, type Task } from './acts.ts'
import { commands } from './commands.ts'
import { bodyOf, documentOf } from './content.ts'
import { Counters } from './counters.client.tsx'
import { pictureOf, storyOf } from './house.ts'
import { focusAt, insertPicture, jumpTo, replaceBody } from './moves.ts'
import { storyNodes } from './nodes.ts'
import { markBlocks } from './plugins/marked-blocks.ts'
import { withoutSlash } from './plugins/slash.ts'
import { storyPlugins } from './plugins.ts'
import { SlashMenu } from './slash-menu.client.tsx'
import { TableTools } from './table-tools.client.tsx'
import { Tasks } from './tasks.client.tsx'
import { Toolbar } from './toolbar.client.tsx'

const PictureChooser = lazy(() => import('./picture-chooser.client.tsx').then(({ PictureChooser }) => ({ default: PictureChooser })))

export type EditorHandle = {
  read: () => Body
  focus: (at?: 'start' | 'end') => void
  /** Other words in the place of these, as one step that can be undone; `onChange` is not called. */
  replaceBody: (body: Body) => void
  /** Shows and chooses a block: the first number is its place in the body, the next its place in that block. */
  jumpTo: (path: number | readonly number[]) => void
}

type Props = {
  body: Body
  /** The story's own, whatever the desk's. */
  language: Language
  /** Whose digits the desk counts in. */
  print: Print
  isReadOnly?: boolean
  /** At each change; what it reads is cheap, only changed blocks are written anew. */
  onChange: (read: () => Body) => void
  /** Otherwise the house's own chooser opens. */
  onChoosePicture?: () => Promise<PictureInStory | null>
  /** The places in the body of blocks that have notes. */
  notedBlocks?: readonly number[]
  onNote?: (block: number) => void
  /** Whether «دقّق» offers to add words to the house list. */
  canKeepHouseList?: boolean
  ref?: Ref<EditorHandle>
}

const NONE: readonly number[] = []

/** The words of a story. `body` is what it begins with: later bodies come through the handle. */
export function Editor({ body, language, print, isReadOnly = false, onChange, onChoosePicture, notedBlocks = NONE, onNote, canKeepHouseList = false, ref }: Props) {
  const t = useTranslations('newsroom.editor')
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Tiptap | null>(null)
  const [task, setTask] = useState<{ task: Task; address?: string } | null>(null)
  const [isFull, setFull] = useState(false)
  const [choosing, setChoosing] = useState<{ answer: (picture: PictureInStory | null) => void } | null>(null)

  const choosePicture = useEffectEvent(() => onChoosePicture?.() ?? new Promise<PictureInStory | null>(answer => setChoosing({ answer })))
  const changed = useEffectEvent((made: Tiptap) => onChange(() => bodyOf(made.state.doc)))
  const note = useEffectEvent((block: number) => onNote?.(block))
  const begin = useEffectEvent((asked: Task, address?: string) => {
    if (asked === 'fullScreen') setFull(is => !is)
    else if (asked === 'note') onNote?.(editor?.state.selection.$head.index(0) ?? 0)
    else if (asked === 'table') void import('./tables.ts').then(({ insertTable }) => editor && insertTable(editor))
    else if (asked === 'picture' || asked === 'gallery') void choosePicture().then(picture => editor && insertPicture(editor, asked, picture))
    else setTask({ task: asked, address })
  })
  const take = useEffectEvent((deed: Deed) => {
    if (editor) withoutSlash(editor.state, editor.view.dispatch)
    act(deed)
  })

  function act(deed: Deed) {
    if (!editor) return
    if (isTask(deed)) return begin(deed)
    commands[deed](editor.state, editor.view.dispatch, editor.view)
    editor.view.focus()
  }

  // The editor is made once: what it is given later comes through the effects below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language of a story and the desk's words stay while it is open
  useEffect(() => {
    const made = new Tiptap({
      element: place.current,
      injectCSS: false,
      extensions: [...storyNodes, storyPlugins({ language, say: t, begin, take, note, desk: { say: t, choosePicture: () => choosePicture(), pictureOf, storyOf } })],
      coreExtensionOptions: { delete: { async: true } },
      enableInputRules: false,
      enablePasteRules: false,
      onBeforeCreate: ({ editor: one }) => void (one.options.content = documentOf(body, one.schema).toJSON()),
      onUpdate: ({ editor: one }) => changed(one),
      editorProps: { attributes: { class: 'story-words', role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('words'), dir: directionOf(language), lang: language } },
    })
    setEditor(made)
    return () => made.destroy()
  }, [])

  useEffect(() => editor?.setEditable(!isReadOnly, false), [editor, isReadOnly])
  useEffect(() => {
    if (editor) editor.view.dispatch(markBlocks(editor.state, notedBlocks))
  }, [editor, notedBlocks])
  useImperativeHandle(
    ref,
    () => ({
      read: () => (editor ? bodyOf(editor.state.doc) : body),
      focus: at => editor && focusAt(editor, at),
      replaceBody: next => editor && replaceBody(editor, next),
      jumpTo: path => editor && jumpTo(editor, typeof path === 'number' ? [path] : path),
    }),
    [editor, body],
  )

  const close = () => {
    setTask(null)
    editor?.view.focus()
  }
  const tasks = editor && task && <Tasks {...{ editor, language, print, isReadOnly, canKeepHouseList }} asked={task} onClose={close} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the full screen from wherever she is in it
    <div
      className="editor"
      data-full={isFull || undefined}
      onKeyDown={event => {
        if (event.key === 'Escape' && isFull) setFull(false)
      }}
    >
      {editor && !isReadOnly && <Toolbar editor={editor} act={act} isFull={isFull} canNote={!!onNote} />}
      {editor && !isReadOnly && <TableTools editor={editor} />}
      <div className="editor-desk">
        <div className="editor-sheet">
          {task?.task !== 'proofread' && tasks}
          <div ref={place} />
        </div>
        {task?.task === 'proofread' && tasks}
      </div>
      {editor && <Counters editor={editor} language={language} print={print} />}
      {editor && !isReadOnly && <SlashMenu editor={editor} take={take} />}
      {choosing && (
        <Suspense>
          <PictureChooser
            onChosen={picture => {
              setChoosing(null)
              choosing.answer(picture)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
