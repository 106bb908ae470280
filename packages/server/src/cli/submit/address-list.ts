/**
 * The addresses of a To, Cc or Bcc field as a person or program writes it (RFC 5322 §3.4, obsolete forms too): names,
 * comments, quoted strings, groups and routes are stepped over. One pass, no recursion: a field may be megabytes.
 */

const ATOM_END = /[\s,;:<>()"]/;

class AddressScanner {
  readonly addresses: string[] = [];
  readonly #text: string;
  #at = 0;
  /** What stood since the last comma: a bare address, or a name before angle brackets. */
  #words = "";
  #hasAngle = false;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): readonly string[] {
    while (this.#at < this.#text.length) this.#step();
    this.#end();
    return this.addresses;
  }

  #step(): void {
    const character = this.#text[this.#at] ?? "";
    if (character === "(") this.#skipComment();
    else if (character === '"') this.#words += this.#quoted();
    else if (character === "<") this.#angle();
    else if (character === "," || character === ";") this.#end();
    else if (character === ":") this.#words = "";
    else if (!ATOM_END.test(character)) {
      this.#words += this.#atom();
      return;
    } else if (/\s/.test(character)) {
      this.#space();
      return;
    }
    // What is left has been stepped over but for its last character; a stray ")" or ">" means nothing.
    this.#at++;
  }

  /** "user @ example.com" is one address in the obsolete syntax; other spaces part words. */
  #space(): void {
    while (this.#at < this.#text.length && /\s/.test(this.#text[this.#at] ?? "")) this.#at++;
    if (this.#words !== "" && !this.#words.endsWith("@") && this.#text[this.#at] !== "@") this.#words += " ";
  }

  #atom(): string {
    const begin = this.#at;
    while (this.#at < this.#text.length && !ATOM_END.test(this.#text[this.#at] ?? "")) this.#at++;
    return this.#text.slice(begin, this.#at);
  }

  /** Leaves the position at the closing quote. */
  #quoted(): string {
    const begin = this.#at++;
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') this.#at += this.#text[this.#at] === "\\" ? 2 : 1;
    return this.#text.slice(begin, this.#at + 1);
  }

  #skipComment(): void {
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at];
      if (character === "\\") this.#at++;
      else if (character === "(") depth++;
      else if (character === ")" && --depth === 0) return;
    }
  }

  /** Of "<@relay:user@example.com>" the last part. */
  #angle(): void {
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text[end] !== ">")
      end += this.#text[end] === '"' ? Math.max(1, quotedLength(this.#text, end)) : 1;
    const inside = this.#text.slice(this.#at + 1, end);
    const address = inside.startsWith("@") ? inside.slice(inside.indexOf(":") + 1) : inside;
    this.#add(address.replaceAll(/\s+/g, ""));
    this.#hasAngle = true;
    this.#at = end;
  }

  #end(): void {
    if (!this.#hasAngle) this.#add(this.#words.trim());
    this.#words = "";
    this.#hasAngle = false;
  }

  #add(address: string): void {
    if (address !== "") this.addresses.push(address);
  }
}

function quotedLength(text: string, begin: number): number {
  let at = begin + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at - begin + 1;
}

/** The addresses of one field, in their order, as they are written. */
export function addressList(field: string): readonly string[] {
  return new AddressScanner(field).scan();
}
