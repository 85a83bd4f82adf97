// manshet alert "…" --for 30m: the breaking bar.
import { defineCommand } from 'citty'
import { endAlert, raiseAlert } from '#db/alerts.ts'
import { defaultLanguage, isLanguage } from '#lib/i18n/routing.ts'
import { now } from '#lib/platform/now.ts'
import { refuse } from './refuse.ts'

const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000 }
const REFUSALS: Record<string, string> = {
  missing: 'the alert has no words.',
  'too-long': 'the alert is longer than 280 letters: a bar holds one line.',
  past: 'the alert would end before it begins.',
}
const by = { machine: 'operator' } as const

export const alertCommand = defineCommand({
  meta: { name: 'alert', description: 'Puts one line on top of every page, or takes it away with --off.' },
  args: {
    text: { type: 'positional', description: 'The line', required: false },
    for: { type: 'string', description: 'How long: 45s, 30m, 2h', default: '30m' },
    story: { type: 'string', description: 'The id of the story that the line leads to' },
    language: { type: 'string', description: 'ar or en', default: defaultLanguage },
    off: { type: 'boolean', description: 'End the alert that is on' },
  },
  async run({ args }) {
    const { language } = args
    if (!isLanguage(language)) refuse(`--language is "${language}": it must be ar or en.`)
    if (args.off) {
      const ended = await endAlert({ language, by, at: now() })
      console.log(ended > 0 ? 'the alert has ended.' : 'no alert was on.')
      return
    }
    const [, count, unit] = /^(\d{1,4})([smh])$/.exec(args.for) ?? refuse(`--for is "${args.for}": say a number and s, m or h, for example 30m.`)
    const articleId = args.story === undefined ? undefined : Number(args.story)
    if (articleId !== undefined && !Number.isInteger(articleId)) refuse(`--story is "${args.story}": it must be a story's number.`)
    const at = now()
    const until = new Date(at.getTime() + Number(count) * (UNITS[unit ?? 'm'] ?? 0))
    try {
      await raiseAlert({ language, text: args.text ?? '', articleId, until, by, at })
      console.log(`the alert is on until ${until.toISOString()}.`)
    } catch (error) {
      const issue = (error as { issues?: { key: string }[] }).issues?.[0]
      if (!issue) throw error
      refuse(REFUSALS[issue.key] ?? issue.key)
    }
  },
})
