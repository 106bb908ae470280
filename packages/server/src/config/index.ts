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
