import {
  answerInformation,
  INFORMATION_VERSION,
  isAskedAboutCheckIns,
  mayAskQuestions,
} from '../../../src/dialogs/set-up/information';
import { ROLES } from '../../../src/programme/people';
import { defaultSettings } from '../../../src/store/store';

const fresh = defaultSettings({ id: 'peer', language: 'da', showWhenDone: false });

test('no question before a yes', () => {
  expect(mayAskQuestions(fresh)).toBe(false);
  expect(mayAskQuestions(answerInformation(fresh, 'no'))).toBe(false);
  expect(mayAskQuestions(answerInformation(fresh, 'yes'))).toBe(true);
});

test('a yes to an earlier version of the information is not a yes to this one', () => {
  expect(mayAskQuestions({ ...answerInformation(fresh, 'yes'), informedVersion: INFORMATION_VERSION - 1 })).toBe(false);
});

test('a no touches nothing but the questions', () => {
  expect(answerInformation(fresh, 'no')).toEqual({ ...fresh, checkIns: 'no', informedVersion: INFORMATION_VERSION });
});

test('a later press changes the mind, and twice is the same as once', () => {
  const yes = answerInformation(answerInformation(fresh, 'no'), 'yes');

  expect(mayAskQuestions(yes)).toBe(true);
  expect(answerInformation(yes, 'yes')).toEqual(yes);
});

test('only the peer is asked', () => {
  expect(ROLES.filter(isAskedAboutCheckIns)).toEqual(['peer']);
});
