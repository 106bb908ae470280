/**
 * What would have to be encoded before a message can pass a host that takes 7 bits only, and whether that can be: an
 * encoding changes what a signature is over, and nobody knows the charset of a header.
 */

import type { BodySource } from "../../envelope/index.ts";
import { eachLinePiece } from "./line-pieces.ts";
import { MimeWalk, type WalkListener } from "./mime-walk.ts";

/** Indices of the entities whose bodies must be encoded; "impossible" where one cannot be. */
export type Survey = ReadonlySet<number> | "impossible";

/** Reads all of a message. */
export async function survey(body: BodySource): Promise<Survey> {
  const wide = new Set<number>();
  let isPossible = true;
  const refuse = (): void => {
    isPossible = false;
  };
  const listener: WalkListener = {
    header: (octets) => {
      if (isWide(octets)) refuse();
    },
    body: ({ octets }, entity) => {
      if (wide.has(entity.index) || !isWide(octets)) return;
      if (entity.mayBeEncoded) wide.add(entity.index);
      else refuse();
    },
    between: () => undefined,
    tooMuch: refuse,
  };
  const walk = new MimeWalk(listener);
  await eachLinePiece(body, (piece) => {
    if (isPossible) walk.take(piece);
  });
  walk.finish();
  return isPossible ? wide : "impossible";
}

function isWide(octets: Buffer): boolean {
  for (const octet of octets) if (octet > 0x7f) return true;
  return false;
}
