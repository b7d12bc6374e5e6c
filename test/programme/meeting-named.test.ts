import { meetingNamed } from '../../src/programme/meeting-named';
import type { Meeting } from '../../src/programme/programme';
import { fold } from '../../src/text/fold';
import { makeProgramme } from '../support/make-facts';

const programme = makeProgramme();
const named = (text: string, meetings: readonly Meeting[] = programme.meetings) =>
  meetingNamed({ meetings: [...meetings] }, fold(text))?.id;

/** A meeting kind of a workplace's own. */
const own = (id: string, da: string, called: string[] = []): Meeting => ({
  ...(programme.meetings[0] as Meeting),
  id,
  title: { da, en: da },
  called,
});

describe('a meeting is named', () => {
  it.each([
    ['Hvad tid er udviklingsmødet på torsdag?', 'development-meeting'],
    ['hvornår er udviklings mødet', 'development-meeting'],
    ['when is the development meeting', 'development-meeting'],
    ['PEERMØDE MED A', 'peer-meeting'],
    ['peer-møde med a', 'peer-meeting'],
    ['hvornår er peer møderne', 'peer-meeting'],
    ['er der personalemøde i denne uge', 'staff-meeting'],
    ['what time is the staff meeting', 'staff-meeting'],
    ['hvornår er temadagen', 'theme-day'],
    ['theme day', 'theme-day'],
    ['næste supervision', 'supervision'],
    ['team supervision', 'supervision'],
    ['hvonår er næste sparing', 'sparring'],
    ['sparringsmødet', 'sparring'],
    ['hvornår er evalueringen', 'evaluation'],
    ['when is the evaluation', 'evaluation'],
    ['introduktionsmødet', 'intro-meeting'],
    ['hvornår er workshoppen', 'workshop'],
  ])('by its title or what else it is called: "%s" → %s', (text, id) => {
    expect(named(text)).toBe(id);
  });

  it.each([
    ['hvornår er næste supervison', 'supervision'],
    ['hvornår er udviklngsmødet', 'development-meeting'],
    ['hvornår er personalemødte', 'staff-meeting'],
  ])('with one slip of the fingers: "%s" → %s', (text, id) => {
    expect(named(text)).toBe(id);
  });

  it.each(['hvornår er næste møde', 'min uge', 'mit møde på torsdag', 'kursusevaluering', 'holdet', '', '...'])(
    'by none of them in "%s"',
    (text) => {
      expect(named(text)).toBeUndefined();
    },
  );

  it('by the longest of two names in a text, wherever it stands', () => {
    const meetings = [own('intro', 'intro'), own('long', 'introkaffe for nye')];

    expect(named('hvornår er introkaffe for nye', meetings)).toBe('long');
    expect(named('hvornår er introkaffen', meetings)).toBe('intro');
    expect(named('sparring efter udviklingsmødet')).toBe('development-meeting');
  });

  it('by its whole name rather than by another with a slip', () => {
    const meetings = [own('theme', 'temamøde'), own('team', 'teammøde')];

    expect(named('hvornår er teammøde', meetings)).toBe('team');
    expect(named('hvornår er temamøde', meetings)).toBe('theme');
  });

  it('by the first in the file when two have the same title', () => {
    expect(named('kaffe', [own('one', 'kaffe'), own('other', 'kaffe')])).toBe('one');
  });

  it('never by a name that folding leaves nothing of', () => {
    expect(named('min uge', [own('odd', '☕☕☕', ['★★★'])])).toBeUndefined();
  });
});
