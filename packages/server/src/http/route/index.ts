/** What a route is, and what its function is handed. */
export {
  type ApiParts,
  ApiService,
  type CheckedQuestion,
  type DestinationDesk,
  type DestinationFacts,
  type ProviderAnswer,
  type ProviderCall,
  type WebhookTrial,
} from "./api-service.ts";
export { cursorOf, pageOf, placeOf } from "./cursor.ts";
export { given } from "./given.ts";
export { instant, millis } from "./instant.ts";
export { type Answer, type AnswerKind, type Asked, type BodyKind, type Method, type Route, type RouteExample, route } from "./route.ts";
