/** Notices in French: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const fr: NoticeWords = {
  language: "fr",
  failed: [
    "{message,courrier,courriel,mail} n'a * pu être {remis,distribué,délivré,livré,envoyé,transmis}",
    "{message,courrier,courriel} n'a pas été {remis,distribué,délivré,livré,transmis}",
    "{message,courrier} n'est pas parvenu à {certains,tous,son,ses,un ou plusieurs}",
    "échec de la remise {pour ces,aux,à ces,pour les,au} {destinataires,destinataire}",
    "{impossible de joindre,impossible d'atteindre} {le s,les,le} destinataire",
    "impossible de {remettre,distribuer,délivrer,livrer,transmettre} * {message,courrier}",
    "{échec,erreur} * {remise,distribution,livraison} * {message,courrier}",
    "{remise,distribution,livraison} * {a échoué,impossible}",
    "votre {message,courrier} a été {rejeté,refusé,bloqué}",
    "message à a été bloqué",
    "problème s'est produit lors {de l'envoi de votre message à,de la distribution de votre message,de la remise}",
    "{n'a pas pu,n'ont pas pu} être {joint,joints,contactés,remis aux destinataires,délivré à}",
    "l'organisation suivante a rejeté votre message",
    "{ceci est une erreur permanente,il s'agit d'une erreur permanente,cette erreur est définitive,j'ai abandonné}",
  ],
  delayed: [
    "{remise,distribution,livraison,transmission} * {est,a été,} {retardée,différée}",
    "{message,courrier} {est,a été} {retardé,différé}",
    "n'a pas encore {été,pu être} {remis,distribué,délivré,livré,transmis}",
    "{tentatives de remise,tentatives de distribution,tentatives de livraison,tentatives} {vont se poursuivre,se poursuivront,continueront,vont continuer}",
    "{continuera,continueront,continuerons} * {essayer,tenter} de * {remettre,distribuer,délivrer,livrer}",
    "{ceci est un simple avertissement,ceci n'est qu'un avertissement,il ne s'agit que d'un avertissement,vous n'avez pas besoin de renvoyer votre message,il n'est pas nécessaire de renvoyer votre message,vous n'avez pas à renvoyer}",
    "problème temporaire s'est produit",
    "{gmail réessaiera,vous serez averti en cas d'échec,nouvelle tentative sera,une nouvelle tentative}",
  ],
  recipientLabels: [
    "destinataire", "destinataires", "à", "adresse", "adresse e-mail", "adresse du destinataire", "destinataire final",
    "destinataire original", "destinataire suivant", "utilisateur", "pour", "adresse de messagerie", "adresse électronique", "courriel",
    "non remis à",
  ],
  subject: [
    "{non remis,non distribué,non remise,non délivré}",
    "{échec de la remise,échec de remise,échec de distribution,échec de la distribution,échec d'envoi,échec de livraison,échec de l'envoi,erreur de remise,erreur d'envoi}",
    "{message non distribué,message non remis,message non délivré,message bloqué,message rejeté,mail non délivré,courrier non délivré,courrier retourné,message retourné,mail refusé}",
    "{notification d'état de remise,état de remise,rapport de non-remise,avis de non-remise,avis de non distribution,avis de non-livraison,notification d'état de la distribution}",
    "{remise retardée,remise différée,distribution incomplète,message retardé,retard de remise,distribution retardée}",
    "{adresse introuvable,impossible de remettre,retour à l'expéditeur,retourné à l'expéditeur}",
  ],
};
