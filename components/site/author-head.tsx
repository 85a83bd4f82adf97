import { IsolatedText } from '#components/ui/isolated-text.tsx'
import type { Language } from '#lib/i18n/routing.ts'
import { isSafeLink } from '#lib/newsroom/links.ts'
import { ListHead } from './list-head.tsx'

type Author = { name: string; role: string; about: string; links: { label: string; href: string }[] }

export function AuthorHead({ author, language }: { author: Author; language: Language }) {
  const links = author.links.filter(link => isSafeLink(link.href))
  return (
    <ListHead title={author.name} words={author.about} label={author.role} language={language}>
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
