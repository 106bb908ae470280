/**
 * What bounces say in Greek.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY } from "./sources.ts";

export const el: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "διεύθυνση {ηλεκτρονικού ταχυδρομείου,email} που {πληκτρολογήσατε,εισαγάγατε,καταχωρήσατε} δεν {βρέθηκε,ήταν δυνατό να βρεθεί}", source: EXCHANGE, example: "Η διεύθυνση ηλεκτρονικού ταχυδρομείου που πληκτρολογήσατε δεν βρέθηκε." },
    { slug: "no-account-at-organisation", phrase: "λογαριασμός ηλεκτρονικού ταχυδρομείου δεν υπάρχει", source: EXCHANGE_2003, example: "Ο λογαριασμός ηλεκτρονικού ταχυδρομείου δεν υπάρχει στον οργανισμό στον οποίο στάλθηκε το μήνυμα. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "δεν βρέθηκε {στο,στον,στη,στην}", source: MICROSOFT_365, example: "Ο χρήστης nikos@example.com δεν βρέθηκε στο example.com." },
    { slug: "gmail-not-found", phrase: "{επειδή,καθώς} {η,} διεύθυνση δεν βρέθηκε ή δεν {μπορεί,είναι δυνατή}", source: GMAIL, example: "Το μήνυμά σας δεν παραδόθηκε στο a@example.com, επειδή η διεύθυνση δεν βρέθηκε ή δεν μπορεί να λάβει μηνύματα." },
    { slug: "gmail-title", phrase: "{η διεύθυνση δεν βρέθηκε,δεν βρέθηκε η διεύθυνση}", source: GMAIL, example: "Η διεύθυνση δεν βρέθηκε" },
    { slug: "unknown-user", phrase: "{άγνωστος χρήστης,άγνωστος παραλήπτης,άγνωστη διεύθυνση}", source: REPLY, example: "550 5.1.1 <a@example.gr>: Άγνωστος χρήστης" },
    { slug: "does-not-exist", phrase: "{χρήστης,παραλήπτης,διεύθυνση,γραμματοκιβώτιο,θυρίδα,λογαριασμός} δεν υπάρχει", source: REPLY, example: "550 5.1.1 Ο χρήστης δεν υπάρχει" },
  ], "el"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{γραμματοκιβώτιο,θυρίδα} του παραλήπτη είναι {πλήρες,γεμάτο,γεμάτη,πλήρης}", source: EXCHANGE, example: "Το γραμματοκιβώτιο του παραλήπτη είναι πλήρες και δεν μπορεί να δεχτεί μηνύματα τώρα." },
    { slug: "mailbox-full", phrase: "{γραμματοκιβώτιο,θυρίδα,εισερχόμενα} είναι {πλήρες,γεμάτο,γεμάτη,πλήρης,γεμάτα}", source: REPLY, example: "552 5.2.2 Το γραμματοκιβώτιο είναι γεμάτο" },
    { slug: "quota", phrase: "{υπέρβαση,έχει υπερβεί} {του,το,} {ορίου,όριο,αποθηκευτικού χώρου,χώρου}", source: REPLY, example: "552 5.2.2 Υπέρβαση αποθηκευτικού χώρου" },
  ], "el"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{λογαριασμός,θυρίδα,γραμματοκιβώτιο} * {απενεργοποιηθεί,ανασταλεί,ανενεργός,κλειδωμένος,απενεργοποιημένος}", source: REPLY, example: "550 5.2.1 Ο λογαριασμός έχει απενεργοποιηθεί" },
  ], "el"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{ο τομέας,τομέας,ο διακομιστής προορισμού} * δεν {βρέθηκε,υπάρχει}", source: MICROSOFT_365, example: "Το μήνυμα δεν παραδόθηκε: ο τομέας example.com δεν υπάρχει." },
  ], "el"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "μήνυμα είναι πολύ μεγάλο", source: EXCHANGE, example: "Αυτό το μήνυμα είναι πολύ μεγάλο. Μειώστε το μέγεθός του και στείλτε το ξανά." },
    { slug: "size", phrase: "μέγεθος του μηνύματος {υπερβαίνει,ξεπερνά}", source: REPLY, example: "552 Το μέγεθος του μηνύματος υπερβαίνει το όριο" },
  ], "el"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{παρά τις επανειλημμένες προσπάθειες,παρά τις επαναλαμβανόμενες προσπάθειες,εντός του καθορισμένου χρόνου}", source: MICROSOFT_365, example: "Το μήνυμά σας δεν παραδόθηκε. Παρά τις επανειλημμένες προσπάθειες επικοινωνίας, δεν υπήρξε απάντηση." },
  ], "el"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{δεν ήταν δυνατή η σύνδεση,η σύνδεση απορρίφθηκε,αποτυχία σύνδεσης,η σύνδεση διακόπηκε}", source: REPLY, example: "Δεν ήταν δυνατή η σύνδεση με τον διακομιστή mx.example.gr" },
  ], "el"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{ως,σαν} {spam,ανεπιθύμητο,ανεπιθύμητη αλληλογραφία}", source: REPLY, example: "554 5.7.1 Το μήνυμα χαρακτηρίστηκε ως ανεπιθύμητο" },
  ], "el"),
  ...rulesOf("policy", [
    { slug: "policy", phrase: "{ρυθμίσεις ασφαλείας ή πολιτικής,προσαρμοσμένος κανόνας ροής αλληλογραφίας,κανόνας ροής αλληλογραφίας}", source: MICROSOFT_365, example: "Ένας προσαρμοσμένος κανόνας ροής αλληλογραφίας απέκλεισε το μήνυμά σας." },
  ], "el"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "δεν έχετε {δικαίωμα,δικαιώματα,άδεια} * παραλήπτη", source: EXCHANGE_2003, example: "Δεν έχετε δικαίωμα αποστολής σε αυτόν τον παραλήπτη. <mail.example.com #5.7.1>" },
  ], "el"),
];
