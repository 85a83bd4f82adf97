// What an Arabic newspaper prints: the letters that its faces are cut to. What is not here comes from the reader's own machine.

const from = (first: string, last: string) => Array.from({ length: last.codePointAt(0)! - first.codePointAt(0)! + 1 }, (_, place) => String.fromCodePoint(first.codePointAt(0)! + place)).join('')

/** Hamza to yeh, tatweel, harakat to sukun, the marks of madda and hamza, the dagger alef; Quranic marks are not news. */
const ARABIC = `${from('\u0621', '\u063a')}${from('\u0640', '\u0655')}\u0670\u0671`
/** Of Persian, Urdu, Kurdish and Pashto, whose names the news is full of. */
const NEIGHBOURS = `ٹپچڈڑژښڤکګگڭںھہۀۃۆۇۈۊیۍېےە`
const ARABIC_DIGITS = `${from('٠', '٩')}${from('۰', '۹')}٪٫٬`
const ARABIC_MARKS = '،؛؟ﷺ۔'
const LATIN = from(' ', '~')
/** Names from the Atlantic to the Bosporus. */
const ACCENTS = `${from('À', 'ÿ')}ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĻļĽľŁłŃńŅņŇňŌōŐőŒœŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț`
/** A face that lacks an accented letter builds it of these: Plex does so with ğ, ř and İ. */
export const accentMarks = '\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0326\u0327\u0328'
const MARKS = '\u00a0\u202f«»‹›“”‘’‚„–—…•·°×÷±−§©®™†′″¼½¾²³№→←↑↓'
const CURRENCIES = '€£¥₺₪₹₽'
/** Joiners and directions: nothing to see, but a face that lacks them breaks the word in two. */
const UNSEEN = '\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069'

export const newspaperLetters = ARABIC + NEIGHBOURS + ARABIC_DIGITS + ARABIC_MARKS + LATIN + ACCENTS + MARKS + CURRENCIES + UNSEEN
