import { foldName } from './given-names.ts';

const fold = (...lines: string[]): ReadonlySet<string> =>
  new Set(lines.join(' ').split(/\s+/u).map(foldName));

/** Words that begin a sentence with a capital without being a name; also what ends a name said in lower case. */
export const functionWords = fold(
  'a about after again all almost also although always am an and another any anyone are as at away back be because been',
  'before being best better both but by can could day days did do does doing during each either even ever every everyone',
  'everything few finally first for from get getting give given go going had has have having he her here hers him his how',
  "however i i'd i'll i'm i've if in instead into is it it's its just last lately later least less let like looking lots",
  'many maybe me more most much my myself need never new next no nobody none nor not nothing now of off often ok okay on',
  'once one only or other others our out over overall own people perhaps please quite rather really right same several she',
  "should since so some someone something sometimes somehow soon still such sure than thank thanks that that's the their",
  "them then there there's therefore these they they're thing things this those though three through today together tomorrow",
  'too two under until up us very want was we week well were what whatever when whenever where whether which while who whole',
  'why will with within without work working would years yes yesterday yet you your im ive dont hi hello hey dear greetings',
  'a ahora al algo alguien algun alguna algunos alli ante antes aqui asi aun aunque ayer bajo bien cada casi como con contra',
  'cual cuando cuanto cuya dar de debo del desde despues dia dias donde dos durante e el ella ellas ellos en entonces entre era',
  'es esa ese eso esta estaba estar estas este esto estos estoy fue fui gracias ha hace hacer hacia han hasta hay he hemos hola',
  'hoy igual incluso ir la las le les lo los luego mas me mejor menos mi mientras mis mismo mucha muchas mucho muchos muy nada',
  'nadie necesito ni no nos nosotros nuestra nuestro nunca o os otra otro para pero poco por porque primero pues que quiero',
  'quisiera quizas se sea segun ser si siempre sin sobre solo son soy su sus tal tambien tampoco tan tanto te tengo tiene toda',
  'todas todavia todo todos trabajo tras tu tus un una unas uno unos usted vez voy y ya yo me llamo busco llevo tener estuve',
  'le les je mon ma mes et ou mais avec pour dans sur un une des du der die das und ich mein meine mit ein eine il un di e che',
  'con per o um uma meu minha com para het een ik mijn met van en och jag',
);

/** Capitalised words that stand for no person: time, peoples, tongues, faiths, jobs, business, brands, places. */
export const notNames = fold(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  'january february march april may june july august september october november december spring summer autumn winter fall',
  'lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre',
  'noviembre diciembre christmas easter ramadan eid diwali hanukkah thanksgiving navidad semana santa',
  'english spanish french german italian portuguese dutch polish russian ukrainian chinese mandarin cantonese japanese korean',
  'arabic hebrew hindi turkish greek swedish norwegian danish finnish catalan basque galician romanian hungarian czech latin',
  'american british irish scottish welsh european african asian indian mexican argentinian colombian chilean peruvian brazilian',
  'canadian australian nigerian kenyan egyptian moroccan israeli iranian pakistani filipino vietnamese thai swiss austrian',
  'belgian latina latino latinx hispanic western eastern northern southern español española ingles inglesa frances mexicana',
  'mexicano argentino argentina colombiano colombiana chileno peruano venezolano venezolana italiano aleman',
  'christian catholic protestant muslim jewish hindu buddhist sikh islam christianity judaism buddhism bible god dios lord',
  'doctor nurse teacher engineer manager director developer designer lawyer attorney accountant consultant analyst architect',
  'assistant officer executive president vice chief head lead leader senior junior principal associate intern founder owner',
  'partner coach therapist psychologist professor student supervisor coordinator administrator representative specialist',
  'scientist researcher writer editor chef ceo cto cfo coo cmo hr vp svp evp pm po phd mba md mom dad mum mama papa mamá papá',
  'product project program programme sales marketing finance human resources operations customer success support business',
  'software data machine learning artificial intelligence computer science public health relations social media content',
  'account general medical clinical mental physical personal professional training development management leadership',
  'strategy innovation design research team department division company inc ltd llc gmbh corp group bank university',
  'college school institute hospital clinic church ministry council committee board agency foundation association society',
  'executive imposter impostor syndrome high performance work life balance burnout adhd add ptsd ocd autism asperger covid',
  'corona pandemic lockdown internet web wifi zoom teams slack excel word powerpoint google microsoft apple amazon facebook',
  'meta twitter instagram linkedin youtube tiktok whatsapp netflix uber spotify github jira trello notion salesforce oracle',
  'adobe photoshop python java javascript react scrum agile kanban lean sigma okr kpi toastmasters pilates yoga zumba crossfit',
  'keto vipassana reiki pomodoro brexit erasmus nato un eu uk us usa ai it tv ok pr ux ui qa b2b saas kpmg deloitte mckinsey',
  'accenture pwc ey ibm sap',
  'new york san santa los las saint north south east west great united kingdom states america europe africa asia australia',
  'buenos aires rio janeiro sao paulo tel aviv hong kong kuala lumpur cape town costa rica puerto sri lanka el salvador',
  'angeles francisco diego antonio jose vegas orleans zealand delhi jersey mexico spain france germany italy portugal poland',
  'london paris madrid barcelona berlin munich vienna rome milan lisbon dublin amsterdam brussels zurich geneva stockholm',
  'oslo copenhagen helsinki warsaw prague budapest bucharest athens istanbul moscow kyiv kiev tokyo seoul beijing shanghai',
  'singapore bangkok jakarta manila mumbai bangalore karachi dubai cairo lagos nairobi johannesburg toronto montreal vancouver',
  'chicago boston seattle miami dallas austin houston denver atlanta philadelphia washington california texas florida ohio',
  'sydney melbourne brisbane perth auckland wellington lima bogota medellin santiago quito caracas montevideo valencia sevilla',
  'seville malaga bilbao zaragoza londres nueva españa francia alemania italia brasil brazil argentina chile colombia peru',
  'china japan korea india russia ukraine turkey greece ireland scotland wales england sweden norway denmark finland',
  'netherlands belgium switzerland austria canada manchester liverpool edinburgh glasgow oxford cambridge silicon valley wall',
);

/** First words of place names: `New York`, `San Sebastián`; the pair is a place, not a person. */
export const placeStarts = fold(
  'new san santa santo los las saint st sankt north south east west great united buenos rio são sao tel hong kuala cape costa',
  'puerto port sri el la nueva ciudad mount lake fort central silicon wall latin',
);
