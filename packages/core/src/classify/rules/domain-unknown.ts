/**
 * The domain of the address does not exist, or nothing in DNS says where its mail goes.
 *
 * A look-up that may succeed later ("try again") is network-error.ts; a domain that says it takes
 * no mail (null MX, RFC 7505) is no-mail-accepted.ts; a sender's domain is sender-refused.ts.
 */

import { rulesOf } from "./rule.ts";

export const domainUnknown = rulesOf("domain-unknown", [
  { slug: "host-or-domain-not-found", phrase: "host or domain name not found", source: "Postfix smtp(8)", example: "<a@nowhere.example>: Host or domain name not found. Name service error for name=nowhere.example type=AAAA: Host found but no data" },
  { slug: "name-service-host-not-found", phrase: "name service error for {name,} * type {a,aaaa,mx} host not found", source: "Postfix smtp_addr.c", example: "550 5.4.4 Host or domain name not found. Name service error for name=nowhere.example type=A: Host not found" },
  { slug: "no-data-record", phrase: "host found but no data record of requested type", source: "Postfix dns_lookup.c", example: "550 5.4.4 Name service error for nowhere.example: Host found but no data record of requested type" },
  { slug: "recipient-domain-malformed-dns", phrase: "recipient address rejected malformed dns server reply", source: "Postfix smtpd_check.c", example: "550 5.1.2 <a@nowhere.example>: Recipient address rejected: Malformed DNS server reply" },
  { slug: "host-unknown", phrase: "host unknown", source: "Sendmail EX_NOHOST", example: "550 5.1.2 <a@nowhere.example>... Host unknown" },
  { slug: "host-unknown-name-server", phrase: "host unknown name server * host not found", source: "Sendmail deliver.c", example: "550 5.1.2 <a@nowhere.example>... Host unknown (Name server: nowhere.example: host not found)" },
  { slug: "name-server-no-data", phrase: "host unknown name server * no data known", source: "Sendmail deliver.c", example: "550 5.1.2 <a@nowhere.example>... Host unknown (Name server: nowhere.example: no data known)" },
  { slug: "cannot-resolve-config", phrase: "unable to resolve * the host name", source: "Sendmail-based gateways", example: "550 5.1.2 Unable to resolve the host name nowhere.example" },
  { slug: "couldnt-find-host", phrase: "couldn t find any host named", source: "qmail-remote", example: "Sorry, I couldn't find any host named nowhere.example. (#5.1.2)" },
  { slug: "all-mx-nonexistent", phrase: "all relevant mx records point to {non existent,nonexistent} hosts", source: "Exim dnslookup router", example: "550 all relevant MX records point to non-existent hosts" },
  { slug: "exim-host-lookup-failed", phrase: "lookup of host * failed in", source: "Exim routers", example: "lookup of host \"mx.nowhere.example\" failed in smarthost router" },
  { slug: "exim-unrouteable-domain", phrase: "{unrouteable,unroutable} {mail,domain}", source: "Exim", example: "unrouteable mail domain \"nowhere.example\"" },
  { slug: "domain-does-not-exist", phrase: "{domain,host,domain name,hostname} {does not exist,doesn t exist,not exist,do not exist,not exists,does not appear to exist,didn t exist,non existent,nonexistent}", source: "OpenSMTPD, Haraka and most others", example: "550 5.1.2 Domain does not exist" },
  { slug: "non-existent-domain", phrase: "{non existent,nonexistent,non existing,nonexisting,inexistent} {domain,host,hostname,recipient domain}", source: "Exchange, BIND rcode texts", example: "554 5.4.4 Non-existent domain" },
  { slug: "smtpsend-nonexistent-domain", phrase: "smtpsend dns {nonexistentdomain,invaliddata}", strength: "exact", source: "Exchange SmtpSend agent", example: "550 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain" },
  { slug: "nxdomain", phrase: "nxdomain", source: "resolver rcode, Haraka, KumoMTA", example: "451 4.4.4 MX lookup for nowhere.example failed: NXDOMAIN" },
  { slug: "unknown-domain", phrase: "{unknown,no such,unrecognized,invalid,invalid destination,bad destination} domain", source: "CommuniGate Pro, SmarterMail, Stalwart", example: "550 5.1.2 no such domain" },
  { slug: "domain-unknown", phrase: "{domain,destination host} {unknown,is unknown,not known,is invalid}", source: "several MTAs", example: "550 5.1.2 Recipient domain is unknown" },
  { slug: "domain-not-found", phrase: "{domain,domain name,destination host} {not found,was not found,could not be found,couldn t be found,cannot be found,wasn t found}", source: "several MTAs", example: "550 5.1.2 Recipient domain could not be found" },
  { slug: "unknown-host", phrase: "{unknown,no such,bad} host", source: "Sendmail, CommuniGate, James", example: "550 5.1.2 a@nowhere.example: unknown host" },
  { slug: "unknown-host-or-domain", phrase: "unknown host or domain", source: "Sun/Oracle Messaging Server", example: "5.1.2 Invalid user or host; unknown host or domain: a@nowhere.example" },
  { slug: "illegal-host", phrase: "illegal host domain name", source: "Sun/PMDF channels", example: "Illegal host/domain name found: a@nowhere.example" },
  { slug: "no-route-found-domino", phrase: "no route found to domain * from server", source: "Lotus Domino router", example: "No route found to domain NOWHERE from server MAIL/EXAMPLE.  Check Server, Connection and Domain documents in Domino Directory" },
  { slug: "domino-host-does-not-exist", phrase: "host * does not exist in dns", source: "Lotus Domino, filters", example: "Host nowhere.example does not exist in DNS" },
  { slug: "invalid-host-name", phrase: "{invalid,bad} {host,domain} name", source: "OpenSMTPD, Postfix", example: "550 5.1.2 Invalid domain name" },
  { slug: "host-not-found", phrase: "{host,hostname,host name,destination server} {not found,was not found,could not be found,couldn t be found,can t be found}", source: "h_errno HOST_NOT_FOUND text (hstrerror)", example: "550 5.1.2 nowhere.example: Host not found" },
  { slug: "name-or-service-not-known", phrase: "name or service not known", source: "glibc gai_strerror EAI_NONAME", example: "cannot connect to nowhere.example: Name or service not known" },
  { slug: "nodename-nor-servname", phrase: "nodename nor servname provided or not known", source: "BSD gai_strerror EAI_NONAME", example: "nowhere.example: nodename nor servname provided, or not known" },
  { slug: "no-address-associated", phrase: "no address associated with {hostname,name,nodename,host name}", source: "gai_strerror EAI_NODATA", example: "mx.nowhere.example: No address associated with hostname" },
  { slug: "getaddrinfo-enotfound", phrase: "{getaddrinfo,queryany,querymx,querya} {enotfound,enodata}", source: "node.js resolver in Haraka, ZoneMTA", example: "getaddrinfo ENOTFOUND mx.nowhere.example" },
  { slug: "nowhere-to-deliver", phrase: "nowhere to deliver mail to for domain", source: "Haraka outbound", example: "Nowhere to deliver mail to for domain: nowhere.example" },
  { slug: "no-mail-hosts", phrase: "no mail {hosts,servers,exchangers} {for domain,for this domain,found,could be found,defined}", source: "Courier, IMail", example: "550 5.1.2 No mail hosts found for nowhere.example" },
  { slug: "internal-domain-lookup-failed", phrase: "internal domain lookup failed", source: "Momentum (Ecelerity)", example: "550 5.4.4 [internal] Domain Lookup Failed" },
  { slug: "bad-destination-system", phrase: "bad destination {system,host}", source: "RFC 3463 X.1.2", example: "550 5.1.2 Bad destination system address" },
  { slug: "unable-to-find-a-record", phrase: "{unable,failed} to find a record", source: "PowerMTA, small MTAs", example: "550 5.1.2 unable to find A record for nowhere.example" },
  { slug: "dns-no-such-name", phrase: "dns {no such name,name does not exist,name error,error nxdomain,record not found}", source: "Windows DNS status texts, IIS SMTP", example: "DNS name does not exist" },
  { slug: "not-registered", phrase: "domain {is not registered,not registered,has expired,is expired,name is not registered,name has expired}", source: "registrars' parking MX", example: "550 5.1.2 The domain has expired" },
  { slug: "unable-to-find-domain", phrase: "{unable to,could not,cannot} find {,the} {recipient domain,domain}", source: "several MTAs", example: "553 5.1.2 Unable to find recipient domain" },
  { slug: "unable-to-resolve", phrase: "{unable to,could not,couldn t,cannot,can t,failed to} resolve", source: "dma, OpenSMTPD, Courier", strength: "vague", example: "550 5.4.4 Cannot resolve hostname nowhere.example" },
  { slug: "domain-part-invalid", phrase: "{domain part,recipient domain,email domain} {is not valid,invalid,is not a valid domain}", source: "several gateways", example: "553 5.1.2 The domain part is not valid" },
  { slug: "dns-check-domain-exchange", phrase: "{recipient s,destination,recipient} {e mail,email} {domain,system} {was not found,could not be found,couldn t be found} in dns", source: "NDR wordings", example: "The recipient's email domain could not be found in DNS." },
  { slug: "named-domain-does-not-exist", phrase: "domain * {does not exist,doesn t exist}", source: "OpenSMTPD, several gateways", example: "550 5.1.2 Domain nowhere.example does not exist" },
  { slug: "unrouteable", phrase: "{unrouteable,unroutable} address", source: "Exim deliver.c: said without a reply code, no router took the domain", example: "a@nowhere.example\n    Unrouteable address" },
  { slug: "account-or-domain-may-not-exist", phrase: "could not deliver mail to * the account or * domain may not exist", source: "cPanel Exim, router fail_remote_domains", example: "The mail server could not deliver mail to a@nowhere.example.  The account or domain may not exist, they may be blacklisted, or missing the proper dns entries." },
  { slug: "dma-host-not-found", phrase: "dns lookup failure host * not found", source: "dma dns.c", example: "DNS lookup failure: host nowhere.example not found" },
]);
