import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Picture } from '#db/published.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { isSafeLink } from '#lib/newsroom/links.ts'
import { Face } from './face.tsx'
import { ListHead } from './list-head.tsx'

type Author = { name: string; role: string; about: string; links: { label: string; href: string }[]; picture: Picture | null }

/** Who writes: her face, her name, what she does, and where else she is found. */
export function AuthorHead({ author, language }: { author: Author; language: Language }) {
  const links = author.links.filter(link => isSafeLink(link.href))
  return (
    <ListHead title={author.name} words={author.about} label={author.role} language={language} face={<Face name={author.name} picture={author.picture} />}>
      {links.length > 0 && (
        <ul className="topics">
          {links.map(link => (
            <li key={link.href}>
              <a href={link.href} rel="me noopener">
                <IsolatedText text={link.label} language={language} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </ListHead>
  )
}
