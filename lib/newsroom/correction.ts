// What kind of mistake a correction mends: a short closed list, shown to readers with it.
export const correctionKinds = ['fact', 'name', 'number', 'date', 'picture', 'clarification'] as const
export type CorrectionKind = (typeof correctionKinds)[number]
