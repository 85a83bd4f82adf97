'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { StateMark } from '#components/newsroom/stories/state-mark.tsx'
import type { Requirement } from '#lib/newsroom/checklist.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { actsOn, namesItsVersion, needsChecklist, type PrintAct, type Said } from '#lib/newsroom/print-acts.ts'
import type { Refusal } from '#lib/newsroom/refusals.ts'
import type { Person, StoryOnTheDesk } from '#lib/newsroom/story-on-the-desk.ts'
import { Checklist, type Jump } from './checklist.tsx'
import { ClockFailure } from './clock-failure.tsx'
import { StandingLines } from './standing-lines.tsx'

const ActDialog = dynamic(() => import('./act-dialog.client.tsx').then(module => module.ActDialog), { ssr: false })

export type PrintActions = { act: (act: PrintAct, said: Said) => Promise<Refusal | null>; check: (articleId: number) => Promise<Requirement[]> }

export type PrintParts = {
  story: StoryOnTheDesk
  me: Actor
  /** Who can be given the story. */
  people: Person[]
  /** The server's time when it sent the story. */
  seenAt: Date
  actions: PrintActions
}

type Props = PrintParts & {
  print: Print
  onJump: Jump
  /** Saves what is not saved yet; answers the version that then stands there. */
  onBeforeAct: () => Promise<number>
}

/** إلى الطبع: where the story stands, what it lacks, and what this person may do with it now. */
export function PrintPanel({ story, me, people, print, seenAt, actions, onJump, onBeforeAct }: Props) {
  const t = useTranslations('newsroom.print')
  const [requirements, setRequirements] = useState<Requirement[] | null>(null)
  const [opened, setOpened] = useState<{ act: PrintAct; asOf: number } | null>(null)
  const [waiting, setWaiting] = useState<PrintAct | null>(null)
  const [notice, setNotice] = useState<'notSaved' | 'checklist.stop' | null>(null)
  const list = useRef<HTMLElement>(null)
  const { primary, others } = actsOn({ story, by: me, now: seenAt })
  const { check } = actions

  useEffect(() => {
    let isHere = true
    check(story.id).then(
      found => isHere && setRequirements(found),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [check, story.id])

  async function open(act: PrintAct) {
    setWaiting(act)
    setNotice(null)
    try {
      const asOf = namesItsVersion(act) || act === 'link' ? await onBeforeAct() : story.version
      if (await isStopped(act)) return
      setOpened({ act, asOf })
    } catch {
      setNotice('notSaved')
    } finally {
      setWaiting(null)
    }
  }

  async function isStopped(act: PrintAct) {
    if (!needsChecklist(act)) return false
    const found = await check(story.id)
    setRequirements(found)
    if (!found.some(one => one.level === 'blocks')) return false
    setNotice('checklist.stop')
    list.current?.querySelector('button')?.focus()
    return true
  }

  const button = (act: PrintAct, dress: string) => (
    <button type="button" className={dress} aria-disabled={waiting !== null} onClick={() => waiting === null && void open(act)}>
      {waiting === act ? t('working') : t(`acts.${act}`)}
    </button>
  )

  return (
    <section className="print-panel" aria-label={t('name')}>
      <p className="print-state">
        <StateMark word={story.word} />
        {story.later && <span className="small later">{t(`later.${story.later}`)}</span>}
      </p>
      {story.failure && <ClockFailure failure={story.failure} print={print} />}
      {primary && <p>{button(primary, 'button primary')}</p>}
      {notice && (
        <p className="notice warn" role="alert">
          {t(notice)}
        </p>
      )}
      <StandingLines story={story} print={print} seenAt={seenAt} />
      {story.public !== 'withdrawn' && (
        <section ref={list} aria-labelledby="checklist-name">
          <h3 id="checklist-name">{t('checklist.title')}</h3>
          {requirements && <Checklist requirements={requirements} onJump={onJump} />}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="other-acts">
          <h3 id="other-acts">{t('acts.title')}</h3>
          <ul className="print-acts">
            {others.map(act => (
              <li key={act}>{button(act, act === 'withdraw' || act === 'discard' ? 'button small danger' : 'button small')}</li>
            ))}
          </ul>
        </section>
      )}
      {opened && <ActDialog {...opened} story={story} people={people} print={print} act={opened.act} run={said => actions.act(opened.act, said)} onClose={() => setOpened(null)} onJump={onJump} />}
    </section>
  )
}
