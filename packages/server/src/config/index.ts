/** The configuration: its shape, its defaults, and where each value came from. */
export { ADDRESS_SECRET_FILE, addressSecret } from "./address-secret.ts";
export type {
  Configuration,
  DeliverySettings,
  DkimSettings,
  DomainSettings,
  Endpoint,
  ImapAfter,
  ImapIntake,
  ImapLogin,
  IntakeSettings,
  ListenerSettings,
  LogIntake,
  MaildirIntake,
  MboxIntake,
  ProviderSettings,
  RecipientSource,
  ReturnPathSettings,
  RouteSettings,
  RouteTarget,
  TlsFiles,
  UserSettings,
} from "./configuration.ts";
export { KEPT_KEY_FILE, withKeptKey } from "./kept-key.ts";
export { type LoadResult, loadConfiguration } from "./load-configuration.ts";
export { type Finding, findingText, originText } from "./origin.ts";
export { isPipe, pipeHello } from "./pipe-hello.ts";
export type { Setting } from "./settings.ts";
export { signingDomain } from "./signing-domain.ts";
