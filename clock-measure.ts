import { writeFileSync } from 'node:fs'
import { transaction, db } from '#db/client.ts'
import { createArticle, scheduleArticle, publishWhatIsDue } from '#db/articles.ts'
import { staff, draft } from '#db/schema.ts'
import { plantMany } from '#db/seed/plant-many.ts'
const N = Number(process.argv[2]); const many = Number(process.argv[3] ?? 0)
const at = new Date('2026-11-22T09:00:00Z'); writeFileSync(process.env.TEST_NOW!, at.toISOString())
if (many) await plantMany(many, at, () => {})
await transaction(async tx => { await tx.insert(staff).values({ id: 3000, role: 'chief', name: 'سلمى', email: 'c@x.example', joinedAt: at }).onConflictDoNothing() })
const by = { staffId: 3000, role: 'chief', name: 'سلمى' } as const
const rows = await db.select().from(draft).limit(400)
const due = new Date(at.getTime() + 60_000)
let t = performance.now()
for (let n = 0; n < N; n++) { const r = rows[n % rows.length]!; const id = await createArticle({ language: 'ar', content: { headline: `${r.headline} ${n}`, standfirst: r.standfirst, body: r.body, sectionId: r.sectionId, topicIds: r.topicIds, byline: r.byline, dateline: 'دمشق' }, by, at }); await scheduleArticle({ articleId: id, publishAt: due, by, at }) }
console.log('set', N, Math.round(performance.now() - t), 'ms')
writeFileSync(process.env.TEST_NOW!, due.toISOString())
t = performance.now()
const prof = process.argv[4]
console.log('published', await publishWhatIsDue(), Math.round(performance.now() - t), 'ms', ((performance.now() - t) / N).toFixed(1), 'each')
