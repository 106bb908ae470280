/**
 * What bounces say in French. Words before an apostrophe are words of their own: "l'adresse" is "l adresse".
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const fr: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "{nous n'avons pas trouvé,nous n'avons pas pu trouver,impossible de trouver} l'adresse", source: EXCHANGE, example: "Nous n'avons pas trouvé l'adresse e-mail que vous avez indiquée." },
    { slug: "address-not-found", phrase: "{adresse de messagerie,adresse e-mail,adresse électronique} que vous avez {entrée,saisie,indiquée} {est introuvable,n'a pas été trouvée}", source: EXCHANGE, example: "L'adresse de messagerie que vous avez entrée est introuvable. Vérifiez l'adresse de messagerie du destinataire et réessayez d'envoyer le message." },
    { slug: "recipient-not-found", phrase: "destinataire {n'a pas été trouvé,est introuvable,introuvable} {dans,par} {le,son} système de messagerie", source: EXCHANGE, example: "Le destinataire n'a pas été trouvé dans le système de messagerie du destinataire." },
    { slug: "no-account-at-organisation", phrase: "compte de messagerie n'existe pas {au sein de,dans} l'organisation", source: EXCHANGE_2003, example: "Le compte de messagerie n'existe pas au sein de l'organisation à laquelle ce message a été envoyé. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{est introuvable,n'a pas été trouvé} {à,sur,chez,dans}", source: MICROSOFT_365, example: "a.dupont@example.com n'a pas été trouvé sur example.com." },
    { slug: "unknown-to-address", phrase: "adresse {de destination,du destinataire,à} inconnue", source: MICROSOFT_365, example: "Action requise : Destinataire. Adresse À inconnue" },
    { slug: "misspelt", phrase: "{l'adresse est peut-être mal orthographiée,l'adresse a peut-être été mal orthographiée,l'adresse peut être mal orthographiée}", source: MICROSOFT_365, example: "L'adresse est peut-être mal orthographiée ou n'existe pas." },
    { slug: "gmail-not-found", phrase: "car l'adresse est introuvable ou ne peut pas recevoir {d'e-mails,d'emails,de messages}", source: GMAIL, example: "Votre message n'a pas été distribué à a@example.com, car l'adresse est introuvable ou ne peut pas recevoir d'e-mails." },
    { slug: "gmail-title", phrase: "adresse introuvable", source: GMAIL, example: "Adresse introuvable" },
    { slug: "domino-directory", phrase: "{ne figure pas dans,n'est pas répertorié dans,introuvable dans} {l'annuaire domino,le répertoire domino,le carnet d'adresses public}", source: DOMINO, example: "L'utilisateur Dupont (dupont@example.com) n'est pas répertorié dans l'annuaire Domino" },
    { slug: "user-unknown", phrase: "{utilisateur,usager} {est,} inconnu", source: REPLY, example: "550 5.1.1 Utilisateur inconnu" },
    { slug: "recipient-unknown", phrase: "destinataire {est,} inconnu", source: REPLY, example: "550 5.1.1 <a@example.fr>: destinataire inconnu" },
    { slug: "address-unknown", phrase: "{adresse,adresse e-mail,adresse mail,adresse email} inconnue", source: REPLY, example: "550 5.1.1 Adresse e-mail inconnue" },
    { slug: "mailbox-unknown", phrase: "{boîte,boîte aux lettres,boîte mail,messagerie,bal} inconnue", source: REPLY, example: "550 5.1.1 Boite aux lettres inconnue" },
    { slug: "recipient-does-not-exist", phrase: "{destinataire,utilisateur,compte,usager} {n'existe pas,inexistant,n'existe plus}", source: REPLY, example: "550 5.1.1 Ce destinataire n'existe pas" },
    { slug: "address-does-not-exist", phrase: "{adresse,adresse d'au moins un destinataire,adresse du destinataire,adresse e-mail,adresse électronique} {n'existe pas,n'existe plus,inexistante,est inexistante}", source: "Orange, La Poste", example: "550 5.1.1 Cette adresse e-mail n'existe pas" },
    { slug: "orange-invalid", phrase: "adresse d au moins un destinataire invalide", source: "Orange", example: "550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416" },
    { slug: "mailbox-does-not-exist", phrase: "{boîte aux lettres,boîte mail,boîte à lettres,boîte de réception} {n'existe pas,inexistante,n'existe plus,introuvable}", source: REPLY, example: "550 La boite aux lettres n'existe pas" },
    { slug: "invalid-address", phrase: "{adresse du destinataire,adresse destinataire,adresse de destination,adresse e-mail du destinataire} {est,} {invalide,non valide,incorrecte,erronée}", source: REPLY, example: "550 5.1.3 L'adresse du destinataire est invalide" },
    { slug: "invalid-recipient", phrase: "destinataire {invalide,non valide,incorrect}", source: REPLY, example: "550 Destinataire invalide" },
    { slug: "no-such-user", phrase: "{aucun utilisateur,pas d'utilisateur,aucune boîte aux lettres,pas de boîte aux lettres} {de ce nom,à ce nom,correspondant,à cette adresse}", source: TEMPLATE, example: "Désolé, il n'y a aucune boîte aux lettres à ce nom ici. (#5.1.1)" },
    { slug: "not-found-list", phrase: "{les destinataires suivants sont inconnus,le destinataire suivant est inconnu}", source: TEMPLATE, example: "Les destinataires suivants sont inconnus : a@example.fr" },
    { slug: "deleted", phrase: "{compte,adresse,boîte} {a été supprimé,a été supprimée,supprimé,supprimée}", source: TEMPLATE, example: "Ce compte a été supprimé." },
  ], "fr"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "boîte aux lettres du destinataire est {pleine,saturée}", source: EXCHANGE, example: "La boîte aux lettres du destinataire est pleine et ne peut pas accepter de messages pour le moment." },
    { slug: "mailbox-full", phrase: "{boîte aux lettres,boîte mail,boîte à lettres,boîte,bal,messagerie} {est,} {pleine,saturée}", source: REPLY, example: "552 5.2.2 Boite aux lettres pleine" },
    { slug: "mailbox-of-full", phrase: "boîte {aux lettres,de réception} de * est pleine", source: MICROSOFT_365, example: "La boîte aux lettres de Anne Dupont est pleine." },
    { slug: "gmail-inbox-full", phrase: "boîte de réception est pleine ou {il,elle} reçoit trop {de messages,d'e-mails}", source: GMAIL, example: "Votre message n'a pas pu être distribué à a@example.com. Sa boîte de réception est pleine ou il reçoit trop de messages en ce moment." },
    { slug: "gmail-title", phrase: "boîte de réception du destinataire {est,} pleine", source: GMAIL, example: "Boîte de réception du destinataire pleine" },
    { slug: "quota", phrase: "{quota,espace de stockage,capacité de stockage} * {dépassé,atteint,épuisé,dépassée,atteinte}", source: REPLY, example: "552 5.2.2 Le quota est dépassé" },
    { slug: "quota-exceeded-by", phrase: "a {dépassé son quota,dépassé son espace de stockage,atteint son quota,atteint sa limite de stockage}", source: TEMPLATE, example: "Le destinataire a dépassé son quota." },
    { slug: "quota-of-mailbox", phrase: "dépassement {de quota,du quota}", source: REPLY, example: "452 4.2.2 Depassement de quota pour ce destinataire" },
  ], "fr"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{boîte aux lettres,boîte,adresse e-mail,messagerie} * {désactivée,suspendue,bloquée,fermée,inactive,résiliée}", source: REPLY, example: "550 5.2.1 Boite aux lettres désactivée" },
    { slug: "account-disabled", phrase: "{compte,utilisateur} * {désactivé,suspendu,bloqué,fermé,inactif,résilié}", source: REPLY, example: "550 5.2.1 Ce compte est désactivé" },
    { slug: "not-accepting", phrase: "boîte aux lettres * n'accepte pas {de,les} messages", source: EXCHANGE_2003, example: "La boîte aux lettres du destinataire n'accepte pas de messages pour le moment. <mail.example.com #5.2.1>" },
  ], "fr"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "{ne travaille plus,n'est plus employé,ne fait plus partie} * {société,entreprise,nous,effectifs}", source: TEMPLATE, example: "Cette personne ne fait plus partie de notre entreprise." },
    { slug: "address-changed", phrase: "{adresse de messagerie,adresse électronique,adresse e-mail} du destinataire a changé", source: EXCHANGE, example: "L'adresse électronique du destinataire a changé. L'adresse à laquelle ce message a été envoyé n'accepte plus de messages." },
    { slug: "no-longer-used", phrase: "{adresse,adresse e-mail,adresse mail} n'est plus {utilisée,valide,active,en service}", source: TEMPLATE, example: "Cette adresse n'est plus utilisée, merci d'écrire à la nouvelle." },
  ], "fr"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "serveur de destination * {introuvable,n'a pas été trouvé} * dns", source: EXCHANGE_2003, example: "Le serveur de destination de ce destinataire est introuvable dans le service DNS. Vérifiez l'adresse." },
    { slug: "domain-not-found", phrase: "domaine * {introuvable,n'a pas été trouvé,n'existe pas,inexistant,est inconnu}", source: MICROSOFT_365, example: "Votre message n'a pas été remis : le domaine example.com est introuvable." },
    { slug: "gmail-domain", phrase: "car le domaine * {est introuvable,n'a pas été trouvé,n'existe pas}", source: GMAIL, example: "Votre message n'a pas été distribué à a@example.com, car le domaine example.com est introuvable." },
    { slug: "unknown-host", phrase: "{hôte,machine,domaine,serveur} {inconnu,inconnue}", source: REPLY, example: "550 5.1.2 Hôte inconnu" },
  ], "fr"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "message est trop {volumineux,gros,grand,lourd,long}", source: EXCHANGE, example: "Ce message est trop volumineux. Réduisez-le et envoyez-le de nouveau." },
    { slug: "too-large-reply", phrase: "message trop {volumineux,gros,grand,lourd,long}", source: REPLY, example: "552 5.3.4 Message trop volumineux" },
    { slug: "larger-than-limit", phrase: "message {dépasse,excède,est supérieur à} la {limite système,limite actuelle du système,taille limite,taille maximale,limite de taille}", source: EXCHANGE_2003, example: "Ce message dépasse la limite actuelle du système." },
    { slug: "size-exceeds", phrase: "taille {du message,de votre message,} {dépasse,excède,supérieure à,trop grande}", source: REPLY, example: "552 La taille du message dépasse la limite autorisée" },
    { slug: "gmail-size", phrase: "car il dépasse {la taille maximale,la limite de taille,la taille limite}", source: GMAIL, example: "Votre message n'a pas pu être distribué à a@example.com, car il dépasse la taille limite." },
  ], "fr"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "serveur a essayé * {de remettre,de distribuer,d'envoyer} ce message * {sans succès,a cessé,abandonné}", source: EXCHANGE, example: "Le serveur a essayé de remettre ce message, sans succès, et a cessé de réessayer." },
    { slug: "time-limit", phrase: "{message n'a pas pu être remis,remettre le message} dans {le délai,les délais,la limite}", source: EXCHANGE_2003, example: "Le message n'a pas pu être remis dans le délai spécifié. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{malgré des tentatives répétées,malgré plusieurs tentatives,malgré de nombreuses tentatives}", source: MICROSOFT_365, example: "Votre message n'a pas été remis. Malgré des tentatives répétées de contacter le système de messagerie du destinataire, celui-ci n'a pas répondu." },
    { slug: "days", phrase: "n'a {pas pu,pu} être {délivré,remis,distribué,livré} {depuis,après,pendant} * {jours,heures}", source: TEMPLATE, example: "Votre message n'a pas pu être délivré après 5 jours et vous est retourné." },
    { slug: "queue", phrase: "{délai de livraison,délai de remise,délai de distribution,délai maximal} {expiré,dépassé,est expiré,a expiré}", source: TEMPLATE, example: "Délai de remise expiré" },
  ], "fr"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "{problème,échec,erreur} de communication * {serveur,remise,destinataire}", source: EXCHANGE_2003, example: "Un problème de communication SMTP s'est produit avec le serveur de messagerie du destinataire." },
    { slug: "loop", phrase: "erreur de configuration {du,dans le} système de messagerie", source: EXCHANGE_2003, example: "Une erreur de configuration du système de messagerie a causé le renvoi du message entre deux serveurs. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{connexion,se connecter} * {impossible,impossible au serveur,a échoué,échouée}", source: REPLY, example: "Connexion au serveur distant impossible" },
    { slug: "cannot-connect", phrase: "impossible de {se connecter,joindre le serveur,contacter le serveur,établir une connexion}", source: REPLY, example: "Impossible de se connecter au serveur mx.example.fr" },
    { slug: "connection-refused", phrase: "connexion {refusée,interrompue,perdue,rejetée}", source: TEMPLATE, example: "Connexion refusée par mx.example.fr" },
    { slug: "timed-out", phrase: "{délai d'attente,délai de connexion,temps de connexion} {dépassé,expiré,écoulé}", source: TEMPLATE, example: "Délai de connexion dépassé vers mx.example.fr" },
    { slug: "hops", phrase: "trop de {sauts,relais,hops}", source: REPLY, example: "554 5.4.6 Trop de sauts" },
  ], "fr"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{relais,relayage,relaying} {non autorisé,refusé,interdit,non permis}", source: REPLY, example: "550 5.7.1 Relais non autorisé" },
    { slug: "relay-not-allowed", phrase: "{pas autorisé à relayer,relais de ce message n'est pas autorisé,relai refusé}", source: REPLY, example: "550 Vous n'êtes pas autorisé à relayer du courrier" },
  ], "fr"),
  ...rulesOf("blocked", [
    { slug: "orange-connection", phrase: "service refuse", source: "Orange", example: "421 mwinf5c04 ME Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR004_104" },
    { slug: "ip-blocked", phrase: "{adresse ip,ip,serveur,serveur de messagerie} * {bloquée,bloqué,liste noire,blacklistée,blacklisté}", source: REPLY, example: "554 5.7.1 Votre adresse IP 192.0.2.7 est bloquée" },
  ], "fr"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "{soupçonne,suspecte} * {message,courrier} * {indésirable,spam}", source: MICROSOFT_365, example: "example.com soupçonne que votre message est du courrier indésirable et l'a rejeté." },
    { slug: "as-spam", phrase: "{considéré,identifié,détecté,classé,reconnu,rejeté,marqué} comme {spam,étant du spam,indésirable,pourriel,un spam,courrier indésirable}", source: REPLY, example: "554 5.7.1 Message considéré comme spam" },
    { slug: "free-spam", phrase: "spam {détecté,refusé,suspecté}", source: "Free", example: "550 spam détecté" },
  ], "fr"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "message * {contient,contenant} * virus", source: REPLY, example: "554 Votre message contient un virus" },
    { slug: "virus-detected", phrase: "virus {détecté,trouvé,découvert,a été détecté,a été trouvé}", source: TEMPLATE, example: "Un virus a été détecté dans le message que vous avez envoyé." },
  ], "fr"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "{pièce jointe,pièces jointes,fichier joint,type de fichier} * {interdite,interdites,interdit,non autorisée,non autorisées,non autorisé,refusée,refusées,bloquée}", source: REPLY, example: "554 5.7.1 Pièce jointe facture.exe non autorisée" },
    { slug: "content", phrase: "contenu {du message,de votre message,} {refusé,rejeté,interdit,non autorisé,non accepté,inacceptable}", source: REPLY, example: "554 Contenu du message refusé" },
  ], "fr"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "message à a été bloqué", source: GMAIL, example: "Votre message à a@example.com a été bloqué. Pour en savoir plus, reportez-vous aux détails techniques ci-dessous." },
    { slug: "mail-flow-rule", phrase: "règle {personnalisée de flux,de flux de messagerie,de flux de courrier,de transport} * {bloqué,rejeté}", source: MICROSOFT_365, example: "Une règle de flux de messagerie créée par un administrateur a bloqué votre message." },
    { slug: "security-or-policy", phrase: "paramètres de sécurité ou de stratégie", source: MICROSOFT_365, example: "Les paramètres de sécurité ou de stratégie de example.com ont rejeté votre message." },
    { slug: "policy-violation", phrase: "{pour des raisons de,en raison de,violation de,contraire à,non conforme à} {la,notre,sa,} {politique,stratégie,charte}", source: REPLY, example: "550 5.7.1 Message rejeté en raison de notre politique de sécurité" },
  ], "fr"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "remise à cette adresse est {limitée,restreinte}", source: EXCHANGE, example: "Votre message ne peut pas être remis, car la remise à cette adresse est limitée." },
    { slug: "permission-issue", phrase: "problème {d'autorisation ou de sécurité,de sécurité ou d'autorisation,de permissions ou de sécurité}", source: EXCHANGE, example: "Votre message n'a pas été remis en raison d'un problème d'autorisation ou de sécurité." },
    { slug: "no-permission", phrase: "{autorisation,autorisé,autorisations} * {à ce destinataire,vers ce destinataire}", source: EXCHANGE_2003, example: "Vous n'avez pas l'autorisation d'envoyer à ce destinataire. Contactez votre administrateur système. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "n'accepte que les messages {des personnes,de personnes,provenant} * {organisation,liste}", source: MICROSOFT_365, example: "Le groupe Ventes n'accepte que les messages des personnes de son organisation." },
    { slug: "moderator", phrase: "{modérateur a rejeté,rejeté par un modérateur,rejeté par le modérateur}", source: EXCHANGE, example: "Votre message a été rejeté par un modérateur." },
    { slug: "refused", strength: "vague", phrase: "{destinataire refusé,destinataire rejeté,adresse du destinataire rejetée,adresse de destination refusée}", source: REPLY, example: "550 Destinataire refusé" },
    { slug: "provider-rejected", strength: "vague", phrase: "fournisseur de messagerie du destinataire {l'a refusé,l'a rejeté,a rejeté}", source: MICROSOFT_365, example: "Votre message n'a pas été remis, car le fournisseur de messagerie du destinataire l'a refusé." },
  ], "fr"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "groupe que vous avez essayé de contacter * n'existe pas", source: "Google Groups notification", example: "Il se peut que le groupe que vous avez essayé de contacter (liste) n'existe pas ou que vous ne soyez pas autorisé à lui envoyer des messages." },
    { slug: "sender-rejected", phrase: "expéditeur {est,} {refusé,rejeté,refusée,rejetée,bloqué,bloquée,invalide,non autorisé,non autorisée,inconnu,interdit}", source: REPLY, example: "550 5.7.1 Expéditeur refusé" },
    { slug: "laposte-sender", phrase: "domaine {de l'expéditeur,expéditeur,émetteur} {invalide,inexistant,inconnu,introuvable,n'existe pas}", source: "La Poste", example: "553 5.1.8 Domaine de l'expéditeur inexistant" },
    { slug: "not-a-valid-sender", phrase: "{reconnu comme expéditeur valide,reconnu comme un expéditeur valide}", source: MICROSOFT_365, example: "Votre message n'a pas pu être remis, car vous n'avez pas été reconnu comme expéditeur valide." },
  ], "fr"),
  ...rulesOf("rate-limited", [
    { slug: "orange-too-many", phrase: "trop de {connexions,connexion}", source: "Orange", example: "421 mwinf5c04 ME Trop de connexions, veuillez verifier votre configuration." },
    { slug: "too-many", phrase: "trop {de messages,d'e-mails,de mails,de courriers,de destinataires,d'erreurs}", source: REPLY, example: "452 4.5.3 Trop de destinataires" },
    { slug: "sending-limit", phrase: "{limite d'envoi,limite pour l'envoi,quota d'envoi} * {atteint,atteinte,dépassé,dépassée}", source: GMAIL, example: "Limite d'envoi de messages atteinte. Votre message n'a pas été envoyé." },
  ], "fr"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{greylisting,liste grise,greylist,mis en liste grise} * {plus tard,réessayer,réessayez,essayer}", source: REPLY, example: "450 4.7.1 Greylisting actif, veuillez réessayer plus tard" },
  ], "fr"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {invalide,échoué,a échoué,échec,en échec,incorrect}", source: REPLY, example: "550 5.7.1 La vérification DKIM a échoué" },
  ], "fr"),
  ...rulesOf("reverse-dns", [
    { slug: "reverse", phrase: "{reverse dns,dns inverse,enregistrement ptr,résolution inverse} * {absent,manquant,invalide,inexistant,inexistante,incorrect}", source: REPLY, example: "550 5.7.1 Enregistrement PTR inexistant pour 192.0.2.7" },
  ], "fr"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "authentification {requise,obligatoire,nécessaire,échouée,incorrecte}", source: REPLY, example: "530 5.7.0 Authentification requise" },
  ], "fr"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{espace disque,place sur le serveur} {insuffisant,insuffisante,plein}", source: REPLY, example: "452 4.3.1 Espace disque insuffisant" },
  ], "fr"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "erreur {interne,système,temporaire,locale}", source: REPLY, example: "451 4.3.0 Erreur interne du serveur" },
    { slug: "orange-later", phrase: "{service indisponible,service temporairement indisponible,service non disponible}", source: "Orange", example: "421 mwinf5c10 ME Service temporairement indisponible. Veuillez essayer plus tard" },
  ], "fr"),
];
