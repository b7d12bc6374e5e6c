import type { RouteId } from '../dialogs/check-in/question';
import type { Language } from '../programme/people';
import type { Audience } from '../store/store';

/** The words of what comes after the questions, for the one who presses for it. */
export interface FollowUpTexts {
  show: string;
  triggersAsk: string;
  choose: string;
  more: string;
  skip: string;
  back: string;
  topicsAsk: string;
  noTopics: string;
  chooseFirst: string;
  /** A topic made of a question and its answer. */
  answered(values: { ask: string; answer: string }): string;
  helpAsk: string;
  /** `help`: what was chosen, with full stops between. */
  helps(values: { help: string }): string;
  whoAsk: string;
  routes: Record<RouteId, string>;
  howAsk: string;
  remind: string;
  draft: string;
  share: string;
  list: string;
  reminderComes(values: { moment: string }): string;
  noReminder: string;
  onOwnList: string;
  draftAbout: string;
  draftText(values: { name: string | undefined; topic: string }): string;
  previewAsk(values: { who: string }): string;
  cannotBeUnread(values: { who: string }): string;
  notToOthers: string;
  yes: string;
  no: string;
  shared(values: { who: string }): string;
  takeBackHint: string;
  sharedNothing: string;
  /** To a yes on a point that has been taken back since. */
  takenBackSince: string;
  audiences: Record<Audience, string>;
  write: string;
  writeHint: string;
  writeKept: string;
  /** In place of the week's own question, for somebody who has had a hard week. */
  writeFreely: string;
  /** When something is kept already. */
  replacesOld: string;
  /** After a no to sharing. */
  notShared: string;
  /** Under an offer of help, beside what was written. */
  notKeptYet: string;
  save: string;
  wordsSaved: string;
  wordsTooLong(values: { most: number }): string;
  wordsEmpty: string;
  deleteWords: string;
  wordsDeleted: string;
  others: string;
  othersAbout: string;
  alsoAsk(values: { ask: string }): string;
  saveChoices: string;
  sparringAsk: string;
  reminder: string;
  showIt: string;
  reminderGone: string;
  forget: string;
}

const da: FollowUpTexts = {
  show: 'Ja, vis mig',
  triggersAsk: 'Hvad var det? Vælg gerne flere.',
  choose: 'Dine valg',
  more: 'Videre',
  skip: 'Spring over',
  back: 'Tilbage',
  topicsAsk: 'Er der noget her, du vil gøre mere ved? Kortet er kun til dig.',
  noTopics: 'Der er ingen svar at tage op her. Det er helt fint.',
  chooseFirst: 'Vælg det, du vil gøre mere ved, og tryk så videre.',
  answered: ({ ask, answer }) => `${ask} ${answer}.`,
  helpAsk: 'Hvad kan hjælpe?',
  helps: ({ help }) => `Det kan hjælpe: ${help}.`,
  whoAsk: 'Vil du tage det op med nogen?',
  routes: {
    sparring: 'Ja, til sparring',
    coordinator: 'Ja, med koordinator',
    developmentLeader: 'Ja, med udviklingsleder',
    staffLeader: 'Ja, med personaleleder',
    supervision: 'Ja, i supervision (med teamet)',
    representative: 'Ja, med TR eller AMR',
    group: 'Ja, med de andre peers',
    none: 'Nej tak',
  },
  howAsk: 'Hvordan skal jeg hjælpe?',
  remind: 'Mind mig om det',
  draft: 'Lav et udkast',
  share: 'Del kun dette punkt',
  list: 'Sæt det på min egen liste',
  reminderComes: ({ moment }) => `Jeg minder dig om det ${moment}. Beskeden siger ikke, hvad det er.`,
  noReminder: 'Jeg kan ikke se en dag, hvor jeg må skrive til dig. Punktet står på din egen liste.',
  onOwnList: "Det står nu på din egen liste til sparring. Skriv 'mine data', når du vil se den.",
  draftAbout: 'Her er et udkast. Ret det, som du vil, og send det selv. Jeg gemmer det ikke.',
  draftText: ({ name, topic }) =>
    `Hej${name === undefined ? '' : ` ${name}`}. Jeg vil gerne tale med dig om noget fra min uge: ${topic} Hvornår passer det dig?`,
  previewAsk: ({ who }) => `Det her bliver delt med ${who}. Er det i orden?`,
  cannotBeUnread: ({ who }) => `Det, ${who} har læst, kan ikke tages tilbage.`,
  notToOthers: 'Andet af det, du har svaret, bliver hos dig.',
  yes: 'Ja, del det',
  no: 'Nej, behold det hos mig',
  shared: ({ who }) => `Punktet er delt med ${who}. Jeg har ikke skrevet til nogen, så sig det gerne selv.`,
  takeBackHint: "Skriv 'hvem har set', hvis du vil tage det tilbage.",
  takenBackSince: 'Det punkt er taget tilbage. Jeg har ikke delt det igen.',
  sharedNothing: 'Jeg har ikke delt noget. De, der ville få det at se, er ikke de samme mere.',
  audiences: {
    sparring: 'til sparring',
    coordinator: 'til koordinatoren',
    developmentLeader: 'til udviklingslederen',
    group: 'til de andre peers',
  },
  write: 'Skriv et par ord',
  writeHint: 'Skriv ikke navne',
  writeKept: 'Kun du kan se det i Medspiller. Den, der driver Medspiller, har nøglen. Jeg gemmer det i højst 30 dage.',
  writeFreely: 'Skriv det, du vil gemme.',
  replacesOld: 'Du har skrevet noget før. Skriver du noget nyt, kommer det i stedet.',
  notShared: 'Intet er delt.',
  notKeptYet: 'Det, du skrev, er ikke gemt. Tryk på Gem, hvis jeg skal gemme det til dig.',
  save: 'Gem',
  wordsSaved: 'Det er gemt.',
  wordsTooLong: ({ most }) => `Der er kun plads til ${most} tegn. Intet er gemt endnu.`,
  wordsEmpty: 'Der stod ikke noget, så jeg har ikke gemt noget.',
  deleteWords: 'Slet det, jeg skrev',
  wordsDeleted: 'Det, du skrev, er slettet.',
  others: 'Andre valg',
  othersAbout: 'De her valg er slået fra. Du kan slå dem til. Jeg viser det ikke til andre.',
  alsoAsk: ({ ask }) => `Spørg mig også: ${ask}`,
  saveChoices: 'Gem valg',
  sparringAsk: 'Hvad vil du gerne tale om til sparring?',
  reminder: 'Du har bedt mig minde dig om noget.',
  showIt: 'Vis det',
  reminderGone: 'Der står ikke noget her mere.',
  forget: 'Slet det',
};

