import type { Language } from '../programme/people';
import type { Audience, SharedRead } from '../store/store';

/** The words about points that are shared: for the one who shared them, and for those they were shared with. */
export interface SharedPointTexts {
  ownTitle: string;
  ownOffer: string;
  onlyYours: string;
  show: string;
  showShort: string;
  nothingShared: string;
  audience: Record<Audience, string>;
  sharedOn(values: { moment: string }): string;
  receivers(values: { names: string }): string;
  nobodyLeft: string;
  notSeen: string;
  seen(values: { name: string; moment: string; way: string }): string;
  someoneGone: string;
  way: Record<SharedRead['way'], string>;
  takenBackOn(values: { moment: string }): string;
  takeBack: string;
  takeBackTitle: string;
  canTakeBack: string;
  cannotTakeBack(values: { names: string }): string;
  nobodyHasRead: string;
  openElsewhere: string;
  takeBackYes: string;
  takeBackNo: string;
  takenBack: string;
  takenBackBefore: string;
  forYouTitle: string;
  countForYou(values: { count: number }): string;
  leavesLine: string;
  noneForYou: string;
  from(values: { name: string; moment: string }): string;
  stays: string;
  older: string;
  newer: string;
}

/** Those words in Danish and English. */
export const sharedPointTexts = {
  da: {
    ownTitle: 'Det, du har delt',
    ownOffer: 'Her kan du se, hvad du har delt, og hvem der har set det.',
    onlyYours: 'Jeg viser det kun til dig.',
    show: 'Vis det',
    showShort: 'Vis',
    nothingShared: 'Der er ikke noget, du har delt.',
    audience: {
      sparring: 'Til sparring',
      coordinator: 'Til koordinatoren',
      developmentLeader: 'Til udviklingslederen',
      group: 'Til de andre peers',
    },
    sharedOn: ({ moment }) => `Delt ${moment}.`,
    receivers: ({ names }) => `Kan ses af: ${names}.`,
    nobodyLeft: 'Lige nu er der ingen, der kan se det.',
    notSeen: 'Ingen har set det endnu.',
    seen: ({ name, moment, way }) => `${name} har set det ${moment}, ${way}.`,
    someoneGone: 'En, der ikke er her mere,',
    way: { list: 'på sin liste', agenda: 'på en dagsorden', export: 'i et udtræk' },
    takenBackOn: ({ moment }) => `Taget tilbage ${moment}. Ordene er væk.`,
    takeBack: 'Tag tilbage',
    takeBackTitle: 'Vil du tage det tilbage?',
    canTakeBack: 'Ordene går væk her, og ingen kan åbne dem mere.',
    cannotTakeBack: ({ names }) => `Det, ${names} har læst, kan ikke tages tilbage.`,
    nobodyHasRead: 'Ingen har læst det endnu.',
    openElsewhere: 'Står det åbent hos nogen nu, lukker jeg kortet, hvis Teams lader mig. Teams kan stadig have det.',
    takeBackYes: 'Ja, tag det tilbage',
    takeBackNo: 'Nej, lad det være',
    takenBack: 'Det er taget tilbage.',
    takenBackBefore: 'Det var allerede taget tilbage.',
    forYouTitle: 'Delt med dig',
    countForYou: ({ count }) => (count === 1 ? '1 punkt er delt med dig.' : `${count} punkter er delt med dig.`),
    leavesLine: 'Åbner du her, kan den, der har delt, se hvornår.',
    noneForYou: 'Der er ikke delt noget med dig.',
    from: ({ name, moment }) => `Fra ${name}, ${moment}`,
    stays: 'Den, der har delt, kan tage det tilbage.',
    older: 'Ældre',
    newer: 'Nyere',
  },
  en: {
    ownTitle: 'What you have shared',
    ownOffer: 'Here you can see what you have shared, and who has seen it.',
    onlyYours: 'I show it only to you.',
    show: 'Show it',
    showShort: 'Show',
    nothingShared: 'There is nothing that you have shared.',
    audience: {
      sparring: 'For sparring',
      coordinator: 'For the coordinator',
      developmentLeader: 'For the development leader',
      group: 'For the other peers',
    },
    sharedOn: ({ moment }) => `Shared ${moment}.`,
    receivers: ({ names }) => `Can be seen by: ${names}.`,
    nobodyLeft: 'Right now it is shown to nobody.',
    notSeen: 'Nobody has seen it yet.',
    seen: ({ name, moment, way }) => `${name} has seen it ${moment}, ${way}.`,
    someoneGone: 'Somebody who is not here any more',
    way: { list: 'on their list', agenda: 'on an agenda', export: 'in an export' },
    takenBackOn: ({ moment }) => `Taken back ${moment}. The words are gone.`,
    takeBack: 'Take back',
    takeBackTitle: 'Would you like to take it back?',
    canTakeBack: 'The words go away here, and nobody can open them any more.',
    cannotTakeBack: ({ names }) => `What ${names} has read cannot be taken back.`,
    nobodyHasRead: 'Nobody has read it yet.',
    openElsewhere: 'If it stands open somewhere now, I close the card if Teams lets me. Teams may still have it.',
    takeBackYes: 'Yes, take it back',
    takeBackNo: 'No, leave it',
    takenBack: 'It is taken back.',
    takenBackBefore: 'It had been taken back already.',
    forYouTitle: 'Shared with you',
    countForYou: ({ count }) => (count === 1 ? '1 point is shared with you.' : `${count} points are shared with you.`),
    leavesLine: 'If you open them, the one who shared can see when.',
    noneForYou: 'Nothing is shared with you.',
    from: ({ name, moment }) => `From ${name}, ${moment}`,
    stays: 'The one who shared can take it back.',
    older: 'Older',
    newer: 'Newer',
  },
} satisfies Record<Language, SharedPointTexts>;
