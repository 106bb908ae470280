/**
 * One part of a message: its header, where its body stands, and what it says of itself
 * (RFC 2045 §5, §6). Nothing is decoded here.
 */

import { type ContentType, parseContentType } from "../syntax/index.ts";
import type { Header } from "./header.ts";

/** Where a part stands, and what it is when it does not say. */
export interface PartPlace {
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly depth: number;
  readonly defaultType: string;
}

export class Part {
  readonly header: Header;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly depth: number;
  /** "multipart/report", lower case. */
  readonly type: string;
  readonly isMultipart: boolean;
  readonly children: Part[] = [];
  readonly #contentType: ContentType;
  #encoding: string | undefined;
  #all: readonly Part[] | undefined;

  constructor(header: Header, { start, bodyStart, end, depth, defaultType }: PartPlace) {
    this.header = header;
    this.start = start;
    this.bodyStart = bodyStart;
    this.end = end;
    this.depth = depth;
    this.#contentType = parseContentType(header.get("content-type") ?? defaultType, defaultType);
    this.type = this.#contentType.type;
    this.isMultipart = this.type.startsWith("multipart/");
  }

  parameter(name: string): string | undefined {
    return this.#contentType.parameters.get(name);
  }

  /** "base64", "quoted-printable" or another token, lower case; "7bit" when the part does not say. */
  get encoding(): string {
    this.#encoding ??= encodingOf(this.header.get("content-transfer-encoding"));
    return this.#encoding;
  }

  /** The part and all parts below it, in the order in which they stand; embedded messages are not opened. For when the scan is over. */
  walk(): readonly Part[] {
    if (this.#all === undefined) {
      const parts: Part[] = [];
      collect(this, parts);
      this.#all = parts;
    }
    return this.#all;
  }
}

function collect(part: Part, into: Part[]): void {
  into.push(part);
  for (const child of part.children) collect(child, into);
}

/** What nearly every part says, in the spellings that programs use. */
const USUAL_ENCODINGS: ReadonlyMap<string, string> = new Map(
  ["7bit", "8bit", "binary", "base64", "quoted-printable"].flatMap((token) => [
    [token, token],
    [token.toUpperCase(), token],
  ]),
);

function encodingOf(value: string | undefined): string {
  if (value === undefined) return "7bit";
  const usual = USUAL_ENCODINGS.get(value);
  if (usual !== undefined) return usual;
  const token = value.split(/[;(\s]/, 1)[0] ?? "";
  return token.replaceAll('"', "").toLowerCase() || "7bit";
}
