/** A little of JSON Schema (2020-12), as much as our payloads need, and words to write it shortly. */

/** A schema. */
export interface Schema {
  readonly type?: "string" | "integer" | "number" | "boolean" | "object";
  readonly description?: string;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly format?: "date-time";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

/** A member that may be absent. */
interface Maybe {
  readonly maybe: Schema;
}

/** An object. Receivers must bear members that they do not know: more may come within a version. */
export function object(members: Readonly<Record<string, Schema | Maybe>>, description?: string): Schema {
  const properties = Object.fromEntries(Object.entries(members).map(([name, one]) => [name, "maybe" in one ? one.maybe : one]));
  const required = Object.keys(members).filter((name) => !("maybe" in (members[name] ?? {})));
  return { type: "object", ...(description !== undefined && { description }), properties, required };
}

/** May be absent. */
export function maybe(schema: Schema): Maybe {
  return { maybe: schema };
}

/** Text. */
export function text(description: string): Schema {
  return { type: "string", description };
}

/** One of a few words. */
export function word(description: string, words: readonly string[]): Schema {
  return { type: "string", description, enum: words };
}

/** A moment, ISO 8601. */
export function moment(description: string): Schema {
  return { type: "string", format: "date-time", description };
}

/** A whole number from 0 on. */
export function whole(description: string): Schema {
  return { type: "integer", minimum: 0, description };
}
