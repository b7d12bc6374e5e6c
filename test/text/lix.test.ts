import { countWords, lix } from './lix';
import { allTexts, measuredTexts } from './all-texts';
import { hardTexts, isHard, toneProblems } from './plain-words';

const FILES = allTexts();

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

describe.each(FILES)('the words of $file', ({ da, en }) => {
  it('are easy to read in Danish (LIX 30 or less)', () => {
    expect(hardTexts(da.map(({ text }) => text))).toEqual([]);
  });

  it('have no exclamation mark, emoji, dash, care talk, promise to watch, diagnosis or pressure', () => {
    expect([...da, ...en].flatMap(({ text }) => toneProblems(text))).toEqual([]);
  });

  it('say the same things in Danish and English', () => {
    expect(en.map(({ path }) => path)).toEqual(da.map(({ path }) => path));
    expect([...da, ...en].filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});

describe('the walk over all texts', () => {
  it('finds the files of words, the questions and the help', () => {
    const names = FILES.map(({ file }) => file);

    expect(names).toEqual(expect.arrayContaining(['text/help-now', 'text/status', 'bot/commands/index']));
    expect(names.filter((name) => name.startsWith('dialogs/check-in/themes/'))).toHaveLength(5);
    expect(names.length).toBeGreaterThan(35);
  });

  it('finds every text of a file: one more is found by itself', () => {
    const helpNow = FILES.find(({ file }) => file === 'text/help-now');

    expect(helpNow?.da.map(({ text }) => text)).toContain('Jeg har ikke sendt det til nogen.');
    expect(helpNow?.da.map(({ path }) => path)).toContain('helpNowTexts.notPassedOn');
  });

  it('measures each, the highest last, and finds one that is too hard', () => {
    const hard =
      'Medarbejderne gennemfører kompetenceudviklingsaktiviteter efter godkendelse hos afdelingsledelsen i kommunen';
    const measured = measuredTexts([
      {
        file: 'text/new',
        da: [
          { path: 'hard', text: hard },
          { path: 'easy', text: 'Du må gerne sige til os, hvis du vil.' },
        ],
        en: [],
      },
    ]);

    expect(measured.map(({ path }) => path)).toEqual(['easy', 'hard']);
    expect(measured.map(({ text }) => isHard(text))).toEqual([false, true]);
  });
});

describe('the checks of words', () => {
  it.each([
    'Husk!',
    'Det er helt anonymt',
    'Ingen kan se det',
    'Nobody can see it',
    'Jeg holder øje med dig',
    'Din diagnose',
    'Du mangler stadig',
    'You must answer',
    'Super flot',
    '3. påmindelse',
    'Godt 😊',
    'Borgeren skal svare',
    'Er du syg',
    'Mandag – fredag',
    'Patienten venter',
  ])('refuse "%s"', (text) => {
    expect(toneProblems(text)).not.toEqual([]);
  });

  it.each([
    'Ingen holder øje med det, du skriver her.',
    'Du må gerne springe over.',
    'Nobody watches what you write here.',
  ])('let "%s" pass', (text) => {
    expect(toneProblems(text)).toEqual([]);
  });

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
