'use client'
import { useTranslations } from 'next-intl'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { type Deed, keysOf, keysShown } from '../acts.ts'
import type { TaskProps } from '../tasks.client.tsx'

const DEEDS = Object.keys(keysOf) as Deed[]

/** «؟»: every command and its key. */
export function KeysList({ onClose }: TaskProps) {
  const t = useTranslations('newsroom.editor')
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog>
          <Heading slot="title">{t('act.keys')}</Heading>
          <dl className="keys-list">
            {DEEDS.map(deed => (
              <div key={deed}>
                <dt>{t(`act.${deed}`)}</dt>
                <dd>
                  <kbd dir="ltr">{keysShown(deed)}</kbd>
                </dd>
              </div>
            ))}
            <div>
              <dt>{t('slashMenu')}</dt>
              <dd>
                <kbd dir="ltr">/</kbd>
              </dd>
            </div>
            <div>
              <dt>{t('toToolbar')}</dt>
              <dd>
                <kbd dir="ltr">Alt+F10</kbd>
              </dd>
            </div>
          </dl>
          <div className="dialog-acts">
            <Button slot="close">{t('close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
