'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button, Dialog, Heading, Input, Label, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { insertBlock } from '../commands.ts'
import { findStories } from '../house.ts'
import type { TaskProps } from '../tasks.client.tsx'
import type { KeptStory } from '../views/desk.ts'
import { useAnswer } from './use-answer.ts'

/** Looks among the paper's own stories for one to name here. */
export function StoryChooser({ editor, language, onClose }: TaskProps) {
  const t = useTranslations('newsroom.editor')
  const [words, setWords] = useState('')
  const { answer: stories, state, ask } = useAnswer<KeptStory[]>()
  useEffect(() => {
    if (words.trim() !== '') ask(() => findStories(words, language))
  }, [words, language, ask])

  const take = (id: number) => {
    insertBlock(editor.schema.nodes.relatedStory!.create({ articleId: id }))(editor.state, editor.view.dispatch)
    onClose()
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog>
          <Heading slot="title">{t('act.relatedStory')}</Heading>
          <SearchField value={words} onChange={setWords} autoFocus>
            <Label>{t('findStory')}</Label>
            <Input />
          </SearchField>
          <ListBox
            aria-label={t('act.relatedStory')}
            className="react-aria-ListBox choices"
            items={words.trim() === '' ? [] : (stories ?? [])}
            onAction={key => take(Number(key))}
            renderEmptyState={() => <p className="quiet">{state === 'failed' ? t('unreachable') : words.trim() === '' || state === 'asking' ? t('typeToFind') : t('noneFound')}</p>}
          >
            {story => (
              <ListBoxItem id={story.id} textValue={story.headline}>
                {story.headline}
              </ListBoxItem>
            )}
          </ListBox>
          <div className="dialog-acts">
            <Button slot="close">{t('cancel')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
