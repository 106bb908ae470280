/**
 * What Exchange Online (Microsoft 365) prints: the 4.x.x and 5.x.x codes of its NDR list with their
 * fixed texts, and the sentences of its notifications. RESOLVER, STOREDRV and QUEUE texts come from
 * Exchange Server as well.
 *
 * "Recipient address rejected: Access denied" is an unknown user only with 5.4.1: Postfix prints the same
 * words for its own access tables.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";

const NDR = "Exchange Online NDR codes";
const EXCHANGE = "Exchange transport (Online and Server)";
const TEXT = "Microsoft 365 notification";

export const microsoft365: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "5-4-1", phrase: "5 4 1 {recipient address,all recipient addresses} rejected access denied", strength: "exact", source: "Exchange Online directory based edge blocking", example: "550 5.4.1 Recipient address rejected: Access denied. [mx.example.net]" },
    { slug: "as201806281", phrase: "recipient address rejected access denied as {201806271,201806281}", strength: "exact", source: "Exchange Online directory based edge blocking", example: "550 Recipient address rejected: Access denied. AS(201806281) [mx.example.net]" },
    { slug: "resolver-invalid", phrase: "resolver adr {invalidsmtp,invalid,x400recipnotfound,badprimary}", strength: "exact", source: EXCHANGE, example: "550 5.1.3 RESOLVER.ADR.InvalidSmtp; invalid address ##" },
    { slug: "legacy-address", phrase: "not found by exchange legacy encapsulated email address lookup", strength: "exact", source: NDR, example: "550 5.1.11 Recipient not found by Exchange Legacy encapsulated email address lookup" },
    { slug: "wasnt-found-at", phrase: "couldn t be delivered * wasn t found at", strength: "exact", source: TEXT, example: "Your message to a@example.com couldn't be delivered. kijitora wasn't found at example.com." },
    { slug: "5-7-504", phrase: "5 7 504 recipient address rejected access denied", strength: "exact", source: NDR, example: "550 5.7.504 Recipient address rejected: Access denied" },
    { slug: "remote-unknown", phrase: "remote server returned unknown recipient or mailbox unavailable", strength: "exact", source: NDR, example: "550 5.1.351 Remote server returned unknown recipient or mailbox unavailable -> 550 no" },
  ], "microsoft-365"),
  ...rulesOf("domain-unknown", [
    { slug: "info-nonexistent", phrase: "{infodomainnonexistent,infonorecords,errordomainnonexistent}", strength: "exact", source: NDR, example: "550 5.4.310 DNS domain example.com does not exist [Message=InfoDomainNonexistent] [LastAttemptedServerName=example.com]" },
    { slug: "5-4-312-nonexistent", phrase: "{4 4 312,5 4 312} {dns query failed,message expired dns query failed} {infodomainnonexistent,message infodomainnonexistent,infonorecords,message infonorecords,errordomainnonexistent,message errordomainnonexistent}", strength: "exact", source: NDR, example: "550 5.4.312 Message expired, DNS query failed(InfoDomainNonexistent)" },
    { slug: "5-4-310", phrase: "dns domain * does not exist", source: NDR, example: "450 4.4.310 DNS domain example.com does not exist" },
    { slug: "reserved", phrase: "recipient address reserved by rfc 2606", strength: "exact", source: NDR, example: "550 5.1.4 Recipient address reserved by RFC 2606" },
    { slug: "single-label", phrase: "recipient addresses in single label domains not accepted", strength: "exact", source: NDR, example: "550 5.1.6 Recipient addresses in single label domains not accepted" },
  ], "microsoft-365"),
  ...rulesOf("mailbox-full", [
    { slug: "shutoff-quota", phrase: "mapiexceptionshutoffquotaexceeded", strength: "exact", source: EXCHANGE, example: "554 5.2.2 STOREDRV.Storage; MapiExceptionShutoffQuotaExceeded; Failed to process message due to a permanent exception" },
  ], "microsoft-365"),
  ...rulesOf("mailbox-disabled", [
    { slug: "mailbox-disabled", phrase: "{mapiexceptionmailboxdisabled,mapiexceptionaduserdisabledandhidden}", strength: "exact", source: EXCHANGE, example: "554 5.2.1 STOREDRV.Deliver: MapiExceptionMailboxDisabled; Failed to process message" },
    { slug: "storedrv-disabled", phrase: "storedrv deliver disabled mailbox", strength: "exact", source: EXCHANGE, example: "554 5.2.1 STOREDRV.Deliver; disabled mailbox" },
  ], "microsoft-365"),
  ...rulesOf("rate-limited", [
    { slug: "server-busy", phrase: "4 7 500 server busy", strength: "exact", source: NDR, example: "451 4.7.500 Server busy. Try again (AS77713221) [mx.example.net]" },
    { slug: "server-busy-from", phrase: "server busy please try again later from", strength: "exact", source: NDR, example: "451 Server busy. Please try again later from [192.0.2.1]. (S77714)" },
    { slug: "5-2-121", phrase: "recipient s per hour message receive limit", strength: "exact", source: NDR, example: "554 5.2.121 Recipient's per hour message receive limit from specific sender exceeded" },
    { slug: "5-1-90", phrase: "reached your daily limit for message recipients", strength: "exact", source: NDR, example: "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients [AS(42004)]" },
    { slug: "5-7-508", phrase: "access denied * has exceeded permitted limits within", strength: "exact", source: NDR, example: "550 5.7.508 Access denied, [2001:db8::1] has exceeded permitted limits within /64 range" },
    { slug: "5-7-508-code", phrase: "5 7 508 access denied", strength: "exact", source: NDR, example: "550 5.7.508 Access denied, [2001:db8:1:2:3:4:5:6] exceeded limits" },
    { slug: "tenant-threshold", phrase: "tenant has exceeded threshold", strength: "exact", source: NDR, example: "550 5.7.705 Access denied, tenant has exceeded threshold." },
    { slug: "per-source-limit", phrase: "maximum number of concurrent {connections,server connections} has exceeded a", strength: "exact", source: EXCHANGE, example: "421 4.3.2 The maximum number of concurrent server connections has exceeded a per-source limit, closing transmission channel" },
    { slug: "recipient-limit", phrase: "resolver adr reciplimit too many recipients", strength: "exact", source: EXCHANGE, example: "550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients ##" },
    { slug: "submission-quota", phrase: "exception submissionquotaexceededexception", strength: "exact", source: EXCHANGE, example: "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message" },
  ], "microsoft-365"),
  ...rulesOf("blocked", [
    { slug: "banned-ip", phrase: "access denied banned sending ip", strength: "exact", source: NDR, example: "550 5.7.606 Access denied, banned sending IP [192.0.2.1]. To request removal from this list please visit https://sender.office.com/" },
    { slug: "5-7-511", phrase: "5 7 511 access denied banned sender", strength: "exact", source: NDR, example: "550 5.7.511 Access denied, banned sender[192.0.2.1]. To request removal from this list please forward this message" },
    { slug: "traffic-not-accepted", phrase: "access denied traffic not accepted from this ip", strength: "exact", source: NDR, example: "550 5.7.708 Access denied, traffic not accepted from this IP. For more information please go to" },
    { slug: "customer-list", phrase: "blocked by * using customer block list", strength: "exact", source: NDR, example: "550 5.7.513 Service unavailable, Client host [192.0.2.1] blocked by example.com using Customer Block list (AS16012611)" },
    { slug: "bad-helo", phrase: "access denied bad helo", strength: "exact", source: NDR, example: "550 5.7.506 Access denied, bad HELO" },
    { slug: "5-7-507", phrase: "5 7 507 access denied rejected by recipient", strength: "exact", source: NDR, example: "550 5.7.507 Access denied, rejected by recipient" },
    { slug: "server-blocked-4-7-550", phrase: "{4 7 550,4 7 850,4 7 851} access denied please try again", strength: "exact", source: NDR, example: "451 4.7.550 Access denied, please try again later [mx.example.net]" },
  ], "microsoft-365"),
  ...rulesOf("reverse-dns", [
    { slug: "5-7-25", phrase: "remote {ip address,server} has no reverse dns", strength: "exact", source: NDR, example: "550 5.7.25 Remote IP address has no reverse DNS" },
    { slug: "remote-ptr", phrase: "remote server returned invalid or missing ptr", strength: "exact", source: NDR, example: "550 5.7.364 Remote server returned invalid or missing PTR (reverse DNS) for sending domain -> 550 no" },
  ], "microsoft-365"),
  ...rulesOf("authentication-failed", [
    { slug: "5-7-509", phrase: "5 7 509 access denied", strength: "exact", source: NDR, example: "550 5.7.509: Access denied, sending domain [example.com] fails DMARC" },
    { slug: "authentication-level", phrase: "{does not,doesn t} meet the required authentication level", strength: "exact", source: NDR, example: "550 5.7.515 Access denied, sending domain example.com doesn't meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements" },
    { slug: "5-7-515", phrase: "5 7 515 access denied", strength: "exact", source: NDR, example: "550 5.7.515 Access denied, example.com fails the requirements for high volume senders" },
    { slug: "ipv6", phrase: "must pass either spf or dkim validation", strength: "exact", source: NDR, example: "450 Access denied, a message sent over IPv6 [2001:db8::1] must pass either SPF or DKIM validation, this message is not signed" },
    { slug: "ipv6-spf", phrase: "{4 7 26,5 7 26} access denied", strength: "exact", source: NDR, example: "550 5.7.26 Access denied, a message over IPv6 [2001:db8:1:2:3:4:5:6] is neither signed nor allowed by SPF" },
    { slug: "spf-violation", phrase: "rejected because of sender policy framework violation", strength: "exact", source: NDR, example: "550 5.7.23 The message was rejected because of Sender Policy Framework violation -> 550 5.7.1 SPF" },
  ], "microsoft-365"),
  ...rulesOf("sender-refused", [
    { slug: "bad-outbound-sender", phrase: "access denied bad {outbound,inbound} sender", strength: "exact", source: NDR, example: "550 5.1.8 Access denied, bad outbound sender AS(42004)" },
    { slug: "banned-sender", phrase: "access denied banned sender", source: NDR, example: "550 5.7.502 Access denied, banned sender" },
    { slug: "spam-abuse", phrase: "access denied spam abuse detected", strength: "exact", source: NDR, example: "550 5.7.501 Access denied, spam abuse detected" },
    { slug: "remote-sender-denied", phrase: "remote server returned sender denied", strength: "exact", source: NDR, example: "550 5.7.352 Remote server returned sender denied -> 550 no" },
    { slug: "unregistered-domains", phrase: "client blocked from sending from unregistered {domains,domain}", strength: "exact", source: NDR, example: "550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains." },
    { slug: "on-behalf", phrase: "{can t send a message on behalf of this user,trying to send on behalf of another sender without permission}", strength: "exact", source: TEXT, example: "You can't send a message on behalf of this user unless you have permission to do so." },
    { slug: "allow-list", phrase: "sender isn t on the recipient s allow list", strength: "exact", source: NDR, example: "550 5.7.129 Delivery not authorized because the sender isn't on the recipient's allow list" },
    { slug: "not-valid-sender", phrase: "weren t recognized as a valid sender", strength: "exact", source: TEXT, example: "Your message couldn't be delivered because you weren't recognized as a valid sender." },
  ], "microsoft-365"),
  ...rulesOf("recipient-refused", [
    { slug: "banned-recipient", phrase: "access denied banned recipient", strength: "exact", source: NDR, example: "550 5.7.505 Access denied, banned recipient" },
  ], "microsoft-365"),
  ...rulesOf("security", [
    { slug: "anonymous", phrase: "client was not authenticated to send {anonymous mail,mail} during mail from", strength: "exact", source: EXCHANGE, example: "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM [mx.example.net]" },
    { slug: "client-not-authenticated", phrase: "5 7 1 client was not authenticated", strength: "exact", source: EXCHANGE, example: "530 5.7.1 Client was not authenticated" },
    { slug: "not-authenticated-for", phrase: "resolver rst {sendernotauthenticatedforgroup,sendernotauthenticatedformailbox,sendernotauthenticatedforpublicfolder,sendernotauthenticatedformailuser}", strength: "exact", source: EXCHANGE, example: "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required" },
    { slug: "restriction-check", phrase: "delivery restriction check failed because the sender was not authenticated", strength: "exact", source: EXCHANGE, example: "550 5.7.134 Delivery restriction check failed because the sender was not authenticated when sending to this mailbox" },
    { slug: "submission-disabled", phrase: "smtpclientauthentication is disabled", strength: "exact", source: NDR, example: "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant." },
    { slug: "authentication-unsuccessful", phrase: "authentication unsuccessful", source: EXCHANGE, example: "535 5.7.3 Authentication unsuccessful" },
    { slug: "basic-authentication", phrase: "basic authentication is {not supported,disabled}", source: NDR, example: "550 5.7.30 Basic authentication is not supported for Client Submission." },
    { slug: "exchange-authentication", phrase: "cannot achieve exchange server authentication", strength: "exact", source: EXCHANGE, example: "451 5.7.3 Cannot achieve Exchange Server authentication" },
    { slug: "not-authenticated-organization", phrase: "sender was not authenticated by organization", strength: "exact", source: NDR, example: "550 5.7.12 Sender was not authenticated by organization" },
    { slug: "must-authenticate", phrase: "security or policy settings * requires sender to authenticate", strength: "exact", source: TEXT, example: "Security or policy settings at example.com requires sender to authenticate" },
  ], "microsoft-365"),
  ...rulesOf("relay-denied", [
    { slug: "tenant-attribution", phrase: "tenantattribution relay access denied", strength: "exact", source: NDR, example: "550 5.7.64 TenantAttribution; Relay Access Denied [ValidationStatus of EmptyCertificate]" },
    { slug: "remote-relay", phrase: "remote server returned not permitted to relay", strength: "exact", source: NDR, example: "550 5.7.367 Remote server returned not permitted to relay -> 550 5.7.1 no" },
  ], "microsoft-365"),
  ...rulesOf("policy", [
    { slug: "transport-rule", phrase: "transport rules rejectmessage", strength: "exact", source: EXCHANGE, example: "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy" },
    { slug: "mail-flow-rule", phrase: "custom mail flow rule created by an admin", strength: "exact", source: TEXT, example: "A custom mail flow rule created by an admin at example.com has blocked your message." },
    { slug: "external-forwarding", phrase: "your organization does not allow external forwarding", strength: "exact", source: NDR, example: "550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)" },
    { slug: "inbound-attribution", phrase: "tenantinboundattribution", strength: "exact", source: NDR, example: "550 5.7.51 TenantInboundAttribution; There is a partner connector configured that matched the message's recipient domain." },
    { slug: "policy-violation", phrase: "policy violation detected {as345,as 345}", strength: "exact", source: NDR, example: "550 5.0.350 Requested action not taken: policy violation detected (AS345)" },
    { slug: "no-ipv6", phrase: "does not accept email over ipv6", strength: "exact", source: NDR, example: "550 5.7.510 Access denied, example.com does not accept email over IPv6" },
    { slug: "journaling", phrase: "journaling on premises messages to * not supported", strength: "exact", source: NDR, example: "550 5.3.190 Journaling on-premises messages to Microsoft 365 not supported when Journaling Archive is disabled" },
  ], "microsoft-365"),
  ...rulesOf("spam", [
    { slug: "content-filtering", phrase: "message rejected as spam by content filtering", strength: "exact", source: "Exchange content filter agent", example: "550 5.7.1 Message rejected as spam by Content Filtering." },
    { slug: "outbound-spam", phrase: "{exception outboundspamexception,wascl useraction verdict is}", strength: "exact", source: EXCHANGE, example: "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; Failed to process message due to a permanent exception" },
    { slug: "remote-spam", phrase: "remote server returned message detected as spam", strength: "exact", source: NDR, example: "550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 no" },
  ], "microsoft-365"),
  ...rulesOf("content-refused", [
  ], "microsoft-365"),
  ...rulesOf("message-too-large", [
    { slug: "size-limit", phrase: "resolver rst {recipsizelimit,sendsizelimit}", strength: "exact", source: EXCHANGE, example: "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient ##" },
    { slug: "routing-size", phrase: "{routing sizelimit,smtpsend overadvertisedsize}", strength: "exact", source: EXCHANGE, example: "552 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route" },
  ], "microsoft-365"),
  ...rulesOf("malformed-message", [
    { slug: "rfc-5322", phrase: "message must be rfc 5322 * compliant", strength: "exact", source: NDR, example: "550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant" },
    { slug: "bare-linefeeds", phrase: "smtpsend barelinefeedsareillegal", strength: "exact", source: EXCHANGE, example: "550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal" },
    { slug: "content-conversion", phrase: "cat invalidcontent exception", strength: "exact", source: EXCHANGE, example: "554 5.6.0 CAT.InvalidContent.Exception: ConversionFailedException; content conversion" },
    { slug: "invalid-mime", phrase: "5 6 211 invalid mime content", strength: "exact", source: EXCHANGE, example: "550 5.6.211 Invalid MIME Content: Single text value size (32781) exceeded allowed maximum (32768)." },
  ], "microsoft-365"),
  ...rulesOf("tls-failed", [
    { slug: "starttls-to-send", phrase: "cannot connect to remote server message 451 5 7 3 starttls is required", strength: "exact", source: "Microsoft 365 NDR codes", example: "450 4.4.317 Cannot connect to remote server [Message=451 5.7.3 STARTTLS is required to send mail] [LastAttemptedServerName=mx.example.com]" },
    { slug: "certificate", phrase: "{4 7 320,5 7 320} certificate validation failed", strength: "exact", source: NDR, example: "450 4.7.320 Certificate validation failed [Message=UntrustedRoot]" },
    { slug: "tlsa", phrase: "tlsa invalid the domain failed dane validation", strength: "exact", source: NDR, example: "450 4.7.323 tlsa-invalid: The domain failed DANE validation." },
    { slug: "dnssec", phrase: "dnssec invalid destination domain returned invalid dnssec records", strength: "exact", source: NDR, example: "450 4.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records." },
    { slug: "host-mismatch", phrase: "certificate host mismatch remote certificate", strength: "exact", source: NDR, example: "450 4.7.325 certificate-host-mismatch: Remote certificate MUST have a common name or subject alternative name matching the hostname (DANE)" },
  ], "microsoft-365"),
  ...rulesOf("expired", [
    { slug: "queue-expired", phrase: "queue expired message expired", strength: "exact", source: EXCHANGE, example: "550 4.4.7 QUEUE.Expired; message expired ##" },
    { slug: "5-4-300", phrase: "{5 4 300,4 4 300} message expired", strength: "exact", source: NDR, example: "550 5.4.300 Message expired -> 451 Temporary local problem" },
    { slug: "unable-many-attempts", phrase: "unable to deliver the message after several attempts", source: TEXT, example: "Exchange was unable to deliver the message after several attempts." },
  ], "microsoft-365"),
  ...rulesOf("network-error", [
    { slug: "connection-refused", phrase: "{4 4 316,5 4 316}", strength: "exact", source: NDR, example: "550 5.4.316 Message expired, connection refused(Socket error code 10061)" },
    { slug: "connection-lost", phrase: "{4 4 314,4 4 315,4 4 317,4 4 318,5 4 314,5 4 315,5 4 317,5 4 318}", strength: "exact", source: NDR, example: "450 4.4.317 Cannot connect to remote server [Message=SubjectMismatch]" },
    { slug: "socket-error", phrase: "socket error code {10051,10053,10054,10060,10061,10065}", source: EXCHANGE, example: "441 4.4.1 Error encountered while communicating with primary target IP address: \"Failed to connect. Winsock error: Socket error code 10060\"" },
    { slug: "winsock", phrase: "winsock error code {10051,10053,10054,10060,10061,10065}", source: EXCHANGE, example: "421 4.2.1 Unable to connect. Failed to connect. Winsock error code: 10060, Win32 error code: 10060." },
    { slug: "dns-query-failed", phrase: "{4 4 312,5 4 312} {dns query failed,message expired dns query failed}", strength: "exact", source: NDR, example: "450 4.4.312 DNS query failed [Message=ErrorRetry] [LastAttemptedServerName=example.com]" },
    { slug: "loop-detected", phrase: "routing loopdetected", strength: "exact", source: EXCHANGE, example: "550 5.4.14 ROUTING.LoopDetected; mail loop detected" },
    { slug: "depth-exceeded", phrase: "agent generated message depth exceeded", strength: "exact", source: NDR, example: "550 5.4.11 Agent generated message depth exceeded" },
    { slug: "mx-loopback", phrase: "smtpsend dns mxloopback", strength: "exact", source: EXCHANGE, example: "554 5.4.4 SMTPSEND.DNS.MxLoopback; DNS records for this domain are configured in a loop" },
    { slug: "no-connector", phrase: "{routing noconnectorforaddresstype,routing nonexistentdestination,routing noroute}", strength: "exact", source: EXCHANGE, example: "550 5.4.4 ROUTING.NoConnectorForAddressType; unable to route for address type" },
  ], "microsoft-365"),
  ...rulesOf("system-error", [
    { slug: "pfa-agent", phrase: "{4 7 700,pfa agent busy} please try again", strength: "exact", source: NDR, example: "451 PFA agent busy, please try again. [mx.example.net]" },
  ], "microsoft-365"),
];
