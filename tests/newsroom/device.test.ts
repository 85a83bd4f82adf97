// A browser in words, and the way to the door and back.
import { describe, expect, test } from 'vitest'
import { deviceOf, shortAddress } from '#lib/newsroom/device.ts'
import { passwordIssue } from '#lib/newsroom/passwords.ts'
import { roomAfter, signInAddress } from '#lib/newsroom/way-in.ts'

describe('a browser is called', () => {
  test.each([
    ['Chrome', 'Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'],
    ['Edge', 'Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0'],
    ['Safari', 'iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'],
    ['Chrome', 'iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/143.0 Mobile/15E148 Safari/604.1'],
    ['Firefox', 'Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['Samsung Internet', 'Android', 'Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36'],
    [null, null, 'curl/8.0'],
    [null, null, null],
  ])('%s on %s', (browser, system, userAgent) => expect(deviceOf(userAgent)).toEqual({ browser, system }))

  test('and its address as short as it can be', () => {
    expect(['203.0.113.9', '2001:0db8:0000:0000:0000:0000:0000:0001', 'no:address'].map(shortAddress)).toEqual(['203.0.113.9', '2001:db8::1', 'no:address'])
  })
})

describe('after the door', () => {
  test.each([
    ['/admin/staff', '/admin/staff'],
    ['/admin/stories?view=drafts&_rsc=x1', '/admin/stories?view=drafts'],
    [null, '/admin/stories'],
    ['', '/admin/stories'],
    ['/admin', '/admin/stories'],
    ['/admin/sign-in?to=%2Fadmin%2Fme', '/admin/stories'],
    ['/admin/join/token', '/admin/stories'],
    ['/adminer', '/admin/stories'],
    ['/', '/admin/stories'],
    ['//evil.example/admin', '/admin/stories'],
    ['https://evil.example/admin/me', '/admin/stories'],
    ['/admin/../../evil', '/admin/stories'],
    ['/admin/..//evil.example', '/admin/stories'],
    ['/admin\\@evil.example', '/admin/stories'],
    ['/admin/me\r\nSet-Cookie: a=b', '/admin/stories'],
    ['javascript:alert(1)', '/admin/stories'],
  ])('%j leads to %s', (asked, room) => expect(roomAfter(asked)).toBe(room))

  test('the door’s address names the room only where it is not the first', () => {
    expect(signInAddress('/admin/me?a=1')).toBe('/admin/sign-in?to=%2Fadmin%2Fme%3Fa%3D1')
    expect(signInAddress('/admin/stories')).toBe('/admin/sign-in')
  })
})

describe('a password', () => {
  test.each([
    ['', 'missing'],
    ['قصيرة', 'too-short'],
    ['123456789', 'too-short'],
    ['م'.repeat(12), 'one-letter'],
    ['abababababab', 'one-letter'],
    ['Rima.Khalil@paper.example', 'is-email'],
    ['rima.khalil', 'is-email'],
    ['س'.repeat(50) + 'abc'.repeat(30), 'too-long'],
    ['جملة قصيرة أحفظها', null],
    ['correct horse', null],
  ])('%s is %s', (password, issue) => expect(passwordIssue(password, 'rima.khalil@paper.example')).toBe(issue))
})