const en: FollowUpTexts = {
  show: 'Yes, show me',
  triggersAsk: 'What was it? Choose as many as you like.',
  choose: 'Your choices',
  more: 'Next',
  skip: 'Skip',
  back: 'Back',
  topicsAsk: 'Is there anything here you would like to do more about? This card is only for you.',
  noTopics: 'There are no answers to take up here. That is fine.',
  chooseFirst: 'Choose what you would like to do more about, and then press next.',
  answered: ({ ask, answer }) => `${ask} ${answer}.`,
  helpAsk: 'What could help?',
  helps: ({ help }) => `This could help: ${help}.`,
  whoAsk: 'Would you like to bring it up with someone?',
  routes: {
    sparring: 'Yes, at sparring',
    coordinator: 'Yes, with the coordinator',
    developmentLeader: 'Yes, with the development leader',
    staffLeader: 'Yes, with my staff leader',
    supervision: 'Yes, in supervision (with the team)',
    representative: 'Yes, with my union or safety rep',
    group: 'Yes, with the other peers',
    none: 'No thanks',
  },
  howAsk: 'How should I help?',
  remind: 'Remind me',
  draft: 'Make a draft',
  share: 'Share only this point',
  list: 'Put it on my own list',
  reminderComes: ({ moment }) => `I will remind you ${moment}. The message does not say what it is.`,
  noReminder: 'I cannot find a day when I may write to you. The point is on your own list.',
  onOwnList: "It is now on your own list for sparring. Write 'my data' when you want to see it.",
  draftAbout: 'Here is a draft. Change it as you like, and send it yourself. I do not keep it.',
  draftText: ({ name, topic }) =>
    `Hi${name === undefined ? '' : ` ${name}`}. I would like to talk with you about something from my week: ${topic} When does it suit you?`,
  previewAsk: ({ who }) => `This will be shared with ${who}. Is that all right?`,
  cannotBeUnread: ({ who }) => `What ${who} has read cannot be taken back.`,
  notToOthers: 'Everything else you have answered stays with you.',
  yes: 'Yes, share it',
  no: 'No, keep it with me',
  shared: ({ who }) =>
    `The point is shared with ${who}. I have not written to anyone, so feel free to say it yourself.`,
  takeBackHint: "Write 'who has seen' if you want to take it back.",
  takenBackSince: 'That point has been taken back. I have not shared it again.',
  sharedNothing: 'I have not shared anything. Those who would get to see it are not the same any more.',
  audiences: {
    sparring: 'for sparring',
    coordinator: 'for the coordinator',
    developmentLeader: 'for the development leader',
    group: 'for the other peers',
  },
  write: 'Write a few words',
  writeHint: 'Do not write names',
  writeKept: 'Only you can see it in Medspiller. Whoever runs Medspiller holds the key. I keep it for 30 days at most.',
  writeFreely: 'Write what you want to keep.',
  replacesOld: 'You have written something before. If you write something new, it takes its place.',
  notShared: 'Nothing is shared.',
  notKeptYet: 'What you wrote is not kept. Press Save if you want me to keep it for you.',
  save: 'Save',
  wordsSaved: 'It is saved.',
  wordsTooLong: ({ most }) => `There is only room for ${most} characters. Nothing is saved yet.`,
  wordsEmpty: 'There was nothing there, so I have saved nothing.',
  deleteWords: 'Delete what I wrote',
  wordsDeleted: 'What you wrote is deleted.',
  others: 'Other choices',
  othersAbout: 'These choices are off. You can turn them on. I do not show it to others.',
  alsoAsk: ({ ask }) => `Also ask me: ${ask}`,
  saveChoices: 'Save choices',
  sparringAsk: 'What would you like to talk about at sparring?',
  reminder: 'You have asked me to remind you of something.',
  showIt: 'Show it',
  reminderGone: 'There is nothing here any more.',
  forget: 'Delete it',
};

/** Those words in Danish and English. */
export const followUpTexts = { da, en } satisfies Record<Language, FollowUpTexts>;
