// The newsroom's article: every way it can change.

export { discardArticle, emptyBin, restoreFromBin } from './articles/bin.ts'
export { publishWhatIsDue, withdrawWhatIsDue } from './articles/due.ts'
export { correctArticle, moveArticle, publishArticle } from './articles/publish.ts'
export { keepQuietCopies } from './articles/quiet.ts'
export { approveArticle, assignArticle, returnArticle, submitArticle } from './articles/review.ts'
export { embargoArticle, liftEmbargo, scheduleArticle, unscheduleArticle } from './articles/schedule.ts'
export { cancelWithdrawal, scheduleWithdrawal, withdrawArticle } from './articles/withdraw.ts'
export { createArticle, saveDraft } from './articles/work.ts'
