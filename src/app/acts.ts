/** What a ledger has taken in this run, for a run that is asked to end before its time. */
export class Acts {
  private hasEntered = false;
  private underWay: Promise<unknown> = Promise.resolve();

  /** Something has been committed. */
  entered(): void {
    this.hasEntered = true;
  }

  /** An act that takes its time, as on a server: whether it stands is known when it has ended. */
  during<T>(act: Promise<T>): Promise<T> {
    this.underWay = act.catch(() => undefined);
    return act;
  }

  /** Has anything been entered? Answered when no act is under way any more. */
  async settled(): Promise<boolean> {
    await this.underWay;
    return this.hasEntered;
  }
}
