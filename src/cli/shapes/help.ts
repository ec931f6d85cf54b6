import * as v from "valibot";
import { languages } from "../program/languages.js";
import { option } from "./parts.js";
import { whole } from "./plain.js";

export const helpResult = v.union([
  v.strictObject({
    language: v.picklist(languages),
    groups: v.array(
      v.strictObject({
        title: v.string(),
        commands: v.array(
          v.strictObject({
            name: v.string(),
            danish: v.string(),
            brief: v.string(),
          }),
        ),
      }),
    ),
    options: v.array(option),
  }),
  v.strictObject({
    language: v.picklist(languages),
    name: v.string(),
    danish: v.string(),
    called: v.string(),
    brief: v.string(),
    about: v.array(v.string()),
    usage: v.string(),
    options: v.array(option),
    examples: v.array(v.string()),
    exits: v.array(
      v.strictObject({
        code: whole,
        meaning: v.string(),
      }),
    ),
  }),
]);
