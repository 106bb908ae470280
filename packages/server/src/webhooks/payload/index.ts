/** Our own payloads. */
export { tagsOf } from "./outcome-data.ts";
export { idOfEvent, PAYLOAD_VERSION, type Payload, payloadOf, TEST_TYPE } from "./payload.ts";
export { PAYLOAD_SCHEMAS } from "./schemas.ts";
