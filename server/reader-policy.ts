// The policy of a reader's page: only what the page itself holds may run, and only our own may be fetched.

type Allowed = { styles: string[]; scripts: string[]; stream?: string | null; framedBy?: "'none'" | "'self'" }

/** `stream` is the origin of the stream that the page plays: hls.js fetches from it, works in a blob and plays out of one. */
export const readerPolicy = ({ styles, scripts, stream = null, framedBy = "'none'" }: Allowed) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ['style-src', ...styles].join(' '),
    `img-src 'self' data:${stream ? ` ${stream}` : ''}`,
    "font-src 'self'",
    `connect-src 'self'${stream ? ` ${stream}` : ''}`,
    ...(stream ? [`media-src 'self' blob: ${stream}`, "worker-src 'self'"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')
