// The letter that stands for a person where there is no portrait.

/** The first letter of a name, without its harakat: «ل» for «لَيلى حدّاد», `R` for «rima»; a title of one letter («د.») and quotes are passed over. Empty where there is no letter. */
export function initialOf(name: string) {
  return (/\p{L}/u.exec(name.replace(TITLE, '')) ?? /\p{L}/u.exec(name))?.[0].toUpperCase() ?? ''
}

const TITLE = /(?<!\p{L})\p{L}{1,2}\.(?=\s)/gu
