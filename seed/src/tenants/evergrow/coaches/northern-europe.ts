import { prose } from '../../../prose.ts';
import type { CoachStory } from '../coach-story.ts';

export const northernEurope: readonly CoachStory[] = [
  {
    name: 'Aoife Ní Dhonnchadha',
    headline: 'Bereavement, endings and the strange freedom after',
    bio: prose`I grew up above a pub that was also the undertaker's, in a village where people still sit up with their
      dead. That is my whole method: sit up with it. I work with those who have lost a parent, a marriage, a pregnancy
      or a faith and are told that they should be better by now. We talk, we are silent, we make one small ritual that
      fits you. When you are ready, and not before, we look at what you want to do next.`,
    expertise: ['grief', 'lifeTransition', 'identity'],
    languages: ['ga', 'en'],
    countries: ['IE'],
    timeZone: 'Europe/Dublin',
    formats: ['video', 'phone', 'inPerson'],
    style: 'reflective',
    level: 'professional',
    rhythm: 'evenings',
  },
  {
    name: 'Callum Strachan-Webb',
    headline: 'Sober, and then what? Building the life around it',
    bio: prose`Nine years ago I poured the last bottle into a sink in Leith and had no clue what people did at seven in
      the evening. I coach the part that comes after stopping: the empty hours, the old friends, the wedding toast,
      the promotion you can suddenly handle. We build habits the way climbers place protection, early and often. I am
      no substitute for medical help, and I work gladly beside your doctor, your group or your sponsor.`,
    expertise: ['sobriety', 'habits', 'relationships'],
    languages: ['en'],
    countries: ['GB'],
    timeZone: 'Europe/London',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'associate',
    rhythm: 'evenings',
  },
  {
    name: 'Priyanka Deshmukh-Hale',
    headline: 'The promotion case, built line by line',
    bio: prose`I sat on promotion panels at a London bank for eight years and watched brilliant people lose because
      their work was invisible. Now I help from the other side of the table. We collect evidence, choose sponsors,
      decide what to stop doing and write the case in language your panel already uses. Quiet, conscientious people
      are my speciality, and so are those returning from parental leave. You will speak about your achievements
      without feeling that you have become somebody unpleasant.`,
    expertise: ['promotion', 'confidence', 'negotiation'],
    languages: ['en', 'hi'],
    countries: ['GB', 'IN'],
    timeZone: 'Europe/London',
    formats: ['video', 'phone'],
    style: 'structured',
    level: 'principal',
    rhythm: 'splitDay',
  },
  {
    name: 'Ebele Nwachukwu-Grant',
    headline: 'Leadership for public servants under a very bright light',
    bio: prose`I was chief executive of a city council through two floods and one scandal that was not mine. I coach
      people who lead in public: headteachers, hospital managers, charity directors, elected members. We prepare for
      the hearing, the headline and the morning after. I care about character as much as competence, and about the
      private self that has to survive both. Black women in senior roles often find me; nothing needs to be explained
      from the beginning.`,
    expertise: ['leadership', 'identity', 'stress'],
    languages: ['en'],
    countries: ['GB', 'NG'],
    timeZone: 'Europe/London',
    formats: ['video', 'phone', 'inPerson'],
    style: 'balanced',
    level: 'executive',
    rhythm: 'officeHours',
  },
  {
    name: 'Torbjörn Eklöv',
    headline: 'Sleep, light and the art of leaving work at work',
    bio: prose`I researched sleep at Uppsala for a decade, mostly on shift workers and new parents, two groups to which
      I also belonged. My coaching is evidence-based and deliberately unexciting. We measure two weeks, change one
      variable, and measure again. Nights improve first, tempers second, concentration last. Because worry is what
      most people take to bed, we spend as much time on the unfinished conversation of the day as on blinds and
      caffeine. Six sessions are usually enough.`,
    expertise: ['sleep', 'stress', 'health'],
    languages: ['sv', 'en', 'no'],
    countries: ['SE'],
    timeZone: 'Europe/Stockholm',
    formats: ['video'],
    style: 'structured',
    level: 'professional',
    rhythm: 'fourDays',
  },
  {
    name: 'Ingeborg Haaland-Moe',
    headline: 'Strength after fifty, injury or a decade at a desk',
    bio: prose`I coached the Norwegian junior rowing team and then my own mother after her hip operation; the second
      taught me more. I work with people who have been told to be careful for so long that they stopped moving. We
      start from what you can do today, agree on a plan you would keep in November, and celebrate dull consistency.
      Sessions mix training questions with the real obstacles: time, pride, pain and the sofa. Bring your
      physiotherapist's letter if you have one.`,
    expertise: ['fitness', 'health', 'habits'],
    languages: ['no', 'en', 'da'],
    countries: ['NO', 'DK'],
    timeZone: 'Europe/Oslo',
    formats: ['video', 'inPerson'],
    style: 'directive',
    level: 'senior',
    rhythm: 'earlyBird',
  },
  {
    name: 'Mette Kragelund',
    headline: 'Family life with fewer rules and clearer words',
    bio: prose`For twelve years I led a kindergarten in Aarhus where the children held the staff meeting once a month.
      They were better at it than we were. I coach parents, step-parents and foster parents who want authority without
      threats. Each time we take one real moment, the shoes, the screen, the slammed door, and find words you can say
      while tired. Couples are welcome together or apart. I am warm, quick, and I do not believe in perfect families,
      mine included.`,
    expertise: ['parenting', 'communication', 'relationships'],
    languages: ['da', 'en', 'sv'],
    countries: ['DK'],
    timeZone: 'Europe/Copenhagen',
    formats: ['video', 'phone'],
    style: 'supportive',
    level: 'professional',
    rhythm: 'schoolHours',
  },
  {
    name: 'Aino Lehtisaari',
    headline: 'Deep work for scattered teams and scattered minds',
    bio: prose`I wrote firmware in Oulu and managed a team across five time zones before anybody called it remote. I
      like quiet, long tasks and short meetings, and I teach people to defend all three. My clients are developers,
      researchers and editors, many with ADHD or autism, who are good at their craft and exhausted by everything
      around it. We redesign notifications, agreements and energy, in that order. Silence in a session is normal;
      some of the best thinking happens in it.`,
    expertise: ['remoteWork', 'focusAdhd', 'productivity'],
    languages: ['fi', 'sv', 'en'],
    countries: ['FI', 'EE'],
    timeZone: 'Europe/Helsinki',
    formats: ['video'],
    style: 'reflective',
    level: 'senior',
    rhythm: 'nightOwl',
  },
  {
    name: 'Sunna Þórvaldsdóttir',
    headline: 'Big questions, long walks, unhurried answers',
    bio: prose`I guided glacier tours for eleven summers, and people told me things on the ice that they had not told
      their wives. I became a coach because the conversations were better than the views. I work with those at a
      threshold: after a sale, a divorce, a diagnosis, or simply a birthday with a zero. We look for what you want to
      be faithful to. I ask few questions and wait for the second answer. Telephone sessions while walking are my
      favourite kind.`,
    expertise: ['purpose', 'lifeTransition', 'retirement'],
    languages: ['is', 'en', 'da'],
    countries: ['IS', 'DK'],
    timeZone: 'Atlantic/Reykjavik',
    formats: ['video', 'phone'],
    style: 'reflective',
    level: 'senior',
    rhythm: 'weekender',
  },
];
