/** A text in a fixed number of octets, the rest of them zero; undefined both ways where it does not fit or is no text. */

declare const TextEncoder: new () => { encode(text: string): Iterable<number> };
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(octets: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const CONTROL = /[\0-\x1f\x7f]/;

export function textOctets(text: string, size: number): readonly number[] | undefined {
  if (text.length > size) return undefined;
  const octets: number[] = [];
  for (let i = 0; i < text.length; i++) octets.push(text.charCodeAt(i));
  const all = octets.some(isAbove) ? [...encoder.encode(text)] : octets;
  if (all.length > size) return undefined;
  while (all.length < size) all.push(0);
  return all;
}

export function shortText(padded: readonly number[]): string | undefined {
  const end = padded.indexOf(0);
  const octets = end < 0 ? padded : padded.slice(0, end);
  // Octets behind the first zero would be a second spelling of the same address.
  if (octets.length === 0 || padded.some((octet, index) => index > end && end >= 0 && octet !== 0)) return undefined;
  const text = decoded(octets);
  return text === undefined || CONTROL.test(text) ? undefined : text;
}

function decoded(octets: readonly number[]): string | undefined {
  if (!octets.some(isAbove)) return String.fromCharCode(...octets);
  try {
    return decoder.decode(Uint8Array.from(octets));
  } catch {
    return undefined; // octets that are no UTF-8 stand for no address
  }
}

function isAbove(octet: number): boolean {
  return octet > 0x7f;
}
