/** Reads the exported interfaces of a TypeScript file with their comments, as they stand in the source. */
import { type Comment, parseSync } from "oxc-parser";

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

export function readInterfaces(path: string, source: string): Interface[] {
  const { program, comments } = parseSync(path, source);
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || statement.declaration?.type !== "TSInterfaceDeclaration") return [];
    const { id, body } = statement.declaration;
    const members = body.body.flatMap((member): Member[] => {
      if (member.type !== "TSPropertySignature" || member.key.type !== "Identifier") return [];
      const annotation = member.typeAnnotation?.typeAnnotation;
      const type = annotation ? source.slice(annotation.start, annotation.end) : "unknown";
      return [{ name: member.key.name, isOptional: member.optional, type, comment: commentBefore(member.start, { source, comments }) }];
    });
    return [{ name: id.name, comment: commentBefore(statement.start, { source, comments }), members }];
  });
}
