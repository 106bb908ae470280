/** `/v1/read`, `/v1/compose`, `/v1/return-paths`: the core by HTTP; nothing is stored. */

import { RETURN_PATH_SCHEMES } from "@ricochet/core";
import { z } from "zod";
import { Domain } from "./values.ts";

const text = z.string();
const path = text.min(1).max(512);

/** A notification to write: what `ricochet compose` takes. */
export const Composition = z
  .looseObject({
    reportingMta: text.meta({ description: "Our name" }),
    envelope: z.looseObject({ reversePath: text }).meta({ description: "Of the message that is told of" }),
    recipients: z
      .array(z.looseObject({ recipient: text, action: text }))
      .min(1)
      .max(10_000),
    now: z.exactOptional(text.meta({ description: "ISO 8601; the time of the request when absent" })),
    seed: z.exactOptional(text.meta({ description: "Makes ids and boundaries; chosen when absent" })),
  })
  .meta({ id: "Composition", description: "The SPEC of `ricochet compose`; see the guide to composing" });

/** A path to sign. */
export const SignRequest = z
  .strictObject({
    address: path.meta({ description: "The reverse path as it is" }),
    scheme: z.enum(RETURN_PATH_SCHEMES).default("token"),
    recipient: z.exactOptional(path.meta({ description: "For verp: whose address is written into the path" })),
    domain: z.exactOptional(Domain.meta({ description: "Domain of the signed path; the one of the configuration when absent" })),
  })
  .meta({ id: "SignRequest", description: "A reverse path to sign" });

/** The signed path. */
export const SignedPath = z
  .strictObject({ address: text.meta({ description: "The path to send with" }), scheme: z.enum(RETURN_PATH_SCHEMES) })
  .meta({ id: "SignedPath", description: "A signed return path" });

/** A path to check. */
export const CheckRequest = z
  .strictObject({ address: path, scheme: z.exactOptional(z.enum(RETURN_PATH_SCHEMES).meta({ description: "All of them when absent" })) })
  .meta({ id: "CheckRequest", description: "A return path to check" });

/** What a path says. */
export const CheckedPath = z
  .strictObject({
    isValid: z.boolean(),
    scheme: z.exactOptional(z.enum(RETURN_PATH_SCHEMES)),
    address: z.exactOptional(text.meta({ description: "The address behind it" })),
    reason: text.meta({ description: "ok, or why it is not valid" }),
  })
  .meta({ id: "CheckedReturnPath", description: "What a return path says" });
