/** A JSON schema -> the type of TypeScript that its values have. */

/** What of JSON schema our contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly description?: string;
}

/** The type, with line ends where it is an object. */
export function typeText(schema: Schema, indent = ""): string {
  const { $ref, enum: values, anyOf, type, items } = schema;
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf("/") + 1);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (anyOf !== undefined) return [...new Set(anyOf.map((one) => typeText(one, indent)))].join(" | ");
  if (type === "array") return listText(typeText(items ?? {}, indent));
  if (type === "object") return objectText(schema, indent);
  return SIMPLE[type ?? ""] ?? "unknown";
}

const SIMPLE: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

function listText(item: string): string {
  return /[|{]/.test(item) && !item.startsWith("{") ? `readonly (${item})[]` : `readonly ${item}[]`;
}

function objectText({ properties, required = [], additionalProperties, propertyNames }: Schema, indent: string): string {
  if (properties === undefined)
    return recordText({ ...(propertyNames && { propertyNames }), ...(additionalProperties !== undefined && { additionalProperties }) });
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, schema]) => {
    const comment = schema.description === undefined ? "" : `${inner}/** ${schema.description.replaceAll("*/", "*\\/")} */\n`;
    return `${comment}${inner}readonly ${name}${required.includes(name) ? "" : "?"}: ${typeText(schema, inner)};\n`;
  });
  const others =
    additionalProperties !== undefined && additionalProperties !== false ? `${inner}readonly [member: string]: unknown;\n` : "";
  return members.length === 0 && others === "" ? "Record<never, never>" : `{\n${members.join("")}${others}${indent}}`;
}

function recordText({ propertyNames, additionalProperties }: Pick<Schema, "propertyNames" | "additionalProperties">): string {
  const value = typeof additionalProperties === "object" ? typeText(additionalProperties) : "unknown";
  const names = propertyNames?.enum === undefined && propertyNames?.$ref === undefined ? "string" : typeText(propertyNames);
  return names === "string" ? `Readonly<Record<string, ${value}>>` : `{ readonly [Name in ${names}]?: ${value} }`;
}
