// XML written by hand: any stored text becomes valid XML 1.0.

// XML 1.0 (fifth edition), 2.2: only these may stand in a document, escaped or not.
const NOT_FOR_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for an element or an attribute; letters that XML does not know leave, a lone surrogate becomes U+FFFD. */
export const xml = (text: string) =>
  text
    .toWellFormed()
    .replace(NOT_FOR_XML, '')
    .replace(/[&<>"']/g, letter => ENTITIES[letter] ?? letter)

/** `<name>text</name>`, or nothing where there is no text. */
export const element = (name: string, text: string, attributes = '') => (text === '' ? '' : `<${name}${attributes}>${xml(text)}</${name}>`)

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
