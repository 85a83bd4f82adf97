// Raw text from anywhere becomes a story, by the machine named `import`. It corrects nothing.

import { slugOf } from '#lib/arabic/slug.ts'
import { languages } from '#lib/i18n/routing.ts'
import { readRawStory } from '#lib/newsroom/raw-story.ts'
import { readText } from '#lib/newsroom/raw-text.ts'
import { storyPath } from '#lib/newsroom/urls.ts'
import { createArticle, publishArticle } from './articles.ts'
import { transaction } from './client.ts'
import { getSectionByName, listSectionNames } from './sections.ts'

type RawImport = { bytes: Uint8Array; section: string | undefined; publish: boolean; at: Date }
const by = { machine: 'import' } as const

/**
 * Creates a draft, or a live story with `publish`. Answers what was recognised and left out, and the story's path (null for a draft);
 * or why not: refused with a key, or no section, with those to choose from.
 */
export async function importRawText({ bytes, section, publish, at }: RawImport) {
  const text = readText(bytes)
  if ('issue' in text) return { state: 'refused' as const, key: text.issue }
  const names = (await Promise.all(languages.map(listSectionNames))).flat()
  const read = readRawStory(text.text, { sections: names.map(one => one.name) })
  if ('issues' in read) return { state: 'refused' as const, key: read.issues[0]?.key ?? 'not-a-story' }
  const { language, headline, dateline, body } = read.story
  const asked = section ?? read.story.section
  const found = asked === null ? null : await getSectionByName(language, asked)
  if (!found) return { state: 'no-section' as const, asked, sections: names.filter(one => one.language === language).map(one => one.name) }
  const articleId = await transaction(async function importRawText() {
    const id = await createArticle({ language, content: { headline, dateline, body, sectionId: found.sectionId }, by, at })
    if (publish) await publishArticle({ articleId: id, by, at })
    return id
  })
  const path = publish ? storyPath(language, found.slug, articleId, slugOf(headline)) : null
  return { state: 'imported' as const, articleId, path, recognised: read.recognised, dropped: read.dropped }
}
