/** A ledger in PostgreSQL is named by its address, not by a path. An address of another kind is no path either. */
export function isAddress(place: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(place);
}

export function isOfPostgres(address: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(address);
}

/**
 * A path as it may be shown: where somebody wrote an address in its place, or the end of one, without the password, which may hold an
 * `@`, a slash or a space. A drive of Windows is no user, and what stands behind a colon and a space is no password.
 */
export function withoutSecret(path: string): string {
  return path.replace(passwordOfUser, "$1@").replace(passwordByName, "$1=…");
}

const passwordOfUser = /((?:^|[/\\])[^/\\@:\s]*):(?:(?<=:[/\\]{1,2}[^/\\@:\s]*:)|(?![/\\\s])).*@/is;
const passwordByName = /\b(pass(?:word|wd|phrase)?|pwd|adgangskode)\s*=[^&;]*/gi;

/** An address as a message may show it: of what stands before the `@` the user only, and no options. */
export function withoutPassword(address: string): string {
  return withoutOptions(address).replace(/^([a-z][a-z\d+.-]+:\/\/[^/@:]*):.*@/is, "$1@");
}

/** Does the address carry a password? On a command line every user of the machine could read it. */
export function carriesPassword(address: string): boolean {
  return withoutPassword(address) !== withoutOptions(address) || /[?&]password=/i.test(address);
}

/** A password may hold a question mark that was not encoded: options begin after the host. */
function withoutOptions(address: string): string {
  const host = address.lastIndexOf("@") + 1;
  const options = address.indexOf("?", host);
  return options === -1 ? address : address.slice(0, options);
}
