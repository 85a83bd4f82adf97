// manshet live "https://…/x.m3u8": what live TV plays.
import { defineCommand } from 'citty'
import { beginLiveTv, endLiveTv } from '#db/settings.ts'
import { now } from '#lib/platform/now.ts'
import { refuse } from './refuse.ts'

const REFUSALS: Record<string, string> = {
  missing: 'name the stream, for example: live "https://stream.example/live.m3u8", or end it: live --off.',
  unfit: 'the stream must be an https:// address without a password (http:// only on this machine itself).',
}
const by = { machine: 'operator' } as const

export const liveCommand = defineCommand({
  meta: { name: 'live', description: 'Puts an HLS stream on the live page, or takes it away with --off.' },
  args: {
    stream: { type: 'positional', description: 'The address of the stream, an .m3u8', required: false },
    off: { type: 'boolean', description: 'End the stream that is on' },
  },
  async run({ args }) {
    if (args.off) {
      console.log((await endLiveTv({ by, at: now() })) ? 'live TV has ended.' : 'no stream was on.')
      return
    }
    try {
      await beginLiveTv({ stream: args.stream ?? '', by, at: now() })
      console.log('the stream is on the live page.')
    } catch (error) {
      const issue = (error as { issues?: { key: string }[] }).issues?.[0]
      if (!issue) throw error
      refuse(REFUSALS[issue.key] ?? issue.key)
    }
  },
})
