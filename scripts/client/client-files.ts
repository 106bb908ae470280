/** The files of the client that follow from the OpenAPI document: a type for each schema, a method for each operation. */

import { openApi } from "../../packages/server/src/http/openapi/index.ts";
import { ROUTES } from "../../packages/server/src/http/routes/index.ts";
import { type Schema, typeText } from "./type-text.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A file that is written. */
export interface ClientFile {
  readonly path: string;
  readonly text: string;
}

/** All of them. */
export function clientFiles(): readonly ClientFile[] {
  const document = openApi(ROUTES, "0") as unknown as Document;
  const folder = "packages/server/src/client";
  return [
    { path: `${folder}/schemas.ts`, text: schemasText(document) },
    { path: `${folder}/operations.ts`, text: operationsText(document) },
    { path: `${folder}/index.ts`, text: indexText(document) },
  ];
}

function indexText({ paths, components }: Document): string {
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const asked = operations.filter(isAsked).map(({ operationId }) => interfaceName(operationId));
  return `/**
 * A client of the HTTP API for programs in TypeScript and JavaScript: types from the contract, nothing but \`fetch\` behind them.
 * ${WRITTEN}
 */
export { eventsIn } from "./events.ts";
export { ${asked.map((name) => `type ${name}, `).join("")}type Client, createClient } from "./operations.ts";
export { ${schemaExports(components.schemas).join(", ")} } from "./schemas.ts";
export { ApiError, type CallOptions, type ClientOptions, type ProblemDetails } from "./send.ts";
`;
}

/** Whether a client asks it with anything. */
function isAsked({ operationId, parameters = [], requestBody }: Operation): boolean {
  if (NOT_FOR_CLIENTS.includes(operationId)) return false;
  return requestBody !== undefined || parameters.some((one) => one.in !== "header");
}

const WRITTEN = "Written by `npm run docs` from the contract of the API; a test holds the two equal.";

function schemasText({ components }: Document): string {
  const types = Object.entries(components.schemas).map(([name, schema]) => {
    const text = typeText(schema);
    const head = `/** ${schema.description ?? name}. */\nexport`;
    if (schema.enum !== undefined) return `${wordList(name, schema.enum)}${head} type ${name} = (typeof ${listName(name)})[number];\n`;
    return text.startsWith("{\n") ? `${head} interface ${name} ${text}\n` : `${head} type ${name} = ${text};\n`;
  });
  return `/** What is asked and answered. ${WRITTEN} */\n\n${types.join("\n")}`;
}

/** Words that a program may want to offer are there as a list too. */
function wordList(name: string, words: readonly unknown[]): string {
  return `/** All that ${name} can be. */\nexport const ${listName(name)} = [${words.map((word) => JSON.stringify(word)).join(", ")}] as const;\n`;
}

/** "EventType" -> "EVENT_TYPES". */
function listName(name: string): string {
  return `${name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}S`;
}

function schemaExports(schemas: Document["components"]["schemas"]): readonly string[] {
  const names = Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return names.flatMap(([name, { enum: words }]) => [...(words === undefined ? [] : [listName(name)]), `type ${name}`]);
}

/** Providers call this; nobody else does. */
const NOT_FOR_CLIENTS = ["hooks.take"];

function operationsText(document: Document): string {
  const nouns = new Map<string, Method[]>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const [noun = ""] = operation.operationId.split(".");
      if (NOT_FOR_CLIENTS.includes(operation.operationId)) continue;
      nouns.set(noun, [...(nouns.get(noun) ?? []), methodOf({ path, method: method.toUpperCase(), operation })]);
    }
  }
  const methods = [...nouns.values()].flat();
  const used = new Set(methods.flatMap(({ types }) => types));
  const groups = [...nouns].map(([noun, own]) => `    ${noun}: {\n${own.map(({ text }) => text).join("")}    },\n`);
  return `/** Every operation of the API, by its noun. ${WRITTEN} */

import type { ${[...used].toSorted().join(", ")} } from "./schemas.ts";
import { type CallOptions, type ClientOptions, transport } from "./send.ts";

${methods.map(({ asked }) => asked).join("")}/** Makes a client. */
export function createClient(options: ClientOptions) {
  const send = transport(options);
  return {
${groups.join("")}  };
}

/** What can be asked. */
export type Client = ReturnType<typeof createClient>;
`;
}

