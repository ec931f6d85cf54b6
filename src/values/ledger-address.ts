/** A ledger in PostgreSQL is named by its address, not by a path. */
export function isAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(place);
}

/** An address as a message may show it: of what stands before the `@` the user only, and no options. */
export function withoutPassword(address: string): string {
  return withoutOptions(address).replace(/^([a-z]+:\/\/[^/@:]*):.*@/s, "$1@");
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
