/**
 * The parser that lets ESLint read TypeScript without a TypeScript parser: Node replaces the types
 * by blanks of the same length, so every position stays true, and espree reads the JavaScript that
 * is left. It needs erasable syntax, which the compiler already demands of us.
 *
 * Only rules about what runs may stand on it (regular expressions); whatever is about types, imports
 * of types or style is Biome's and the compiler's business.
 */
import { stripTypeScriptTypes } from "node:module";
import { parse, VisitorKeys } from "espree";

interface ParseResult {
  readonly ast: object;
  readonly visitorKeys: object;
  readonly services: object;
}

/** The file's text as ESLint hands it over, and the language options of the configuration. */
export function parseForESLint(text: string, options: object): ParseResult {
  const script = stripTypeScriptTypes(text, { mode: "strip" });
  return {
    ast: parse(script, { ...options, comment: true, tokens: true, loc: true, range: true }),
    visitorKeys: VisitorKeys,
    services: {},
  };
}
