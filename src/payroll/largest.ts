/** The largest whole number from zero to a bound for which a falling question is still answered yes; −1 when not even zero is. */
export function largest(bound: number, holds: (count: number) => boolean): number {
  let low = -1;
  let high = bound + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
