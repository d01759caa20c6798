/** Lower-case, accents kept off: compare with `foldName`. */
export const foldName = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '');

const set = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(/\s+/u));

/** Given names that are hardly anything else, from the countries our clients write from. */
export const givenNames = set(
  // English
  'aaron abigail adam aidan aimee alan albert alex alexa alexander alexandra alexis alfie alfred alice alicia alison',
  'allan allison alyssa amanda amelia amy andrea andrew andy angela anita ann anna annabel anne annie anthony antonia',
  'archie arnold arthur ashley audrey ava barbara barry beatrice becky ben benjamin bernard beth bethany betty beverley',
  'bob bobby brad bradley brandon brenda brendan brian bridget bruce bryan caitlin cameron camilla candice carl',
  'carla carly carmen caroline carrie casey catherine cathy cecilia celia charles charlie charlotte cheryl chloe chris',
  'christina christine christopher cindy claire clara clare claudia colin connor courtney craig cynthia daniel danielle',
  'danny daphne darren dave david deborah debbie debra denise dennis derek diana diane dominic donald donna doris',
  'dorothy doug douglas duncan dylan eddie edith edward edwin eileen elaine eleanor elena elisabeth elizabeth ella ellen',
  'ellie elliott emily emma eric erica erik erin ethan eugene eva evan evelyn felicity fiona frances francis freddie',
  'freya gabriel gabriella gareth gary gavin gemma geoff geoffrey george georgina gerald gerard gillian gina gordon',
  'graham greg gregory gwen hannah harold harriet harry harvey hayley heidi helen henry hilary howard hugh hugo ian imogen',
  'irene isaac isabel isabella isabelle jacob jackie jacqueline jake james jamie jane janet janice jared jasmin jason',
  'jean jeff jeffrey jen jenna jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joanne joe joel john',
  'johnny jon jonathan joseph josephine josh joshua joyce jude judith judy julia julian julie justin karen karl kate',
  'katherine kathleen kathryn kathy katie kayla keith kelly ken kenneth kerry kevin kim kimberly kirsten kirsty kristen',
  'kristin kyle lara larry laura lauren laurie leah leanne lee leo leon leonard leslie lewis liam linda lindsay lindsey lisa',
  'liz logan lois lola lorraine louis louise lucas lucy luke lydia lynn mackenzie maddie madeleine madison maggie malcolm',
  'mandy marcus margaret maria marian marie marilyn marion marjorie marlene martha martin mary mathew matt matthew maureen',
  'maurice megan melanie melissa mia michael michelle mick mike millie mitchell moira molly monica morgan muriel',
  'nancy naomi natalie natasha nathan neil nicholas nicola nicole nigel noah noel nora norman oliver olivia oscar owen',
  'pamela patricia patrick paul paula pauline peggy pete peter phil philip phillip phoebe phyllis priscilla rachel ralph',
  'raymond rebecca reginald rhys richard ricky rita robert roberta roger ronald rory rosalind rosie roy russell ruth ryan',
  'sabrina sally sam samantha samuel sandra sara sarah scott sean sebastian shannon sharon shaun sheila shirley sidney',
  'simon sofia sonia sophia sophie spencer stacey stanley stella stephanie stephen steve steven stewart stuart susan',
  'susannah suzanne sylvia tamara tanya tara ted teresa terence terry theo theodore theresa thomas tiffany tim timothy',
  'tina toby todd tom tommy tony tracey tracy trevor tristan tyler ursula valerie vanessa vera veronica vicky victor',
  'vincent vivian vivien walter wanda warren wayne wendy wesley wilfred william yvonne zachary zack zara zoe',
  // Spanish, Catalan, Galician, Basque
  'adriana adrian agustin ainhoa aitor alba alberto alejandra alejandro alfonso alfredo alonso alvaro amaia ana anabel',
  'andres antonio araceli ariadna arturo asier aurelio beatriz begona belen benito bernardo berta borja bruno',
  'camila camilo candela carlos carlota carolina catalina cayetana cecilio celeste cesar claudio clotilde cristian cristina',
  'cristobal damian daniela david diego edgar edmundo eduardo elvira emilia emiliano emilio encarna enrique ernesto',
  'esteban estefania ester esther eugenia eugenio eusebio eva fabian fabiola federico felipe felix fermin fernanda fernando',
  'francisca francisco gael gerardo gisela gonzalo gorka graciela gregorio guadalupe guillermo gustavo hector',
  'hernan hernando hilario horacio humberto idoia ignacio igor iker ines inigo irati irene isidro ivan jacinto jacobo jaime',
  'javier jeronimo jimena joaquin jokin jordi jorge jose josefa josefina josep juan juana juanita julieta laia',
  'leandro leire leonardo leonor leticia lidia lorena lorenzo lucas lucia luciano luis luisa macarena magdalena',
  'maite manuel manuela marcela marcelo marcos margarita mariana mariano maribel maricarmen mario marisol marta mateo',
  'matias mauricio maximiliano melchor merce miguel miquel mireia miriam mikel moises monserrat montse nahia natalia nerea',
  'nestor nicolas noelia nuria octavio olga oriol osvaldo pablo paco patricio pedro pepe pere quique rafael ramiro ramon',
  'raquel raul regina ricardo roberto rocio rodolfo rodrigo rogelio rosalia rosario ruben sancho santi sergio silvia simona',
  'sofia sonsoles susana tamara tatiana teodoro tomas unai valentina valeria vicente victoriano vicenta',
  'viviana xabier xavier ximena yago yolanda zulema',
  // French, Italian, Portuguese, Romanian
  'adele adrien agathe alessandra alessandro alessia alexandre amelie anais andreea andrei anouk antoine antonella arnaud',
  'aurelie baptiste beatrix benoit bogdan brigitte camille cedric celine chiara christophe clement corinne cosimo cristiano',
  'damien davide delphine didier dominique duarte edoardo elisa elodie emanuele emmanuel enzo estelle etienne fabien fabio',
  'fabrice federica filippo fiorella florian floriane francesca francesco francois francoise gaelle gaspard gaston genevieve',
  'giacomo gianluca gianni giorgia giorgio giovanna giovanni giulia giulio giuseppe gaetano guilherme guillaume helena',
  'helene henrique ioana ion isabela jacques jerome joao joaquim joana julien juliette laetitia laurent leonie letizia',
  'lorenza loic luca luigi luiza luiz madalena manon marc marcel marcello marco margaux margot mariana mathieu mathilde',
  'matteo maxime mihaela mihai mirela nathalie niccolo nuno olivier ornella paolo pascal patrizia philippe pierre pietro',
  'quentin radu raphael renata renaud rita romain rodrigues roxane salvatore sandrine sebastien serena severine silvana simone',
  'solene stefania stefano sylvain sylvie tiago thibault thierry valentin valentino vincenzo virginie vittoria vlad',
  'yann yannick yves',
  // German, Dutch, Nordic, Baltic
  'agnieszka aksel albrecht anders andreas anja anke annika antje arne astrid axel birgit birgitta bjorn britta carsten',
  'christa christiane christoph dagmar dieter dirk dorothea eckhard eino elke erkki ernst esko femke fleur frauke fredrik',
  'frieda friedrich fritz gerda gerhard gerrit gisela greta gudrun gunnar gunther hanna hannes hans harald heike heiko heinz',
  'helga helmut henrik hendrik hermann hilde holger horst ilse inga ingeborg ingrid janne jens jeroen johan johanna',
  'johannes joost jorg jorgen joris jukka jurgen juha kaija karin karsten kasper katharina katja katrin kirsi klaus knut lars',
  'lasse leena lennart lieke linnea lotte ludwig lukas maarten magnus manfred maren marika marit markus marten matthias mette',
  'mikael mikko monika nadine niels nils olaf ole olof otto outi pekka pieter pirjo rasmus reinhard renate roel ruud sabine',
  'sanne sander saskia sigrid silke silvio sinead siobhan sjoerd solveig soren stefan sten sven svetlana swantje tiina tobias',
  'torsten ulrich ulrike ursel ute uwe veronika volker werner wilhelm willem wolfgang wouter yvette',
  // Slavic, Greek, Turkish, Hungarian
  'agata ahmet aleksander aleksandra aleksei alena alexei anastasia andrzej aneta anton artem ayse balazs barbora bartosz',
  'beata blazej boris bozena branko cagla cem dagmara danijela darina darko dejan dimitri dimitris dmitri dorota dragan',
  'dusan eleni elif emine emre erzsebet ewa fatma filip galina georgios gergely giorgos goran grzegorz hakan halina hasan',
  'iryna irina istvan ivana ivo jakub jana janusz jarek jaroslav jelena jerzy jiri joanna jovan jovana kamila kamil',
  'katarzyna katerina katya kemal konstantin kostas krzysztof ksenia lazlo laszlo lech lenka levente lubos ludmila lukasz',
  'maciej magda malgorzata marek marija marina mariusz marzena mateusz mehmet michal mikhail milan milena milica miroslav',
  'misha mustafa nadia nadezhda natalya nikola nikolai nikos oksana oleg oleksandr olena ondrej orsolya osman panagiotis',
  'pavel pavlos petr petra piotr przemek radek rafal ruslan sasha selin serhii sergei slawomir sofija stavros stelios',
  'svetlana szymon taras tatyana tomasz tomas vaclav vasil vasilis vesna viktor viktoria vladimir volodymyr wojciech yana',
  'yelena yevgeny yiannis yulia yuri yusuf zbigniew zeynep zoltan zofia zuzana',
  // Arabic, Persian, Hebrew, African
  'abdul abdullah abebe abdel adebayo adunni ahmad ahmed aisha akua ali aliya amadou amani amara amina amir amira amit anwar',
  'arash ariel asha asma avi ayesha aziz babak babatunde bilal binta bukola chidi chiara chima chinedu chinwe dalia danya',
  'ebrahim efua eitan ekaterina emeka eyal faisal farah farid faridah farouk fatima fatimah fatou folake ghada gideon',
  'habib hadi haim hamid hamza hana hanan hani hassan hatem hiba hicham huda hussein ibrahim ifeoma imani ismail itai jabari',
  'jamal jamila kamal karim khadija khaled khalid kofi kwame lamine laila layla leila lerato liora lwazi mahmoud malik',
  'mamadou mansour maryam masoud mehdi moshe moussa muhammad mohamed mohammad mohammed mona mourad nabil nadav nadine nasser',
  'navid ngozi niamh noa noura nour obinna olumide omar omid osama ousmane parisa rachid rahim rania reza rima rivka roya',
  'sadio saeed salim salma samir samira sana sara seydou shahla shira shirin shlomo sipho soraya talia tamar tarek',
  'thabo thandi themba uzma wale wanjiru yael yara yasmin yasmine yitzhak yonatan youssef yosef zahra zainab zanele',
  // South and East Asian, Pacific
  'aarav aditi aditya ajay akash akiko akira amita amrita ananya anand anil anjali ankit anusha aoi arjun arun aryan asuka',
  'ayaka ayumi bao binh chandra chen cheng chinh daiki deepa deepak deepika devi dinesh divya duc eiji emiko fumiko ganesh',
  'gaurav gita goh haruka haruki haruto hideo hien hina hiroki hiroko hiroshi hiroto hoang huong hyun ishaan ichiro jiho jin',
  'jisoo jiwoo junichi jyoti kaito kaori karthik kavita kazuki keiko kenji kenta kiran kiyoko krishna kumar kunal lakshmi',
  'lalita ling linh madhu mahesh makoto manish manoj mariko masako mayumi meena megumi mei meera michiko midori mina minh',
  'misaki mohan mukesh nakul naoko naoki natsuki neha nguyen nikhil nisha nobuko nori padma phuong pooja prakash pradeep',
  'pranav prasad preeti priya priyanka quang radha rahul raj raja rajesh rajiv rakesh ramesh ravi reiko rekha rina ritu rohan',
  'rohit ryo sachin sachiko sakura sandeep sanjay sanjeev satoko satoshi seojun shanti sheela shikha shinji shivani shreya',
  'shruti shun siddharth sita sneha soo soojin sora subash sumit sunil sunita suresh swati takashi takeshi takumi tanaka',
  'tatsuya thanh thi thuy tomoko tomoya trang tuan usha varun vijay vikram vinay vinod vishal vivek wei xiao xin yamato',
  'yan yash yasuko yoko yoshi yui yuki yuko yumi yuna yuta yuto zhang zhao ziyi hemi tane aroha',
);

