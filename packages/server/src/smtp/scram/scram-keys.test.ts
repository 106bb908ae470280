import { expect, test } from "vitest";
import { clientKeyOf, hmac, saltedPassword, serverKeyOf, storedKeyOf, xored } from "./scram-keys.ts";

const NONCE = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
const AUTH_MESSAGE = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${NONCE},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=${NONCE}`;

test("proof and signature are those of RFC 7677 §3, and the proof gives the client's key back", async () => {
  const salted = await saltedPassword("pencil", { salt: Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64"), iterations: 4096 });
  const clientKey = clientKeyOf(salted);
  const signature = hmac(storedKeyOf(clientKey), AUTH_MESSAGE);
  const proof = xored(clientKey, signature);
  expect(proof.toString("base64")).toBe("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
  expect(hmac(serverKeyOf(salted), AUTH_MESSAGE).toString("base64")).toBe("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
  expect(xored(proof, signature)).toEqual(clientKey);
});
