import {
  absenceCard,
  absenceLineCard,
  absenceNotToldCard,
  absenceToldCard,
  backCard,
} from '../../src/cards/absence-card';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { notHereCard } from '../../src/cards/not-here-card';
import { quietCard, type QuietView } from '../../src/cards/quiet-card';
import { returnedCard } from '../../src/cards/returned-card';
import { cameBackCard, comesBackCard, doesNotComeBackCard, laterButton, snoozeCard } from '../../src/cards/snooze-card';
import { card, heading, text } from '../../src/cards/adaptive-card';
import { LANGUAGES, type Language } from '../../src/programme/people';
import { absenceTexts } from '../../src/text/absence';
import { quietTexts } from '../../src/text/quiet';
import { whyLine } from '../../src/text/why';
import { buttonsOf } from '../../src/cards/buttons-of';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems } from './card-rules';
import { readTexts, readVerbs } from './read-texts';

const LONG = 'Frivillig '.padEnd(60, 'å');
const SLOT = 'absence:peer:2026-03-05.2026-03-05';
const usual: QuietView = {
  stopped: false,
  pausedUntilOn: undefined,
  lowEnergyUntilOn: undefined,
  away: undefined,
  cap: 3,
  mostCap: 3,
  questions: 'weekly',
  headsUpMinutes: undefined,
  headsUpChoices: [5, 10, 15, 30],
  thisYear: '2026',
};
const absence = {
  slot: SLOT,
  fromOn: '2026-03-05',
  toOn: '2026-03-05',
  leader: 'din leder på Øst Første',
  quietUntilOn: '2026-03-10',
  meetings: 2,
  names: { byBot: ['Koordinator', 'Frivillig A'], byHand: ['Frivillig B'], late: [], lateForFirst: [] },
  thisYear: '2026',
};
const meeting = {
  title: { da: 'samarbejdssupervision', en: 'team supervision' },
  on: '2026-03-05',
  from: '10:00',
  to: '12:00',
};
const notHere = { name: LONG, state: 'away' as const, meetings: [meeting], passOn: true, thisYear: '2026' };
const names = { byBot: [LONG, LONG], byHand: [LONG, LONG, LONG], late: [LONG], lateForFirst: [LONG, LONG] };

const CARDS: Record<string, (language: Language) => AdaptiveCard> = {
  'an absence': (language) => absenceCard(absence, language),
  'an absence of many days without meetings': (language) =>
    absenceCard({ ...absence, toOn: '2027-01-31', meetings: 0, leader: undefined, quietUntilOn: undefined }, language),
  'an absence with many names': (language) => absenceCard({ ...absence, names }, language),
  'an absence that nobody can be told of': (language) =>
    absenceCard({ ...absence, meetings: 1, names: { ...names, byBot: [], late: ['Frivillig A'] } }, language),
  'an absence that was told': (language) => absenceToldCard(names, SLOT, language),
  'an absence that was not told': (language) => absenceNotToldCard(SLOT, language),
  'an absence taken back': (language) => backCard(absenceTexts[language].takenBack({ days: 'i dag' }), names, language),
  'an absence that is over': (language) => absenceLineCard(absenceTexts[language].over, language),
  'not here': (language) => notHereCard(notHere, language),
  'not here, several': (language) => notHereCard({ ...notHere, meetings: [meeting, meeting] }, language),
  'not here, many': (language) => notHereCard({ ...notHere, meetings: Array(40).fill(meeting) }, language),
  'here after all': (language) => notHereCard({ ...notHere, state: 'here', meetings: [meeting, meeting] }, language),
  quiet: (language) => quietCard(usual, 'quiet:peer:2026-03-05', language),
  'quiet, with everything': (language) =>
    quietCard(
      {
        ...usual,
        cap: 2,
        questions: 'seldom',
        headsUpMinutes: 30,
        pausedUntilOn: '2027-01-01',
        lowEnergyUntilOn: '2026-03-31',
        away: { fromOn: '2026-03-05', toOn: '2027-01-31' },
      },
      'quiet:peer:2026-03-05',
      language,
    ),
  'quiet, of a leader': (language) => quietCard({ ...usual, questions: undefined }, 'quiet:x:1', language),
  'quiet, stopped': (language) => quietCard({ ...usual, stopped: true }, 'quiet:x:1', language),
  'putting off': (language) =>
    snoozeCard({ today: true, tomorrow: '2026-03-04', isTomorrow: true }, 'tomorrow:peer:2026-03-05', language),
  'putting off to another day': (language) =>
    snoozeCard({ today: false, tomorrow: '2026-03-04', isTomorrow: false }, 'tomorrow:peer:2026-03-05', language),
  'comes back': (language) => comesBackCard('torsdag d. 5. marts kl. 14.30', language),
  'came back': (language) => cameBackCard(language),
  'does not come back': (language) => doesNotComeBackCard(language),
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.entries(CARDS))('the card "%s" keeps the rules of cards', (_, make) => {
    expect(cardProblems(make(language))).toEqual([]);
  });

  test.each(Object.entries(CARDS))('the card "%s" is said calmly and plainly', (_, make) => {
    const said = readTexts(make(language)).filter((words) => !words.includes(LONG));
    expect(said.flatMap(toneProblems)).toEqual([]);
    if (language === 'da') expect(hardTexts(said)).toEqual([]);
  });
});

