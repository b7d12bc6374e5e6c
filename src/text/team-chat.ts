import type { Language } from '../programme/people';

/** An answer to "do you come?", as a key of the words about it. */
type Answer = 'coming' | 'not-coming' | 'unsure';

/** The words of the team's chat: choosing it, the card of a meeting in it, and the answers to those who press there. */
export interface TeamChatTexts {
  title: string;
  whatStands: string;
  followsChanges: string;
  namesByChoice: string;
  neverThere: string;
  noneYet: string;
  howToAdd: string;
  showHere: string;
  showNoMore: string;
  shownHere: string;
  unnamed: Record<'channel' | 'group', string>;
  turnedOn(values: { name: string }): string;
  firstCard(values: { moment: string }): string;
  nothingBefore: string;
  noCardYet: string;
  turnedOff(values: { name: string }): string;
  cardsStand: string;
  notThereAnyMore: string;
  onlyCoordinator: string;

  cancelled(values: { title: string }): string;
  newTime: string;
  before(values: { when: string }): string;
  place(values: { place: string }): string;
  begun: string;
  youMaySay: string;
  counts: Record<Answer, (values: { n: number }) => string>;
  named(values: { names: string }): string;
  onlyNumbers: string;
  notInvited: string;
  notFollowed: string;

  nameOn: string;
  nameOnNoChat: string;
  nameOff: string;
}

/** Those words in Danish and English. */
export const teamChatTexts = {
  da: {
    title: 'Møder i kanalen',
    whatStands:
      'Her kan gruppen se de møder, der er for hele projektgruppen. Der står tid og sted, og hvor mange der kommer.',
    followsChanges: 'Der er ét kort for hvert møde. Det retter sig selv, når noget ændres.',
    namesByChoice: 'Et navn står der kun, når den enkelte selv har valgt det.',
    neverThere: 'Der står aldrig noget om ugens spørgsmål, evaluering, sparring eller peermøder.',
    noneYet: 'Jeg er ikke med i en kanal eller gruppechat endnu.',
    howToAdd: 'Åbn den i Teams, tryk på +, og tilføj Medspiller. Skriv @Medspiller der, og skriv så til mig her igen.',
    showHere: 'Vis her',
    showNoMore: 'Vis ikke mere',
    shownHere: 'Møderne vises her.',
    unnamed: { channel: 'kanalen', group: 'gruppechatten' },
    turnedOn: ({ name }) => `Møderne vises fra nu af i ${name}.`,
    firstCard: ({ moment }) => `Det første kort kommer ${moment}.`,
    nothingBefore: 'Jeg skriver ikke noget der før.',
    noCardYet: 'Der er ikke noget møde at vise endnu. Jeg skriver ikke noget der før.',
    turnedOff: ({ name }) => `Jeg viser ikke flere møder i ${name}.`,
    cardsStand: 'De kort, der står der, bliver stående, som de er.',
    notThereAnyMore: 'Jeg er ikke med i den chat mere. Jeg har ikke ændret noget.',
    onlyCoordinator: 'Det er koordinatoren, der vælger, om møder vises i en kanal.',

    cancelled: ({ title }) => `Aflyst: ${title}`,
    newTime: 'Tiden er ny.',
    before: ({ when }) => `Før: ${when}.`,
    place: ({ place }) => `Sted: ${place}.`,
    begun: 'Mødet er begyndt.',
    youMaySay: 'Kommer du? Du kan sige det her. Du behøver ikke.',
    counts: {
      coming: ({ n }) => `Kommer: ${n}.`,
      'not-coming': ({ n }) => `Kommer ikke: ${n}.`,
      unsure: ({ n }) => `Ved ikke: ${n}.`,
    },
    named: ({ names }) => `${names} har valgt at stå ved navn.`,
    onlyNumbers: 'Her står kun antal, og navn kun på den, der selv har valgt det.',

    notInvited: 'Knapperne er til dem, der er med til mødet. Jeg har ikke ændret noget.',
    notFollowed: 'Dette kort følger ikke med mere. Skriv til mig privat.',

    nameOn:
      "Dit navn står nu ved dit svar, når et møde vises i kanalen, også når du ikke kommer. Alle i kanalen kan læse det. Skriv 'skjul mit navn', når du vil have det væk.",
    nameOnNoChat:
      "Dit navn må nu stå ved dit svar i kanalen. Lige nu vises der ingen møder dér. Skriv 'skjul mit navn', hvis du fortryder.",
    nameOff:
      'Dit navn står ikke mere på kommende møder i kanalen. Dit svar tæller med i antallet. Det, andre har læst, kan ikke tages tilbage.',
  },
  en: {
    title: 'Meetings in the channel',
    whatStands:
      'Here the group can see the meetings that are for the whole project group. It says time and place, and how many come.',
    followsChanges: 'There is one card for each meeting. It puts itself right when something changes.',
    namesByChoice: 'A name stands there only when that person has chosen it.',
    neverThere: 'It never says anything about the weekly questions, evaluation, sparring or peer meetings.',
    noneYet: 'I am not in a channel or a group chat yet.',
    howToAdd: 'Open it in Teams, press + and add Medspiller. Write @Medspiller there, and then write to me here again.',
    showHere: 'Show here',
    showNoMore: 'Show no more',
    shownHere: 'The meetings are shown here.',
    unnamed: { channel: 'the channel', group: 'the group chat' },
    turnedOn: ({ name }) => `From now on the meetings are shown in ${name}.`,
    firstCard: ({ moment }) => `The first card comes ${moment}.`,
    nothingBefore: 'I write nothing there before that.',
    noCardYet: 'There is no meeting to show yet. I write nothing there before that.',
    turnedOff: ({ name }) => `I show no more meetings in ${name}.`,
    cardsStand: 'The cards that stand there stay as they are.',
    notThereAnyMore: 'I am no longer in that chat. I have changed nothing.',
    onlyCoordinator: 'It is the coordinator who chooses whether meetings are shown in a channel.',

    cancelled: ({ title }) => `Cancelled: ${title}`,
    newTime: 'The time is new.',
    before: ({ when }) => `Before: ${when}.`,
    place: ({ place }) => `Place: ${place}.`,
    begun: 'The meeting has begun.',
    youMaySay: 'Are you coming? You can say so here. You do not have to.',
    counts: {
      coming: ({ n }) => `Coming: ${n}.`,
      'not-coming': ({ n }) => `Not coming: ${n}.`,
      unsure: ({ n }) => `Not sure: ${n}.`,
    },
    named: ({ names }) => `${names} chose to stand there by name.`,
    onlyNumbers: 'Only numbers stand here, and a name only of those who chose it.',

    notInvited: 'The buttons are for those who take part in the meeting. I have changed nothing.',
    notFollowed: 'This card no longer follows along. Write to me privately.',

    nameOn:
      "Your name now stands by your answer when a meeting is shown in the channel, also when you do not come. Everyone in the channel can read it. Write 'hide my name' when you want it gone.",
    nameOnNoChat:
      "Your name may now stand by your answer in the channel. No meetings are shown there right now. Write 'hide my name' if you change your mind.",
    nameOff:
      'Your name no longer stands on coming meetings in the channel. Your answer still counts in the number. What others have read cannot be taken back.',
  },
} satisfies Record<Language, TeamChatTexts>;
