import { fstatSync, writeSync } from "node:fs";
import { systemCodeOf, worldFaultOf } from "../../adapters/files/fault.js";
import type { WorldFault } from "../../values/problem.js";

/** Node tells the descriptor of its own streams only; in a thread they have none. */
type Output = NodeJS.WriteStream & { readonly fd?: number };

/**
 * Writes to stdout or stderr and waits until it has been taken: a pipe that is slow loses nothing, and one that is closed
 * (`| head`) ends the output quietly. Answers why it could not be written, when it was for another reason.
 */
export async function write(stream: Output, content: string | Uint8Array): Promise<WorldFault | undefined> {
  if (content.length === 0) return undefined;
  const fault = await written(stream, content);
  if (fault === undefined || systemCodeOf(fault) === "EPIPE") return undefined;
  return worldFaultOf(fault);
}

function written(stream: Output, content: string | Uint8Array): Promise<unknown> {
  const descriptor = fileOf(stream);
  if (descriptor !== undefined) return Promise.resolve(wholeInto(descriptor, Buffer.from(content)));
  return new Promise((resolve) => {
    stream.once("error", resolve);
    stream.write(content, (error) => {
      resolve(error ?? undefined);
      stream.off("error", resolve);
    });
  });
}

/** The descriptor of a stream that is a file or a device, and no terminal, pipe or socket; nothing where the system does not say. */
function fileOf({ fd, isTTY }: Output): number | undefined {
  if (isTTY || fd === undefined) return undefined;
  try {
    const kind = fstatSync(fd);
    return kind.isFile() || kind.isCharacterDevice() ? fd : undefined;
  } catch {
    return undefined;
  }
}

/** Node's own stream leaves out the rest when a disk takes only a part. */
function wholeInto(descriptor: number, bytes: Uint8Array): unknown {
  try {
    for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from);
    return undefined;
  } catch (error) {
    return error;
  }
}