/** Names that are also words: a person's name when capitalised inside a sentence, a word at its beginning. */
export const wordNames = set(
  'angel art amber aurora autumn barry basil bill blanca bonnie brook candy carol chance charity chase cherry chip cliff',
  'coral consuelo crystal cruz daisy dawn dean dolores domingo drew duke earl esperanza eve faith fern frank gene ginger',
  'glen gloria grace grant guy harmony hazel heath heather holly honey hope hunter iris ivy jack jade jasmine jay jesus joy',
  'king lance lily luz mark mar mason max melody mercy merced miles misty nick nieves norma olive opal pat patience paz',
  'pearl penny pilar poppy prince prudence ray reed remedios reyes rich rob robin rod ron ruby rosa rose rosemary sage',
  'salvador sandy sky skip socorro sol star sue summer taylor turner violet wade ward will woody amparo concepcion pura said justo isla soledad',
);

/** Names that are written with a capital also when they are something else: months, places, faiths. */
export const capitalNames = set(
  'abril april august austin brooklyn carter chad chelsea christian china dakota dallas devon florence georgia houston india',
  'israel jordan julio june kent lincoln london lourdes madison may mercedes milan montana orlando paris phoenix savannah',
  'santiago sydney valencia victoria vienna virginia washington adelaide asia carolina denver camden german jan roman trinidad angeles vasco',
);
