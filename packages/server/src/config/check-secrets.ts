/** Checks of [[key]] and [[user]]: numbers and names once, secrets that are worth the word. */

import { type Check, repeatedEntries } from "./check.ts";
import { joinKey } from "./origin.ts";

const SHORTEST_SECRET = 16;
const SHORTEST_PASSWORD = 8;

/** Keys and users. */
export const checkSecrets: Check = ({ values, reading }) => {
  for (const [, second] of repeatedEntries(values.keys, ({ id }) => String(id)))
    reading.fault(joinKey(second.path, "id"), `there are two keys with number ${second.id}; give each its own`);
  for (const { path, secret } of values.keys)
    if (secret.length < SHORTEST_SECRET)
      reading.warn(joinKey(path, "secret"), `is shorter than ${SHORTEST_SECRET} characters and can be guessed; try openssl rand -hex 32`);
  for (const [, second] of repeatedEntries(values.users, ({ name }) => name))
    reading.fault(joinKey(second.path, "name"), `there are two users "${second.name}"`);
  for (const { path, password } of values.users) checkPassword({ key: joinKey(path, "password"), password }, reading);
};

interface Password {
  readonly key: string;
  readonly password: string;
}

function checkPassword({ key, password }: Password, reading: Parameters<Check>[0]["reading"]): void {
  const looksLikeVerifier = password.startsWith("SCRAM-SHA-256$");
  if (looksLikeVerifier && !/^SCRAM-SHA-256\$\d{4,9}:[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$/.test(password))
    reading.fault(key, "is no SCRAM verifier; write SCRAM-SHA-256$iterations:salt$storedKey:serverKey, in base64");
  if (!looksLikeVerifier && password.length < SHORTEST_PASSWORD)
    reading.warn(key, `is shorter than ${SHORTEST_PASSWORD} characters and can be guessed`);
}
