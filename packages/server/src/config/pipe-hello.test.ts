import { expect, test } from "vitest";
import { isPipe, pipeHello } from "./pipe-hello.ts";

test.each([
  ["127.0.0.1", "pipe.mx.example.com", true],
  ["127.9.0.1", "PIPE.mx.example.com", true],
  ["::1", "pipe.mx.example.com", true],
  ["127.0.0.1", "mx.example.com", false],
  ["127.0.0.1", "pipe.mx.example.com.evil.example", false],
  ["192.0.2.1", "pipe.mx.example.com", false],
  ["::ffff:192.0.2.1", "pipe.mx.example.com", false],
  ["2001:db8::1", "pipe.mx.example.com", false],
  ["", "pipe.mx.example.com", false],
])("from %s a client that greets as %s is a pipe: %s", (clientAddress, hello, expected) => {
  expect(isPipe({ clientAddress, hello }, "mx.example.com")).toBe(expected);
});

test("the command greets so", () => {
  expect(isPipe({ clientAddress: "127.0.0.1", hello: pipeHello("mx.example.com") }, "mx.example.com")).toBe(true);
});
