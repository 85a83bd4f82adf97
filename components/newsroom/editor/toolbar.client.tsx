'use client'
import type { Editor } from '@tiptap/core'
import {
  CircleHelp,
  CreditCard,
  Image,
  Images,
  Link,
  List,
  ListOrdered,
  Maximize2,
  MessageSquare,
  Minimize2,
  Minus,
  Newspaper,
  Pilcrow,
  Quote,
  Redo2,
  Replace,
  Search,
  SpellCheck,
  Superscript,
  Table,
  TextQuote,
  Undo2,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { Toolbar as Bar, Button, Separator, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { type Deed, isTask, keysShown, toolbar } from './acts.ts'
import { commands, isActive } from './commands.ts'
import { useSeen } from './use-seen.ts'

/** Of those that are not here a letter or a word is shown: `newsroom.editor.letter`. */
const pictures: Record<Exclude<Deed, 'bold' | 'heading2' | 'heading3'>, ReactNode> = {
  superscript: <Superscript />,
  link: <Link />,
  paragraph: <Pilcrow />,
  quote: <TextQuote />,
  pullQuote: <Quote />,
  bulletList: <List />,
  orderedList: <ListOrdered />,
  table: <Table />,
  picture: <Image />,
  gallery: <Images />,
  linkCard: <CreditCard />,
  relatedStory: <Newspaper />,
  rule: <Minus />,
  undo: <Undo2 />,
  redo: <Redo2 />,
  find: <Search />,
  replace: <Replace />,
  proofread: <SpellCheck />,
  note: <MessageSquare />,
  fullScreen: <Maximize2 />,
  keys: <CircleHelp />,
}

const STATES = ['bold', 'superscript', 'heading2', 'heading3', 'quote', 'pullQuote', 'bulletList', 'orderedList'] as const
const isState = (deed: Deed): deed is (typeof STATES)[number] => STATES.includes(deed as never)

const isLetter = (deed: Deed): deed is 'bold' | 'heading2' | 'heading3' => !Object.hasOwn(pictures, deed)

type Props = { editor: Editor; act: (deed: Deed) => void; isFull: boolean; canNote: boolean }

/** Every act that is often wanted, with its name and key on a tip. */
export function Toolbar({ editor, act, isFull, canNote }: Props) {
  const t = useTranslations('newsroom.editor')
  const active = useSeen(editor, state => STATES.filter(deed => isActive(state, deed)).join(' ')).split(' ')
  const idle = useSeen(editor, state => (['undo', 'redo'] as const).filter(deed => !commands[deed](state)).join(' ')).split(' ')
  const ends: Deed[] = [...(canNote ? (['note'] as const) : []), 'fullScreen', 'keys']
  return (
    <Bar className="editor-toolbar" aria-label={t('toolbar')}>
      {[...toolbar, ends].map((group, place) => (
        <Fragment key={place}>
          {place > 0 && <Separator orientation="vertical" />}
          {group.map(deed => (
            <TooltipTrigger key={deed} delay={400}>
              {isState(deed) ? (
                <ToggleButton aria-label={t(`act.${deed}`)} isSelected={active.includes(deed)} onChange={() => act(deed)}>
                  {isLetter(deed) ? <span className={`letter ${deed}`}>{t(`letter.${deed}`)}</span> : pictures[deed]}
                </ToggleButton>
              ) : (
                <Button className="react-aria-ToggleButton" aria-label={t(`act.${deed}`)} isDisabled={!isTask(deed) && idle.includes(deed)} onPress={() => act(deed)}>
                  {deed === 'fullScreen' && isFull ? <Minimize2 /> : pictures[deed as keyof typeof pictures]}
                </Button>
              )}
              <Tooltip offset={6}>
                {t(`act.${deed}`)} <kbd dir="ltr">{keysShown(deed)}</kbd>
              </Tooltip>
            </TooltipTrigger>
          ))}
        </Fragment>
      ))}
    </Bar>
  )
}
