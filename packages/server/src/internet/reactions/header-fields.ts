/** Fields of a message's header, as far as a small responder must look at them: unfolded, names in lower case, first one wins. */

export function headerFields(content: Buffer): ReadonlyMap<string, string> {
  const end = content.indexOf("\r\n\r\n");
  const header = content.toString("latin1", 0, end < 0 ? content.length : end).replace(/\r\n(?=[ \t])/gu, "");
  const fields = new Map<string, string>();
  for (const line of header.split("\r\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The address in a From field: between angle brackets, or all of it. */
export function addressIn(field: string): string {
  const [start, end] = [field.lastIndexOf("<"), field.lastIndexOf(">")];
  return start >= 0 && end > start ? field.slice(start + 1, end) : field;
}
