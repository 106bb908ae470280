import { describe, expect, test } from "vitest";
import { login } from "./login.ts";
import { plain } from "./plain.ts";
import { scramSha256 } from "./scram-sha-256.ts";

const SERVER_NONCE = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
const SERVER_FIRST = `r=${SERVER_NONCE},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`;
const secret = { user: "user", password: "pencil", nonce: "rOprNGfwEbeRWgbNEkqO" };

describe("SCRAM-SHA-256", () => {
  test("says what RFC 7677 §3 says", async () => {
    const mechanism = scramSha256(secret);
    expect(mechanism.initial).toBe("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    expect(await mechanism.respond(SERVER_FIRST)).toBe(`c=biws,r=${SERVER_NONCE},p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=`);
    expect(mechanism.isServerProven()).toBe(false);
    expect(await mechanism.respond("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")).toBe("");
    expect(mechanism.isServerProven()).toBe(true);
  });

  test.each([["v=AAAA"], ["e=other-error"], [""]])("calls it off when the server proves nothing: %j", async (serverFinal) => {
    const mechanism = scramSha256(secret);
    await mechanism.respond(SERVER_FIRST);
    expect(await mechanism.respond(serverFinal)).toBeUndefined();
    expect(mechanism.isServerProven()).toBe(false);
  });

  test.each([
    ["a nonce that is not ours", "r=other,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"],
    ["hours of counting", `r=${SERVER_NONCE},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=999999999`],
    ["too little counting", `r=${SERVER_NONCE},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1`],
    ["nothing", ""],
  ])("calls it off when the server asks for %s", async (_what, serverFirst) => {
    expect(await scramSha256(secret).respond(serverFirst)).toBeUndefined();
  });

  test("writes a name with a comma so that it does not end the name", () => {
    expect(scramSha256({ ...secret, user: "a,b=c" }).initial).toBe("n,,n=a=2Cb=3Dc,r=rOprNGfwEbeRWgbNEkqO");
  });
});

test("PLAIN says user and password at once", () => {
  expect(plain({ user: "user", password: "pencil" }).initial).toBe("\0user\0pencil");
});

test("LOGIN says user, then password, then nothing more", () => {
  const mechanism = login({ user: "user", password: "pencil" });
  expect([mechanism.respond("Username:"), mechanism.respond("Password:"), mechanism.respond("More:")]).toEqual([
    "user",
    "pencil",
    undefined,
  ]);
});
