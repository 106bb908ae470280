/** What a route is, and what its function is handed. */
export {
  type ApiParts,
  ApiService,
  type CheckedQuestion,
  type DestinationFacts,
  type ProviderCall,
} from "./api-service.ts";
export { pageOf, placeOf } from "./cursor.ts";
export { given } from "./given.ts";
export { instant, millis } from "./instant.ts";
export { type Answer, type AnswerKind, type Asked, type BodyKind, type Route, route } from "./route.ts";
