// The letter that stands where a portrait is missing.
import { expect, test } from 'vitest'
import { initialOf } from '#lib/arabic/initial.ts'

test.each([
  ['ليلى حدّاد', 'ل'],
  ['مُحَمَّد أمين', 'م'],
  ['«أدونيس»', 'أ'],
  ['د. سلمى الحُسيني', 'س'],
  ['١٢ كاتبًا', 'ك'],
  ['rima Khalil', 'R'],
  ['د.', 'د'],
  ['١٢', ''],
  ['', ''],
])('of %j is %j', (name, initial) => expect(initialOf(name)).toBe(initial))
