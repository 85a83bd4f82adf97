import { useTranslations } from 'next-intl'
import { formatShortDay } from '#lib/arabic/dates.ts'
import type { Print } from '#lib/newsroom/edition.ts'
import { AddPasskey } from './add-passkey.client.tsx'

type Passkey = { id: number; name: string | null; addedAt: Date | null }
type Given = { passkeys: Passkey[]; nameOfNew: string; print: Print; remove: (form: FormData) => Promise<void> }

/** Her keys, and the way to one more. */
export function PasskeysList({ passkeys, nameOfNew, print, remove }: Given) {
  const t = useTranslations('newsroom.doors')
  return (
    <>
      {passkeys.length > 0 && (
        <ul className="lines">
          {passkeys.map(({ id, name, addedAt }) => (
            <li key={id} className="line">
              <div>
                <p>
                  <bdi>{name ?? t('passkey')}</bdi>
                </p>
                {addedAt && <p className="small quiet">{t('addedOn', { day: formatShortDay(addedAt, print) })}</p>}
              </div>
              <form action={remove}>
                <button type="submit" name="passkey" value={id} className="button small">
                  {t('removePasskey')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey name={nameOfNew} />
    </>
  )
}
