// How often one address may search: a person never meets it, a machine that copies the archive does.
import { RateLimiterMemory } from 'rate-limiter-flexible'

const limiter = new RateLimiterMemory({ points: 100, duration: 10 })
/** The operator's own machine may measure. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

/** Seconds until this caller may ask again; 0 where she may now. The edge says who is calling, and takes away what a stranger says. */
export async function waitBeforeAsking(request: Request) {
  const address = request.headers.get('x-manshet-ip') ?? ''
  if (address === '' || LOOPBACK.test(address)) return 0
  try {
    await limiter.consume(address)
    return 0
  } catch (refusal) {
    return Math.ceil(((refusal as { msBeforeNext?: number }).msBeforeNext ?? 1_000) / 1_000)
  }
}
