/** The configuration: its shape, its defaults, and where each value came from. */
export type {
  Configuration,
  DeliverySettings,
  DkimSettings,
  DomainSettings,
  Endpoint,
  KeySettings,
  ListenerSettings,
  LocalDelivery,
  RecipientSource,
  ReturnPathSettings,
  RouteSettings,
  RouteTarget,
  SessionLimits,
  TlsFiles,
  UserSettings,
} from "./configuration.ts";
export type { Environment } from "./environment.ts";
export { keptKeyFile, withKeptKey } from "./kept-key.ts";
export { type LoadOptions, type LoadResult, loadConfiguration } from "./load-configuration.ts";
export { type Finding, findingText, type Origin, originText } from "./origin.ts";
export type { Setting } from "./settings.ts";
export { type ConfigurationSources, type FileFacts, systemSources } from "./sources.ts";
