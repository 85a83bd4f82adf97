// Who counts as a reader, and which hour a reading belongs to.

const HOUR = 60 * 60 * 1000

/** The first millisecond of the hour (UTC) in which an instant lies. */
export const hourOf = (at: Date) => new Date(Math.floor(at.getTime() / HOUR) * HOUR)

// Names as programs give them in User-Agent. Most say «bot», «crawler» or «spider»; the phones of Cubot do too.
const ROBOTS = [
  '(?<!cu)bot\\b|(?<!cu)bot[-_/]|crawl|spider|slurp|scrap',
  'facebookexternalhit|facebookcatalog|meta-external|whatsapp/|skypeuripreview|embedly|vkshare|flipboard|pinterest/|snap url preview|telegrambot|google-(?:read-aloud|inspectiontool|safety|site-verification)',
  'mediapartners-google|adsbot|feedfetcher|googleother|apis-google|bingpreview|yandex\\w*(?:images|media|metrika|favicons)|baiduspider|duckduckgo-favicons|ia_archiver|archive\\.org|heritrix',
  'chatgpt-user|oai-searchbot|claude-user|claude-web|anthropic-ai|perplexity|cohere-ai|bytespider|diffbot|ccbot|gptbot|youbot',
  'feedly|feedbin|feedburner|inoreader|newsblur|theoldreader|tiny tiny rss|netnewswire|rss',
  'headlesschrome|phantomjs|puppeteer|playwright|selenium|lighthouse|pagespeed|gtmetrix|pingdom|uptime|statuscake|site24x7|monitor|checker|validator|w3c_',
  'curl/|wget|libwww|lwp::|python|aiohttp|httpx|httpie|go-http-client|java/|okhttp|apache-httpclient|axios|node-fetch|undici|guzzle|ruby|php/|postman|insomnia|wrk|autocannon|apachebench',
]
const ROBOT = new RegExp(ROBOTS.join('|'), 'i')

/** Whether a program's name (its User-Agent) is not a person's browser; every browser gives one. */
export const isRobot = (name: string) => name === '' || ROBOT.test(name)

/** Whether a browser says that it fetches a page that nobody has opened yet (`Sec-Purpose`, `Purpose`, `X-Purpose`, `X-Moz`). */
export const isAhead = (purpose: string) => /prefetch|preview|prerender/i.test(purpose)
