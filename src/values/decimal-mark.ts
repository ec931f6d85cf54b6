/** Which mark stands before the decimals in what a person wrote. It is stated, never guessed. */
export type DecimalMark = "comma" | "dot";
