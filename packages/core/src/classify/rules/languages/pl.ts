/**
 * What bounces say in Polish. SMTP replies come without accents, which phrases do not see anyway (ł = l).
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const pl: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "nie {udało się,udało nam się,mogliśmy} {odnaleźć,znaleźć} {adresu,wprowadzonego,podanego}", source: EXCHANGE, example: "Nie udało się odnaleźć adresu e-mail, który został podany." },
    { slug: "address-not-found", phrase: "{nie można odnaleźć,nie można znaleźć,nie znaleziono} {wprowadzonego,podanego,wpisanego} adresu {e-mail,poczty}", source: EXCHANGE, example: "Nie można odnaleźć wprowadzonego adresu e-mail. Sprawdź adres e-mail adresata i spróbuj ponownie wysłać wiadomość." },
    { slug: "recipient-not-found", phrase: "{nie można odnaleźć,nie znaleziono,nie można znaleźć} {adresata,odbiorcy}", source: EXCHANGE, example: "Nie znaleziono adresata w systemie poczty e-mail adresata." },
    { slug: "no-account-at-organisation", phrase: "konto {e-mail,poczty e-mail,pocztowe} nie istnieje w organizacji", source: EXCHANGE_2003, example: "Konto e-mail nie istnieje w organizacji, do której wysłano tę wiadomość. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "nie {znaleziono,odnaleziono} {w domenie,w organizacji}", source: MICROSOFT_365, example: "Użytkownika jan.nowak@example.com nie znaleziono w domenie example.com." },
    { slug: "unknown-to-address", phrase: "nieznany adres {do,w polu do}", source: MICROSOFT_365, example: "Wymagana akcja: Adresat. Nieznany adres Do" },
    { slug: "misspelt", phrase: "adres może być {błędnie,niepoprawnie,nieprawidłowo} {napisany,wpisany,zapisany} lub {może,} nie {istnieć,istnieje}", source: MICROSOFT_365, example: "Adres może być błędnie wpisany lub nie istnieć." },
    { slug: "gmail-title", phrase: "nie znaleziono adresu", source: GMAIL, example: "Nie znaleziono adresu" },
    { slug: "domino-directory", phrase: "{nie figuruje,nie występuje,nie jest wymieniony,nie ma} w {katalogu domino,książce adresowej domino,publicznej książce adresowej}", source: DOMINO, example: "Użytkownik nowak (nowak@example.com) nie figuruje w katalogu Domino" },
    { slug: "user-unknown", phrase: "{użytkownik,odbiorca,adresat} {jest,} nieznany", source: "Onet, WP, Interia and others", example: "550 5.1.1 <a@example.pl>: Uzytkownik nieznany" },
    { slug: "unknown-user", phrase: "nieznany {użytkownik,odbiorca,adresat}", source: REPLY, example: "550 5.1.1 Nieznany uzytkownik" },
    { slug: "user-does-not-exist", phrase: "{użytkownik,odbiorca,adresat} nie istnieje", source: REPLY, example: "550 5.1.1 Uzytkownik nie istnieje" },
    { slug: "no-such-user", phrase: "nie ma {takiego,tu takiego,tutaj takiego} {użytkownika,odbiorcy,adresu,konta,adresata}", source: REPLY, example: "550 5.1.1 Nie ma takiego uzytkownika" },
    { slug: "no-such-mailbox", phrase: "{nie ma takiej skrzynki,brak takiej skrzynki,brak takiego użytkownika,brak takiego konta,brak takiego adresu}", source: REPLY, example: "550 Brak takiego konta na serwerze" },
    { slug: "address-does-not-exist", phrase: "{podany adres,adres,adres e-mail,adres odbiorcy,taki adres} {nie istnieje,jest nieznany,nieistniejący}", source: "WP (Wirtualna Polska)", example: "550 5.1.1 Podany adres nie istnieje" },
    { slug: "account-does-not-exist", phrase: "{konto,konto pocztowe,skrzynka,skrzynka pocztowa} nie istnieje", source: "Interia, home.pl", example: "550 5.1.1 Konto nie istnieje" },
    { slug: "invalid-address", phrase: "{nieprawidłowy,niepoprawny,błędny} {adres odbiorcy,adresat,odbiorca,adres adresata,adres e-mail odbiorcy}", source: REPLY, example: "553 Nieprawidlowy adres odbiorcy" },
    { slug: "deleted", phrase: "{konto,skrzynka,adres} {zostało,została,został} {usunięte,usunięta,usunięty,skasowane,skasowana,zlikwidowane}", source: TEMPLATE, example: "Konto zostało usunięte." },
  ], "pl"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "skrzynka pocztowa {adresata,odbiorcy} jest {pełna,zapełniona,przepełniona}", source: EXCHANGE, example: "Skrzynka pocztowa adresata jest pełna i nie może teraz przyjmować wiadomości." },
    { slug: "mailbox-full", phrase: "{skrzynka,skrzynka pocztowa,skrzynka odbiorcy,skrzynka adresata,skrzynka użytkownika} {jest,} {pełna,przepełniona,zapełniona}", source: "Onet, WP, Interia and others", example: "552 5.2.2 Skrzynka odbiorcy jest przepelniona" },
    { slug: "mailbox-of-full", phrase: "skrzynka {pocztowa,odbiorcza,} użytkownika * jest pełna", source: MICROSOFT_365, example: "Skrzynka pocztowa użytkownika Anna Nowak jest pełna." },
    { slug: "gmail-inbox-full", phrase: "skrzynka odbiorcza jest pełna lub {otrzymuje,odbiera} {obecnie,teraz,} {zbyt wiele,za dużo} {wiadomości,poczty}", source: GMAIL, example: "Nie udało się dostarczyć wiadomości do a@example.com. Skrzynka odbiorcza jest pełna lub otrzymuje obecnie zbyt wiele wiadomości." },
    { slug: "gmail-title", phrase: "skrzynka odbiorcza {odbiorcy,adresata} {jest,} pełna", source: GMAIL, example: "Skrzynka odbiorcza odbiorcy jest pełna" },
    { slug: "quota", phrase: "{przekroczono,przekroczony,przekroczona,wyczerpany,przekroczył} {limit,} {pojemności,miejsca,przestrzeni,quota,pojemność}", source: REPLY, example: "552 5.2.2 Przekroczony limit pojemnosci skrzynki" },
    { slug: "no-space", phrase: "brak {wolnego,} miejsca {w skrzynce,na koncie,w skrzynce odbiorcy,w skrzynce pocztowej}", source: REPLY, example: "452 4.2.2 Brak miejsca w skrzynce" },
  ], "pl"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{konto,konto użytkownika,konto odbiorcy} {jest,zostało,} {zablokowane,wyłączone,nieaktywne,zawieszone,dezaktywowane}", source: REPLY, example: "550 5.2.1 Konto zablokowane" },
    { slug: "mailbox-disabled", phrase: "{skrzynka,skrzynka pocztowa} {jest,została,} {zablokowana,wyłączona,nieaktywna,zawieszona}", source: REPLY, example: "550 5.2.1 Skrzynka jest nieaktywna" },
    { slug: "user-disabled", phrase: "{użytkownik,adres,odbiorca} {jest,został,} {zablokowany,wyłączony,nieaktywny,zawieszony}", source: REPLY, example: "550 5.2.1 Uzytkownik nieaktywny" },
    { slug: "not-accepting", phrase: "skrzynka pocztowa * nie {akceptuje,przyjmuje} {teraz,obecnie,} wiadomości", source: EXCHANGE_2003, example: "Skrzynka pocztowa adresata nie akceptuje obecnie wiadomości. <mail.example.com #5.2.1>" },
  ], "pl"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "{nie pracuje już,już nie pracuje} {w,u,dla}", source: TEMPLATE, example: "Ta osoba nie pracuje już w naszej firmie." },
    { slug: "address-changed", phrase: "adres e-mail {adresata,odbiorcy} {zmienił się,uległ zmianie,został zmieniony}", source: EXCHANGE, example: "Adres e-mail adresata uległ zmianie. <mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "{adres,adres e-mail,konto} {nie jest już,już nie jest} {używany,aktualny,aktywny,używane,obsługiwany,aktywne}", source: TEMPLATE, example: "Ten adres e-mail nie jest już używany." },
  ], "pl"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "{nie można odnaleźć,nie znaleziono} serwera docelowego * dns", source: EXCHANGE_2003, example: "Nie można odnaleźć serwera docelowego dla tego adresata w usłudze DNS." },
    { slug: "domain-does-not-exist", phrase: "domena * {nie istnieje,nieznana,nie została znaleziona}", source: MICROSOFT_365, example: "550 5.1.2 Domena example.com nie istnieje" },
    { slug: "domain-not-found", phrase: "{ponieważ,} nie znaleziono domeny", source: GMAIL, example: "Wiadomość nie została dostarczona do a@example.com, ponieważ nie znaleziono domeny example.com." },
    { slug: "unknown-host", phrase: "{nieznany host,nieznany serwer,nieznana domena,host nieznany}", source: REPLY, example: "550 5.1.2 Nieznany host" },
  ], "pl"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "wiadomość jest {zbyt duża,za duża}", source: EXCHANGE, example: "Ta wiadomość jest zbyt duża. Zmniejsz ją i spróbuj wysłać ponownie." },
    { slug: "too-large-reply", phrase: "{wiadomość,przesyłka,list} {zbyt duża,za duża,zbyt duży,za duży}", source: REPLY, example: "552 5.3.4 Wiadomosc za duza" },
    { slug: "larger-than-limit", phrase: "wiadomość przekracza {bieżący,aktualny,} limit {systemu,systemowy,rozmiaru}", source: EXCHANGE_2003, example: "Ta wiadomość przekracza bieżący limit systemu." },
    { slug: "size-exceeds", phrase: "rozmiar {wiadomości,przesyłki,listu,} {przekracza,przekroczony,większy niż,jest większy}", source: REPLY, example: "552 Rozmiar wiadomosci przekracza limit" },
    { slug: "gmail-size", phrase: "ponieważ przekracza {limit rozmiaru,maksymalny rozmiar,dopuszczalny rozmiar}", source: GMAIL, example: "Nie udało się dostarczyć wiadomości do a@example.com, ponieważ przekracza limit rozmiaru." },
    { slug: "exceeds-maximum", phrase: "{przekroczono,przekracza} {maksymalny,dozwolony,dopuszczalny} rozmiar {wiadomości,}", source: EXCHANGE, example: "Przekroczono maksymalny rozmiar wiadomości." },
  ], "pl"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "serwer {bezskutecznie,bez powodzenia} próbował dostarczyć", source: EXCHANGE, example: "Serwer bezskutecznie próbował dostarczyć tę wiadomość i zaprzestał prób." },
    { slug: "time-limit", phrase: "{dostarczyć,dostarczono} {wiadomości,} w {określonym,wyznaczonym} {limicie czasu,czasie,terminie}", source: EXCHANGE_2003, example: "Nie można dostarczyć wiadomości w określonym limicie czasu. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{mimo wielokrotnych prób,pomimo wielokrotnych prób,mimo ponawianych prób,mimo wielu prób}", source: MICROSOFT_365, example: "Wiadomość nie została dostarczona. Mimo wielokrotnych prób skontaktowania się z systemem poczty adresata, nie odpowiedział on." },
    { slug: "days", phrase: "{nie mogła być dostarczona,nie została dostarczona,nie można było dostarczyć} {przez,w ciągu,od,po} * {dni,godzin}", source: TEMPLATE, example: "Wiadomość nie została dostarczona w ciągu 5 dni i jest zwracana." },
    { slug: "delivery-time", phrase: "{upłynął,minął,przekroczono} {termin,czas,limit czasu} {dostarczenia,doręczenia,dostarczania}", source: TEMPLATE, example: "Upłynął czas dostarczania wiadomości" },
  ], "pl"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "{problem,błąd} {z,} {komunikacją,komunikacji} * {serwerem,adresata}", source: EXCHANGE_2003, example: "Wystąpił problem z komunikacją SMTP z serwerem poczty adresata." },
    { slug: "loop", phrase: "błąd konfiguracji {w systemie poczty,systemu poczty,w systemie pocztowym}", source: EXCHANGE_2003, example: "Błąd konfiguracji w systemie poczty e-mail spowodował, że wiadomość krążyła między dwoma serwerami. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "nie {można,udało się} {połączyć się,nawiązać połączenia,połączyć} {z,}", source: REPLY, example: "Nie można nawiązać połączenia z serwerem mx.example.pl" },
    { slug: "connection-refused", phrase: "połączenie {odrzucone,zerwane,przerwane,zostało odrzucone,zamknięte}", source: TEMPLATE, example: "Połączenie odrzucone przez mx.example.pl" },
    { slug: "timed-out", phrase: "{przekroczono,upłynął} {limit czasu,czas} {połączenia,oczekiwania}", source: TEMPLATE, example: "Upłynął limit czasu połączenia z mx.example.pl" },
    { slug: "hops", phrase: "zbyt {wiele,dużo} {przeskoków,przekierowań,hopów}", source: REPLY, example: "554 5.4.6 Zbyt wiele przeskokow" },
  ], "pl"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{przekazywanie,relay,relaying,relayowanie} {poczty,} {zabronione,niedozwolone,zabroniony,odrzucone,niedozwolony}", source: REPLY, example: "550 5.7.1 Przekazywanie poczty zabronione" },
  ], "pl"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{adres ip,ip,serwer} * {zablokowany,czarnej liście,czarnych listach,liście blokowanych}", source: REPLY, example: "554 5.7.1 Twój adres IP 192.0.2.7 został zablokowany" },
  ], "pl"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "podejrzewa że {twoja,ta,} wiadomość {jest spamem,to spam}", source: MICROSOFT_365, example: "example.com podejrzewa, że Twoja wiadomość jest spamem, i ją odrzuciło." },
    { slug: "as-spam", phrase: "{uznana,uznano,zakwalifikowana,sklasyfikowana,oznaczona,odrzucona,zidentyfikowana} {za,jako} {spam,niechcianą}", source: REPLY, example: "554 5.7.1 Wiadomosc uznana za spam" },
    { slug: "suspicion", phrase: "{podejrzenie spamu,podejrzana o spam,zawiera spam,wykryto spam}", source: REPLY, example: "550 Odrzucono: podejrzenie spamu" },
  ], "pl"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{wiadomość,załącznik,przesyłka} * zawiera {wirusa,wirus}", source: REPLY, example: "554 Wiadomość zawiera wirusa" },
    { slug: "virus-detected", phrase: "{wykryto,znaleziono} {wirusa,wirus,szkodliwe oprogramowanie}", source: TEMPLATE, example: "W przesłanej wiadomości wykryto wirusa." },
  ], "pl"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "{załącznik,załączniki,typ pliku} * {niedozwolony,niedozwolone,zabroniony,zabronione,zablokowany,odrzucony}", source: REPLY, example: "554 5.7.1 Załącznik faktura.exe niedozwolony" },
    { slug: "content", phrase: "{treść,zawartość} {wiadomości,} {odrzucona,niedozwolona,zabroniona,została odrzucona}", source: REPLY, example: "554 Tresc wiadomosci odrzucona" },
  ], "pl"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "wiadomość {do,wysłana do} została zablokowana", source: GMAIL, example: "Wiadomość do a@example.com została zablokowana. Szczegóły techniczne znajdziesz poniżej." },
    { slug: "mail-flow-rule", phrase: "{niestandardowa,} reguła {przepływu poczty,transportu}", source: MICROSOFT_365, example: "Niestandardowa reguła przepływu poczty utworzona przez administratora w example.com zablokowała wiadomość." },
    { slug: "security-or-policy", phrase: "{ustawienia zabezpieczeń lub zasad,ustawienia zabezpieczeń lub zasady}", source: MICROSOFT_365, example: "Ustawienia zabezpieczeń lub zasad w example.com odrzuciły Twoją wiadomość." },
    { slug: "policy-violation", phrase: "{niezgodna z,ze względu na,z powodu,narusza,naruszenie} {polityką,politykę,polityki,zasady,zasadami}", source: REPLY, example: "550 5.7.1 Wiadomość odrzucona ze względu na politykę bezpieczeństwa" },
  ], "pl"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "dostarczanie {na ten adres,pod ten adres,do tego adresu} jest ograniczone", source: EXCHANGE, example: "Nie można dostarczyć wiadomości, ponieważ dostarczanie na ten adres jest ograniczone." },
    { slug: "permission-issue", phrase: "{problemu z uprawnieniami lub zabezpieczeniami,problem z uprawnieniami lub zabezpieczeniami,problemu dotyczącego uprawnień lub zabezpieczeń}", source: EXCHANGE, example: "Wiadomość nie została dostarczona z powodu problemu z uprawnieniami lub zabezpieczeniami." },
    { slug: "no-permission", phrase: "{nie masz uprawnień,nie masz uprawnienia,brak uprawnień} do wysyłania * {do tego adresata,do tego odbiorcy}", source: EXCHANGE_2003, example: "Nie masz uprawnień do wysyłania wiadomości do tego adresata. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "{akceptuje,przyjmuje} {tylko,wyłącznie} wiadomości od {osób,użytkowników,nadawców}", source: MICROSOFT_365, example: "Grupa Sprzedaż akceptuje tylko wiadomości od osób w swojej organizacji." },
    { slug: "moderator", phrase: "{odrzucona przez moderatora,moderator odrzucił}", source: EXCHANGE, example: "Wiadomość została odrzucona przez moderatora." },
    { slug: "refused", strength: "vague", phrase: "{odbiorca odrzucony,adresat odrzucony,odbiorca został odrzucony,adres odbiorcy odrzucony}", source: REPLY, example: "550 Odbiorca odrzucony" },
    { slug: "provider-rejected", strength: "vague", phrase: "dostawca poczty {e-mail,} {adresata,odbiorcy} {ją odrzucił,odrzucił}", source: MICROSOFT_365, example: "Wiadomość nie została dostarczona, ponieważ dostawca poczty e-mail adresata ją odrzucił." },
  ], "pl"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "{grupa,grupy} z którą {próbujesz,próbowałeś,usiłujesz,próbowano} się skontaktować", source: "Google Groups notification", example: "Grupa, z którą próbujesz się skontaktować (lista), może nie istnieć lub możesz nie mieć uprawnień do publikowania w niej wiadomości." },
    { slug: "sender-rejected", phrase: "{nadawca,adres nadawcy} {został,jest,} {odrzucony,zablokowany,niedozwolony,nieprawidłowy,nieznany}", source: REPLY, example: "550 5.7.1 Adres nadawcy odrzucony" },
    { slug: "sender-domain", phrase: "domena nadawcy {nie istnieje,nieprawidłowa,nieznana}", source: REPLY, example: "553 5.1.8 Domena nadawcy nie istnieje" },
    { slug: "not-a-valid-sender", phrase: "{rozpoznany jako prawidłowy nadawca,rozpoznano cię jako prawidłowego nadawcy,rozpoznany jako ważny nadawca}", source: MICROSOFT_365, example: "Nie można dostarczyć wiadomości, ponieważ nie zostałeś rozpoznany jako prawidłowy nadawca." },
  ], "pl"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{zbyt wiele,za dużo,zbyt dużo} {wiadomości,połączeń,odbiorców,błędów,maili} {z,od,na,do,w}", source: REPLY, example: "421 4.7.0 Zbyt wiele polaczen z adresu 192.0.2.7" },
    { slug: "sending-limit", phrase: "{limit wysyłania,limit wysyłki,limit wysłanych,limit dzienny} * {osiągnięty,przekroczony,wiadomości}", source: GMAIL, example: "Osiągnięto limit wysyłania wiadomości. Wiadomość nie została wysłana." },
  ], "pl"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{szara lista,greylisting,szare listy,greylist} * {później,ponownie}", source: REPLY, example: "450 4.7.1 Szara lista, sprobuj ponownie pozniej" },
  ], "pl"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {nieprawidłowy,nieprawidłowa,niepoprawny,nie powiodła się,negatywny,niezgodny}", source: REPLY, example: "550 5.7.1 Weryfikacja DKIM nie powiodła się" },
  ], "pl"),
  ...rulesOf("reverse-dns", [
    { slug: "reverse", phrase: "{brak,nieprawidłowy,niepoprawny} {rekordu,rekord} {ptr,revdns,odwrotnego dns}", source: REPLY, example: "550 5.7.1 Brak rekordu PTR dla 192.0.2.7" },
  ], "pl"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "{wymagana autoryzacja,wymagane uwierzytelnienie,wymagane uwierzytelnianie,wymagana autentykacja,błąd autoryzacji,autoryzacja wymagana}", source: "Onet, home.pl", example: "530 5.7.0 Wymagana autoryzacja" },
  ], "pl"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "brak miejsca na {dysku,serwerze}", source: REPLY, example: "452 4.3.1 Brak miejsca na dysku" },
  ], "pl"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{błąd wewnętrzny,wewnętrzny błąd,błąd tymczasowy,tymczasowy błąd,błąd systemu,błąd lokalny}", source: REPLY, example: "451 4.3.0 Wewnętrzny błąd serwera" },
    { slug: "unavailable", phrase: "{usługa,serwer} {jest,chwilowo,tymczasowo,} {niedostępna,niedostępny}", source: REPLY, example: "421 4.3.2 Serwer chwilowo niedostępny" },
  ], "pl"),
];
