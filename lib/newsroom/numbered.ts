// A link that is still free: the one that was wanted, or with a number behind it.

/** `wanted`, then `wanted-2`, `wanted-3` … until one is not taken. */
export async function numbered(wanted: string, isTaken: (link: string) => boolean | Promise<boolean>) {
  for (let number = 1; ; number += 1) {
    const link = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await isTaken(link))) return link
  }
}
