/** The last net: an address that no route knows and the edge let through. It has no language, so it speaks both. */
export default function GlobalNotFound() {
  return (
    <html lang="ar" dir="rtl">
      <body>
        <p>لا توجد صفحة في هذا العنوان.</p>
        <p lang="en" dir="ltr">
          There is no page at this address.
        </p>
      </body>
    </html>
  )
}
