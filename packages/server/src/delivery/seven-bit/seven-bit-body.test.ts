import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOf, streamedBody } from "../../../../../test/support/transactions.ts";
import type { BodySource } from "../../envelope/index.ts";
import { sevenBitBody } from "./seven-bit-body.ts";

async function textOf(body: BodySource | undefined): Promise<string | undefined> {
  if (body === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of body.read()) pieces.push(piece);
  const whole = Buffer.concat(pieces);
  expect(whole.length).toBe(body.sizeBytes);
  return whole.toString("latin1");
}

const mail = (...lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\r\n`).join(""));
const sevenBit = async (...lines: readonly string[]) => await textOf(await sevenBitBody(bodyOf(mail(...lines))));
const text = (...lines: readonly string[]): string => mail(...lines).toString("latin1");

describe("a message for a host of 7 bits", () => {
  test("has its text in quoted-printable", async () => {
    const header = ["Subject: a", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"];
    expect(await sevenBit(...header, "content-transfer-encoding:", " 8bit", "", "Grüße = gut ", "", ".")).toBe(
      text(...header, "Content-Transfer-Encoding: quoted-printable", "", "Gr=C3=BC=C3=9Fe =3D gut=20", "", "."),
    );
  });

  test("says what nobody had said", async () => {
    expect(await sevenBit("Subject: a", "", "ü")).toBe(
      text(
        "Subject: a",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=unknown-8bit",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "=C3=BC",
      ),
    );
  });

  test("has encoded only what needs it, part by part, and says 8bit nowhere", async () => {
    const outer = ["MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="a b"'];
    const rest = [
      "",
      "--a b",
      "Content-Type: text/plain",
      "",
      "plain",
      "--a b",
      "Content-Type: x/y",
      "Content-Transfer-Encoding: base64",
      "",
      "AAAA",
    ];
    const html = ["", "--a b", "Content-Type: text/html; charset=utf-8"];
    expect(await sevenBit(...outer, "Content-Transfer-Encoding: 8bit", ...rest, ...html, "", "ü", "--a b-- ", "the end")).toBe(
      text(
        ...outer,
        "Content-Transfer-Encoding: 7bit",
        ...rest,
        ...html,
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "=C3=BC",
        "--a b-- ",
        "the end",
      ),
    );
  });

  test("has a message inside encoded in its own body", async () => {
    const multipart = ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=o", "", "--o", "Content-Type: message/rfc822", ""];
    const inner = ["Subject: inner", "MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=i", "", "--i", ""];
    const result = await sevenBit(...multipart, ...inner, "ü", "--o", "", "plain", "--o--");
    expect(result).toContain(
      text(
        "--i",
        "Content-Type: text/plain; charset=unknown-8bit",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "=C3=BC",
        "--o",
        "",
        "plain",
      ),
    );
  });

  test.each([
    ["with nothing beyond 7 bits", ["Content-Transfer-Encoding: 8bit", "", "plain"]],
    ["that is a header alone", ["Subject: a"]],
  ])("stays as it is %s", async (_, lines) => {
    const body = bodyOf(mail(...lines));
    expect(await sevenBitBody(body)).toBe(body);
  });

  test.each([
    ["whose header nobody knows the charset of", ["Subject: ü", "", "plain"]],
    ["whose part's header is beyond ASCII", ["Content-Type: multipart/mixed; boundary=o", "", "--o", "X: ü", "", "--o--"]],
    ["that is signed", ["Content-Type: multipart/signed; boundary=o", "", "--o", "", "ü", "--o--"]],
    [
      "with a signed message inside",
      [
        "Content-Type: multipart/mixed; boundary=o",
        "",
        "--o",
        "Content-Type: multipart/signed; boundary=s",
        "",
        "--s",
        "Content-Type: message/rfc822",
        "",
        "Subject: a",
        "",
        "ü",
        "--s--",
        "--o--",
      ],
    ],
    ["with something between the parts", ["Content-Type: multipart/mixed; boundary=o", "", "ü", "--o", "", "a", "--o--"]],
    ["with something behind the parts", ["Content-Type: multipart/mixed; boundary=o", "", "--o", "", "a", "--o--", "ü"]],
    ["that says it is encoded, and is not", ["Content-Transfer-Encoding: base64", "", "ü"]],
    ["that is a multipart without a boundary", ["Content-Type: multipart/mixed", "", "ü"]],
    ["with a report in 8 bits", ["Content-Type: message/delivery-status", "", "ü"]],
    [
      "with more parts than anybody writes",
      ["Content-Type: multipart/mixed; boundary=o", "", ...Array.from({ length: 1001 }, () => "--o\r\n"), "ü"],
    ],
    [
      "deeper than anybody writes",
      Array.from({ length: 40 }, (_, at) => `Content-Type: multipart/mixed; boundary=o${at}\r\n\r\n--o${at}`).concat("", "ü"),
    ],
  ])("cannot be made of one %s", async (_, lines) => {
    expect(await sevenBit(...lines)).toBeUndefined();
  });

  test("is the same however its content is cut, has short lines of 7 bits, and says what was said", async () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom("ü", "=", " ", "\t", "a", ".", "-", "語", "x".repeat(50)), maxLength: 40 }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.nat(2000), { maxLength: 5 }), async (body, cuts) => {
        const content = mail("Subject: a", "Content-Type: text/plain; charset=utf-8", "", "ü", ...body);
        const places = [0, ...cuts.map((cut) => cut % content.length).sort((one, other) => one - other), content.length];
        const pieces = places.slice(1).map((end, at) => content.subarray(places[at], end));
        const result = (await textOf(await sevenBitBody(streamedBody(pieces)))) ?? "";
        expect(result).toBe(await textOf(await sevenBitBody(bodyOf(content))));
        expect(result).toMatch(/^[\x00-\x7f]*$/);
        const encoded = result.slice(result.indexOf("\r\n\r\n") + 4);
        expect(encoded.split("\r\n").every((line) => line.length <= 76 && !/[ \t]$/.test(line))).toBe(true);
        expect(decoded(encoded)).toBe(content.toString("latin1", content.indexOf("\r\n\r\n") + 4));
      }),
      { numRuns: 200 },
    );
  });

  test("needs little memory for a line without an end", async () => {
    const pieces = new Array<Buffer>(40).fill(Buffer.alloc(262_144, "ü"));
    const body = await sevenBitBody(streamedBody([Buffer.from("Subject: a\r\n\r\n"), ...pieces]));
    let largest = 0;
    let sizeBytes = 0;
    for await (const piece of body?.read() ?? []) {
      largest = Math.max(largest, piece.length);
      sizeBytes += piece.length;
    }
    expect(sizeBytes).toBe(body?.sizeBytes);
    expect(largest).toBeLessThan(1_000_000);
  });
});

/** RFC 2045 §6.7, the other way. */
function decoded(quoted: string): string {
  return quoted.replaceAll("=\r\n", "").replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
