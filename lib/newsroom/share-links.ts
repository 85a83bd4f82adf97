// Where a reader may send a story: plain links that work without scripts.

export const sharePlaces = ['whatsapp', 'telegram', 'x', 'facebook'] as const
export type SharePlace = (typeof sharePlaces)[number]

/** The addresses that these services give for sharing; `url` is whole and already encoded, `headline` is as readers see it. */
export function shareLinks({ url, headline }: { url: string; headline: string }): { place: SharePlace; href: string }[] {
  const [link, words] = [encodeURIComponent(url), encodeURIComponent(headline.toWellFormed())]
  const addresses: Record<SharePlace, string> = {
    // WhatsApp has one field: the link stands on a line of its own.
    whatsapp: `https://wa.me/?text=${words}%0A${link}`,
    telegram: `https://t.me/share/url?url=${link}&text=${words}`,
    x: `https://x.com/intent/post?text=${words}&url=${link}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${link}`,
  }
  return sharePlaces.map(place => ({ place, href: addresses[place] }))
}
