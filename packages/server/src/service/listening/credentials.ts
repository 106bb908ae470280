/**
 * The users of the configuration as the wire asks for them (RFC 4954, 5802): a password in plain, or a SCRAM verifier,
 * from which no password can be had.
 *
 * Always holds: passwords are compared in constant time, and an unknown user costs what a known one does.
 */

import { randomBytes, timingSafeEqual } from "node:crypto";
import type { UserSettings } from "../../config/index.ts";
import { clientKeyOf, saltedPassword, serverKeyOf, storedKeyOf } from "../../smtp/scram/index.ts";
import type { Credentials, ScramVerifier } from "../../smtp/server/index.ts";

const VERIFIER = /^SCRAM-SHA-256\$(\d{1,7}):([A-Za-z\d+/=]+)\$([A-Za-z\d+/=]+):([A-Za-z\d+/=]+)$/;
/** RFC 7677 §4: the least. */
const ITERATIONS = 4096;
const SALT_BYTES = 16;
const DECOY_BYTES = 32;

/** The credentials; undefined when there are no users. */
export function credentialsOf(users: readonly UserSettings[]): Credentials | undefined {
  if (users.length === 0) return undefined;
  const verifiers = new Map(users.map(({ name, password }) => [name, lazily(() => verifierOf(password))]));
  const decoy = lazily(() => verifierOf(randomBytes(DECOY_BYTES).toString("base64")));
  return {
    async checkPassword(user, password) {
      const verifier = await (verifiers.get(user) ?? decoy)();
      const isRight = timingSafeEqual(storedKeyOf(clientKeyOf(await saltedOf(password, verifier))), verifier.storedKey);
      return isRight && verifiers.has(user);
    },
    scramVerifier: (user) => verifiers.get(user)?.(),
  };
}

function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function verifierOf(password: string): Promise<ScramVerifier> {
  const [, iterations, salt, storedKey, serverKey] = VERIFIER.exec(password) ?? [];
  if (iterations !== undefined && salt !== undefined && storedKey !== undefined && serverKey !== undefined)
    return { iterations: Number(iterations), salt: octetsOf(salt), storedKey: octetsOf(storedKey), serverKey: octetsOf(serverKey) };
  const fresh = { iterations: ITERATIONS, salt: randomBytes(SALT_BYTES) };
  const salted = await saltedOf(password, fresh);
  return { ...fresh, storedKey: storedKeyOf(clientKeyOf(salted)), serverKey: serverKeyOf(salted) };
}

function saltedOf(password: string, { salt, iterations }: Pick<ScramVerifier, "salt" | "iterations">): Promise<Buffer> {
  return saltedPassword(password.normalize("NFKC"), { salt, iterations });
}

function octetsOf(base64: string): Buffer {
  return Buffer.from(base64, "base64");
}
