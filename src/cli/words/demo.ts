/** What the example says around the answers of its commands. */
export interface DemoWords {
  readonly head: (folder: string) => string;
  readonly headAgain: (folder: string) => string;
  readonly headPlanned: (folder: string) => string;
  readonly untouched: string;
  readonly titles: readonly [employer: string, first: string, registered: string, second: string, tooMuch: string];
  readonly look: string;
  readonly slip: string;
  readonly record: string;
  readonly ledger: string;
  readonly goOn: string;
  readonly windows: string;
  readonly next: readonly (readonly [command: string, meaning: string])[];
  readonly registered: (voucher: string, on: string) => string;
}
