/**
 * How many cases a test tries: few in `npm test`, so that it can be run after every change, and many in the slow step of
 * `.ci/run`, which sets FRIKORT_SLOW=1.
 */
export function casesTried(few: number, many: number): number {
  return process.env.FRIKORT_SLOW === "1" ? many : few;
}
