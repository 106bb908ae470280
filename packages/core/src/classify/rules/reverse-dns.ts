/**
 * The client's address has no fitting name in DNS (PTR, forward-confirmed), or the name in its
 * greeting does not resolve.
 */

import { rulesOf } from "./rule.ts";

export const reverseDns = rulesOf("reverse-dns", [
  { slug: "entry-contains-ip", phrase: "your {reverse dns,rdns,ptr} {entry,record,name} * {your ip,ip address,an ip address,dynamic}", source: "CompuServe and others", example: "554 Refused. Your reverse DNS entry contains your IP address and a country code." },
  { slug: "cannot-find-reverse-hostname", phrase: "client host rejected cannot find your {reverse hostname,hostname}", strength: "exact", source: "Postfix reject_unknown_(reverse_)client_hostname", example: "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]" },
  { slug: "cannot-find-your-hostname", phrase: "cannot find your {reverse hostname,hostname,reverse dns}", source: "Postfix smtpd_check.c", example: "450 4.7.25 cannot find your hostname, [192.0.2.7]" },
  { slug: "client-host-no-rdns", phrase: "client host rejected {no,missing,invalid,bad} {rdns,reverse dns,ptr}", strength: "exact", source: "Postfix check_client_access tables", example: "554 5.7.1 <unknown[192.0.2.7]>: Client host rejected: No rDNS" },
  { slug: "helo-host-not-found", phrase: "helo command rejected {host not found,domain not found,malformed dns server reply}", strength: "exact", source: "Postfix reject_unknown_helo_hostname", example: "450 4.7.1 <mx.nowhere.example>: Helo command rejected: Host not found" },
  { slug: "helo-need-fqdn", phrase: "helo command rejected {need fully qualified hostname,invalid name}", strength: "exact", source: "Postfix reject_non_fqdn_helo_hostname", example: "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname" },
  { slug: "helo-command-rejected", phrase: "helo command rejected", source: "Postfix smtpd_check.c", example: "550 5.7.1 <mx.example.org>: Helo command rejected: mismatch" },
  { slug: "rdns-validation-failed", phrase: "{reverse dns,rdns,ptr,fcrdns,iprev} * {failed,too generic,failure,mismatch,does not match,doesn t match,not found,missing,required,does not resolve,does not exist,invalid}", source: "RFC 7372 X.7.25, Stalwart, Haraka", example: "550 5.7.25 Reverse DNS validation failed" },
  { slug: "ptr-record", phrase: "{no,missing,invalid,without,have a,valid,unresolvable,corresponding,in the} {ptr,reverse dns,rdns,reverse lookup,reverse hostname}", source: "many MTAs", example: "550 5.7.1 Sending address 192.0.2.7 has no PTR in DNS" },
  { slug: "fix-reverse-dns", phrase: "{fix reverse dns,fix your reverse dns,fix your rdns,fix your ptr,set up reverse dns,setup reverse dns,configure reverse dns,check your reverse dns,add a ptr}", source: "Sendmail require_rdns, many", example: "550 5.7.1 Fix reverse DNS for 192.0.2.7" },
  { slug: "ptr-lookup", phrase: "{reverse,reverse host} {lookup,resolution} {failed,failure,error,unsuccessful,timed out}", source: "many MTAs", example: "550 5.7.1 Reverse lookup failed" },
  { slug: "ip-name-lookup-failed", phrase: "ip name lookup failed", source: "Sendmail cf", example: "450 4.7.1 Access denied. IP name lookup failed [192.0.2.7]" },
  { slug: "ip-name-possibly-forged", phrase: "{ip name possibly forged,client name possibly forged,may be forged}", source: "Sendmail cf, require_rdns", example: "550 5.7.1 Access denied. IP name possibly forged [192.0.2.7]" },
  { slug: "must-have-ptr", phrase: "{must have,must resolve to,need,needs,requires} {a ptr,a valid ptr,reverse dns,valid reverse dns,a reverse,a valid reverse,valid fcrdns}", source: "many MTAs", example: "550 5.7.1 Sending hosts must have a valid PTR" },
  { slug: "does-not-resolve", phrase: "{ip,ip address,client,host,hostname,host name} {does not resolve,doesn t resolve,not resolvable,has no name,has no reverse,cannot be resolved}", source: "many MTAs", example: "550 5.7.1 Your IP address does not resolve" },
  { slug: "hostname-mismatch", phrase: "{hostname,host name,helo,rdns name} {does not match,doesn t match} * {ip,reverse,rdns,ptr,hostname}", source: "Maddy, Haraka, several", example: "550 5.7.25 rDNS name does not match source hostname" },
  { slug: "helo-invalid", phrase: "{helo,ehlo} * {invalid,not valid,does not resolve,doesn t resolve,not found,has no forward dns,does not exist,unresolvable,not resolvable,bogus,not fqdn,not acceptable,not fully qualified,rejected,denied}", source: "Exim verify = helo, Haraka helo.checks, MDaemon", example: "550 5.7.1 EHLO argument is not acceptable" },
  { slug: "bad-helo", phrase: "{bad,bogus,invalid,forged,faked,illegal,fake,wrong,malformed} {helo,ehlo}", source: "Exim, Haraka, Mail-Toaster", example: "550 Bad HELO" },
  { slug: "exim-syntactically-invalid-helo", phrase: "syntactically invalid {helo,ehlo,helo or ehlo,} argument", source: "Exim smtp_in.c", example: "501 Syntactically invalid HELO argument(s)" },
  { slug: "valid-hostname-required", phrase: "valid hostname required in helo", source: "Haraka helo.checks", example: "550 valid hostname required in HELO" },
  { slug: "host-name-must-be-resolved", phrase: "{host name must be dns resolved,hostname must be dns resolved,host name must resolve,the host name must be}", source: "hMailServer", example: "550 The host name must be DNS resolved." },
  { slug: "reverse-host-lookup-exim", phrase: "host lookup {failed,deferred} for reverse", source: "Exim verify = reverse_host_lookup", example: "550 host lookup failed for reverse DNS check" },
  { slug: "no-ip-address-for-name", phrase: "{no ip address found for host,no ip address found for hostname,no host name found for ip address}", source: "Exim host.c", example: "550 no host name found for IP address 192.0.2.7" },
  { slug: "could-not-look-up-rdns", phrase: "{could not look up,unable to find,could not find,cannot find,can t find,failed to look up} {rdns,ptr,reverse dns,a ptr,a reverse,your reverse}", source: "Maddy, several", example: "451 4.7.25 could not look up rDNS address for source" },
  { slug: "dns-forward-confirmed", phrase: "{forward confirmed,forward and reverse,reverse and forward,matching forward}", source: "many MTAs", example: "550 5.7.25 forward-confirmed name required" },
  { slug: "no-valid-hostname", phrase: "{no valid hostname,no hostname,no host name,invalid hostname,invalid host name} for your ip", source: "several MTAs", example: "550 5.7.1 No valid hostname for your IP" },
  { slug: "unresolvable-client", phrase: "{unresolvable,unknown,unresolved} {client host,client hostname,relay hostname,sending host,relay host}", source: "several MTAs", example: "550 5.7.1 unresolved relay host" },
  { slug: "dns-configuration-of-sender", phrase: "{incorrect,improper,broken,inconsistent,misconfigured} dns", source: "several MTAs", example: "550 5.7.1 inconsistent DNS configuration for your server" },
  { slug: "unverifyable-sending-ips", phrase: "{unverifyable,unverifiable} sending {ip,ips}", source: "qmail connection checks", example: "450 service permits 2 unverifyable sending IPs - mx.example.org is not 192.0.2.7" },
  { slug: "reverse-dns-lookup-for-host", phrase: "reverse dns lookup", source: "several MTAs", example: "554 5.7.1 Reverse DNS lookup for host 192.0.2.7 failed permanently." },
  { slug: "mismatches-client-ip", phrase: "mismatches client ip", source: "domain checks of hosted mail", example: "550 domain example.org mismatches client ip 192.0.2.7." },
  { slug: "not-listed-for-hostname", phrase: "{address not listed for hostname,does not resolve to address,hostname verification failed}", source: "Postfix smtpd warnings", example: "hostname mx.example.org does not resolve to address 192.0.2.7" },
]);
