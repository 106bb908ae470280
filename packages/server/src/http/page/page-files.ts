/**
 * The files of the built page, in memory: each is read when it is first asked for, and packed once for those who take it
 * packed. Only names that lie in the folder when the server starts can be asked for, so that no path leads elsewhere.
 */

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A file as it is sent. */
export interface PageFile {
  readonly octets: Uint8Array;
  readonly type: string;
  readonly tag: string;
  readonly encoding?: Encoding;
}

type Encoding = "br" | "gzip";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};
const PACKED: ReadonlySet<string> = new Set([".html", ".js", ".css", ".svg", ".txt"]);
/** Small enough that packing gains nothing. */
const LEAST_BYTES = 500;

const packers: Readonly<Record<Encoding, (octets: Uint8Array) => Promise<Uint8Array>>> = {
  br: (octets) => promisify(brotliCompress)(octets, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (octets) => promisify(gzip)(octets, { level: 9 }),
};

/** The files of one folder. */
export class PageFiles {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #made = new Map<string, Promise<PageFile>>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#names = new Set(namesIn(folder));
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** A file in the best form that is taken; rejects when it cannot be read. */
  get(name: string, acceptEncoding = ""): Promise<PageFile> {
    const encoding = PACKED.has(extname(name)) ? encodingOf(acceptEncoding) : undefined;
    const key = `${encoding ?? ""} ${name}`;
    const made = this.#made.get(key) ?? this.#make(name, encoding);
    this.#made.set(key, made);
    // What could not be read once may be there the next time.
    made.catch(() => this.#made.delete(key));
    return made;
  }

  async #make(name: string, encoding: Encoding | undefined): Promise<PageFile> {
    if (!this.has(name)) throw new TypeError(`${name} is no file of the page`);
    const octets = await readFile(join(this.#folder, name));
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    const tag = `"${createHash("sha256").update(octets).digest("base64url").slice(0, 22)}${encoding === undefined ? "" : `-${encoding}`}"`;
    if (encoding === undefined || octets.byteLength < LEAST_BYTES) return { octets, type, tag };
    return { octets: await packers[encoding](octets), type, tag, encoding };
  }
}

function namesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).filter(Boolean).join("/"));
}

/** Quality values are not weighed: whoever says "br;q=0" is not a browser. */
function encodingOf(accepted: string): Encoding | undefined {
  const names = accepted
    .split(",")
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.split(";", 1)[0]?.trim());
  return (["br", "gzip"] as const).find((name) => names.includes(name));
}
