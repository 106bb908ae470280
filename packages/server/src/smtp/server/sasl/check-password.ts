/** A user's plain password against the credentials. */

import type { Credentials } from "../session-handler.ts";
import type { SaslStep } from "./exchange.ts";

/** Success or failure, at once where the credentials answer at once. */
export function checkPassword(credentials: Credentials, user: string, password: string): SaslStep | Promise<SaslStep> {
  const isRight = credentials.checkPassword(user, password);
  return isRight instanceof Promise ? isRight.then((answer) => verdict(answer, user)) : verdict(isRight, user);
}

function verdict(isRight: boolean, user: string): SaslStep {
  return isRight ? { kind: "success", user } : { kind: "failure", user };
}
