'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { type ArticleKind, articleKinds, type Importance, importances } from '#lib/newsroom/article-kinds.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import type { Choices, Chosen } from './choices.ts'
import { BylineField } from './fields/byline-field.client.tsx'
import { ChoiceField } from './fields/choice-field.client.tsx'
import { LinkField } from './fields/link-field.client.tsx'
import { PictureField } from './fields/picture-field.client.tsx'
import { TopicsField } from './fields/topics-field.client.tsx'
import { WordsField } from './fields/words-field.client.tsx'
import { Translations } from './translations.client.tsx'
import type { Copy, Inside } from './working-copy.ts'

type Props = {
  content: ArticleContent
  inside: Inside
  copy: Copy
  print: Print
  choices: Choices
  chosen: Chosen
  addresses: { before: string; short: string }
  isReadOnly: boolean
  change: (changed: Partial<ArticleContent>) => void
  changeInside: (changed: Partial<Inside>) => void
  translate?: (form: FormData) => Promise<void>
}

/** All that is said of a story beside its words; every line of it is staged with them. */
export function Details({ content, inside, copy, print, choices, chosen, addresses, isReadOnly, change, changeInside, translate }: Props) {
  const t = useTranslations('newsroom.story')
  return (
    <div className="details">
      <Part title={t('part.place')} isOpen>
        <ChoiceField
          name="section"
          label={t('section')}
          value={content.sectionId === null ? '' : String(content.sectionId)}
          options={[{ value: '', words: t('noSection') }, ...choices.sections.map(({ id, name }) => ({ value: String(id), words: name }))]}
          isReadOnly={isReadOnly}
          onChange={value => change({ sectionId: value === '' ? null : Number(value) })}
        />
        <div className="two">
          <ChoiceField
            name="kind"
            label={t('kind')}
            value={content.kind}
            options={articleKinds.map(kind => ({ value: kind, words: t(`kinds.${kind}`) }))}
            isReadOnly={isReadOnly}
            onChange={value => change({ kind: value as ArticleKind })}
          />
          <ChoiceField
            name="importance"
            label={t('importance')}
            value={content.importance}
            options={importances.map(importance => ({ value: importance, words: t(`importances.${importance}`) }))}
            isReadOnly={isReadOnly}
            onChange={value => change({ importance: value as Importance })}
          />
        </div>
        <WordsField name="dateline" label={t('dateline')} value={content.dateline} longest={200} isReadOnly={isReadOnly} onChange={dateline => change({ dateline })} />
      </Part>
      <Part title={t('part.byline')} isOpen>
        <BylineField byline={content.byline} authors={choices.authors} isReadOnly={isReadOnly} onChange={byline => change({ byline })} />
      </Part>
      <Part title={t('part.topics')} isOpen>
        <TopicsField topicIds={content.topicIds} known={chosen.topics} language={copy.language} isReadOnly={isReadOnly} onChange={topicIds => change({ topicIds })} />
      </Part>
      <Part title={t('part.picture')} isOpen>
        <PictureField picture={content.picture} known={chosen.pictures} isReadOnly={isReadOnly} onChange={picture => change({ picture })} />
      </Part>
      <Part title={t('part.link')} isOpen>
        <LinkField content={content} sections={choices.sections} addresses={addresses} isReadOnly={isReadOnly} onChange={slug => change({ slug })} />
      </Part>
      <Part title={t('part.search')}>
        <Counted length={content.seo.title.length} longest={60} print={print}>
          <WordsField name="seo.title" label={t('seoTitle')} value={content.seo.title} longest={300} isReadOnly={isReadOnly} onChange={title => change({ seo: { ...content.seo, title } })} />
        </Counted>
        <Counted length={content.seo.description.length} longest={160} print={print}>
          <WordsField
            name="seo.description"
            label={t('seoDescription')}
            value={content.seo.description}
            longest={500}
            isReadOnly={isReadOnly}
            onChange={description => change({ seo: { ...content.seo, description } })}
          />
        </Counted>
        <WordsField
          name="seo.socialTitle"
          label={t('socialTitle')}
          value={content.seo.socialTitle ?? ''}
          longest={300}
          isReadOnly={isReadOnly}
          onChange={socialTitle => change({ seo: { ...content.seo, socialTitle } })}
        />
      </Part>
      <Part title={t('part.language')}>
        <Translations copy={copy} translations={chosen.translations} translate={translate} />
      </Part>
      <Part title={t('part.inside')}>
        <p className="hint">{t('insideHint')}</p>
        <InsideField name="sources" label={t('sources')} value={inside.sources} isReadOnly={isReadOnly} onChange={sources => changeInside({ sources })} />
        <InsideField name="internalNotes" label={t('internalNotes')} value={inside.internalNotes} isReadOnly={isReadOnly} onChange={internalNotes => changeInside({ internalNotes })} />
      </Part>
    </div>
  )
}

function Part({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="part" open={isOpen}>
      <summary>{title}</summary>
      <div className="part-fields">{children}</div>
    </details>
  )
}

function Counted({ length, longest, print, children }: { length: number; longest: number; print: Print; children: ReactNode }) {
  const t = useTranslations('newsroom.story')
  return (
    <div className="counted">
      {children}
      {length > 0 && <p className={`counter ${length > longest ? 'warn' : ''}`}>{t('length', { length: formatNumber(length, print), longest: formatNumber(longest, print) })}</p>}
    </div>
  )
}

type InsideProps = { name: string; label: string; value: string; isReadOnly: boolean; onChange: (value: string) => void }

function InsideField({ name, label, value, isReadOnly, onChange }: InsideProps) {
  return (
    <label className="field" data-field={name}>
      {label}
      <textarea className="input" rows={3} maxLength={20_000} value={value} readOnly={isReadOnly} onChange={event => onChange(event.target.value)} />
    </label>
  )
}
