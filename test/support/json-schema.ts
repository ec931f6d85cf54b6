/** Any JSON value. */
type Value = unknown;
type Schema = Readonly<Record<string, Value>>;

/**
 * Checks a value against a JSON Schema (draft 2020-12, the keywords our schemas use) and gives every place that does not hold,
 * as `/path: what`. A keyword that is not known here is itself a fault: nothing is passed over silently.
 */
export function schemaFaults(value: Value, schema: Schema, root: Schema = schema, at = ""): readonly string[] {
  const faults: string[] = [];
  for (const [keyword, said] of Object.entries(schema)) {
    if (notes.has(keyword)) continue;
    const check = checks[keyword];
    if (check === undefined) faults.push(`${at || "/"}: the keyword ${keyword} is not known`);
    else faults.push(...check(said, { value, schema, root, at }));
  }
  return faults;
}

interface Place {
  readonly value: Value;
  readonly schema: Schema;
  readonly root: Schema;
  readonly at: string;
}

type Check = (said: Value, place: Place) => readonly string[];

const notes: ReadonlySet<string> = new Set(["$schema", "$id", "$defs", "title", "description"]);

const checks: Readonly<Record<string, Check>> = {
  type: (said, { value, at }) => {
    const wanted = Array.isArray(said) ? said : [said];
    return wanted.some((type) => isOfType(value, type)) ? [] : [fault(at, `is not ${wanted.join(" or ")}`)];
  },
  const: (said, { value, at }) => (value === said ? [] : [fault(at, `is not ${JSON.stringify(said)}`)]),
  enum: (said, { value, at }) =>
    listOf(said).includes(value) ? [] : [fault(at, `${JSON.stringify(value)} is none of ${JSON.stringify(said)}`)],
  pattern: (said, { value, at }) =>
    typeof value !== "string" || new RegExp(String(said), "u").test(value) ? [] : [fault(at, `${value} !~ ${said}`)],
  minLength: (said, { value, at }) =>
    typeof value !== "string" || value.length >= Number(said) ? [] : [fault(at, "is too short")],
  minimum: (said, { value, at }) =>
    typeof value !== "number" || value >= Number(said) ? [] : [fault(at, "is too small")],
  maximum: (said, { value, at }) =>
    typeof value !== "number" || value <= Number(said) ? [] : [fault(at, "is too large")],
  minItems: (said, { value, at }) =>
    !Array.isArray(value) || value.length >= Number(said) ? [] : [fault(at, "is too short")],
  maxItems: (said, { value, at }) =>
    !Array.isArray(value) || value.length <= Number(said) ? [] : [fault(at, "is too long")],
  required: (said, { value, at }) =>
    isObject(value)
      ? listOf(said)
          .filter((name) => !(String(name) in value))
          .map((name) => fault(at, `has no ${name}`))
      : [],
  properties: (said, { value, root, at }) =>
    isObject(value) && isObject(said)
      ? Object.entries(said).flatMap(([name, inner]) =>
          name in value ? schemaFaults(value[name], schemaOf(inner), root, `${at}/${name}`) : [],
        )
      : [],
  additionalProperties: (said, { value, schema, root, at }) => {
    if (!isObject(value)) return [];
    const known = isObject(schema.properties) ? schema.properties : {};
    const others = Object.keys(value).filter((name) => !(name in known));
    if (said === false) return others.map((name) => fault(at, `has ${name} besides`));
    return said === true
      ? []
      : others.flatMap((name) => schemaFaults(value[name], schemaOf(said), root, `${at}/${name}`));
  },
  items: (said, { value, root, at }) =>
    Array.isArray(value)
      ? value.flatMap((item, place) => schemaFaults(item, schemaOf(said), root, `${at}/${place}`))
      : [],
  $ref: (said, { value, root, at }) => {
    const name = /^#\/\$defs\/(.+)$/.exec(String(said))?.[1] ?? "";
    const found = isObject(root.$defs) ? root.$defs[name] : undefined;
    return found === undefined ? [fault(at, `${said} is nowhere`)] : schemaFaults(value, schemaOf(found), root, at);
  },
  anyOf: (said, { value, root, at }) => {
    const tried = listOf(said).map((one) => schemaFaults(value, schemaOf(one), root, at));
    return tried.some((faults) => faults.length === 0) ? [] : [fault(at, "is none of several"), ...(tried[0] ?? [])];
  },
  oneOf: (said, { value, root, at }) => {
    const tried = listOf(said).map((one) => schemaFaults(value, schemaOf(one), root, at));
    const fitting = tried.filter((faults) => faults.length === 0).length;
    return fitting === 1 ? [] : [fault(at, `fits ${fitting} of several`), ...tried.flat()];
  },
  allOf: (said, { value, root, at }) => listOf(said).flatMap((one) => schemaFaults(value, schemaOf(one), root, at)),
};

function fault(at: string, what: string): string {
  return `${at || "/"}: ${what}`;
}

function isOfType(value: Value, type: Value): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function isObject(value: Value): value is Readonly<Record<string, Value>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function schemaOf(value: Value): Schema {
  if (value === true) return {};
  return isObject(value) ? value : { "a schema": value };
}

function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
