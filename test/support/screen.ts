/** A terminal's screen as far as the program uses one: letters, colours, the cursor's moves and what is cleared. */
export class TerminalScreen {
  private readonly rows: Cell[][] = [[]];
  private row = 0;
  private column = 0;
  private look: Look = plainLook;

  constructor(private readonly columns: number) {}

  write(text: string): void {
    for (const [piece, parameters, order] of text.matchAll(pieces)) {
      if (order !== undefined) this.obey(order, parameters ?? "");
      else if (piece === "\n") this.lineFeed();
      else if (piece === "\r") this.column = 0;
      else if (piece === "\b") this.column = Math.max(0, this.column - 1);
      else if (piece !== "\x07") this.put(piece);
    }
  }

  /** What can be seen, line by line, without colours. */
  get text(): string {
    return this.lines((cells) => cells.map(({ letter }) => letter).join(""));
  }

  /** The same with the colours written out: `<red bold>Fejl 421</>`. */
  get coloured(): string {
    return this.lines((cells) => {
      const seen = cells.slice(0, cells.findLastIndex(({ letter }) => letter !== " ") + 1);
      let line = "";
      let before = "";
      for (const { letter, look } of [...seen, { letter: "", look: plainLook }]) {
        const now = [look.colour, look.bold && "bold", look.dim && "dim"].filter(Boolean).join(" ");
        if (now !== before) line += `${before === "" ? "" : "</>"}${now === "" ? "" : `<${now}>`}`;
        line += letter;
        before = now;
      }
      return line;
    });
  }

  private lines(show: (cells: readonly Cell[]) => string): string {
    return this.rows
      .map((cells) => show(Array.from(cells, (cell) => cell ?? blank)).trimEnd())
      .join("\n")
      .trimEnd();
  }

  private put(letter: string): void {
    if (this.column >= this.columns) this.lineFeed();
    this.line()[this.column] = { letter, look: this.look };
    this.column += 1;
  }

  private lineFeed(): void {
    this.row += 1;
    this.column = 0;
    this.line();
  }

  private line(): Cell[] {
    while (this.rows.length <= this.row) this.rows.push([]);
    return this.rows[this.row] ?? [];
  }

  private obey(order: string, parameters: string): void {
    const count = Number(parameters || 1);
    if (order === "A") this.row = Math.max(0, this.row - count);
    else if (order === "B") this.row += count;
    else if (order === "C") this.column += count;
    else if (order === "D") this.column = Math.max(0, this.column - count);
    else if (order === "G") this.column = count - 1;
    else if (order === "K") this.line().splice(parameters === "2" ? 0 : this.column);
    else if (order === "J") {
      this.line().splice(this.column);
      this.rows.splice(this.row + 1);
    } else if (order === "m") {
      for (const one of parameters.split(";")) this.look = { ...this.look, ...(looks[Number(one)] ?? plainLook) };
    } else if (!"hl".includes(order)) throw new Error(`the screen does not know ${order}`);
  }
}

interface Look {
  readonly colour: string;
  readonly bold: boolean;
  readonly dim: boolean;
}

interface Cell {
  readonly letter: string;
  readonly look: Look;
}

const plainLook: Look = { colour: "", bold: false, dim: false };
const blank: Cell = { letter: " ", look: plainLook };
const looks: Readonly<Record<number, Partial<Look>>> = {
  ...{ 1: { bold: true }, 2: { dim: true }, 22: { bold: false, dim: false } },
  ...{ 31: { colour: "red" }, 36: { colour: "cyan" }, 39: { colour: "" } },
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is told by control characters
const pieces = /\x1b\[\??([\d;]*)([A-Za-z])|[\s\S]/gu;
