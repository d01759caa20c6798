import { manners } from '../manners.ts';
import { places } from '../places.ts';
import { prose } from '../prose.ts';
import { story } from '../story.ts';

/** Parents, would-be parents, young people, and those who look after the old. */
export const lifeOfFamily = [
  story({
    id: 'everyone-holds-the-baby',
    pool: 'life',
    right: 'emma-thornton',
    decoys: { 'jess-palmer': 'words', 'sunny-brooks': 'rating', 'amelie-rousseau': 'language' },
    why: 'The infant sleeps well; it is she who is lost and angry after birth. Emma, not a baby sleep plan.',
    client: {
      ...manners.gentle,
      ...places.manchester,
      languages: ['en'],
      budget: 75,
      free: 'Mon-Thu morning',
      focusAreas: ['identity', 'relationships'],
      goals: prose`Everyone who visits holds the baby and I hold the coats. She is four months old, she sleeps, she thrives.
        I want to recognise the person who is pushing the pram.`,
      challenges: prose`They cut me open in a hurry and then said what counts is a healthy child. I am furious with Paul for
        going to work, and when he is home I am furious that he is home. It is very quiet between two and four.`,
      industry: 'creative',
      careerStage: 'careBreak',
      ageBand: '25-34',
    },
  }),
  story({
    id: 'he-answers-in-vowels',
    pool: 'life',
    right: 'karin-holm',
    decoys: { 'ben-archer': 'near', 'sunny-brooks': 'rating', 'amelie-rousseau': 'language' },
    why: 'The client is the mother, so Karin rather than Ben, who coaches the boy himself.',
    client: {
      ...manners.easy,
      ...places.copenhagen,
      languages: ['en', 'da'],
      budget: 75,
      free: 'Mon-Thu evening; Mon-Thu afternoon',
      focusAreas: ['parenting'],
      goals: prose`I used to know everything about my boy. He is fifteen and answers in vowels. I would like one proper
        conversation a week and a home where nobody needs to shout.`,
      challenges: prose`He is on his phone till two, his grades have fallen off a cliff, and his jacket smells sweet. My
        husband confiscates, I give it back. Yesterday he said he could not wait to move out.`,
      industry: 'health',
      careerStage: 'established',
      ageBand: '45-54',
    },
  }),
  story({
    id: 'leaving-cert-in-nine-weeks',
    pool: 'life',
    right: 'ben-archer',
    decoys: { 'karin-holm': 'near', 'zoe-mitchell': 'near', 'sunny-brooks': 'rating' },
    why: 'The pupil writes herself: nine weeks before the final papers. Ben.',
    client: {
      ...manners.methodical,
      ...places.dublin,
      languages: ['en'],
      budget: 68,
      free: 'Mon-Thu afternoon; Sat morning',
      focusAreas: ['academia', 'stress'],
      goals: prose`I'm eighteen and my finals are in nine weeks. I need 520 points for physio, or else to work out what I
        would do instead. My mum is paying but I want to talk to you on my own.`,
      challenges: prose`I make colour-coded plans and then scroll. In the mocks I read question one and literally could not
        remember my own language. Everyone else seems to have a whole life sorted.`,
      industry: 'education',
      careerStage: 'student',
      ageBand: '18-24',
    },
  }),
  story({
    id: 'une-heure-dans-la-voiture-garee',
    pool: 'life',
    right: 'amelie-rousseau',
    decoys: { 'emma-thornton': 'language', 'caroline-weber': 'price', 'nadia-elamin': 'price' },
    why: 'A mother of three who carries all in her head and has no strength left: Amélie.',
    client: {
      ...manners.gentle,
      ...places.brussels,
      languages: ['fr'],
      budget: 65,
      free: 'Mon-Thu evening',
      focusAreas: ['parenting', 'stress'],
      goals: prose`Hier je suis restée une heure dans la voiture garée devant chez moi pour ne pas rentrer. Je veux retrouver
        du plaisir avec mes trois petits et que leur père prenne sa part.`,
      challenges: prose`C'est moi qui sais quand finit le dentifrice, qui appelle le pédiatre, qui achète les cadeaux
        d'anniversaire. Je crie pour une chaussette. Après, j'ai honte et je ne dors pas.`,
      industry: 'homeAndFamily',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'dad-puts-the-keys-in-the-oven',
    pool: 'life',
    right: 'helen-fraser',
    decoys: { 'maria-antonia-ruiz': 'language', 'margaret-doyle': 'near', 'sunny-brooks': 'rating' },
    why: 'A daughter tending a confused father, a brother with opinions: Helen.',
    client: {
      ...manners.gentle,
      ...places.edinburgh,
      languages: ['en'],
      budget: 55,
      free: 'Tue-Thu morning',
      focusAreas: ['stress', 'conflict'],
      goals: prose`To go away for one weekend without ringing home every hour, and to decide, fairly, what comes next for Dad
        and me.`,
      challenges: prose`He puts the keys in the oven and asks where my mother is. I have dropped to three days at work. My
        brother phones from Perth to say that strangers must never wash him. Sometimes I wish it were over, and
        then I cannot look at myself.`,
      industry: 'publicService',
      careerStage: 'established',
      ageBand: '55-64',
    },
  }),
  story({
    id: 'mi-suegra-y-mis-rodillas',
    pool: 'life',
    right: 'maria-antonia-ruiz',
    decoys: { 'helen-fraser': 'language', 'pilar-navarro': 'price', 'silvia-romero': 'price' },
    why: 'A woman who lifts her mother-in-law alone and cannot leave the house: María Antonia, by telephone.',
    client: {
      ...manners.gentle,
      ...places.valencia,
      languages: ['es'],
      budget: 35,
      free: 'Mon-Fri morning',
      formats: ['phone'],
      focusAreas: ['caregiving', 'stress'],
      goals: prose`Vive con nosotros desde el ictus y soy yo quien la levanta, la asea y le da de comer. Quiero que los hijos
        se turnen y poder respirar dos tardes por semana.`,
      challenges: prose`Mis cuñadas dicen que lo hago muy bien, y colgando. De llevarla a un centro no se puede ni hablar. Me
        duelen las rodillas y me siento una egoísta cuando bajo a la peluquería.`,
      industry: 'homeAndFamily',
      careerStage: 'careBreak',
      ageBand: '55-64',
    },
  }),
  story({
    id: 'fourth-round-or-a-garden',
    pool: 'life',
    right: 'leila-hosseini',
    decoys: { 'emma-thornton': 'near', 'david-rosen': 'price', 'sunny-brooks': 'rating' },
    why: 'Clinic cycles that fail and the question whether to stop; no child is present, so not Emma.',
    client: {
      ...manners.thoughtful,
      ...places.berlin,
      languages: ['en', 'de'],
      budget: 85,
      free: 'Mon-Thu afternoon',
      focusAreas: ['grief', 'relationships'],
      goals: prose`The clinic wants to know by autumn whether we go in for a fourth time. I would like us to be able to answer
        as a couple, and to love our life whichever it turns out to be.`,
      challenges: prose`My sister is expecting her third and nobody dares tell me. We make love by appointment. When the line
        does not appear, Jan mows the lawn for two hours and I alphabetise the spices.`,
      industry: 'science',
      careerStage: 'established',
      ageBand: '35-44',
    },
  }),
  story({
    id: 'eleven-weeks-no-name',
    pool: 'life',
    right: 'leila-hosseini',
    alsoRight: ['margaret-doyle'],
    decoys: { 'emma-thornton': 'near', 'sunny-brooks': 'rating' },
    why: 'A pregnancy that ended: Leila names it, Margaret keeps company with any loss; both would do.',
    client: {
      ...manners.gentle,
      ...places.london,
      languages: ['en'],
      budget: 85,
      free: 'Mon-Thu afternoon',
      focusAreas: ['grief'],
      goals: prose`It was eleven weeks and had no name. I want to be allowed to be sad about somebody nobody else met, and to
        find some way of marking the day.`,
      challenges: prose`They told me it is common and that I am young. The due date is still in my calendar. My partner has
        gone back to normal, and I hate the pram shop on the corner.`,
      industry: 'media',
      careerStage: 'established',
      ageBand: '25-34',
    },
  }),
];
