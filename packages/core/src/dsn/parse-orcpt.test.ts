import { expect, it } from "vitest";
import { parseOrcpt } from "./parse-orcpt.ts";

it.each([
  ["rfc822;bob+2Bnews+3Dx@example.net", "rfc822", "bob+news=x@example.net"],
  ["RFC822;bob@example.net", "rfc822", "bob@example.net"],
  [String.raw`utf-8;\x{7528}\x{2B}x@example.net`, "utf-8", "用+x@example.net"],
  ["x400;/S=bob/", "x400", "/S=bob/"],
  ["bob@example.net", "rfc822", "bob@example.net"],
])("ORCPT=%s is taken apart and decoded", (orcpt, originalRecipientType, originalRecipient) => {
  expect(parseOrcpt(orcpt)).toEqual({ originalRecipientType, originalRecipient });
});
