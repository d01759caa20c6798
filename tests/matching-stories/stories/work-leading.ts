import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** People who lead others. */
export const workLeading = [
  story({
    id: 'lunch-table-becomes-my-team',
    pool: 'work',
    right: 'amara-okafor',
    decoys: { 'linda-marsh': 'rating', 'daniel-brandt': 'price', 'bettina-krause': 'language' },
    why: 'An analyst put in charge of her own colleagues: the exact first eighteen months Amara works on.',
    client: {
      ...manners.methodical,
      ...places.london,
      languages: ['en'],
      budget: 110,
      free: 'Mon-Thu evening',
      focusAreas: ['newManager'],
      goals: prose`Since March I am in charge of the six people I used to eat lunch with. I would like to stop
        redoing their work at night and become somebody they can actually come to.`,
      challenges: prose`I was the best analyst here, nobody showed me the other part. When one of them hands in
        something sloppy I fix it quietly rather than tell him, and jokes stop when I walk up to the table.`,
      industry: 'finance',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'sydney-ward-coordinator-before-shift',
    pool: 'work',
    right: 'jake-sullivan',
    decoys: { 'amara-okafor': 'hours', 'tom-whitaker': 'hours', 'linda-marsh': 'rating' },
    why: 'Same subject as Amara, but she sleeps when this client is free; Jake knows wards and the country.',
    client: {
      ...manners.brisk,
      ...places.sydney,
      languages: ['en'],
      budget: 80,
      free: 'Mon-Wed morning',
      focusAreas: ['leadership', 'conflict'],
      goals: prose`They made me coordinator of our dialysis unit a month ago. I want the girls to trust the
        way I share out weekends, and I want to speak up without my voice wobbling.`,
      challenges: prose`I keep swapping my own days off to keep everyone happy. One of the older nurses tests me
        at every handover and I go home and rehearse what I ought to have answered.`,
      industry: 'health',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'cheffe-depuis-janvier',
    pool: 'work',
    right: 'claire-dubois',
    decoys: { 'amara-okafor': 'language', 'isabelle-laurent': 'near', 'farid-haddad': 'near' },
    why: 'French only, newly in charge of nine technicians, must correct one of them: Claire, word for word.',
    client: {
      ...manners.gentle,
      ...places.lyon,
      languages: ['fr'],
      budget: 120,
      free: 'Mon-Fri afternoon',
      focusAreas: ['newManager', 'confidence'],
      goals: prose`J'ai été nommée cheffe d'atelier en janvier. Je voudrais oser dire les choses aux anciens et
        arrêter de tout vérifier derrière eux.`,
      challenges: prose`Un technicien arrive en retard tous les matins et je fais semblant de ne rien voir. Le
        soir je refais les plannings moi-même parce que c'est plus simple que de demander.`,
      industry: 'manufacturing',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'zwei-schichten-ein-graben',
    pool: 'work',
    right: 'bettina-krause',
    decoys: { 'farid-haddad': 'language', 'greta-vogel': 'near', 'daniel-brandt': 'price' },
    why: 'A factory foreman with two feuding shifts who speaks German: Bettina comes from the shop floor.',
    client: {
      ...manners.easy,
      ...places.berlin,
      languages: ['de'],
      budget: 130,
      free: 'Mon-Thu afternoon',
      focusAreas: ['leadership', 'conflict'],
      goals: prose`Früh- und Spätschicht sollen wieder miteinander arbeiten, statt sich gegenseitig den Ausschuss
        in die Schuhe zu schieben. Ich bin der Vorarbeiter und will das hinbekommen.`,
      challenges: prose`Seit dem Streit im Herbst grüßt man sich nicht einmal mehr am Tor. Die Guten machen nur
        noch Dienst nach Vorschrift, und ich gehe dem Thema aus dem Weg.`,
      industry: 'manufacturing',
      careerStage: 'senior',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'two-designers-one-slack-channel',
    pool: 'work',
    right: 'farid-haddad',
    decoys: { 'bettina-krause': 'language', 'ines-carvalho': 'near', 'linda-marsh': 'rating' },
    why: 'Two people who no longer speak and a lead between them: mediation, in Toronto, in English.',
    client: {
      ...manners.thoughtful,
      ...places.toronto,
      languages: ['en'],
      budget: 120,
      free: 'Tue-Thu morning',
      focusAreas: ['communication', 'leadership'],
      goals: prose`Get my two senior designers into the same room and out again as colleagues, before one of them
        resigns and takes half the studio along.`,
      challenges: prose`It started over credit for a logo in 2023. Now everything goes through me, each has a little
        camp, and the weekly meeting is ten minutes of icy politeness. I lose my patience and then apologise.`,
      industry: 'creative',
      careerStage: 'senior',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'family-chair-doubts-new-md',
    pool: 'work',
    right: 'daniel-brandt',
    decoys: { 'derek-stone': 'rating', 'amara-okafor': 'near', 'rosa-jimenez': 'language' },
    why: 'A managing director under a sceptical supervisory board, money no object: Daniel has been there.',
    client: {
      ...manners.brisk,
      ...places.vienna,
      languages: ['en', 'de'],
      budget: 400,
      free: 'Mon-Fri morning; Mon-Fri afternoon',
      focusAreas: ['leadership'],
      goals: prose`I took over the group in September as the first outsider. By summer I must close a plant and
        keep the chairwoman, whose grandfather built it, on my side.`,
      challenges: prose`There is nobody I can think aloud with. My team tells me what I wish to hear, and at the last
        quarterly meeting I noticed that three of the seven had already spoken to each other.`,
      industry: 'manufacturing',
      careerStage: 'executive',
      ageBand: '55-64',
    },
  }),
];
