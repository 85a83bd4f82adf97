// Which of the kept compressions a client takes (RFC 9110 §12.5.3). Browsers say the same few lines: each is read once.
import type { Encoding } from './page.ts'

const MOST_REMEMBERED = 500
const known = new Map<string, Encoding>()

/** br before gzip before plain, among those the client takes. */
export function preferredEncoding(header: string | string[] | undefined): Encoding {
  const line = String(header ?? '')
  const remembered = known.get(line)
  if (remembered) return remembered
  const encoding = read(line)
  if (known.size < MOST_REMEMBERED) known.set(line, encoding)
  return encoding
}

function read(line: string): Encoding {
  const weights = new Map(
    line
      .toLowerCase()
      .split(',')
      .map(part => {
        const [name = '', ...parameters] = part.split(';').map(word => word.trim())
        const weight = parameters.find(parameter => parameter.startsWith('q='))
        return [name, weight ? Number(weight.slice(2)) : 1] as const
      }),
  )
  const takes = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}
