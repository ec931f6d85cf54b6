import * as v from "valibot";

export const schemaResult = v.pipe(
  v.record(v.string(), v.unknown()),
  v.title("frikort schema: a JSON Schema, or all of them by command"),
);
