/**
 * One part of a message: its header, where its body stands, and what it says of itself
 * (RFC 2045 §5, §6). Nothing is decoded here.
 */

import { type ContentType, parseContentType } from "../syntax/index.ts";
import type { Header } from "./header.ts";

export class Part {
  readonly header: Header;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly depth: number;
  readonly children: Part[] = [];
  readonly #default: string;
  #contentType: ContentType | undefined;

  constructor(header: Header, place: { start: number; bodyStart: number; end: number; depth: number; defaultType: string }) {
    this.header = header;
    this.start = place.start;
    this.bodyStart = place.bodyStart;
    this.end = place.end;
    this.depth = place.depth;
    this.#default = place.defaultType;
  }

  #parsed(): ContentType {
    this.#contentType ??= parseContentType(this.header.get("content-type") ?? this.#default, this.#default);
    return this.#contentType;
  }

  /** "multipart/report", lower case. */
  get type(): string {
    return this.#parsed().type;
  }

  parameter(name: string): string | undefined {
    return this.#parsed().parameters.get(name);
  }

  /** "base64", "quoted-printable" or another token, lower case; "7bit" when the part does not say. */
  get encoding(): string {
    const value = this.header.get("content-transfer-encoding");
    const token = value === undefined ? "" : (value.split(/[;(\s]/, 1)[0] ?? "");
    return token.replaceAll('"', "").toLowerCase() || "7bit";
  }

  get isMultipart(): boolean {
    return this.type.startsWith("multipart/");
  }

  /** The part and all parts below it, in the order in which they stand; embedded messages are not opened. */
  walk(): readonly Part[] {
    return this.children.length === 0 ? [this] : [this, ...this.children.flatMap((child) => child.walk())];
  }
}
