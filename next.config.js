/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Title and canonical stand in <head> for everyone, not only for known robots.
  htmlLimitedBots: /.*/,
  // Preloads stay in the HTML: in a Link header the edge would lose them.
  reactMaxHeadersLength: 0,
  images: { unoptimized: true },
  // `npm test` checks the types; a paper is installed without the tests and their packages.
  typescript: { ignoreBuildErrors: true },
  // All that next-intl's plugin would do for us.
  turbopack: { resolveAlias: { 'next-intl/config': './lib/i18n/request.ts' } },
  experimental: { globalNotFound: true },
}
