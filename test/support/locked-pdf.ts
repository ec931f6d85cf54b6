import { createCipheriv, createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { bytesOf } from "../../src/adapters/documents/pdf-syntax.js";

/** A way to encrypt a file with an empty password: what the file says of it, and the key that this gives. */
export interface Lock {
  readonly form: "RC4" | "AESV2" | "AESV3";
  readonly key: string;
  readonly how: string;
}

const owner = "/O<566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5>/P -4";
const user = "/U<a0a0f876250475678611d2745829efe30122456a91bae5134273a6db134c87c4>";
const filter = (form: string, bytes: number) =>
  `/CF<</StdCF<</AuthEvent/DocOpen/CFM/${form}/Length ${bytes}>>>>/StmF/StdCF/StrF/StdCF/Length ${bytes * 8}`;

/** As qpdf 11 wrote them for the released slip of layout 1 (`qpdf --encrypt "" owner …`), and the keys it showed. */
export const locks = {
  "RC4 of 40 bits": {
    form: "RC4",
    key: "d4e133d2cc",
    how: "/V 1/R 2/Length 40/O<c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab>/P -4/U<8fb525a48d1a159aabe32ee5a7fc08bc0a36f7680c3d81ec9ddadd19fccbd1e1>",
  },
  "RC4 of 128 bits": {
    form: "RC4",
    key: "36e9b94831c7f1486bdcb9a90610c6ea",
    how: `/V 2/R 3/Length 128${owner}${user}`,
  },
  "RC4 by a crypt filter": {
    form: "RC4",
    key: "36e9b94831c7f1486bdcb9a90610c6ea",
    how: `/V 4/R 4${filter("V2", 16)}${owner}${user}`,
  },
  "AES of 128 bits": {
    form: "AESV2",
    key: "36e9b94831c7f1486bdcb9a90610c6ea",
    how: `/V 4/R 4${filter("AESV2", 16)}${owner}${user}`,
  },
  "AES of 128 bits, its description left open": {
    form: "AESV2",
    key: "5edda7b429bf3e06ab8ad49e55464c58",
    how: `/V 4/R 4/EncryptMetadata false${filter("AESV2", 16)}${owner}/U<fccc2d35783f61ac4a926297d5b891790122456a91bae5134273a6db134c87c4>`,
  },
  "AES of 256 bits as Adobe had it first": {
    form: "AESV3",
    key: "51cef04f5120afe926d72310fb40794c7387dd20ea04fe5c1e65934b8c4d3934",
    how: `/V 5/R 5${filter("AESV3", 32)}/P -4/O<2aec0d4ee6e82e9f85db27ff24feec67ca8392922979dd281f191bc4dae18398cc450f6994dc14f8c4b15873a29cc5d8>/OE<0d331d986e450c3a2ea3cbba824f74aaf05595cb92e877d8cb6a216362bd9b2e>/Perms<e6f4067ac4ef8748ecffee344b8fceec>/U<01f45b70d86cdf79d4f8d7a8562838d4a2d5684470d7dfbadc6d908e5c6e9a8fb08087de78fcf577ff768e4c3e48d93a>/UE<ce1dbfca6cb7404213153dac4e4ae3543e5d93dfe5c298b1866eadf897e7c2a7>`,
  },
  "AES of 256 bits": {
    form: "AESV3",
    key: "56fefa9c969c6bf9ea2e9e7e7046527037e1933722d855df3b3cc5ec76d119a5",
    how: `/V 5/R 6${filter("AESV3", 32)}/P -4/O<e45743366634ad30cea291fdbe033d47755a253f15f136404c10306ca8fb8e5a48ea7a839df7fce2e351eed3ca9f1bbc>/OE<e261cc9dabce850c236a210a13cab271a2eff22d1ce7ce7f4cb553d942b824c8>/Perms<fab6083f3deff8d95657d201a4bc9797>/U<2f130fbe54d9926d4471f0372625fcb923e2bcef1dceee47bc191da7ef4c8eef853719a4713b34277bb11f64ae0e7507>/UE<5d00e720ecc6b4da0a70c4570d3542392ef5c4978cc7b0a731a04dd1aaf11a9d>`,
  },
} satisfies Readonly<Record<string, Lock>>;

const id = "652f2ae9ff8f440f868fa45a95f0cf05";

/** A file of ours, the last revision of each object, saved again by a program that deflates and encrypts it. */
export function lockedPdf(bytes: Buffer, lock: Lock): Buffer {
  const own = bytes.toString("latin1");
  const objects = new Map(
    Array.from(own.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, number, body = ""]) => [Number(number), body]),
  );
  const [root, info] = ["Root", "Info"].map((key) => new RegExp(`/${key} (\\d+ 0 R)`).exec(own)?.[1] ?? "");
  const size = Math.max(...objects.keys()) + 2;
  let text = "%PDF-1.7\n";
  let table = "xref\n";
  const write = (number: number, body: string) => {
    table += `${number} 1\n${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  };
  for (const [number, body] of objects) write(number, lockedBody(body, lock, number));
  write(size - 1, `<</Filter/Standard${lock.how}>>`);
  const trailer = `<</Size ${size}/Root ${root}/Info ${info}/ID[<${id}><${id}>]/Encrypt ${size - 1} 0 R>>`;
  return Buffer.from(`${text}${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
}

function lockedBody(body: string, lock: Lock, number: number): string {
  const lockedText = (text: string) => `<${crypted(bytesOf(text) ?? Buffer.alloc(0), lock, number).toString("hex")}>`;
  const [, head = body, content] = /^([\s\S]*?)\nstream\r?\n([\s\S]*)\nendstream$/.exec(body) ?? [];
  const own = head.replace(/\((?:\\[\s\S]|[^\\()])*\)|(?<!<)<[\dA-Fa-f\s]+>(?!>)/g, lockedText);
  if (content === undefined) return own;
  const isLeft = lock.how.includes("EncryptMetadata false") && /\/Type ?\/Metadata/.test(own);
  const isPlain = isLeft || own.includes("/Filter");
  const packed = isPlain ? Buffer.from(content, "latin1") : deflateSync(Buffer.from(content, "latin1"));
  const bytes = isLeft ? packed : crypted(packed, lock, number);
  const more = `/Length ${bytes.length}${isPlain ? "" : "/Filter/FlateDecode"}`;
  return `${own.replace(/\/Length \d+/, more)}\nstream\n${bytes.toString("latin1")}\nendstream`;
}

function crypted(bytes: Buffer, { form, key: written }: Lock, number: number): Buffer {
  const key = Buffer.from(written, "hex");
  const salt = form === "AESV2" ? "sAlT" : "";
  const hash = createHash("md5")
    .update(key)
    .update(Buffer.from([number, number >> 8, number >> 16, 0, 0]))
    .update(salt);
  const own = form === "AESV3" ? key : hash.digest().subarray(0, Math.min(key.length + 5, 16));
  if (form === "RC4") return rc4(own, bytes);
  const start = createHash("md5").update(bytes).digest();
  const cipher = createCipheriv(form === "AESV2" ? "aes-128-cbc" : "aes-256-cbc", own, start);
  return Buffer.concat([start, cipher.update(bytes), cipher.final()]);
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, place) => place);
  const at = (place: number) => state[place & 255] ?? 0;
  const swap = (one: number, other: number) => {
    [state[one & 255], state[other & 255]] = [at(other), at(one)];
  };
  let other = 0;
  for (let one = 0; one < 256; one += 1) {
    other += at(one) + (key[one % key.length] ?? 0);
    swap(one, other);
  }
  other = 0;
  return bytes.map((byte, place) => {
    other += at(place + 1);
    swap(place + 1, other);
    return byte ^ at(at(place + 1) + at(other));
  }) as Buffer;
}
