/**
 * All declarations that a user of the core can see, in one file: what the root exports, and what those speak of. tsc writes one
 * declaration file a module, private ones too; here the public ones are followed through their imports, each is taken once with
 * its docstring, and a private name that two modules share is told apart by a number.
 */

import { readFileSync } from "node:fs";
import { type Comment, parseSync, type Statement } from "oxc-parser";

interface Declaration {
  readonly name: string;
  /** Where its text stands in the file, "export" left out. */
  readonly start: number;
  readonly end: number;
  readonly docstring: string;
  /** Identifiers that may be names of the file, with their places. */
  readonly mentions: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

interface DeclarationFile {
  readonly source: string;
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** Local or exported name -> where it comes from. */
  readonly links: ReadonlyMap<string, { readonly name: string; readonly file: string }>;
}

interface Found {
  readonly file: string;
  readonly declaration: Declaration;
}

type Node = { readonly type?: string; readonly [member: string]: unknown };

export class DeclarationRollup {
  readonly #files = new Map<string, DeclarationFile>();
  /** In the order in which they were found: key -> what it is, and its name in the result. */
  readonly #taken = new Map<string, Found & { readonly as: string }>();
  readonly #names = new Set<string>();

  /** The text of one file with the names that `index` exports; `privates` are those that others speak of. */
  roll(index: URL, names: readonly string[]): { readonly text: string; readonly privates: readonly string[] } {
    for (const name of names) this.#names.add(name);
    const published = new Set(names.map((name) => this.#take(this.#find(name, index.pathname), name)));
    for (const { file, declaration } of this.#taken.values()) this.#follow(file, declaration);
    const parts = [...this.#taken].map(([key, taken]) => this.#written(taken, published.has(key)));
    const privates = [...this.#taken].filter(([key]) => !published.has(key)).map(([, { as }]) => as);
    return { text: `${parts.join("\n")}\nexport {};\n`, privates };
  }

  /** A Map may grow while it is walked: what is found here is followed later. */
  #follow(file: string, { mentions }: Declaration): void {
    for (const { name } of mentions) {
      const found = this.#lookUp(name, file);
      if (found !== undefined) this.#take(found);
    }
  }

  #take(found: Found, publicName?: string): string {
    const key = `${found.file}#${found.declaration.name}`;
    if (this.#taken.has(key)) return key;
    let as = publicName ?? found.declaration.name;
    if (publicName === undefined) for (let number = 2; this.#names.has(as); number++) as = `${found.declaration.name}${number}`;
    this.#names.add(as);
    this.#taken.set(key, { ...found, as });
    return key;
  }

  #written({ file, declaration, as }: Found & { readonly as: string }, isPublic: boolean): string {
    const { source } = this.#read(file);
    let text = "";
    let at = declaration.start;
    for (const { name, start, end } of declaration.mentions) {
      const found = name === declaration.name ? { file, declaration } : this.#lookUp(name, file);
      const known = found && this.#taken.get(`${found.file}#${found.declaration.name}`);
      if (known === undefined || known.as === name) continue;
      text += source.slice(at, start) + known.as;
      at = end;
    }
    text += source.slice(at, declaration.end);
    if (isPublic && as !== declaration.name) throw new Error(`${as} is exported under another name than its own`);
    const word = isPublic ? "export " : "";
    return `${isPublic ? declaration.docstring : ""}${word}${text}`;
  }

  #find(name: string, file: string): Found {
    const found = this.#lookUp(name, file);
    if (found === undefined) throw new Error(`${name} is not declared in ${file}`);
    return found;
  }

  #lookUp(name: string, file: string): Found | undefined {
    const { declarations, links } = this.#read(file);
    const declaration = declarations.get(name);
    if (declaration !== undefined) return { file, declaration };
    const link = links.get(name);
    return link === undefined ? undefined : this.#lookUp(link.name, link.file);
  }

  #read(path: string): DeclarationFile {
    const known = this.#files.get(path) ?? readDeclarations(path);
    this.#files.set(path, known);
    return known;
  }
}

function readDeclarations(path: string): DeclarationFile {
  const source = readFileSync(path, "utf8");
  const { program, comments, module } = parseSync(path, source);
  const links = new Map<string, { readonly name: string; readonly file: string }>();
  const fileOf = (specifier: string): string => new URL(specifier.replace(/\.[jt]s$/, ".d.ts"), `file://${path}`).pathname;
  for (const { entries, moduleRequest } of module.staticImports)
    for (const { importName, localName } of entries)
      links.set(localName.value, { name: importName.name ?? localName.value, file: fileOf(moduleRequest.value) });
  for (const { exportName, importName, moduleRequest } of module.staticExports.flatMap(({ entries }) => entries))
    if (moduleRequest !== null) links.set(exportName.name ?? "", { name: importName.name ?? "", file: fileOf(moduleRequest.value) });
  const declarations = program.body.flatMap((statement) => declarationsOf(statement, { source, comments }));
  return { source, declarations: new Map(declarations.map((one) => [one.name, one])), links };
}

function declarationsOf(statement: Statement, text: { readonly source: string; readonly comments: readonly Comment[] }): Declaration[] {
  const inner = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (inner === null || inner === undefined) return [];
  const name = nameOf(inner as unknown as Node);
  if (name === undefined) return [];
  return [{ name, start: inner.start, end: inner.end, docstring: docstringBefore(statement.start, text), mentions: mentionsIn(inner) }];
}

function nameOf(node: Node): string | undefined {
  const [first] = (node["declarations"] as readonly Node[] | undefined) ?? [node];
  return (first?.["id"] as { readonly name?: string } | undefined)?.name;
}

function docstringBefore(start: number, { source, comments }: { readonly source: string; readonly comments: readonly Comment[] }): string {
  const comment = comments.findLast(({ end }) => end <= start);
  const isOwn = comment?.value.startsWith("*") === true && source.slice(comment.end, start).trim() === "";
  return isOwn ? `${withoutExample(source.slice(comment.start, comment.end))}\n` : "";
}

/** Examples are code to read and to try: they stand in the reference, which runs them, and are a tenth of all docstrings. */
function withoutExample(docstring: string): string {
  const lines = docstring.split("\n");
  const first = lines.findIndex((line) => line.trimStart().startsWith("* @example"));
  if (first < 0) return docstring;
  const next = lines.findIndex((line, at) => at > first && /^\s*\*(?:\/| @)/.test(line));
  return lines.toSpliced(first, next - first).join("\n");
}

/** Names of members and of parameters are no names of the file. */
const OWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  TSPropertySignature: ["key"],
  TSMethodSignature: ["key"],
  PropertyDefinition: ["key"],
  TSNamedTupleMember: ["label"],
};

function mentionsIn(root: unknown): { readonly name: string; readonly start: number; readonly end: number }[] {
  const found: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const node = value as Node;
    if (node.type === "TSImportType") throw new Error("a declaration imports a type in its midst: give what it declares a type of its own");
    if (node.type === "Identifier") {
      const { name, start } = node as unknown as { readonly name: string; readonly start: number };
      found.push({ name, start, end: start + name.length });
    }
    const passed = node["computed"] === true ? [] : (OWN_NAMES[node.type ?? ""] ?? []);
    for (const member of Object.keys(node)) if (!passed.includes(member)) walk(node[member]);
  };
  walk(root);
  return found.sort((one, other) => one.start - other.start);
}
