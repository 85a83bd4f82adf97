import { listAuthorsToChoose, listPicturesByIds, listSectionsToChoose, listTopicsByIds, listVersionsInOtherLanguages, type WorkingCopy } from '#db/working-copy.ts'
import type { Language } from '#lib/i18n/routing.ts'

export const readChoices = async (language: Language) => ({ sections: await listSectionsToChoose(language), authors: await listAuthorsToChoose(language) })

export const readChosen = async ({ articleId, content }: WorkingCopy) => ({
  topics: await listTopicsByIds(content.topicIds),
  pictures: content.picture ? await listPicturesByIds([content.picture.mediaId]) : [],
  translations: await listVersionsInOtherLanguages(articleId),
})
