/** Notices in Polish: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const pl: NoticeWords = {
  language: "pl",
  failed: [
    "{wiadomość,przesyłka} nie * {dostarczona,doręczona,wysłana}",
    "{dostarczenie,doręczenie,dostarczanie} * {nie powiodło się,jest niemożliwe}",
    "nie {można,można było,udało się} {dostarczyć,doręczyć} * {wiadomości,przesyłki,poczty}",
    "{wiadomość,twoja wiadomość} nie dotarła do {niektórych,wszystkich,adresata,odbiorcy,jednego}",
    "nie {można,udało się} {skontaktować się z,dotrzeć do} * {adresatami,adresatów,odbiorcami}",
    "organizacja odrzuciła {twoją,tę} wiadomość",
    "{wiadomość,twoja wiadomość} została {odrzucona,zwrócona,zablokowana} {przez,ponieważ,z powodu}",
    "podczas dostarczania wiadomości do wystąpił problem",
    "wiadomość do została zablokowana",
    "{jest to błąd trwały,to jest błąd trwały,jest to trwały błąd,błąd jest trwały}",
    "{nie mogła zostać,nie może zostać,nie została} dostarczona do {jednego lub więcej,wszystkich,następujących,poniższych}",
  ],
  delayed: [
    "{dostarczenie,dostarczanie,doręczenie,wiadomość} * {opóźnia się,zostało opóźnione,jest opóźnione,została opóźniona,jest opóźniona,opóźnione}",
    "{nie została jeszcze,jeszcze nie została,nie mogła jeszcze zostać} {dostarczona,doręczona,wysłana}",
    "{próby dostarczenia,próby doręczenia} * {będą kontynuowane,będą ponawiane,będą powtarzane}",
    "{będzie nadal próbował,nadal będzie próbował,będziemy próbować,będzie ponawiał,będzie próbował} * {dostarczyć,doręczyć,próby,dostarczenia}",
    "{to jest tylko ostrzeżenie,jest to tylko ostrzeżenie,nie musisz ponownie wysyłać,nie ma potrzeby ponownego wysyłania}",
    "{wystąpił tymczasowy problem,gmail będzie ponawiać,otrzymasz powiadomienie jeśli}",
  ],
  recipientLabels: [
    "adresat", "adresaci", "odbiorca", "odbiorcy", "do", "adres", "adres e-mail", "adres odbiorcy", "adres adresata",
    "ostateczny odbiorca", "ostateczny adresat", "oryginalny odbiorca", "pierwotny adresat", "następujący odbiorca", "użytkownik",
    "nie dostarczono do", "skrzynka",
  ],
  subject: [
    "{niedostarczalne,niedostarczona,niedostarczone,nie dostarczono,nie można dostarczyć,nie dostarczone,niedoręczone}",
    "{błąd dostarczenia,błąd dostarczania,błąd doręczenia,dostarczenie nie powiodło się,niepowodzenie dostarczenia,nieudane dostarczenie}",
    "{nie dostarczono wiadomości,wiadomość niedostarczona,wiadomość zablokowana,wiadomość odrzucona,zwrot wiadomości,zwrot poczty,zwrot przesyłki,zwrot do nadawcy,poczta zwrócona}",
    "{powiadomienie o stanie dostarczenia,raport o stanie dostarczenia,raport o niedostarczeniu,powiadomienie o niedostarczeniu,stan dostarczenia,zawiadomienie o niedostarczeniu,powiadomienie o stanie doręczenia}",
    "{dostarczenie opóźnione,opóźnienie dostarczenia,opóźnione dostarczenie,dostarczanie nie zostało ukończone,opóźnienie w dostarczeniu,wiadomość opóźniona}",
    "nie znaleziono adresu",
  ],
};
