/** What Mimecast prints: the replies of its published list of SMTP error codes; most end with a link to that list. */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const LIST = "Mimecast SMTP error codes";

export const mimecast: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "possibly-incorrect", phrase: "recipient email address is possibly incorrect", strength: "exact", source: LIST, example: "550 Recipient email address is possibly incorrect - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "invalid-recipient", phrase: "invalid recipient https {community,login,mimecastsupport}", strength: "exact", source: LIST, example: "550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550" },
  ], "mimecast"),
  ...rulesOf("greylisted", [
    { slug: "internal-resources", phrase: "internal {resources are,resource} temporarily unavailable", strength: "exact", source: LIST, example: "451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451" },
  ], "mimecast"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "sender address blocked https", strength: "exact", source: LIST, example: "421 Sender address blocked - https://community.mimecast.com/docs/DOC-1369#421" },
    { slug: "rbl", phrase: "mimecast org black listed", strength: "exact", source: LIST, example: "550 csi.mimecast.org Black Listed - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "local-ct-reputation", phrase: "local ct ip reputation", strength: "exact", source: LIST, example: "550 Local CT IP Reputation - (reject) - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "host-network", phrase: "host network * not allowed", strength: "exact", source: LIST, example: "554 Host network, 192.0.2.0/24 not allowed" },
    { slug: "ip-temporarily-listed", phrase: "{ip temporarily blacklisted,ip address temporarily blacklisted}", strength: "exact", source: LIST, example: "451 IP Temporarily Blacklisted - https://community.mimecast.com/docs/DOC-1369#451" },
  ], "mimecast"),
  ...rulesOf("poor-reputation", [
    { slug: "poor-reputation-sender", phrase: "mimecast org poor reputation sender", strength: "exact", source: LIST, example: "550 csi.mimecast.org Poor Reputation Sender. - https://community.mimecast.com/docs/DOC-1369#550" },
  ], "mimecast"),
  ...rulesOf("sender-refused", [
    { slug: "blocked-senders-header", phrase: "rejected by header based {manually blocked senders,blocked senders}", strength: "exact", source: LIST, example: "550 Rejected by header based Manually Blocked Senders - block for manual block - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "envelope-blocked", phrase: "envelope blocked {user entry,user domain entry,domain entry,internal entry}", strength: "exact", source: LIST, example: "550 Envelope blocked - User Entry - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "anti-spoofing-header", phrase: "anti spoofing policy", strength: "exact", source: LIST, example: "550 Rejected by header based Anti-Spoofing policy: a@example.com - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "anti-spoofing-inbound", phrase: "{anti spoofing,antispoofing} policy inbound not allowed", strength: "exact", source: LIST, example: "550 Anti-Spoofing policy - Inbound not allowed - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "outbounds-disabled", phrase: "account outbounds disabled", strength: "exact", source: LIST, example: "451 Account outbounds disabled - https://community.mimecast.com/docs/DOC-1369#451" },
  ], "mimecast"),
  ...rulesOf("authentication-failed", [
    { slug: "envelope-rejected", phrase: "{spf,dkim,dmarc} sender invalid envelope rejected", strength: "exact", source: LIST, example: "550 DMARC Sender Invalid - envelope rejected - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "dns-auth", phrase: "rejected by dns authentication", strength: "exact", source: LIST, example: "550 Rejected by DNS Authentication policy - https://community.mimecast.com/docs/DOC-1369#550" },
  ], "mimecast"),
  ...rulesOf("security", [
    { slug: "incorrect-authentication-data", phrase: "incorrect authentication data", strength: "exact", source: LIST, example: "535 Incorrect authentication data - https://community.mimecast.com/docs/DOC-1369#535" },
    { slug: "submitter", phrase: "submitter failed to authenticate", strength: "exact", source: LIST, example: "550 Submitter failed to authenticate - https://community.mimecast.com/docs/DOC-1369#550" },
  ], "mimecast"),
  ...rulesOf("policy", [
    { slug: "security-policies", phrase: "email rejected due to security policies", strength: "exact", source: LIST, example: "554 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#554" },
    { slug: "content-examination", phrase: "message bounced due to content examination policy", strength: "exact", source: LIST, example: "550 Message bounced due to Content Examination Policy - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "administrative-prohibition", phrase: "administrative prohibition {envelope blocked,https}", strength: "exact", source: LIST, example: "550 Administrative prohibition - https://community.mimecast.com/docs/DOC-1369#550" },
  ], "mimecast"),
  ...rulesOf("spam", [
    { slug: "spam-signature", phrase: "email rejected due to security policies mcspamsignature", strength: "exact", source: LIST, example: "554 Email rejected due to security policies - MCSpamSignature.x.x - https://community.mimecast.com/docs/DOC-1369#554" },
    { slug: "spam-signature-alone", phrase: "mcspamsignature", strength: "exact", source: LIST, example: "554 Rejected - MCSpamSignature.sa.2.0" },
  ], "mimecast"),
  ...rulesOf("rate-limited", [
    { slug: "outbound-thread-limit", phrase: "exceeding outbound thread limit", strength: "exact", source: LIST, example: "550 Exceeding outbound thread limit - https://community.mimecast.com/docs/DOC-1369#550" },
    { slug: "outbound-limits", phrase: "exceeding the outbound limits", strength: "exact", source: LIST, example: "550 Exceeding the Outbound Limits - https://community.mimecast.com/docs/DOC-1369#550" },
  ], "mimecast"),
  ...rulesOf("message-too-large", [
    { slug: "maximum-email-size", phrase: "maximum email size exceeded", strength: "exact", source: LIST, example: "554 Maximum email size exceeded - https://community.mimecast.com/docs/DOC-1369#554" },
  ], "mimecast"),
  ...rulesOf("system-error", [
    { slug: "unable-connection", phrase: "unable to process {connection,email} at this time", strength: "exact", source: LIST, example: "421 Unable to process connection at this time - https://community.mimecast.com/docs/DOC-1369#421" },
    { slug: "account-service", phrase: "account service is temporarily unavailable", strength: "exact", source: LIST, example: "451 Account service is temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451" },
  ], "mimecast"),
  ...rulesOf("tls-failed", [
    { slug: "certificate", phrase: "configuration is invalid for this certificate", strength: "exact", source: LIST, example: "554 Configuration is invalid for this certificate - https://community.mimecast.com/docs/DOC-1369#554" },
  ], "mimecast"),
  ...rulesOf("relay-denied", [
  ], "mimecast"),
];
