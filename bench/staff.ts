// Prints, as JSON, the cookies of so many writers who are signed in and the id of a story that each has opened; run over a data folder of its own.
import { createArticle } from '#db/articles.ts'
import { close } from '#db/client.ts'
import { getStaff } from '#db/staff.ts'
import { auth } from '#db/staff-auth.ts'
import { addStaff } from '#db/staff-joining.ts'

const PASSWORD = 'حبر-ورق-2026 bench'
const writers: { cookie: string; articleId: number }[] = []
for (let number = 1; number <= Number(process.argv[2]); number++) {
  const email = `writer-${number}@paper.example`
  const at = new Date()
  const staffId = await addStaff({ email, name: `كاتب ${number}`, role: 'reporter', password: PASSWORD, by: { machine: 'operator' }, at })
  const by = await getStaff(staffId)
  if (!by) throw new Error(`${email} is nobody`)
  const articleId = await createArticle({ language: 'ar', by, at })
  const answer = await auth().api.signInEmail({ body: { email, password: PASSWORD }, asResponse: true })
  const cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';', 1)[0])
    .join('; ')
  writers.push({ cookie, articleId })
}
console.log(JSON.stringify(writers))
close()
