import { branded } from "./brand.js";

/** The members that have a value. Those without are left out: a type whose members may be missing takes no `undefined`. */
export function onlyGiven<T extends object>(members: T): { readonly [M in keyof T]?: Exclude<T[M], undefined> } {
  return branded(Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));
}
