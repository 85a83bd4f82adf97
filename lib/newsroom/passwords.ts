// What a password must be, said before it is refused: long enough, and not what anybody would try first.

export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 128

export type PasswordIssue = 'missing' | 'too-short' | 'too-long' | 'is-email' | 'one-letter'

/** What is wrong with a password for this account; null where nothing is. Length is counted in letters as a person counts them. */
export function passwordIssue(password: string, email: string): PasswordIssue | null {
  const letters = [...password.normalize('NFC')]
  if (letters.length === 0) return 'missing'
  if (letters.length < SHORTEST_PASSWORD) return 'too-short'
  if (password.length > LONGEST_PASSWORD) return 'too-long'
  if (isTheEmail(password, email)) return 'is-email'
  return new Set(letters).size < 3 ? 'one-letter' : null
}

function isTheEmail(password: string, email: string) {
  const said = password.trim().toLowerCase()
  const address = email.trim().toLowerCase()
  return said === address || said === address.split('@', 1)[0]
}
