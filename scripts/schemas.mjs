// The JSON Schema of each command's result, and of the envelope around it, made from src/cli/shapes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes `NAME.json` for every shape into the folder `schemas` below `outdir`. */
export async function writeSchemas(build, root, outdir) {
  const { toJsonSchema } = await import("@valibot/to-json-schema");
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/cli/shapes/shapes.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    outfile: "shapes.mjs",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { envelopeResult, namedParts, resultShapes } = await import(`data:text/javascript;base64,${code}`);
  const folder = join(outdir, "schemas");
  mkdirSync(folder);
  for (const [name, shape] of Object.entries({ ...resultShapes, envelope: envelopeResult })) {
    const schema = toJsonSchema(shape, { target: "draft-2020-12", definitions: namedParts });
    writeFileSync(join(folder, `${name.replaceAll(" ", "-")}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}
