// What the forms of the second factor are answered.

type WrongPassword = 'wrong-password' | 'too-often' | null
export type SecondFactorOffer = { qrCode: { size: number; path: string }; secret: string; uri: string; recoveryCodes: string[] }

export type PasswordAnswer = { wrong: WrongPassword }
export type OfferAnswer = { wrong: WrongPassword; offer?: SecondFactorOffer }
export type CodesAnswer = { wrong: WrongPassword; recoveryCodes?: string[] }
export type ConfirmAnswer = { is: 'on' | 'wrong-code' | null }
