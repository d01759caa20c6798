import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** Couples, and couples no longer. */
export const lifePaired = [
  story({
    id: 'we-only-talk-about-the-dishwasher',
    pool: 'life',
    right: 'david-rosen',
    decoys: { 'sunny-brooks': 'rating', 'carmen-vidal': 'language', 'caroline-weber': 'hours' },
    why: 'Two people who want to stay together and repeat one row: David.',
    client: {
      ...manners.thoughtful,
      ...places.london,
      languages: ['en'],
      budget: 110,
      free: 'Mon-Wed evening',
      focusAreas: ['communication', 'conflict'],
      goals: prose`We have been together for seventeen years and I would like us to like each other again, before the last
        child leaves and it is only us two at the table.`,
      challenges: prose`It begins with the dishwasher and ends with his mother. I can recite his lines and he can recite
        mine. In the evening each of us sits behind a screen. He says he would come along, if I arrange it.`,
      industry: 'publicService',
      careerStage: 'established',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'socios-de-la-mochila',
    pool: 'life',
    right: 'carmen-vidal',
    decoys: { 'david-rosen': 'language', 'gonzalo-ibarra': 'near', 'pilar-navarro': 'near' },
    why: 'They manage the house like a firm and want to meet again; nobody is leaving yet: Carmen.',
    client: {
      ...manners.gentle,
      ...places.madrid,
      languages: ['es'],
      budget: 70,
      free: 'Mon-Thu evening',
      focusAreas: ['relationships'],
      goals: prose`Con mi marido funciono de maravilla para repartir extraescolares y fatal para todo lo demás. Queremos
        volver a mirarnos, a reírnos, a dormir abrazados.`,
      challenges: prose`Desde que nació el segundo hablamos por mensajes. Si digo algo se lo toma como un ataque y se
        calla tres días. No queremos romper, pero tampoco seguir así.`,
      industry: 'publicService',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'after-the-message-on-his-phone',
    pool: 'life',
    right: 'carmen-vidal',
    decoys: { 'david-rosen': 'price', 'sunny-brooks': 'rating', 'gonzalo-ibarra': 'near' },
    why: 'Writes in English, speaks Spanish, and cannot pay David; wants to repair, so not a separation coach.',
    client: {
      ...manners.thoughtful,
      ...places.madrid,
      languages: ['en', 'es'],
      budget: 65,
      free: 'Mon-Thu evening; Sat morning',
      focusAreas: ['relationships', 'communication'],
      goals: prose`He has ended it with her and I believe him. We moved to Madrid for a fresh start and want to learn to be
        easy with one another again.`,
      challenges: prose`I found the messages in February. He is sorry, I am calm for a week, then I check his pockets. We
        either shout or behave like polite lodgers.`,
      industry: 'creative',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'zwei-weihnachtsbaeume',
    pool: 'life',
    right: 'caroline-weber',
    decoys: { 'gonzalo-ibarra': 'language', 'david-rosen': 'language', 'walter-schmid': 'near' },
    why: 'The marriage is over and there are two children and two homes: Caroline, in German.',
    client: {
      ...manners.gentle,
      ...places.zurich,
      languages: ['de'],
      budget: 100,
      free: 'Mon-Fri morning',
      focusAreas: ['lifeTransition', 'parenting'],
      goals: prose`Mein Mann zieht im November aus. Ich möchte, dass die Mädchen das gut überstehen und dass wir uns an
        Heiligabend nicht vor ihnen anschreien.`,
      challenges: prose`Wir können keine Nachricht wechseln, ohne dass es knallt. Wer hat sie wann, wer zahlt das
        Ferienlager, was sagen wir der Lehrerin? Nachts liege ich wach und weiß nicht, wer ich ohne ihn bin.`,
      industry: 'health',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'un-week-end-sur-deux-a-geneve',
    pool: 'life',
    right: 'caroline-weber',
    decoys: { 'amelie-rousseau': 'near', 'nadia-elamin': 'near', 'gonzalo-ibarra': 'language' },
    why: 'A father living across the border from his son after a break-up; Caroline’s page is mostly English.',
    client: {
      ...manners.methodical,
      ...places.lyon,
      languages: ['fr'],
      budget: 95,
      free: 'Mon-Fri afternoon; Mon-Fri morning',
      focusAreas: ['parenting', 'lifeTransition'],
      goals: prose`Mon fils de sept ans vit à Genève avec sa mère et moi à Lyon. Je voudrais un calendrier qui tienne et rester
        son père, pas un tonton du week-end.`,
      challenges: prose`Depuis qu'elle m'a quitté, chaque échange tourne au procès. Les vacances ne tombent jamais aux mêmes
        dates dans les deux pays. L'appartement est trop grand et trop silencieux.`,
      industry: 'technology',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'el-piso-sin-ruido',
    pool: 'life',
    right: 'gonzalo-ibarra',
    decoys: { 'carmen-vidal': 'near', 'pilar-navarro': 'near', 'caroline-weber': 'language' },
    why: 'She has left and the children come every other week; nobody died and nothing is to be repaired.',
    client: {
      ...manners.gentle,
      ...places.bilbao,
      languages: ['es'],
      budget: 60,
      free: 'Mon-Fri evening',
      focusAreas: ['relationships', 'lifeTransition'],
      goals: prose`Mi mujer me dijo en marzo que se acababa. Quiero dejar de dar vueltas por el piso como un fantasma y
        que mis hijos me vean entero la semana que les toca conmigo.`,
      challenges: prose`Cuando se van con ella cierro su cuarto para no mirar. Me hierve la sangre con cada correo de su
        letrado. En el trabajo no lo sabe nadie y a mis padres les digo que está de viaje.`,
      industry: 'manufacturing',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
];
