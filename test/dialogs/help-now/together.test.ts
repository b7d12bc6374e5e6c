import { detectCrisis, readList } from '../../../src/dialogs/help-now/detect';
import { STRETCH } from '../../../src/dialogs/help-now/list/together';

/** Written beside the rules they show, so they say what is meant and not how much is found. */
test.each([
  ['jeg har skåret for dybt i nat', 'explicit'],
  ['for dybt skar jeg i nat', 'explicit'],
  ['mine lår er fulde af snit', 'explicit'],
  ['hvor mange sovepiller skal der til for at dø', 'explicit'],
  ['jeg når ikke at opleve min fødselsdag', 'explicit'],
  ['det her er sidste besked I får fra mig', 'explicit'],
  ['en beboer pegede på os med en saks', 'violence'],
  ['med en saks gik han mod hende', 'violence'],
  ['om halsen greb han mig', 'violence'],
  ['jeg kan næsten ikke trække vejret', 'soft'],
  ['jeg har efter alt det der er sket ikke rigtig lyst til at leve mere', 'explicit'],
  ['komme ud af sengen kan jeg ikke', 'soft'],
])('what belongs together is seen in any order: "%s"', (message, offer) => {
  expect(detectCrisis(message)).toBe(offer);
});

test.each([
  'jeg skar for dybt i kagen så fyldet løber ud',
  'min kat kradsede mig til blods',
  'hvor mange panodiler må vi have liggende i førstehjælpskassen',
  'jeg vil gerne opleve koncerten til sommer men kan ikke',
  'det er sidste gang I ser mig som frivillig',
  'vil gerne slettes fra listen permanent',
  'han gik med en hammer og satte reolen op',
  'jeg har blå mærker efter fodbold, min mand griner',
  'jeg fik kaffen galt i halsen',
  'kan ikke stå op så tidligt på mandag',
  'jeg griner så jeg ikke kan få vejret',
  'jeg vil have den sang til at stoppe i mit hoved',
])('the same words about something else are silent: "%s"', (message) => {
  expect(detectCrisis(message)).toBeUndefined();
});

test('what stands far apart or in two sentences does not belong together', () => {
  const between = Array.from({ length: STRETCH }, () => 'og').join(' ');

  expect(readList('mine lår er fulde af snit')).toBe('explicit');
  expect(readList(`mine lår ${between} er fulde af snit`)).toBeUndefined();
  expect(readList('mine lår. fulde af snit')).toBeUndefined();
});

test('it is found at any place of a long message', () => {
  for (let before = 0; before <= 3 * STRETCH; before += 1)
    expect(detectCrisis(`${'og '.repeat(before)}mine lår er fulde af snit ${'og '.repeat(before)}`)).toBe('explicit');
});

test.each([
  ['vi fik tæsk 4-0', undefined],
  ['han fik tæsk efter kampen', 'violence'],
  ['de overfaldt os kl 12 30', 'violence'],
  ['hun slog mig i uno', undefined],
  ['hun slog mig i maven', 'violence'],
  ['hun slog mig i mandags', 'violence'],
  ['i filmen tager han livet af sig', undefined],
  ['i filmen tager han livet af sig, ligesom min bror', 'explicit'],
  ['kopimaskinen bider mig', undefined],
  ['naboen bider mig', 'violence'],
  ['ham på telefonen truede mig', 'violence'],
  ['på min telefon truede han mig', 'violence'],
  ['en mand i afsnittet slog hende', 'violence'],
  ['de overfaldt os d. 12/9', 'violence'],
])('games, plots and machines hurt nobody, and people do: "%s"', (message, offer) => {
  expect(detectCrisis(message)).toBe(offer);
});

test.each([
  ['a gider et leve mer', 'explicit'],
  ['æ vil fandme it leve længer', 'explicit'],
  ['kn ikk merr', 'soft'],
  ['a ka sgu et mere', 'soft'],
  ['i went for it and a vil not', undefined],
  ['kan ikk mer idag', 'soft'],
])('is read however it is spelt: "%s"', (message, offer) => {
  expect(detectCrisis(message)).toBe(offer);
});
