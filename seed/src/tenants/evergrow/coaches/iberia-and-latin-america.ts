import { prose } from '../../../prose.ts';
import type { CoachStory } from '../coach-story.ts';

export const iberiaAndLatinAmerica: readonly CoachStory[] = [
  {
    name: 'Inés Valdelomar',
    headline: 'Cambiar de profesión sin tirar por la borda lo aprendido',
    bio: prose`Fui notaria hasta los treinta y ocho años y librera desde los treinta y nueve, así que conozco el
      vértigo de dejar una carrera segura. Acompaño a personas que sienten que su trabajo se les ha quedado pequeño y
      no saben por dónde empezar. Trabajamos con preguntas sencillas, pruebas baratas y un calendario realista: hablar
      con tres personas, probar una tarde, mirar las cuentas. No prometo vocaciones reveladas; sí decisiones que
      podrás explicar con calma a tu familia y a ti.`,
    expertise: ['careerChange', 'purpose', 'lifeTransition'],
    languages: ['es', 'en', 'ca'],
    countries: ['ES'],
    timeZone: 'Europe/Madrid',
    formats: ['video', 'inPerson'],
    style: 'reflective',
    level: 'senior',
    rhythm: 'officeHours',
  },
  {
    name: 'Joaquim Ferrater',
    headline: 'A calm second head for founders who count every euro',
    bio: prose`I started three companies: one sold, one closed, one still makes chairs. That ratio taught me more than
      any degree. Founders come to me when the numbers no longer let them sleep, when a co-founder has gone quiet, or
      when an investor's offer feels wrong and they cannot say why. We put the real figures on one page, name the
      decision underneath, and rehearse the difficult conversation until it takes ten minutes instead of ten weeks.
      Sessions in Catalan, Spanish or English.`,
    expertise: ['entrepreneurship', 'finances', 'negotiation'],
    languages: ['ca', 'es', 'en'],
    countries: ['ES', 'AD'],
    timeZone: 'Europe/Madrid',
    formats: ['video', 'phone', 'inPerson'],
    style: 'directive',
    level: 'principal',
    rhythm: 'splitDay',
  },
  {
    name: 'Maialen Otxoa',
    headline: 'Leading teams that own the place as much as you do',
    bio: prose`For fifteen years I worked inside a Basque cooperative, first on the shop floor and later on its board.
      When everybody has a vote, authority has to be earned again each morning. I help leaders in cooperatives,
      schools and family firms deal with conflicts that have been polite for too long. I listen for what is not said,
      draw it on paper, and stay with you while you say it. Expect homework: usually one honest conversation before we
      meet again.`,
    expertise: ['leadership', 'conflict', 'communication'],
    languages: ['eu', 'es', 'fr'],
    countries: ['ES', 'FR'],
    timeZone: 'Europe/Madrid',
    formats: ['video', 'inPerson'],
    style: 'balanced',
    level: 'senior',
    rhythm: 'fourDays',
  },
  {
    name: 'Duarte Queimado',
    headline: 'Remote work that leaves room for the rest of your day',
    bio: prose`I have managed people I had never met in person since 2009, from a fishing village, two islands and,
      briefly, a van. What breaks remote workers is rarely discipline; it is the missing edge between work and
      everything else. Together we design that edge: a first hour, a last hour, rules for messages, and a week you
      could explain to a child. I also help people who are moving country for a job and find that the paperwork was
      the easy part.`,
    expertise: ['remoteWork', 'productivity', 'relocation'],
    languages: ['pt', 'en', 'es'],
    countries: ['PT', 'CV', 'BR'],
    timeZone: 'Europe/Lisbon',
    formats: ['video', 'phone'],
    style: 'structured',
    level: 'professional',
    rhythm: 'officeHours',
  },
  {
    name: 'Lucía Barrenechea',
    headline: 'Para quienes tienen una obra a medias y un miedo entero',
    bio: prose`Escribí guiones durante doce años en Buenos Aires y aprendí que el bloqueo casi nunca es falta de ideas.
      Suele ser una voz antigua que pide permiso. Trabajo con escritoras, músicos, diseñadores y también con gente que
      jamás se llamaría artista pero quiere terminar algo propio. Usamos plazos chicos, lecturas en voz alta y mucho
      humor. Si en cuatro encuentros no avanzaste una página, te lo digo yo primero y pensamos juntas otro camino.`,
    expertise: ['creativity', 'confidence', 'habits'],
    languages: ['es', 'en', 'pt'],
    countries: ['AR', 'UY'],
    timeZone: 'America/Argentina/Buenos_Aires',
    formats: ['video'],
    style: 'supportive',
    level: 'professional',
    rhythm: 'evenings',
  },
  {
    name: 'Ximena Tlapale',
    headline: 'Your first year as a manager, one conversation at a time',
    bio: prose`Nobody taught me to manage either. I was promoted on a Friday at a logistics firm in Puebla and had nine
      reports on Monday, two of them older than my father. I now coach new managers through the same year: the first
      one-to-one, the first no, the first person you have to let go. We prepare exact sentences, try them aloud, and
      review how they landed. By the end you will have a small notebook of words that are truly yours.`,
    expertise: ['newManager', 'communication', 'confidence'],
    languages: ['es', 'en'],
    countries: ['MX', 'US'],
    timeZone: 'America/Mexico_City',
    formats: ['video', 'phone'],
    style: 'structured',
    level: 'professional',
    rhythm: 'splitDay',
  },
  {
    name: 'Thiago Sabará',
    headline: 'Selling and speaking for people who hate doing both',
    bio: prose`I was a shy samba drummer before I was a sales director, and I still blush on stage. That helps: my
      clients are engineers, doctors and consultants who must win business without turning into somebody else. We take
      your next pitch, cut it in half, find the one story that carries it, and practise with a camera until boredom
      replaces fear. Most people need six sessions. Some bring a colleague for the last two, which makes it better and
      much funnier.`,
    expertise: ['sales', 'publicSpeaking', 'confidence'],
    languages: ['pt', 'es', 'en'],
    countries: ['BR', 'PT'],
    timeZone: 'America/Sao_Paulo',
    formats: ['video', 'inPerson'],
    style: 'directive',
    level: 'senior',
    rhythm: 'officeHours',
  },
  {
    name: 'Catalina Rengifo',
    headline: 'Criar, convivir y discutir sin hacerse daño',
    bio: prose`Soy mediadora familiar en Bogotá y madre de tres hijos que no se parecen en nada. Ayudo a parejas y a
      madres y padres que ya leyeron todos los libros y siguen gritando a las ocho de la noche. No busco culpables:
      miramos una escena concreta de la semana, la repetimos despacio y cambiamos una sola cosa. Después otra. También
      acompaño separaciones con niños, cuando lo importante es poder seguir hablándose dentro de diez años con
      respeto.`,
    expertise: ['parenting', 'relationships', 'conflict'],
    languages: ['es', 'en'],
    countries: ['CO', 'EC'],
    timeZone: 'America/Bogota',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'schoolHours',
  },
  {
    name: 'Renata Huenchumil',
    headline: 'Company for the months after a loss',
    bio: prose`I trained as a palliative-care nurse in Temuco and spent eleven years beside beds before I began to sit
      beside the people who stay. Grief has no stages that I could ever recognise; it has mornings, paperwork,
      anniversaries and sudden laughter. We meet at the pace you can bear and pay attention to sleep, food, money and
      the two or three people who help. If you look after somebody who is still alive but leaving slowly, you are
      welcome here as well.`,
    expertise: ['grief', 'caregiving', 'chronicIllness'],
    languages: ['es', 'en'],
    countries: ['CL', 'PE'],
    timeZone: 'America/Santiago',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'weekender',
  },
];
