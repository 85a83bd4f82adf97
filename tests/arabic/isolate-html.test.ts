// A line that the edge prints by itself, such as the alert: figures and Latin keep together there too.
import { expect, test } from 'vitest'
import { isolatedHtml } from '#lib/arabic/isolate-html.ts'

test.each([
  ['خفض الإنتاج 12,5% مطلع العام', 'خفض الإنتاج <bdi class="n" dir="ltr">12,5%</bdi> مطلع العام'],
  ['بنسبة ٢٥٪ في مُدُنِ NATO', 'بنسبة <bdi class="n" dir="rtl">٢٥٪</bdi> في مُدُنِ <bdi class="n">NATO</bdi>'],
  ['قال: "<b>لا</b> & شكرًا"', 'قال: &quot;&lt;<bdi class="n">b</bdi>&gt;لا&lt;/<bdi class="n">b</bdi>&gt; &amp; شكرًا&quot;'],
  ['صرح Supercalifragilistics-and-longer', 'صرح <bdi>Supercalifragilistics-and-longer</bdi>'],
  ['بلا شيء', 'بلا شيء'],
])('%s', (text, html) => expect(isolatedHtml(text, 'ar')).toBe(html))

test('in English, Arabic keeps together', () => expect(isolatedHtml('the channel العربية says', 'en')).toBe('the channel <bdi lang="ar">العربية</bdi> says'))
