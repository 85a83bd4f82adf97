// One address of every type of page, in both languages: what every page must be, each of them is asked for.

export const everyPage = [
  { name: 'front', path: '/' },
  { name: 'section', path: '/العالمية' },
  { name: 'story', path: '/n/1' },
  { name: 'topic', path: '/topic/موانئ' },
  { name: 'author', path: '/author/layla-haddad' },
  { name: 'latest', path: '/latest' },
  { name: 'search', path: '/search?q=مدير' },
  { name: 'nothing found', path: '/search?q=قسطنطينوبوليس' },
  { name: 'live', path: '/live' },
  { name: 'corrections', path: '/corrections' },
  { name: 'about', path: '/about' },
  { name: '404', path: '/لا-شيء-هنا' },
  { name: 'front in English', path: '/en' },
  { name: 'section in English', path: '/en/world' },
  { name: 'latest in English', path: '/en/latest' },
  { name: 'author in English', path: '/en/author/layla-haddad' },
  { name: 'search in English', path: '/en/search?q=port' },
  { name: 'live in English', path: '/en/live' },
  { name: 'about in English', path: '/en/about' },
  { name: '404 in English', path: '/en/nothing' },
]
