/** What others say of the document: a validator that knows nothing of us, with the schema that the OpenAPI Initiative publishes. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { ROUTES } from "../routes/index.ts";
import { openApi } from "./document.ts";

const document = (): Record<string, unknown> => JSON.parse(JSON.stringify(openApi(ROUTES, "0.1.0")));

async function errorsIn(asked: Record<string, unknown>): Promise<unknown> {
  const { valid, errors } = await new Validator().validate(asked);
  return valid ? [] : errors;
}

describe("the OpenAPI document", () => {
  it("is one of version 3.1 to a foreign validator, every reference resolved", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(document());
    expect([valid, errors ?? []]).toEqual([true, []]);
    expect(validator.version).toBe("3.1");
    const { paths } = validator.resolveRefs() as { readonly paths: object };
    expect(Object.keys(paths)).toHaveLength(new Set(ROUTES.map(({ path }) => path)).size);
    expect(JSON.stringify(paths)).not.toContain('"$ref":"#/components/responses');
  });

  it("would not be one with an answer that says nothing, a parameter from nowhere, or a body without its type", async () => {
    const wrongs: readonly ((operation: Record<string, unknown>) => void)[] = [
      (operation) => {
        operation["responses"] = { 201: {} };
      },
      (operation) => {
        operation["parameters"] = [{ name: "x", in: "nowhere", schema: {} }];
      },
      (operation) => {
        operation["requestBody"] = { required: true };
      },
    ];
    for (const spoil of wrongs) {
      const spoilt = document() as { paths: Record<string, Record<string, Record<string, unknown>>> };
      spoil(spoilt.paths["/v1/messages"]?.["post"] ?? {});
      expect(await errorsIn(spoilt)).not.toEqual([]);
    }
  });
});
