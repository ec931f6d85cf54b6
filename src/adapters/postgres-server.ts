import type { Address } from "./postgres-address.js";
import { type Connection, connect, type Patience } from "./postgres-connection.js";

/** A server and the few connections that are open to it. One that broke is never used again. */
export class Server {
  private readonly idle: Connection[] = [];
  private readonly waiting: ((connection: Connection | undefined) => void)[] = [];
  private open = 0;

  constructor(
    private readonly address: Address,
    readonly patience: Patience,
    private readonly connectionsMax: number,
  ) {}

  /** Does something with a connection and takes it back; after an error that a rollback does not mend, the connection is dropped. */
  async with<T>(story: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.take();
    let sound = false;
    try {
      const answer = await story(connection);
      sound = true;
      return answer;
    } finally {
      this.give(connection, sound || (await isUsable(connection)));
    }
  }

  async take(): Promise<Connection> {
    const ready = this.idle.pop();
    if (ready !== undefined) return ready;
    if (this.open < this.connectionsMax) return this.another();
    const freed = await new Promise<Connection | undefined>((resolve) => this.waiting.push(resolve));
    return freed ?? this.another();
  }

  give(connection: Connection, sound: boolean): void {
    const next = this.waiting.shift();
    if (sound) {
      if (next === undefined) this.idle.push(connection);
      else next(connection);
      return;
    }
    this.open -= 1;
    connection.end();
    next?.(undefined);
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((connection) => connection.end()));
  }

  private async another(): Promise<Connection> {
    this.open += 1;
    try {
      return await connect(this.address, this.patience);
    } catch (error) {
      this.open -= 1;
      this.waiting.shift()?.(undefined);
      return Promise.reject(error);
    }
  }
}

async function isUsable(connection: Connection): Promise<boolean> {
  try {
    await connection.run("ROLLBACK");
    return true;
  } catch {
    return false;
  }
}