interface Written {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** A method of the client. */
interface Method {
  readonly text: string;
  /** The interface of what it is asked, if it is asked anything. */
  readonly asked: string;
  /** Names of schemas in it. */
  readonly types: readonly string[];
}

function methodOf({ path, method, operation }: Written): Method {
  const { requestBody, responses, summary, operationId } = operation;
  const parameters = (operation.parameters ?? []).filter((one) => one.in !== "header");
  const body = bodyText(requestBody);
  const answer = answerText(responses);
  const asked = askedText({ operationId, summary, parameters, body });
  const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => name);
  const hasQuery = parameters.some((one) => one.in === "query");
  const names = [
    ...inPath,
    ...(body === undefined ? [] : ["body"]),
    ...(body?.first === undefined ? [] : [`type = ${body.first}`]),
    ...(hasQuery ? ["...query"] : []),
  ];
  const isOptional = body === undefined && parameters.every((one) => one.in !== "path" && one.required !== true);
  const argument = asked === "" ? "" : `{ ${names.join(", ")} }: ${interfaceName(operationId)}${isOptional ? " = {}" : ""}, `;
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `\${encodeURIComponent(${name})}`);
  const quote = url === path ? '"' : "`";
  const sent = [
    `method: "${method}"`,
    `path: ${quote}${url}${quote}`,
    ...(hasQuery ? ["query"] : []),
    ...(body === undefined ? [] : ["body"]),
    ...(body?.first === undefined ? [] : ["type"]),
    "...call",
  ];
  const verb = operationId.slice(operationId.indexOf(".") + 1);
  const types = [body?.type, answer.type, ...parameters.map(({ schema }) => typeText(schema))].flatMap(
    (text) => text?.match(/\b[A-Z]\w+\b/g) ?? [],
  );
  return {
    text: `      /** ${summary}. */\n      ${verb}: (${argument}call: CallOptions = {}): Promise<${answer.type}> =>\n        send.${answer.by}({ ${sent.join(", ")} }),\n`,
    asked,
    types: types.filter((name) => !BUILT_IN.includes(name)),
  };
}

const BUILT_IN: readonly string[] = ["Uint8Array", "ReadableStream", "Readonly", "Record"];

interface AskedParts {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly body: BodyText | undefined;
}

function askedText({ operationId, summary, parameters, body }: AskedParts): string {
  const members = parameters.map(({ name, schema, required, description }) => {
    const comment = description === undefined ? "" : `  /** ${description} */\n`;
    return `${comment}  readonly ${name}${required === true ? "" : "?"}: ${typeText(schema, "  ")};\n`;
  });
  if (body !== undefined) members.push(`  readonly body: ${body.type};\n`);
  if (body?.media !== undefined) members.push(`  readonly type?: ${body.media};\n`);
  if (members.length === 0) return "";
  return `/** ${summary}. */\nexport interface ${interfaceName(operationId)} {\n${members.join("")}}\n\n`;
}

/** "outcomes.list" -> "AskOutcomesList". */
function interfaceName(operationId: string): string {
  return `Ask${operationId
    .split(".")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`;
}

interface BodyText {
  readonly type: string;
  /** Types that it may have, where it is no JSON, and the first of them. */
  readonly media?: string;
  readonly first?: string;
}

function bodyText(body: Content | undefined): BodyText | undefined {
  const content = body?.content;
  if (content === undefined) return undefined;
  const schema = content["application/json"]?.schema;
  if (schema !== undefined) return { type: typeText(schema) };
  const media = Object.keys(content).map((type) => JSON.stringify(type));
  return { type: "Uint8Array | ReadableStream<Uint8Array> | string", media: media.join(" | "), first: media[0] ?? '""' };
}

function answerText(responses: Operation["responses"]) {
  const good = Object.entries(responses).find(([status]) => status.startsWith("2"))?.[1].content;
  if (good === undefined) return { type: "void", by: "nothing" };
  const schema = good["application/json"]?.schema;
  if (schema !== undefined) {
    const type = typeText(schema);
    return { type, by: `json<${type}>` };
  }
  if (good["message/rfc822"] !== undefined) return { type: "Uint8Array", by: "octets" };
  return { type: "ReadableStream<Uint8Array>", by: "stream" };
}
