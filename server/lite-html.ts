// Makes the light page of a full one: no pictures, fonts or scripts, the smallest style sheet, links that stay light.
import { choosing, FULL, LITE, leadsToAPage, liteHref } from '#lib/newsroom/lite.ts'
import { env } from '#lib/platform/env.ts'
import { liteStylesheet } from './stylesheets.ts'
import { words } from './words.ts'

/** `style` is the CSP source of the page's one style sheet. */
type LiteHtml = { html: string; style: string }

const CHOICE = new RegExp(`[?&]${LITE}$`)

/** Whether an inner address asks for the light page, and the same address without that word. */
export const isLite = (innerUrl: string) => CHOICE.test(innerUrl)
export const withoutLite = (innerUrl: string) => innerUrl.replace(CHOICE, '')

/** From a finished reader page as Latin-1 (see reader-html.ts) to its light form. Next's writing is regular: a tag ends at its first `>`. */
export function liteHtml(page: string, innerUrl: string): LiteHtml {
  const { css, source } = liteStylesheet()
  const light = withoutFetched(withoutPictures(page)).replace('</head>', `<style>${css}</style></head>`)
  return { html: withWayToFull(withLightLinks(light), innerUrl), style: source }
}

/** Pictures leave with their captions: words about what is not there help nobody. A link around a picture alone leaves with it. */
const withoutPictures = (page: string) =>
  page
    .replace(/<(picture|video|audio|iframe|object|canvas)\b[\s\S]*?<\/\1>|<(?:img|source|embed)\b[^>]*>/g, '')
    .replace(FIGURE, figure => (hasWords(figure) ? figure : ''))
    .replace(/<a\b[^>]*>\s*<\/a>/g, '')
/** A figure without another inside: one that holds others is only their frame. */
const FIGURE = /<figure\b[^>]*>(?:(?!<figure\b)[\s\S])*?<\/figure>/g
const hasWords = (figure: string) => /[^\s]/.test(figure.replace(/<figcaption\b[\s\S]*?<\/figcaption>/g, '').replace(/<[^>]*>/g, ''))

/** Whatever a browser would fetch beside the page but its small icon. */
const withoutFetched = (page: string) =>
  page
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/<script\b[^>]* src="[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]* ?rel="(?:preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest|apple-touch-icon)"[^>]*>/g, '')

const withLightLinks = (page: string) =>
  page
    .replace(/(<a\b[^>]*? href=")([^"]*)"/g, (_, start: string, href: string) => `${start}${onThisPaper(href, liteHref)}"`)
    .replace(/<form\b[^>]*? action="([^"]*)"[^>]*>/g, (form, action: string) =>
      leadsToAPage(action) && !/ method="(?!get)/i.test(form) ? `${form}<input type="hidden" name="lite" value="1"/>` : form,
    )

/** Links that name this paper's own origin are its links too. */
function onThisPaper(href: string, change: (path: string) => string) {
  return href.startsWith(`${env.siteUrl}/`) ? env.siteUrl + change(href.slice(env.siteUrl.length)) : change(href)
}

/** The query alone leads from whatever address the reader asked to its full page. */
function withWayToFull(page: string, innerUrl: string) {
  const { lite } = words[/^\/en(?:[/?]|$)/.test(innerUrl) ? 'en' : 'ar']
  const query = choosing(new URL(withoutLite(innerUrl), env.siteUrl).search, FULL).replaceAll('&', '&amp;')
  const way = Buffer.from(`<p class="lite">${lite.here} <a href="${query}">${lite.toFull}</a></p>`).toString('latin1')
  const place = [page.indexOf('<div data-breaking="">'), page.search(/(?<=<body\b[^>]*>)/)].find(at => at !== -1) ?? page.length
  return page.slice(0, place) + way + page.slice(place)
}
