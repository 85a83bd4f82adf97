// The sections of the sample edition, in the masthead's order.
import type { Language } from '#lib/i18n/routing.ts'
import type { SampleSection } from './story.ts'

type Names = Record<Language, { name: string; slug: string }>

export const sampleSections: { key: SampleSection; names: Names }[] = [
  { key: 'world', names: { ar: { name: 'العالمية', slug: 'العالمية' }, en: { name: 'World', slug: 'world' } } },
  { key: 'politics', names: { ar: { name: 'سياسة', slug: 'سياسة' }, en: { name: 'Politics', slug: 'politics' } } },
  { key: 'economy', names: { ar: { name: 'اقتصاد', slug: 'اقتصاد' }, en: { name: 'Economy', slug: 'economy' } } },
  { key: 'sport', names: { ar: { name: 'رياضة', slug: 'رياضة' }, en: { name: 'Sport', slug: 'sport' } } },
  { key: 'culture', names: { ar: { name: 'ثقافة', slug: 'ثقافة' }, en: { name: 'Culture', slug: 'culture' } } },
  { key: 'science', names: { ar: { name: 'علوم وتقنية', slug: 'علوم-وتقنية' }, en: { name: 'Science', slug: 'science' } } },
  { key: 'health', names: { ar: { name: 'صحة', slug: 'صحة' }, en: { name: 'Health', slug: 'health' } } },
  { key: 'opinion', names: { ar: { name: 'رأي', slug: 'رأي' }, en: { name: 'Opinion', slug: 'opinion' } } },
]
