/** The public halves of the keys that sign, by which signatures of ours are known again. A key that cannot be read has signed nothing. */

import { createPublicKey } from "node:crypto";
import type { SigningKey } from "../settlement/index.ts";
import type { DkimKey } from "./dkim-signature.ts";

export function signingKeys(keys: readonly DkimKey[]): readonly SigningKey[] {
  return keys.flatMap(({ domain, selector, privateKey }) => {
    try {
      return [{ domain, selector, publicKey: createPublicKey(privateKey) }];
    } catch {
      return [];
    }
  });
}
