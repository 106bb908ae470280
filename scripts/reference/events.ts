/** docs/reference/events: a JSON Schema for each payload of a webhook, and the page that lists them. */

import { PAYLOAD_SCHEMAS, PAYLOAD_VERSION } from "../../packages/server/src/webhooks/index.ts";
import { code, type Page, page, table } from "./page.ts";

const SOURCE = "`packages/server/src/webhooks/payload/schemas.ts`";

export function eventPages(): readonly Page[] {
  const schemas = Object.entries(PAYLOAD_SCHEMAS);
  const files = schemas.map(([type, schema]) => ({
    path: `docs/reference/events/${fileOf(type)}`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
  const overview = page("docs/reference/events.md", "Events", SOURCE, [
    `What webhooks are told, as JSON: \`version\` (${PAYLOAD_VERSION}), \`type\`, \`timestamp\` (when it happened), \`data\`. A receiver bears members that it does not know: within a version members are added, never changed or taken away.`,
    table(
      ["type", "schema", "what `data` is"],
      schemas.map(([type, { properties }]) => [
        code(type),
        `[${fileOf(type)}](events/${fileOf(type)})`,
        properties?.["data"]?.description ?? "",
      ]),
    ),
  ]);
  return [overview, ...files];
}

function fileOf(type: string): string {
  return `${type}.v${PAYLOAD_VERSION}.json`;
}
