import { connect, createServer, type Server, type Socket } from "node:net";

/** A proxy on loopback that passes everything on, until it is told to cut. */
export interface CuttingProxy {
  readonly port: number;
  /** Messages that went either way on all connections so far. */
  passed(): number;
  /**
   * Cuts every connection once so many more messages have come; with `swallow` the last one is not passed on, and with
   * `away` nobody answers from then on.
   */
  cutAfter(messages: number, how?: { readonly swallow?: boolean; readonly away?: boolean }): void;
  /** Cuts when the server says this word, which is not passed on; nobody answers from then on. */
  cutOn(word: string): void;
  /** Lets everything through again. */
  mend(): void;
  close(): Promise<void>;
}

export async function cuttingProxy(target: { readonly host: string; readonly port: number }): Promise<CuttingProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let passed = 0;
  let left = Number.POSITIVE_INFINITY;
  let how: { readonly swallow?: boolean; readonly away?: boolean } = {};
  let isAway = false;
  let awaited: string | undefined;
  let mended = 0;

  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    pairs.clear();
    left = Number.POSITIVE_INFINITY;
    isAway = how.away === true;
  };
  const server: Server = createServer((client) => {
    if (isAway) return void client.destroy();
    const behind = connect(target.port, target.host);
    const pair = [client, behind] as const;
    pairs.add(pair);
    for (const [from, to] of [
      [client, behind],
      [behind, client],
    ] as const) {
      from.on("data", (bytes) => {
        passed += 1;
        left -= 1;
        const said = from === behind && awaited !== undefined && bytes.includes(awaited);
        if (said) how = { swallow: true, away: true };
        const last = left <= 0 || said;
        const before = mended;
        if (!last) return void to.write(bytes);
        if (how.swallow) return cut();
        to.write(bytes, () => setTimeout(() => before === mended && cut(), 20));
      });
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    passed: () => passed,
    cutAfter: (messages, more = {}) => {
      left = messages;
      how = more;
    },
    cutOn: (word) => {
      awaited = word;
    },
    mend: () => {
      mended += 1;
      awaited = undefined;
      isAway = false;
      left = Number.POSITIVE_INFINITY;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
