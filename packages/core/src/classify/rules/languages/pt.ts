/**
 * What bounces say in Portuguese, of Brazil and of Portugal.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { DOMINO, EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const pt: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "could-not-find-address", phrase: "não {conseguimos encontrar,foi possível encontrar,conseguimos localizar,foi possível localizar,encontramos} o endereço", source: EXCHANGE, example: "Não foi possível encontrar o endereço de email que você inseriu." },
    { slug: "address-not-found", phrase: "endereço de {email,e-mail,correio eletrônico} {inserido,digitado,introduzido,que você inseriu,que introduziu} não {pôde ser encontrado,foi encontrado}", source: EXCHANGE, example: "O endereço de email inserido não pôde ser encontrado. Verifique o endereço de email do destinatário e tente reenviar a mensagem." },
    { slug: "recipient-not-found", phrase: "destinatário não {foi encontrado,encontrado}", source: EXCHANGE, example: "O destinatário não foi encontrado no sistema de email do destinatário." },
    { slug: "no-account-at-organisation", phrase: "conta de {email,e-mail,correio eletrônico,correio electrónico} não existe na organização", source: EXCHANGE_2003, example: "A conta de email não existe na organização para a qual a mensagem foi enviada. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "não foi {encontrado,encontrada,localizado} em", source: MICROSOFT_365, example: "a.silva@example.com não foi encontrado em example.com." },
    { slug: "unknown-to-address", phrase: "endereço {para,de destino,em para} desconhecido", source: MICROSOFT_365, example: "Ação necessária: Destinatário. Endereço Para desconhecido" },
    { slug: "misspelt", phrase: "endereço pode {estar digitado,estar escrito,ter sido digitado,estar} incorretamente {ou não existir,ou pode não existir}", source: MICROSOFT_365, example: "O endereço pode estar digitado incorretamente ou não existir." },
    { slug: "gmail-not-found", phrase: "porque o endereço não foi encontrado ou não pode receber {e-mails,mensagens,email,correio}", source: GMAIL, example: "Sua mensagem não foi entregue a a@example.com porque o endereço não foi encontrado ou não pode receber e-mails." },
    { slug: "gmail-title", phrase: "endereço {de e-mail,de email,} não encontrado", source: GMAIL, example: "Endereço não encontrado" },
    { slug: "domino-directory", phrase: "não {listado,está listado,consta,encontrado} {no diretório do domino,no diretório domino,no catálogo público de endereços,no catálogo de endereços público}", source: DOMINO, example: "Usuário silva (silva@example.com) não listado no Diretório do Domino" },
    { slug: "user-unknown", phrase: "{usuário,utilizador} {é,} desconhecido", source: "UOL, Locaweb and others", example: "550 5.1.1 <a@example.com.br>: Usuario desconhecido" },
    { slug: "recipient-unknown", phrase: "destinatário {é,} desconhecido", source: REPLY, example: "550 5.1.1 Destinatario desconhecido" },
    { slug: "user-does-not-exist", phrase: "{usuário,utilizador,destinatário} {não existe,não cadastrado,não localizado,não existente}", source: REPLY, example: "550 5.1.1 Usuário não existe" },
    { slug: "user-not-found", phrase: "{usuário,utilizador} {não encontrado,não foi encontrado}", source: REPLY, example: "550 5.1.1 Usuario nao encontrado" },
    { slug: "address-does-not-exist", phrase: "endereço {de email,de e-mail,do destinatário,} {não existe,inexistente,não existente}", source: REPLY, example: "550 5.1.1 O endereço de e-mail não existe" },
    { slug: "mailbox-does-not-exist", phrase: "{caixa postal,caixa de correio,conta,conta de email,conta de e-mail,mailbox} {não existe,inexistente,não encontrada,não foi encontrada,não existente,desconhecida}", source: REPLY, example: "550 5.1.1 Caixa postal inexistente" },
    { slug: "invalid-recipient", phrase: "{destinatário é inválido,usuário é inválido,utilizador inválido}", source: REPLY, example: "550 5.1.1 O destinatário é inválido" },
    { slug: "invalid-address", phrase: "endereço {de destino,do destinatário,de email,de e-mail} {inválido,incorreto,não é válido}", source: REPLY, example: "553 Endereço do destinatário inválido" },
    { slug: "no-such-user", phrase: "{nenhum usuário,nenhuma caixa postal,nenhuma caixa de correio,não existe usuário,não há caixa postal,não há nenhuma caixa} * {com esse nome,com este nome,este nome,esse nome,neste endereço}", source: TEMPLATE, example: "Desculpe, não há nenhuma caixa postal com esse nome aqui. (#5.1.1)" },
    { slug: "deleted", phrase: "{conta,caixa postal,caixa de correio,endereço} {foi,} {excluída,excluído,removida,removido,eliminada,cancelada,apagada}", source: TEMPLATE, example: "A conta foi excluída." },
  ], "pt"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "caixa de correio do destinatário está cheia", source: EXCHANGE, example: "A caixa de correio do destinatário está cheia e não pode aceitar mensagens agora." },
    { slug: "mailbox-full", phrase: "{caixa postal,caixa de correio,caixa de entrada,mailbox,caixa postal do destinatário,caixa do usuário,caixa} {está,} {cheia,lotada}", source: REPLY, example: "552 5.2.2 Caixa postal lotada" },
    { slug: "mailbox-of-full", phrase: "{caixa de correio de,caixa de entrada de} * está cheia", source: MICROSOFT_365, example: "A caixa de correio de Ana Silva está cheia." },
    { slug: "gmail-title", phrase: "caixa de entrada do destinatário {está,} cheia", source: GMAIL, example: "Caixa de entrada do destinatário cheia" },
    { slug: "quota", phrase: "{cota,quota,limite de espaço,limite de armazenamento} * {excedida,excedido,ultrapassada,ultrapassado,esgotada,atingida,estourada}", source: REPLY, example: "552 5.2.2 Quota excedida" },
    { slug: "exceeded-quota", phrase: "{excedeu,ultrapassou,atingiu,estourou} {a,sua,o,o seu} {quota,cota,limite de espaço,limite de armazenamento,quota de disco}", source: "UOL", example: "552 5.2.2 O usuario excedeu sua quota" },
    { slug: "no-space", phrase: "{sem espaço,não há espaço,não possui espaço,não tem espaço,espaço insuficiente} * {caixa,mensagens}", source: TEMPLATE, example: "O destinatário não possui espaço na caixa postal." },
  ], "pt"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{conta,caixa postal,caixa de correio} * {desativada,desabilitada,suspensa,bloqueada,inativa}", source: REPLY, example: "550 5.2.1 Conta desativada" },
    { slug: "user-disabled", phrase: "{usuário,utilizador,endereço} {está,foi,} {desativado,desabilitado,suspenso,inativo}", source: REPLY, example: "550 5.2.1 Usuário suspenso" },
    { slug: "not-accepting", phrase: "caixa de correio * não {aceita,está aceitando} mensagens", source: EXCHANGE_2003, example: "A caixa de correio do destinatário não está aceitando mensagens agora. <mail.example.com #5.2.1>" },
  ], "pt"),
  ...rulesOf("user-moved", [
    { slug: "left-company", phrase: "não {trabalha mais,faz mais parte} {na,nesta,no,da,do,conosco,desta}", source: TEMPLATE, example: "Este colaborador não faz mais parte da empresa." },
    { slug: "address-changed", phrase: "endereço de {email,e-mail} do destinatário {mudou,foi alterado}", source: EXCHANGE, example: "O endereço de email do destinatário mudou. <mail.example.com #5.1.6>" },
    { slug: "no-longer-used", phrase: "{endereço,e-mail,email,conta} não {está mais,é mais,existe mais,está mais em uso,é mais utilizado}", source: TEMPLATE, example: "Este endereço não é mais utilizado." },
  ], "pt"),
  ...rulesOf("domain-unknown", [
    { slug: "not-in-dns", phrase: "servidor de destino * não {foi,pôde ser} encontrado * dns", source: EXCHANGE_2003, example: "O servidor de destino deste destinatário não foi encontrado no DNS (Serviço de Nomes de Domínio)." },
    { slug: "domain-not-found", phrase: "domínio * {não existe,não encontrado,não foi encontrado,desconhecido}", source: MICROSOFT_365, example: "550 5.1.2 O domínio example.com não existe" },
    { slug: "gmail-domain", phrase: "porque o domínio * não foi encontrado", source: GMAIL, example: "Sua mensagem não foi entregue a a@example.com porque o domínio example.com não foi encontrado." },
    { slug: "unknown-host", phrase: "{host,servidor,máquina} {desconhecido,desconhecida}", source: REPLY, example: "550 5.1.2 Host desconhecido" },
  ], "pt"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "mensagem é {muito grande,grande demais,demasiado grande}", source: EXCHANGE, example: "Esta mensagem é muito grande. Reduza o tamanho e tente enviá-la novamente." },
    { slug: "too-large-reply", phrase: "mensagem {muito grande,grande demais,demasiado grande}", source: REPLY, example: "552 5.3.4 Mensagem muito grande" },
    { slug: "larger-than-limit", phrase: "mensagem é maior {que,do que} o limite {atual,actual} do sistema", source: EXCHANGE_2003, example: "Esta mensagem é maior que o limite atual do sistema ou a caixa postal de destino não tem mais capacidade." },
    { slug: "size-exceeds", phrase: "tamanho {da mensagem,de sua mensagem,} {excede,ultrapassa,excedido,ultrapassado,superior ao,maior que}", source: REPLY, example: "552 Tamanho da mensagem excede o limite" },
    { slug: "gmail-size", phrase: "porque {excede,ultrapassa} o {limite de tamanho,tamanho máximo}", source: GMAIL, example: "Não foi possível entregar sua mensagem a a@example.com porque ultrapassa o limite de tamanho." },
    { slug: "exceeds-maximum", phrase: "mensagem {excede,ultrapassa} o {tamanho máximo,limite de tamanho,tamanho permitido,limite máximo}", source: EXCHANGE, example: "A mensagem excede o tamanho máximo permitido." },
  ], "pt"),
  ...rulesOf("expired", [
    { slug: "stopped-trying", phrase: "servidor tentou entregar * {sem êxito,sem sucesso,parou}", source: EXCHANGE, example: "O servidor tentou entregar esta mensagem, sem êxito, e parou de tentar." },
    { slug: "time-limit", phrase: "{entregar,entregue} {a mensagem,} {no limite de tempo,dentro do limite de tempo,no prazo,dentro do prazo}", source: EXCHANGE_2003, example: "Não foi possível entregar a mensagem no limite de tempo especificado. <mail.example.com #4.4.7>" },
    { slug: "repeated-attempts", phrase: "{apesar das repetidas tentativas,apesar de repetidas tentativas,apesar de várias tentativas,após várias tentativas}", source: MICROSOFT_365, example: "Sua mensagem não foi entregue. Apesar das repetidas tentativas de entrar em contato com o sistema de email do destinatário, ele não respondeu." },
    { slug: "days", phrase: "não pôde ser entregue {após,em,durante,por,há,depois de} * {dias,horas}", source: TEMPLATE, example: "Sua mensagem não pôde ser entregue após 5 dias e está sendo devolvida." },
    { slug: "delivery-time", phrase: "{tempo de entrega,prazo de entrega,período de entrega} {expirou,esgotado}", source: DOMINO, example: "Tempo de entrega esgotado" },
  ], "pt"),
  ...rulesOf("network-error", [
    { slug: "communication-failure", phrase: "{problema,erro,falha} de comunicação * {servidor,destinatário}", source: EXCHANGE_2003, example: "Houve um problema de comunicação SMTP com o servidor de email do destinatário." },
    { slug: "loop", phrase: "erro de configuração no sistema de {email,e-mail,correio}", source: EXCHANGE_2003, example: "Um erro de configuração no sistema de email fez com que a mensagem fosse devolvida entre dois servidores. <mail.example.com #5.4.6>" },
    { slug: "connection-failed", phrase: "{não foi possível,impossível} {conectar,estabelecer conexão,estabelecer ligação,contatar o servidor,ligar}", source: REPLY, example: "Não foi possível conectar ao servidor mx.example.com.br" },
    { slug: "connection-refused", phrase: "{conexão,ligação} {recusada,rejeitada,perdida,encerrada,interrompida}", source: TEMPLATE, example: "Conexão recusada por mx.example.com.br" },
    { slug: "timed-out", phrase: "tempo {limite,} {de conexão,da conexão,de espera} {esgotado,excedido,expirado}", source: TEMPLATE, example: "Tempo de conexão esgotado com mx.example.com.br" },
    { slug: "hops", phrase: "{muitos saltos,saltos demais,excesso de saltos,muitos hops}", source: REPLY, example: "554 5.4.6 Muitos saltos" },
  ], "pt"),
  ...rulesOf("relay-denied", [
    { slug: "relay", phrase: "{relay,relaying,retransmissão} {não permitido,negado,não autorizado,não permitida,negada,proibido}", source: REPLY, example: "550 5.7.1 Relay nao permitido" },
  ], "pt"),
  ...rulesOf("blocked", [
    { slug: "ip-blocked", phrase: "{endereço ip,seu ip,seu servidor} * {bloqueado,lista negra,listas negras}", source: "Locaweb, UOL and others", example: "554 5.7.1 Seu IP 192.0.2.7 foi bloqueado" },
    { slug: "terra-blocked", phrase: "{servidor de origem,origem da mensagem,remetente da conexão} {bloqueado,bloqueada,recusado,recusada}", source: "Terra", example: "554 Servidor de origem bloqueado" },
  ], "pt"),
  ...rulesOf("spam", [
    { slug: "suspected", phrase: "suspeita {de que,que} {sua,a} mensagem {é,seja} {spam,lixo eletrônico}", source: MICROSOFT_365, example: "example.com suspeita que sua mensagem seja spam e a rejeitou." },
    { slug: "as-spam", phrase: "{considerada,identificada,detectada,classificada,rejeitada,marcada,classificado,rejeitado} como {spam,lixo eletrônico,sendo spam,possível spam}", source: REPLY, example: "554 5.7.1 Mensagem classificada como spam" },
    { slug: "suspicion", phrase: "{suspeita de,suspeito de,por conter,conteúdo de} {spam,lixo eletrônico}", source: REPLY, example: "550 Mensagem rejeitada por suspeita de spam" },
  ], "pt"),
  ...rulesOf("virus", [
    { slug: "virus-found", phrase: "{mensagem,anexo,arquivo} * {contém,continha,infectada por,infectado por} {um,} vírus", source: REPLY, example: "554 A mensagem contém um vírus" },
    { slug: "virus-detected", phrase: "{foi detectado,foi encontrado,encontrado} {um,} {vírus,malware}", source: TEMPLATE, example: "Foi detectado um vírus na mensagem que você enviou." },
  ], "pt"),
  ...rulesOf("content-refused", [
    { slug: "attachment-type", phrase: "{anexo,anexos,arquivo anexado,tipo de arquivo,extensão} * {não permitido,não permitidos,proibido,proibidos,bloqueado,não permitida,rejeitado}", source: REPLY, example: "554 5.7.1 Anexo fatura.exe não permitido" },
    { slug: "content", phrase: "conteúdo {da mensagem,} {rejeitado,não permitido,proibido,não aceito,inaceitável,recusado}", source: REPLY, example: "554 Conteúdo da mensagem rejeitado" },
  ], "pt"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{mensagem para foi bloqueada,mensagem a foi bloqueada}", source: GMAIL, example: "Sua mensagem para a@example.com foi bloqueada. Veja os detalhes técnicos abaixo para mais informações." },
    { slug: "mail-flow-rule", phrase: "regra {personalizada,} {de fluxo de email,de fluxo de emails,do fluxo de emails,de fluxo de mensagens,de transporte}", source: MICROSOFT_365, example: "Uma regra de fluxo de emails criada por um administrador de example.com bloqueou sua mensagem." },
    { slug: "security-or-policy", phrase: "configurações de {segurança ou política,segurança ou de política,segurança ou de políticas,segurança ou políticas}", source: MICROSOFT_365, example: "As configurações de segurança ou política de example.com rejeitaram sua mensagem." },
    { slug: "policy-violation", phrase: "{devido a,conforme,violação de,violação da,por nossa,pela nossa} {nossa,nossas,} {política,políticas}", source: REPLY, example: "550 5.7.1 Mensagem rejeitada devido à política de segurança" },
  ], "pt"),
  ...rulesOf("recipient-refused", [
        { slug: "restricted", phrase: "entrega {para este endereço,neste endereço,a este endereço} {é,está} {restrita,restringida}", source: EXCHANGE, example: "Não é possível entregar sua mensagem porque a entrega para este endereço é restrita." },
    { slug: "permission-issue", phrase: "problema de {permissão ou segurança,permissões ou segurança,permissão ou de segurança}", source: EXCHANGE, example: "Sua mensagem não foi entregue devido a um problema de permissão ou segurança." },
    { slug: "no-permission", phrase: "permissão para enviar {mensagens,email,} {para,a} este destinatário", source: EXCHANGE_2003, example: "Você não tem permissão para enviar para este destinatário. Entre em contato com o administrador do sistema. <mail.example.com #5.7.1>" },
    { slug: "allowed-senders", phrase: "aceita somente mensagens de {pessoas,usuários,remetentes}", source: MICROSOFT_365, example: "O grupo Vendas aceita somente mensagens de pessoas da organização ou da lista de remetentes permitidos." },
    { slug: "moderator", phrase: "{rejeitada por um moderador,rejeitada pelo moderador,moderador rejeitou}", source: EXCHANGE, example: "Sua mensagem foi rejeitada por um moderador." },
    { slug: "refused", strength: "vague", phrase: "{destinatário rejeitado,destinatário recusado,endereço do destinatário rejeitado,destinatário não aceito}", source: REPLY, example: "550 Destinatário rejeitado" },
    { slug: "provider-rejected", strength: "vague", phrase: "provedor de {email,e-mail} do destinatário a {rejeitou,recusou}", source: MICROSOFT_365, example: "Sua mensagem não foi entregue porque o provedor de email do destinatário a rejeitou." },
  ], "pt"),
  ...rulesOf("sender-refused", [
    { slug: "google-group", strength: "exact", phrase: "grupo {que você tentou contatar,com o qual você tentou entrar em contato,com o qual você tentou contato,que tentou contactar}", source: "Google Groups notification", example: "O grupo com o qual você tentou entrar em contato (lista) pode não existir ou você pode não ter permissão para postar mensagens." },
    { slug: "sender-rejected", phrase: "remetente {foi,está,} {rejeitado,recusado,bloqueado,não permitido,não autorizado,inválido,não aceito}", source: REPLY, example: "550 5.7.1 Remetente rejeitado" },
    { slug: "sender-domain", phrase: "domínio do remetente {não existe,inexistente,inválido,não encontrado,não foi encontrado}", source: REPLY, example: "553 5.1.8 Domínio do remetente inexistente" },
    { slug: "not-a-valid-sender", phrase: "reconhecido como {remetente válido,um remetente válido}", source: MICROSOFT_365, example: "Não foi possível entregar sua mensagem porque você não foi reconhecido como um remetente válido." },
  ], "pt"),
  ...rulesOf("rate-limited", [
    { slug: "too-many", phrase: "{muitas,muitos,excesso de} {mensagens,emails,e-mails,conexões,destinatários,requisições,erros}", source: REPLY, example: "421 4.7.0 Excesso de conexoes simultaneas" },
    { slug: "sending-limit", phrase: "limite {de envio,para enviar,diário} * {mensagens,emails,atingido,ultrapassado}", source: GMAIL, example: "Você atingiu o limite para enviar mensagens. Sua mensagem não foi enviada." },
    { slug: "locaweb-limit", phrase: "limite de {mensagens,envios,envio,emails} {por hora,por minuto,por dia}", source: "Locaweb", example: "451 4.7.1 Limite de envios por hora excedido" },
  ], "pt"),
  ...rulesOf("greylisted", [
    { slug: "greylisting", phrase: "{lista cinza,lista cinzenta,greylisting,greylist,greylisted} * {mais tarde,novamente}", source: REPLY, example: "450 4.7.1 Lista cinza, tente novamente mais tarde" },
  ], "pt"),
  ...rulesOf("authentication-failed", [
    { slug: "spf-dkim", phrase: "{spf,dkim,dmarc} {falhou,falha,reprovado,reprovada,incorreto}", source: REPLY, example: "550 5.7.1 Verificação DKIM falhou" },
  ], "pt"),
  ...rulesOf("reverse-dns", [
    { slug: "reverse", phrase: "{reverso,dns reverso,ip reverso} {não configurado,inexistente,inválido,não encontrado,ausente}", source: "UOL, Locaweb and others", example: "550 5.7.1 DNS reverso nao configurado" },
  ], "pt"),
  ...rulesOf("security", [
    { slug: "authentication-required", phrase: "autenticação {requerida,necessária,obrigatória,falhou,é necessária}", source: REPLY, example: "530 5.7.0 Autenticação requerida" },
  ], "pt"),
  ...rulesOf("system-full", [
    { slug: "disk", phrase: "{espaço em disco,espaço no servidor} {insuficiente,esgotado}", source: REPLY, example: "452 4.3.1 Espaço em disco insuficiente" },
  ], "pt"),
  ...rulesOf("system-error", [
    { slug: "internal-error", phrase: "{erro interno,erro temporário,erro local,falha temporária,erro do sistema}", source: REPLY, example: "451 4.3.0 Erro interno do servidor" },
    { slug: "unavailable", phrase: "{serviço indisponível,servidor indisponível,serviço temporariamente indisponível,serviço não disponível}", source: REPLY, example: "421 4.3.2 Serviço temporariamente indisponível" },
  ], "pt"),
];
