import { countWords, lix } from './lix';
import { THEMES } from '../../src/dialogs/check-in/themes';
import { SCALES } from '../../src/dialogs/check-in/question';
import { absenceTexts } from '../../src/text/absence';
import { checkInTexts } from '../../src/text/check-in';
import { findATimeTexts } from '../../src/text/find-a-time';
import { changeMeetingTexts } from '../../src/text/change-meeting';
import { closedMeetingTexts } from '../../src/text/closed-meeting';
import { helpNowTexts } from '../../src/text/help-now';
import { localStartTexts } from '../../src/text/local-start';
import { meetingChangeTexts } from '../../src/text/meeting-change';
import { meetingTimeTexts } from '../../src/text/meeting-time';
import { neutralNotice } from '../../src/text/neutral';
import { outageTexts } from '../../src/text/outage';
import { quietTexts } from '../../src/text/quiet';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';
import { statusTexts } from '../../src/text/status';
import { teamChatTexts } from '../../src/text/team-chat';
import { timeMachineTexts } from '../../src/text/time-machine';
import { unsetNames } from '../../src/text/unset';
import { weekTexts } from '../../src/text/week';
import { whyTexts } from '../../src/text/why';
import { weekLoadTexts } from '../../src/text/week-load';
import { rsvpTexts } from '../../src/text/rsvp';
import { attendanceTexts } from '../../src/text/attendance';
import { meetingListTexts } from '../../src/text/meeting-list';
import { notArrivedTexts } from '../../src/text/not-arrived';
import { reachTexts } from '../../src/text/reach';
import { keptDataTexts } from '../../src/text/kept-data';
import { ownDataTexts } from '../../src/text/own-data';
import { privateTexts } from '../../src/text/private';
import { sharedPointTexts } from '../../src/text/shared-points';
import { takenOutTexts } from '../../src/text/taken-out';
import { collectTexts, hardTexts, toneProblems } from './plain-words';

/** Every module of words. A new one is one line here. */
const TEXT_MODULES: Record<string, { da: unknown; en: unknown }> = {
  changeMeetingTexts,
  closedMeetingTexts,
  meetingChangeTexts,
  absenceTexts,
  checkInTexts,
  findATimeTexts,
  helpNowTexts,
  localStartTexts,
  meetingTimeTexts,
  neutralNotice: { da: { notice: neutralNotice.da }, en: { notice: neutralNotice.en } },
  outageTexts,
  quietTexts,
  refusalTexts,
  replyTexts,
  setUpTexts,
  statusTexts,
  teamChatTexts,
  timeMachineTexts,
  unsetNames,
  weekTexts,
  whyTexts,
  weekLoadTexts,
  rsvpTexts,
  attendanceTexts,
  meetingListTexts,
  notArrivedTexts,
  reachTexts,
  keptDataTexts,
  ownDataTexts,
  privateTexts,
  sharedPointTexts,
  takenOutTexts,
};

describe('lix', () => {
  it.each([
    // 3 words, 1 sentence, no long word
    ['Jeg er her.', 3],
    // 5 words, 1 sentence, 1 long word
    ['Jeg har meget spændende arbejde', 5 + 40],
    // two sentences
    ['Du må gerne. Du må ikke.', 3],
  ])('counts words a sentence and long words: %s', (text, expected) => {
    expect(lix(text)).toBeCloseTo(expected);
  });

  it('does not end a sentence at an abbreviation, a time or a date', () => {
    const text = 'Vi ses torsdag d. 2. april kl. 14.30 i huset.';

    expect(countWords(text)).toBe(10);
    expect(lix(text)).toBeCloseTo(10 + 100 / 10);
  });

  it('counts a term of the field as a short word, also with an ending', () => {
    expect(lix('Koordinatorens sparring')).toBe(2);
    expect(lix('Administratorens sparring')).toBe(52);
  });

  it('counts letters: a span of time is no long word', () => {
    expect(lix('kl. 10.00-11.30')).toBe(2);
  });

  it('gives 0 for a text without words', () => {
    expect(lix(' … ')).toBe(0);
  });
});

describe.each(Object.entries(TEXT_MODULES))('the words of %s', (_, texts) => {
  const danish = collectTexts(texts.da);
  const english = collectTexts(texts.en);

  it('are easy to read in Danish (LIX 30 or less)', () => {
    expect(hardTexts(danish.map(({ text }) => text))).toEqual([]);
  });

  it('have no exclamation mark, emoji, dash or care talk', () => {
    expect([...danish, ...english].flatMap(({ text }) => toneProblems(text))).toEqual([]);
  });

  it('say the same things in Danish and English', () => {
    expect(english.map(({ path }) => path)).toEqual(danish.map(({ path }) => path));
    expect([...danish, ...english].filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});

describe.each(THEMES)('the words of theme $id', (theme) => {
  const questions = theme.questions.map((question) => ({
    id: question.id,
    texts: [
      question.ask.da,
      ...('scale' in question ? SCALES[question.scale].da : []),
      ...('choices' in question ? question.choices.map(({ da }) => da) : []),
      ...('notRelevant' in question ? [question.notRelevant?.da ?? ''] : []),
    ],
  }));

  it.each(questions)('$id is easy to read in Danish (LIX 30 or less)', ({ texts }) => {
    expect(hardTexts(texts)).toEqual([]);
  });

  it('have no exclamation mark, emoji, dash or care talk, and no empty translation', () => {
    const texts = collectTexts(theme.questions).filter(({ path }) => /\.(da|en)$/.test(path));

    expect(texts.flatMap(({ text }) => toneProblems(text))).toEqual([]);
    expect(texts.filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(texts.filter(({ path }) => path.endsWith('.en'))).toHaveLength(texts.length / 2);
  });
});

describe('the checks of words', () => {
  it.each(['Husk!', 'Godt 😊', 'Borgeren skal svare', 'Er du syg', 'Mandag – fredag', 'Patienten venter'])(
    'refuse "%s"',
    (text) => {
      expect(toneProblems(text)).not.toEqual([]);
    },
  );

  it('let "sygdom" pass where it is the name of a staff matter', () => {
    expect(toneProblems('Ferie, sygdom og andre personaleforhold')).toEqual([]);
  });

  it('find a text that is too hard, alone or made of short pieces', () => {
    expect(
      hardTexts([
        'Medarbejderne gennemfører kompetenceudviklingsaktiviteter efter godkendelse hos afdelingsledelsen i kommunen',
      ]),
    ).toHaveLength(1);
    expect(
      hardTexts([
        'Kompetenceudvikling gennemføres snarest',
        'Organisationsændringer forventes',
        'Tilbagemeldinger registreres',
        'Afdelingsledelsen godkender',
      ]),
    ).toHaveLength(1);
  });
});
