import { useTranslations } from 'next-intl'
import { IsolatedText } from '#components/ui/isolated-text.tsx'
import { directionOf, type Language } from '#lib/i18n/routing.ts'
import type { BlockChange, Comparison as Compared } from '#lib/newsroom/compare.ts'
import { MarkedWords } from './marked-words.tsx'

/** What changed between two versions: the fields around the words, then the body from its first paragraph to its last. */
export function Comparison({ comparison, language }: { comparison: Compared; language: Language }) {
  const t = useTranslations('newsroom.versions')
  if (comparison.isSame) return <p className="notice">{t('same')}</p>
  const isBodySame = comparison.blocks.every(block => block.kind === 'same')
  return (
    <div className="comparison" lang={language} dir={directionOf(language)}>
      <MeaningOfMarks />
      {comparison.fields.length > 0 && (
        <dl className="changed-fields">
          {comparison.fields.map(({ field, parts }) => (
            <div key={field} data-field={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd className={field === 'headline' ? 'as-headline' : undefined}>
                <MarkedWords parts={parts} language={language} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isBodySame ? (
        <p className="quiet">{t('sameBody')}</p>
      ) : (
        <div className="changed-body">
          {comparison.blocks.map((block, place) => (
            <ComparedBlock key={place} block={block} language={language} />
          ))}
        </div>
      )}
    </div>
  )
}

function ComparedBlock({ block, language }: { block: BlockChange; language: Language }) {
  const t = useTranslations('newsroom.versions.block')
  const isNamed = block.kind !== 'same' && block.kind !== 'changed'
  const isWhole = block.kind === 'added' || block.kind === 'removed'
  return (
    <div className={`compared ${block.kind} of-${block.type}`}>
      {isNamed && <p className="small compared-kind">{t(block.kind as 'added')}</p>}
      <p>{isWhole || block.kind === 'moved-away' ? <WholeBlock block={block} language={language} /> : <MarkedWords parts={block.parts} language={language} />}</p>
    </div>
  )
}

/** Its kind is said above it: the words themselves are read without interruption. */
function WholeBlock({ block: { kind, parts }, language }: { block: BlockChange; language: Language }) {
  const words = <IsolatedText text={parts.map(part => part.before || part.after).join('')} language={language} />
  if (kind === 'moved-away') return <span className="quiet">{words}</span>
  return kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>
}

function MeaningOfMarks() {
  const t = useTranslations('newsroom.versions.key')
  return (
    <p className="small quiet meaning-of-marks">
      <ins>{t('added')}</ins> <del>{t('removed')}</del> <ins className="slight">{t('quiet')}</ins>
    </p>
  )
}
