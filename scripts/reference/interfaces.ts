/** Reads the exported interfaces of a TypeScript file with their comments, as they stand in the source. */
import { readFileSync } from "node:fs";
import { type Comment, parseSync, type TSSignature } from "oxc-parser";

interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
  readonly comment: string;
}

export interface Interface {
  readonly name: string;
  readonly comment: string;
  readonly members: readonly Member[];
}

/** The documentation comment that ends right before `start`, in one line; "" when there is none. */
export function commentBefore(
  start: number,
  { source, comments }: { readonly source: string; readonly comments: readonly Comment[] },
): string {
  const comment = comments.findLast(({ end }) => end <= start);
  if (comment === undefined || !comment.value.startsWith("*") || source.slice(comment.end, start).trim() !== "") return "";
  return comment.value
    .replaceAll(/^[ \t]*\*+[ \t]?/gmu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

interface Declared extends Interface {
  readonly parents: readonly string[];
}

/** The exported interfaces of a file. An inherited member stands before its heir's own, as if it were written there. */
export function readInterfaces(file: URL): Interface[] {
  return declaredIn(file)
    .filter(({ isExported }) => isExported)
    .map(({ declared }) => ({ name: declared.name, comment: declared.comment, members: allMembers(declared, file) }));
}

function declaredIn(file: URL): { readonly declared: Declared; readonly isExported: boolean }[] {
  const source = readFileSync(file, "utf8");
  const { program, comments } = parseSync(file.pathname, source);
  return program.body.flatMap((statement) => {
    const isExported = statement.type === "ExportNamedDeclaration";
    const declaration = isExported ? statement.declaration : statement;
    if (declaration?.type !== "TSInterfaceDeclaration") return [];
    const { id, body, extends: parents } = declaration;
    const text = { source, comments };
    const declared = {
      name: id.name,
      comment: commentBefore(statement.start, text),
      members: body.body.flatMap((member) => memberOf(member, text)),
      parents: parents.flatMap(({ expression }) => (expression.type === "Identifier" ? [expression.name] : [])),
    };
    return [{ declared, isExported }];
  });
}

function memberOf(member: TSSignature, text: { readonly source: string; readonly comments: readonly Comment[] }): Member[] {
  if (member.type !== "TSPropertySignature" || member.key.type !== "Identifier") return [];
  const annotation = member.typeAnnotation?.typeAnnotation;
  const type = annotation ? text.source.slice(annotation.start, annotation.end) : "unknown";
  return [{ name: member.key.name, isOptional: member.optional, type, comment: commentBefore(member.start, text) }];
}

function allMembers({ members, parents }: Declared, file: URL): readonly Member[] {
  return [...parents.flatMap((parent) => inherited(parent, file)), ...members];
}

/** The members of an interface that `file` declares or imports; none of what stands in no file (`Partial<…>`). */
function inherited(name: string, file: URL): readonly Member[] {
  const own = declaredIn(file).find(({ declared }) => declared.name === name);
  if (own !== undefined) return allMembers(own.declared, file);
  const { module } = parseSync(file.pathname, readFileSync(file, "utf8"));
  const from = module.staticImports.find(({ entries }) => entries.some(({ localName }) => localName.value === name));
  return from === undefined ? [] : inherited(name, new URL(from.moduleRequest.value, file));
}
