/** An encrypted session was wanted and did not come about: no STARTTLS, a bad handshake or certificate, MTA-STS or DANE. */

import { rulesOf } from "./rule.ts";

export const tlsFailed = rulesOf("tls-failed", [
  { slug: "starttls-required", phrase: "{starttls,tls,ssl,encryption,secure connection,encrypted connection} * {required,needed,must be used,mandatory}", source: "many MTAs", example: "550 5.7.10 STARTTLS is required to send mail" },
  { slug: "starttls-first", phrase: "{starttls command first,starttls first,use starttls,issue starttls,start tls first,use tls,use a starttls,requires tls,requires starttls,use encryption,requires encryption,only accepts tls,only tls connections,requires an encrypted,require tls,must be encrypted}", source: "many MTAs", example: "530 5.7.0 Please use STARTTLS first" },
  { slug: "courier-minimum-security", phrase: "unable to set minimum security level", source: "Courier esmtpclient.c", example: "500 Unable to set minimum security level." },
  { slug: "cannot-start-tls", phrase: "cannot start tls handshake failure", source: "Postfix smtp(8)", strength: "exact", example: "Cannot start TLS: handshake failure" },
  { slug: "tls-handshake", phrase: "{tls,ssl} {handshake,negotiation,session,connection,setup} {failed,failure,error,rejected,timed out}", source: "Exim, Sendmail, OpenSSL, GnuTLS", example: "454 4.7.5 TLS handshake failed" },
  { slug: "tls-not-available", phrase: "{tls,starttls} {not available,is not available,currently unavailable,temporarily unavailable,unavailable,not supported,is not supported,not offered,not advertised,was not offered}", source: "RFC 3207, Postfix, Exim", example: "454 4.7.0 TLS not available due to local problem" },
  { slug: "tls-session-required", phrase: "{tls session is required,tls session required,tls session could not}", source: "Exim transports/smtp.c", example: "a TLS session is required" },
  { slug: "starttls-failed", phrase: "{starttls,tls} {failed,failure,error,command failed,command rejected,rejected,refused,denied}", source: "OpenSMTPD, Haraka, many", example: "421 4.7.0 STARTTLS failed" },
  { slug: "verify-server-certificate", phrase: "certificate {not trusted,not verified,verification failed,verify failed,has expired,expired,is not trusted,is invalid,invalid,mismatch,is not valid,untrusted,validation failed,failed validation,could not be verified}", source: "Postfix, OpenSSL", example: "454 4.7.5 peer certificate is not trusted" },
  { slug: "postfix-not-verified", phrase: "server certificate not {trusted,verified}", source: "Postfix smtp(8)", strength: "exact", example: "Server certificate not verified" },
  { slug: "dane", phrase: "{dane,tlsa,mta sts} {validation,verification,failure,failed,policy,lookup,error,required,check,invalid}", source: "Postfix, Exim, Exchange", example: "454 4.7.5 DANE failure" },
  { slug: "postfix-tlsa", phrase: "{tlsa lookup error,no tlsa records found,non dnssec,dnssec failed,tlsa records}", source: "Postfix smtp_tls_policy.c", example: "TLSA lookup error for mx.example.com:25" },
  { slug: "mta-sts-policy", phrase: "{sts webpki invalid,sts policy,sts mode enforce,mta sts enforce,does not match mta sts}", source: "RFC 8461, Exchange, KumoMTA", example: "550 5.7.5 MX host not allowed by the recipient's STS policy" },
  { slug: "no-shared-cipher", phrase: "{no shared cipher,no shared ciphers,wrong version number,unsupported protocol,sslv3 alert,tlsv1 alert,dh key too small,unknown ca,unable to get local issuer certificate,self signed certificate,ee key too small,ca md too weak,tls alert,ssl alert,gnutls error,inappropriate fallback}", source: "OpenSSL and GnuTLS error texts", example: "TLS: error:1408F10B: wrong version number" },
  { slug: "requiretls", phrase: "requiretls", source: "RFC 8689 X.7.30", example: "550 5.7.30 REQUIRETLS support required" },
  { slug: "secure-connect", phrase: "{unable to connect securely,cannot establish secure,could not establish secure,cannot establish a secure,could not establish a secure,unable to establish a secure,secure connection failed,unable to secure,could not secure,couldn t establish a secure,failed to establish a secure,could not negotiate}", source: "several MTAs", example: "Could not establish a secure connection to the host" },
  { slug: "encryption-level", phrase: "{encryption too weak,too weak encryption,tls version too low,old tls version,deprecated tls,insecure protocol,tls version not supported,minimum tls version}", source: "Sendmail access map TLS_Rcpt, gateways", example: "403 4.7.0 encryption too weak 0 less than 128" },
  { slug: "sendmail-tls-handshake", phrase: "403 4 7 0 {tls handshake,not authenticated}", source: "Sendmail cf tls_server", strength: "exact", example: "403 4.7.0 TLS handshake failed." },
  { slug: "domino-ssl", phrase: "{ssl invalid certificate,ssl io error,keyring file access error}", source: "Lotus Domino", example: "SSL IO error. Remote session has no key." },
  { slug: "tls-domain-gateway", phrase: "{tls domain,domain requires tls,forced tls,mandatory tls,enforced tls,tls policy,tls verification,opportunistic tls}", strength: "vague", source: "gateways", example: "550 5.7.10 the route has a mandatory TLS setting" },
  { slug: "does-not-support-tls", phrase: "{does not,doesn t} support {tls,starttls,ssl}", source: "Google, several MTAs", example: "Remote server does not support TLS" },
]);
