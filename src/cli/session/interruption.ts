/** How a person or the system asks a run to end. */
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * A run that is asked to end before its time: it says what stands, and ends. A command that ends in good order by itself is
 * left to do so. Who asks a second time is obeyed at once.
 */
export class Interruption {
  private asked = false;
  private ownEnd: (() => void) | undefined;
  private readonly onSignal = () => this.stop();

  /** `say` tells what stands. */
  constructor(private readonly say: () => Promise<number>) {}

  listen(): void {
    for (const signal of stopSignals) process.on(signal, this.onSignal);
  }

  close(): void {
    for (const signal of stopSignals) process.off(signal, this.onSignal);
  }

  /** From now on `wish` is told when somebody asks, and the command ends by itself; until what is answered is called. */
  leaveTo(wish: () => void): () => void {
    this.ownEnd = wish;
    return () => {
      this.ownEnd = undefined;
    };
  }

  private stop(): void {
    if (this.asked) process.exit(130);
    this.asked = true;
    if (this.ownEnd !== undefined) this.ownEnd();
    else this.say().then((code) => process.exit(code));
  }
}
