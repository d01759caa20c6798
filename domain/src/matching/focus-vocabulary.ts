import type { FocusArea } from '../catalog/index.ts';

/**
 * Beginnings of words that speak of a focus area, without accents, in English, Spanish, French, German,
 * Portuguese and Italian. They let a text in one language meet a provider who writes another, where sentence
 * vectors cannot. A `$` ends a word.
 */
export const focusVocabulary: Readonly<Record<FocusArea, string>> = {
  careerChange:
    'career change|change career|chang\\w+ (?:my )?career|new career|switch career|career transition|change (?:of )?profession|cambi\\w+ de (?:carrera|trabajo|profesion|sector|rumbo)|reconversion|reorienta|reinvent|changer de (?:metier|carriere|voie)|berufswechsel|quereinst|umschul|mud\\w+ de (?:carreira|profissao)|cambiare (?:lavoro|carriera|mestiere)',
  leadership:
    'leader|lead (?:a|my|the) |lidera|lider$|direcci[oó]n de equipo|dirig\\w+ (?:equipo|a )|fuhrung|leiderschap|encadre|guidare',
  newManager:
    'new manager|first.time manager|promoted to manage|became a manager|manage people|managing people|team lead$|nuev[oa] jef|jefa? por primera vez|ascendieron|mando intermedio|nouveau manager|manager pour la premiere|neue fuhrungskraft|novo gestor|nuovo manager',
  entrepreneurship:
    'entrepren|founder|startup|start.up|own business|my business|small business|freelanc|emprend|negocio propio|mi negocio|mi empresa|autonom[oa]|fundador|creer (?:mon|ma|une) |mon entreprise|selbststandig|grund(?:er|ung|en)|empreend|negocio proprio|imprendit|mia attivita',
  promotion:
    'promot|next level|career growth|advance (?:in )?my career|raise$|ascen(?:so|der)|ascendi|subir de puesto|crecer profesional|promoc|avance(?:r|ment) (?:ma|de) carriere|beforder|aufstieg|promozion|avanza',
  jobSearch:
    'job search|job hunt|find a job|new job|unemploy|laid off|lay.?off|redundan|interview|resume$|cv$|applying|applications|buscar (?:trabajo|empleo)|busco (?:trabajo|empleo)|desemple|en (?:el )?paro|despid|despedi|entrevista|curriculum|chomage|recherche d.emploi|entretien|arbeitslos|bewerb|vorstellungsgesprach|stellensuche|desempreg|procur\\w+ emprego|disoccup|cerc\\w+ lavoro|colloqui',
  burnout:
    'burn.?out|burn(?:ed|t|ing) out|exhaust|drained|overwork|worn out|quemad|agotad|agotamiento|desgaste|sin energia|epuis|erschopf|ausgebrannt|uberarbeit|esgotad|esgotamento|esaurit|esauriment|uitgeput',
  stress:
    'stress|pressure|overwhelm|tension|anxi|panic|estres|ansied|agobi|presion|angoiss|anxie|druck$|angst|pressao|ansia|panico',
  confidence:
    'confiden|self.esteem|self.worth|self.doubt|impost|insecur|not good enough|believe in myself|confianza|autoestima|insegur|impostor|no valgo|confiance|estime de soi|selbstvertrau|selbstwert|selbstzweifel|confianca|fiducia|autostima|insicur',
  communication:
    'communicat|listen|say what|express myself|assertiv|speak up|comunica|escuchar|expresar|asertiv|kommuni|ausdruck|exprimer|assertiv|comunicar|esprimer',
  publicSpeaking:
    'public speak|speak(?:ing)? in public|stage fright|presentation|speech|on stage|audience|hablar en publico|oratoria|miedo escenic|exponer|presentaci|discurso|parler en public|prise de parole|trac$|vortrag|lampenfieber|prasentation|falar em publico|apresenta|parlare in pubblico|palco',
  conflict:
    'conflict|argu(?:e|ing|ment)|fight|difficult conversation|confront|hostil|bully|mobbing|conflict|discut|pelea|enfrent|acoso|disput|streit|konflikt|conflit|brig|litig',
  negotiation:
    'negotiat|salary (?:talk|discussion)|ask for (?:more|a raise)|contract|negocia|subida de sueldo|aumento|salario|gehalt|verhandl|negocier|salaire|negozia|stipendio|salarial',
  productivity:
    'productiv|procrastinat|time management|organi[sz]|prioriti|deadline|to.do|postergar|procrastin|gestion del tiempo|prioriz|plazos|aufschieb|zeitmanagement|produktiv|prokrastin|organizza|gestione del tempo|rimand|adiar',
  focusAdhd:
    'adhd|add$|tdah|attention deficit|neurodiver|distract|concentrat|deficit de atencion|distrai|despist|ad(?:h)?s$|konzentr|ablenk|deficit de l.attention|deficit de atencao|deficit di attenzione',
  habits:
    'habit|routine|discipline|consisten|rutina|constancia|habito|gewohnheit|disziplin|habitud|abitudin|rotina',
  health:
    'health|wellness|wellbeing|well.being|energy|lifestyle|salud|bienestar|estilo de vida|gesund|sante|bien.etre|saude|bem.estar|salute|benessere',
  sleep:
    'sleep|insomn|awake at night|tired at night|dorm(?:ir|o)|sueno|desvel|schlaf|sommeil|dorm|sono$|sonno',
  fitness:
    'fitness|exercis|workout|gym|run(?:ning|ner)|marathon|strength|muscle|train(?:ing)? for|sport|ejercicio|gimnas|correr|maraton|fuerza|deporte|entren|trainier|laufen|kraft|courir|musculation|exercicio|correre|palestra|allena',
  nutrition:
    'nutrition|diet|eat(?:ing)?$|weight|food|cook|sugar|binge|nutric|dieta|comer|peso$|aliment|azucar|atracon|ernahr|essen$|gewicht|abnehm|manger|poids|alimenta|mangiare|nutri|cibo',
  relationships:
    'relationship|partner|dating|marriage|couple|intimacy|breakup|break.up|love life|relacion de pareja|pareja|matrimonio|noviazgo|citas|ruptura|beziehung|partnerschaft|ehe$|couple|rupture|relacionamento|casamento|namor|relazion|coppia|matrimoni',
  parenting:
    'parent|child|kids?$|son$|daughter|toddler|teen|baby|newborn|mother|father|famil|crianza|hij[oa]s?$|adolescen|bebe|maternidad|paternidad|madre|padre|kinder|eltern|tochter|sohn$|mutter|vater|enfant|maternite|filh[oa]s?$|figli|maternita|genitor',
  grief:
    'grief|griev|bereave|loss of|passed away|died|death|mourn|widow|duelo|fallec|muert|murio|perdida|viud|luto|trauer|verlust|verstorb|tod$|deuil|deced|mort$|veuf|veuve|lutto|mort[oa]$|vedov',
  lifeTransition:
    'transition|turning point|new chapter|crossroad|divorc|separat|empty nest|midlife|mid.life|crisis|nueva etapa|transicion|encrucijada|separaci|nido vacio|crisis|scheidung|trennung|neuer lebens|ubergang|nouvelle etape|tournant|transicao|nova fase|separaca|transizion|nuova fase|svolta',
  retirement:
    'retire|pension|after work ends|jubil|retiro laboral|rente$|ruhestand|retraite|aposent|reforma$|pensione',
  relocation:
    'relocat|mov(?:ed|ing) (?:abroad|to)|expat|immigr|emigr|migra|new country|culture shock|homesick|abroad|mudanza|mudar\\w* a|extranjer|otro pais|nuevo pais|choque cultural|ausland|auswander|umzug|umgezogen|etranger|expatri|demenag|estrangeir|outro pais|estero|trasfer',
  finances:
    'money|debt|saving|budget|financ|invest|spend|dinero|deuda|ahorr|gasto|presupuesto|inver(?:sion|tir)|geld|schuld|sparen|finanz|argent|dette|epargn|dinheiro|divida|poupan|denaro|soldi|debit|risparm',
  creativity:
    'creativ|writ(?:er|ing)|novel|paint|music|art(?:ist)?$|artistic|design|book|blocked|inspirat|escrib|escrit|novela|pint|musica|arte$|artist|bloqueo|schreib|roman$|malen|kunst|kreativ|ecri|peindre|musique|escrev|criativ|scriv|dipinge|arte',
  academia:
    'academi|phd|thesis|dissertation|doctora|research|professor|universit|publish|tesis|investiga|universi|catedra|becari|promotion an der|forsch|hochschul|these$|recherche$|chercheu|tese$|pesquis|ricerca|tesi$',
  purpose:
    'purpose|meaning|calling|fulfil|values|empty inside|lost$|direction in life|what i want|proposito|sentido|vocacion|vacio|perdid[oa]$|valores|que quiero|sinn(?:voll|frage)?$|berufung|werte$|sens (?:a|de)|vocation|proposito|vocacao|senso|scopo|vocazion',
  identity:
    'identity|who i am|lgbt|queer|gay|lesbian|trans(?:gender)?$|coming out|belong|race$|racis|faith|identidad|quien soy|pertenec|salir del armario|identitat|wer ich bin|zugehor|identite|qui je suis|appartenance|identidade|identita|chi sono',
  caregiving:
    'caregiv|caring for|care for my|carer|elderly|aging parent|ageing parent|dementia|alzheimer|disab|cuid(?:o|ar|ador)|dependient|mayores|demencia|pfleg|demenz|aidant|proche|demence|cuidador|idos[oa]|demencia|assist(?:ere|enza)|anzian|demenza',
  sobriety:
    'sober|sobrie|alcohol|drink|addict|recovery from|relapse|quit drinking|sobri|alcohol|beber|adicc|recaida|dejar de beber|trinken|sucht|nuchtern|ruckfall|alcool|boire|addiction|rechute|beber|vicio|recaida|bere$|dipenden|ricadut',
  chronicIllness:
    'chronic|illness|disease|diagnos|pain$|autoimmune|diabet|cancer|fatigue|long covid|flare|cronic|enfermedad|diagnostic|dolor|autoinmun|chronisch|krank|schmerz|maladie|chronique|douleur|doenca|dor$|malattia|dolore|fibromialg|sclerosis|esclerosis',
  sales:
    'sales|selling|sell|quota|pipeline|clients for|prospect|cold call|closing deals|ventas|vender|cuota|clientes|prospec|vertrieb|verkauf|kunden|vente|vendre|vendas|vendit|vendere',
  remoteWork:
    'remote|work(?:ing)? from home|distributed team|home office|isolat|teletrabaj|trabajo remoto|trabajo en casa|a distancia|homeoffice|fernarbeit|teletravail|trabalho remoto|da remoto|lavoro da casa|telelavoro',
  cleaning: 'clean|tidy|dust|limpi|orden en casa|putz|reinig|menage|nettoy|limpeza|puliz|pulire',
  deepCleaning:
    'deep clean|spring clean|limpieza (?:a fondo|profunda|general)|grundreinig|grand menage|limpeza profunda|pulizia a fondo',
  moveOut:
    'move.?out|end of tenancy|moving house|mudanza|fin de alquiler|auszug|umzugsreinig|demenagement|etat des lieux|trasloco',
  windows: 'window|ventana|cristales|fenster|vitre|fenetre|janela|finestr|vetri',
};
