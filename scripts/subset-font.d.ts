declare module 'subset-font' {
  type Cut = { targetFormat?: 'sfnt' | 'woff' | 'woff2'; noHinting?: boolean; keepFeatures?: string[]; keepAllGlyphs?: boolean }
  /** Keeps what a text needs, with every form that its letters take beside each other (hb-subset's glyph closure). */
  export default function subsetFont(font: Buffer, text: string | undefined, cut?: Cut): Promise<Buffer>
}
