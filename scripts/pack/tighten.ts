/**
 * What a minifier leaves: code that is already minified, made shorter without a change of what it does. Functions of the module
 * become arrow functions, and a text that stands often, or `void 0`, gets a name. All of these stand in one declaration before
 * the rest, so that each is there before anything runs, and a bundler still drops every one that nobody uses.
 */

import { parseSync } from "oxc-parser";

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$";
/** What parts two words or names. */
const WORD = /[\w$]/;
/** What an arrow function has not of its own. */
const OWN = ["ThisExpression", "Super", "MetaProperty"];

/** The same module in fewer octets. */
export function tighten(code: string): string {
  const { program, errors } = parseSync("module.js", code);
  if (errors.length > 0) throw new SyntaxError(`the code to be made shorter is none: ${errors[0]?.message}`);
  const statements = program.body as unknown as readonly Node[];
  const found = literalsIn(statements);
  const { names, edits } = namesFor(found, code);
  const render = renderer(code, edits);
  const functions = statements.filter((statement) => isPlainFunction(statement));
  // Modules without effects are imported for their names alone.
  const imports = statements.filter((node) => node.type === "ImportDeclaration" && (node["specifiers"] as readonly Node[]).length > 0);
  const declared = [...names, ...functions.map((node) => arrowOf(node, render))];
  const rest = statements
    .filter((node) => node.type !== "ImportDeclaration" && !functions.includes(node))
    .map(({ start, end }) => render(start, end));
  const head =
    imports.map(({ start, end }) => code.slice(start, end)).join("") + (declared.length > 0 ? `const ${declared.join(",")};` : "");
  return reexported(head + joined(rest));
}

/** `let a=1;let b=2;` is one declaration. */
function joined(statements: readonly string[]): string {
  let text = "";
  let kind = "";
  for (const statement of statements) {
    const [, own = ""] = /^(let|var|const) .*;$/s.exec(statement) ?? [];
    if (own === "" || own !== kind) text += statement;
    else text = `${text.slice(0, -1)},${statement.slice(own.length + 1)}`;
    kind = own;
  }
  return text;
}

const REEXPORTS = /^((?:import\{[^{}]*\}from"[^"]*";)+)export\{([^{}]*)\};?\s*$/;

/** A module that only gives on what others have says so at once, without names of its own. */
function reexported(code: string): string {
  const [, imports, exports = ""] = REEXPORTS.exec(code) ?? [];
  if (imports === undefined) return code;
  const given = new Map(exports.split(",").map((name) => [name.split(" as ")[0], name.split(" as ").at(-1)]));
  return imports.replaceAll(/import\{([^{}]*)\}/g, (_, names: string) => {
    const list = names.split(",").map((name) => {
      const [theirs = "", own = theirs] = name.split(" as ");
      const ours = given.get(own) ?? own;
      return theirs === ours ? theirs : `${theirs} as ${ours}`;
    });
    return `export{${list.join(",")}}`;
  });
}

interface Found {
  /** Text of a literal -> where it stands. */
  readonly literals: ReadonlyMap<string, readonly Node[]>;
  /** All names, whatever they name. */
  readonly taken: ReadonlySet<string>;
}

function literalsIn(root: unknown): Found {
  const literals = new Map<string, Node[]>();
  const taken = new Set(["do", "if", "in"]);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) visit(value as Node);
  };
  const visit = (node: Node): void => {
    const text = literalText(node);
    if (typeof node["name"] === "string") taken.add(node["name"]);
    if (text !== undefined) literals.set(text, [...(literals.get(text) ?? []), node]);
    else for (const member of Object.keys(node)) if (!isFixed(node, member)) walk(node[member]);
  };
  walk(root);
  return { literals, taken };
}

function literalText({ type, value, raw, operator, argument }: Node): string | undefined {
  if (type === "Literal" && typeof value === "string") return raw as string;
  return type === "UnaryExpression" && operator === "void" && (argument as Node)["value"] === 0 ? "void 0" : undefined;
}

/** No name can stand there: the key of a member, the module of an import. */
function isFixed(node: Node, member: string): boolean {
  return member === "source" || (member === "key" && node["computed"] !== true && node["shorthand"] !== true);
}

/** Names for what is shorter with one: the declarations, and what stands in the place of each. */
function namesFor({ literals, taken }: Found, code: string): { readonly names: string[]; readonly edits: Edit[] } {
  const free = freeNames(taken);
  const names: string[] = [];
  const edits: Edit[] = [];
  const gain = (text: string, count: number): number => count * (text.length - 2) - text.length - 4;
  const worth = [...literals].filter(([text, { length }]) => gain(text, length) > 0);
  for (const [text, places] of worth.sort(([, one], [, other]) => other.length - one.length)) {
    const name = free.next().value as string;
    names.push(`${name}=${text}`);
    for (const { start, end } of places) edits.push({ start, end, text: parted(name, code.slice(start - 1, start), code.charAt(end)) });
  }
  return { names, edits: edits.sort((one, other) => one.start - other.start) };
}

/** `return"a"` needs no blank, `return a` does. */
function parted(name: string, before: string, after: string): string {
  return `${WORD.test(before) ? " " : ""}${name}${WORD.test(after) ? " " : ""}`;
}

/** Names of one, two or three characters that name nothing yet, the shortest first. */
function* freeNames(taken: ReadonlySet<string>): Generator<string, void> {
  let names = [""];
  for (let length = 1; length <= 3; length++) {
    names = names.flatMap((name) => Array.from(length === 1 ? LETTERS.replaceAll(/\d/g, "") : LETTERS, (letter) => name + letter));
    for (const name of names) if (!taken.has(name)) yield name;
  }
}

function isPlainFunction(node: Node): boolean {
  return node.type === "FunctionDeclaration" && node["async"] !== true && node["generator"] !== true && !hasOwnContext(node);
}

function hasOwnContext(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasOwnContext);
  if (typeof value !== "object" || value === null) return false;
  const { type, name } = value as Node;
  return OWN.includes(type) || (type === "Identifier" && name === "arguments") || Object.values(value).some(hasOwnContext);
}

type Render = (start: number, end: number) => string;

function renderer(code: string, edits: readonly Edit[]): Render {
  return (start, end) => {
    let text = "";
    let at = start;
    for (const edit of edits) {
      if (edit.start < start || edit.end > end) continue;
      text += code.slice(at, edit.start) + edit.text;
      at = edit.end;
    }
    return text + code.slice(at, end);
  };
}

function arrowOf(node: Node, render: Render): string {
  const { id, params, body } = node as unknown as { readonly id: Node; readonly params: readonly Node[]; readonly body: Node };
  const list = params.map(({ start, end }) => render(start, end)).join(",");
  const bare = params.length === 1 && params[0]?.type === "Identifier";
  return `${String(id["name"])}=${bare ? list : `(${list})`}=>${bodyOf(body, render)}`;
}

function bodyOf(body: Node, render: Render): string {
  const [only, ...others] = body["body"] as readonly Node[];
  const value = only?.type === "ReturnStatement" && others.length === 0 ? (only["argument"] as Node | null) : null;
  if (value === null) return render(body.start, body.end);
  const text = render(value.start, value.end);
  return value.type === "SequenceExpression" || text.startsWith("{") ? `(${text})` : text;
}
