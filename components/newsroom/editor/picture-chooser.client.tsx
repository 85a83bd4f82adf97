'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { Button, Dialog, Heading, Input, Label, ListBox, ListBoxItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import type { PictureInStory } from '#lib/newsroom/body.ts'
import { pictureAddress, renditionsOf } from '#lib/newsroom/renditions.ts'
import { findPictures, Refused, uploadPicture } from './house.ts'
import { useAnswer } from './tasks/use-answer.ts'
import type { KeptPicture } from './views/desk.ts'

type Props = { onChosen: (picture: PictureInStory | null) => void }

/** The house's pictures, newest first, by the words that are kept with them; or one brought from her machine. */
export function PictureChooser({ onChosen }: Props) {
  const t = useTranslations('newsroom.editor')
  const [words, setWords] = useState('')
  const { answer: pictures, state, ask } = useAnswer<KeptPicture[]>()
  useEffect(() => ask(() => findPictures(words)), [words, ask])
  const take = (mediaId: number) => onChosen({ mediaId, caption: null, credit: null, altText: null })
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={() => onChosen(null)}>
      <Modal className="react-aria-Modal wide">
        <Dialog>
          <Heading slot="title">{t('choosePicture')}</Heading>
          <SearchField value={words} onChange={setWords} autoFocus>
            <Label>{t('findPicture')}</Label>
            <Input />
          </SearchField>
          <ListBox
            aria-label={t('choosePicture')}
            className="react-aria-ListBox picture-choices"
            layout="grid"
            items={pictures ?? []}
            onAction={id => take(Number(id))}
            renderEmptyState={() => <p className="quiet">{state === 'failed' ? t('unreachable') : state === 'asking' ? '' : t('noneFound')}</p>}
          >
            {picture => (
              <ListBoxItem id={picture.id} textValue={picture.caption || picture.altText || picture.credit}>
                <img src={pictureAddress(picture, renditionsOf(picture)[0] ?? picture.width, { format: 'webp' })} alt={picture.altText} loading="lazy" />
                <span className="small">{picture.caption || picture.altText}</span>
                <span className="small quiet">{picture.credit}</span>
              </ListBoxItem>
            )}
          </ListBox>
          <Upload onUploaded={({ id }) => take(id)} />
          <div className="dialog-acts">
            <Button slot="close">{t('cancel')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** One file with its words; what is wrong with it is said beside it, and the words stay. */
function Upload({ onUploaded }: { onUploaded: (picture: KeptPicture) => void }) {
  const t = useTranslations('newsroom.editor')
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [file, setFile] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const word = (name: string) => String(form.get(name) ?? '').trim()
    if (!(file instanceof File) || file.size === 0) return setWrong(t('upload.missing'))
    setBusy(true)
    try {
      onUploaded(await uploadPicture(file, { caption: word('caption'), credit: word('credit'), altText: word('altText') }))
    } catch (error) {
      setWrong(said(error))
    }
    setBusy(false)
  }
  const said = (error: unknown) => {
    const refusal = error instanceof Refused ? error.refusal : null
    const key = refusal && 'issues' in refusal ? refusal.issues?.[0]?.key : undefined
    return t.has(`upload.${key}` as 'upload.type') ? t(`upload.${key}` as 'upload.type') : t('upload.failed')
  }
  return (
    <form className="upload" onSubmit={submit} noValidate>
      <h3>{t('upload.name')}</h3>
      <div className="file">
        {/* The browser's own words for this button may be of another language than the desk's. */}
        <label className="button">
          {t('upload.file')}
          <input
            className="only-read-out"
            type="file"
            name="file"
            accept="image/jpeg,image/png,image/webp,image/gif"
            aria-describedby="upload-wrong"
            onChange={event => {
              setFile(event.target.files?.[0]?.name ?? null)
              setWrong(null)
            }}
          />
        </label>
        <bdi className="small">{file}</bdi>
        <span className="wrong" id="upload-wrong" role="alert">
          {wrong}
        </span>
      </div>
      <label className="field">
        <span className="label">{t('caption')}</span>
        <input className="input" name="caption" maxLength={1_000} />
      </label>
      <label className="field">
        <span className="label">{t('credit')}</span>
        <input className="input" name="credit" maxLength={300} />
      </label>
      <label className="field">
        <span className="label">{t('altText')}</span>
        <input className="input" name="altText" maxLength={1_000} />
      </label>
      <button type="submit" className="button" disabled={isBusy}>
        {isBusy ? t('upload.busy') : t('upload.act')}
      </button>
    </form>
  )
}