test('the absence card says what is kept and that it does not tell the leader, and asks one question', () => {
  expect(readTexts(CARDS['an absence']!('da'))).toEqual([
    'Ikke her',
    'Tak. Jeg noterer kun, at du ikke er her torsdag d. 5. marts. Jeg gemmer ikke hvorfor.',
    'Har du givet din leder på Øst Første besked? Det gør jeg ikke.',
    'Jeg er stille imens og begynder selv igen tirsdag d. 10. marts.',
    'Du har 2 møder den dag.',
    'Jeg skriver det ikke til Frivillig B. Sig det gerne selv.',
    'Skal jeg sige til Koordinator og Frivillig A, at du ikke kommer?',
    ...[absenceTexts.da.tell, absenceTexts.da.doNotTell, absenceTexts.da.undo],
  ]);
  expect(readVerbs(CARDS['an absence of many days without meetings']!('da'))).toEqual(['absence.undo']);
  expect(readVerbs(CARDS['an absence that nobody can be told of']!('da'))).toEqual(['absence.undo']);
});

test('the quiet card offers only what can be otherwise, and a press says what is wanted and not how much more', () => {
  const titles = (view: Partial<QuietView>) =>
    buttonsOf(quietCard({ ...usual, ...view }, 'quiet:x:1', 'da')).map(({ title }) => title);
  const { fewer, more, endPause, pauseWeek, start, askSeldom, askWeekly } = quietTexts.da;
  expect(titles({})).toEqual(expect.arrayContaining([pauseWeek, fewer, askSeldom]));
  expect(titles({})).not.toEqual(expect.arrayContaining([more]));
  expect(titles({ cap: 1 })).not.toEqual(expect.arrayContaining([fewer]));
  expect(titles({ pausedUntilOn: '2026-03-10', questions: 'seldom' })).toEqual(
    expect.arrayContaining([endPause, askWeekly]),
  );
  expect(titles({ questions: 'none' })).not.toEqual(expect.arrayContaining([askSeldom]));
  expect(titles({ stopped: true })).toEqual([start]);
  const pressed = buttonsOf(quietCard(usual, 'quiet:x:1', 'da')).find(({ title }) => title === fewer)!;
  expect(pressed.data).toMatchObject({ set: 'cap', to: 2 });
});

test('a card that comes again has the reason of its return and no button to put it off once more', () => {
  const original = card('x', [heading('x'), text(whyLine('tomorrow', 'da'))], [laterButton('tomorrow:peer:1', 'da')]);
  expect(returnedCard(original, 'tomorrow', 'da')).toEqual(
    card('x', [heading('x'), text(whyLine('returned', 'da'), { isSubtle: true })]),
  );
});
