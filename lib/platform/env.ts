// The environment, read and checked once. A wrong value stops the start with a sentence that names it.
import { BlockList, isIP } from 'node:net'
import path from 'node:path'

export type Environment = {
  port: number
  dataDir: string
  /** The public origin, without a slash at its end: `https://paper.example`. */
  siteUrl: string
  pageMemoryBytes: number
  /** Whether a connection from this address may speak for the reader in X-Forwarded-*. */
  isTrustedProxy: (address: string) => boolean
  plantsSample: boolean
  logLevel: LogLevel
  /** Empty: one is made at the first start and kept in the data folder. */
  authSecret: string
  /** Where letters go out: `smtp://user:password@host:587`. Null: links are shown to whoever makes them. */
  smtpUrl: string | null
  mailFrom: string
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

type Source = Record<string, string | undefined>
type Checked = { environment: Environment; problems: string[] }

/** What the environment says, and one sentence for each value that cannot be used. */
export function readEnvironment(source: Source): Checked {
  const problems: string[] = []
  const port = readPort(source.PORT, problems)
  const environment: Environment = {
    port,
    dataDir: path.resolve(/*turbopackIgnore: true*/ source.DATA_DIR || 'data'),
    siteUrl: readSiteUrl(source.SITE_URL, port, problems),
    pageMemoryBytes: readMegabytes(source.PAGE_MEMORY_MB, problems) * 1024 * 1024,
    isTrustedProxy: readProxies(source.TRUSTED_PROXIES, problems),
    plantsSample: readSample(source.SAMPLE, problems),
    logLevel: readLogLevel(source.LOG_LEVEL, problems),
    authSecret: readAuthSecret(source.AUTH_SECRET, problems),
    smtpUrl: readSmtpUrl(source.SMTP_URL, problems),
    mailFrom: readMailFrom(source.MAIL_FROM, source.SITE_URL, problems),
  }
  if (source.DATABASE_URL?.startsWith('postgres')) {
    problems.push('DATABASE_URL names a Postgres database, which this version cannot use yet. Leave it out: the paper keeps its SQLite file in DATA_DIR.')
  }
  return { environment, problems }
}

function readPort(value: string | undefined, problems: string[]) {
  if (!value) return 3000
  const port = Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  problems.push(`PORT is "${value}". It must be a whole number from 1 to 65535, for example PORT=3000.`)
  return 3000
}

function readSiteUrl(value: string | undefined, port: number, problems: string[]) {
  if (!value) return `http://localhost:${port}`
  try {
    const url = new URL(value)
    if (/^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username) return url.origin
  } catch {}
  problems.push(`SITE_URL is "${value}". It must be the paper's public origin and nothing more, for example SITE_URL=https://paper.example.`)
  return `http://localhost:${port}`
}

function readMegabytes(value: string | undefined, problems: string[]) {
  if (!value) return 64
  const megabytes = Number(value)
  if (Number.isInteger(megabytes) && megabytes >= 0 && megabytes <= 65_536) return megabytes
  problems.push(`PAGE_MEMORY_MB is "${value}". It must be a whole number of megabytes from 0 (remember nothing) to 65536, for example PAGE_MEMORY_MB=64.`)
  return 64
}

function readProxies(value: string | undefined, problems: string[]) {
  const proxies = new BlockList()
  for (const entry of (value ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const most = family === 'ipv6' ? 128 : 32
    if (!isIP(address) || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most))) {
      problems.push(`TRUSTED_PROXIES names "${entry}". Each entry must be an IP address or a range, for example TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8.`)
    } else if (bits === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(bits), family)
  }
  return (address: string) => {
    const plain = address.startsWith('::ffff:') ? address.slice(7) : address
    return isIP(plain) !== 0 && proxies.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
  }
}

function readSample(value: string | undefined, problems: string[]) {
  if (!value) return true
  if (value === 'none') return false
  problems.push(`SAMPLE is "${value}". Leave it out for the sample edition in a new paper, or say SAMPLE=none for an empty one.`)
  return true
}

function readLogLevel(value: string | undefined, problems: string[]): LogLevel {
  if (!value) return 'info'
  const level = LOG_LEVELS.find(known => known === value)
  if (!level) problems.push(`LOG_LEVEL is "${value}". It must be one of ${LOG_LEVELS.join(', ')}, for example LOG_LEVEL=info.`)
  return level ?? 'info'
}

function readAuthSecret(value: string | undefined, problems: string[]) {
  if (!value) return ''
  if (value.length >= 32 && new Set(value).size >= 10) return value
  problems.push('AUTH_SECRET is too easy to guess. It must be 32 random characters or more, for example AUTH_SECRET=$(openssl rand -base64 32); left out, one is made and kept in DATA_DIR.')
  return ''
}

function readSmtpUrl(value: string | undefined, problems: string[]) {
  if (!value) return null
  if (URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname) return value
  problems.push('SMTP_URL cannot be read. It must be the address of a mail server, for example SMTP_URL=smtp://user:password@mail.example:587.')
  return null
}

function readMailFrom(value: string | undefined, siteUrl: string | undefined, problems: string[]) {
  if (value && /^[^\s<>]+@[^\s<>]+$|<[^\s<>]+@[^\s<>]+>$/.test(value) && !/[\r\n]/.test(value)) return value
  if (value) problems.push(`MAIL_FROM is "${value}". It must be an e-mail address, for example MAIL_FROM=newsroom@paper.example.`)
  return `newsroom@${siteUrl && URL.canParse(siteUrl) ? new URL(siteUrl).hostname : 'localhost'}`
}

const { environment, problems } = readEnvironment(process.env)
if (problems.length > 0) {
  for (const problem of problems) console.error(`manshet: ${problem}`)
  process.exit(78)
}
export const env = environment
