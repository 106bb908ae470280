import { expect, test } from "vitest";
import { EXIT, knownCause } from "./exit-code.ts";

const withCode = (code: string): Error => Object.assign(new Error(`${code}: as the system says it`), { code });

test.each(["EMFILE", "ENFILE", "EAGAIN", "EBUSY", "ENOSPC", "ENOMEM", "EIO", "EDQUOT", "ESTALE"])("%s is worth another try", (code) => {
  expect(knownCause(withCode(code)).exit).toBe(EXIT.tryAgain);
});

test.each(["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "Z_DATA_ERROR", "Z_BUF_ERROR"])("%s is a fault of the input", (code) => {
  expect(knownCause(withCode(code)).exit).toBe(EXIT.badInput);
});

test("what nobody foresaw is said in the words of the system", () => {
  expect(knownCause(withCode("EWEIRD"))).toEqual({ words: "EWEIRD: as the system says it", exit: EXIT.badInput });
  expect(knownCause("odd")).toEqual({ words: "odd", exit: EXIT.badInput });
});
