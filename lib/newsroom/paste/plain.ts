// Plain text as it is pasted, from a messenger or a wire: its lines, its *bold*, its points and its addresses.
import { withoutControls } from '#lib/arabic/without-controls.ts'
import { isSafeLink } from '../links.ts'
import { xml } from '../xml.ts'
import { withoutTracking } from './address.ts'

/** HTML of the editor's own elements: a line is a paragraph, two or more points in a row are a list. */
export function htmlOfPlain(text: string): string {
  const lines = text
    .replace(/[\u200E\u200F\u061C\u2066-\u2069]/gu, '')
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(line => withoutControls(line.replace(/[\u00A0\t]/g, ' ')).trim())
    .filter(Boolean)
  return groupsOf(lines).map(groupHtml).join('')
}

type Group = { kind: 'line' | 'bullet' | 'number'; sign?: string; lines: string[]; start: number }
const POINT = /^(?:(?<bullet>[•·▪◦‣*–-])|(?<number>[0-9٠-٩]{1,2})[.)-])[ ]+(?<words>\S.*)$/u

function groupsOf(lines: string[]): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    const { bullet, number, words } = POINT.exec(line)?.groups ?? {}
    const kind = bullet ? 'bullet' : number ? 'number' : 'line'
    const last = groups.at(-1)
    if (last?.kind === kind && last.sign === bullet && kind !== 'line') last.lines.push(words!)
    else groups.push({ kind, sign: bullet, lines: [kind === 'line' ? line : words!], start: Number(number) || 1 })
  }
  // A dash before one line is somebody speaking, not a list.
  let at = 0
  return groups.map(group => {
    const from = at
    at += group.lines.length
    return group.kind !== 'line' && group.lines.length === 1 ? { ...group, kind: 'line' as const, lines: [lines[from]!] } : group
  })
}

function groupHtml({ kind, lines, start }: Group) {
  const written = lines.map(line => `<p>${wordsHtml(line)}</p>`)
  if (kind === 'line') return written.join('')
  const items = written.map(line => `<li>${line}</li>`).join('')
  return kind === 'bullet' ? `<ul>${items}</ul>` : `<ol${start > 1 ? ` start="${start}"` : ''}>${items}</ol>`
}

const ADDRESS = /https?:\/\/[^\s«»"“”<>،؛؟]*[^\s«»"“”<>،؛؟.,:;!)\]]/giu

function wordsHtml(line: string) {
  let html = ''
  let at = 0
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    html += markedHtml(line.slice(at, index))
    html += isSafeLink(address) ? `<a href="${xml(withoutTracking(address))}">${xml(withoutTracking(address))}</a>` : xml(address)
    at = index + address.length
  }
  return html + markedHtml(line.slice(at))
}

// What messengers mean by signs: *bold* is kept, _slanted_ and ~struck~ are not the paper's.
const SIGNED = /(?<![\p{L}\p{N}*_~])(?:\*(?=\S)(?<bold>[^*]+?)(?<=\S)\*|_(?=\S)(?<slanted>[^_]+?)(?<=\S)_|~(?=\S)(?<struck>[^~]+?)(?<=\S)~)(?![\p{L}\p{N}*_~])/gu

const markedHtml = (words: string) =>
  xml(words).replace(SIGNED, (...match) => {
    const { bold, slanted, struck } = match.at(-1) as Record<string, string | undefined>
    return bold ? `<b>${bold}</b>` : (slanted ?? struck ?? '')
  })
