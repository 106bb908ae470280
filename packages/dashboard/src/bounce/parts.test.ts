import { expect, test } from "vitest";
import { encodedParts } from "./encoded-parts.ts";
import { masked } from "./masked.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (octets: Uint8Array): string => new TextDecoder().decode(octets);

test("encoded parts are decoded up to their delimiter, in their charset", () => {
  const mail = bytes(
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n8NLJ18XU\r\n--b\r\nContent-Transfer-Encoding: Quoted-Printable\r\n\r\nm=C3=BC=\r\nhle\r\n--b--\r\n",
  );
  const parts = encodedParts(mail);
  expect(parts.map(({ encoding, text: shown }) => [encoding, shown.trim()])).toEqual([
    ["base64", "Привет"],
    ["quoted-printable", "mühle"],
  ]);
  expect(text(mail.subarray(parts[0]?.start, (parts[0]?.start ?? 0) + 8))).toBe("8NLJ18XU");
});

test("broken encodings are shown as far as they go", () => {
  expect(encodedParts(bytes("Content-Transfer-Encoding: base64\n\nQUJDR"))[0]?.text).toBe("ABC");
  expect(encodedParts(bytes("Content-Transfer-Encoding: base64"))).toEqual([]);
});

test("a person is masked the same way everywhere, and a domain too", () => {
  const mail = text(masked(bytes("To: Ann@example.net, bob@example.net\n550 <ann@Example.NET> unknown <x@example.org>")));
  expect(mail).toBe(
    "To: person1@domain1.example, person2@domain1.example\n550 <person1@domain1.example> unknown <person3@domain2.example>",
  );
});

test("an address in an encoded part is masked there, and a part without one is left byte for byte", () => {
  const [plain, secret] = ["QUJD\r\n", btoa("<ann@example.net> unknown")];
  const part = (body: string) => `--b\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  const mail = text(masked(bytes(`To: ann@example.net\r\n\r\n${part(plain)}${part(secret)}--b--\r\n`)));
  expect(mail).toContain(part(plain));
  expect(mail).toContain("--b--");
  expect(encodedParts(bytes(mail)).at(-1)?.text).toBe("<person1@domain1.example> unknown");
});
