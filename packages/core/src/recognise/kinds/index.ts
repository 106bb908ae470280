import type { Message } from "../../mime/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Recognised } from "../recognised.ts";

export function recogniseKind(_message: Message, _envelope: Envelope, _stage: "before-delivery-status" | "after-delivery-status"): Recognised | undefined {
  return undefined;
}
