/** A text in a fixed number of octets, the rest of them zero; undefined both ways where it does not fit or is no text. */

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(octets: Uint8Array): string };

export function textOctets(text: string, size: number): Uint8Array | undefined {
  if (text.length > size) return undefined;
  const octets = new TextEncoder().encode(text);
  if (octets.length > size) return undefined;
  const padded = new Uint8Array(size);
  padded.set(octets);
  return padded;
}

export function shortText(padded: Uint8Array): string | undefined {
  const end = padded.indexOf(0);
  const octets = end < 0 ? padded : padded.subarray(0, end);
  if (octets.length === 0 || padded.subarray(octets.length).some((octet) => octet !== 0)) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets);
    return /[\0-\x1f\x7f]/.test(text) ? undefined : text;
  } catch {
    return undefined; // octets that are no UTF-8 stand for no address
  }
}
