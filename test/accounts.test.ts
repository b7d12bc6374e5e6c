import { checkAccounts } from '../src/accounts';
import type { Person } from '../src/programme/people';
import { closeSenders, openSender } from './support/make-sender';
import { makeOther } from './support/make-facts';

afterEach(closeSenders);

const account = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const person = (id: string, number?: number): Person =>
  makeOther('peer', id, number === undefined ? {} : { aadObjectId: account(number) });

/** Starts with these people, one start after the other; gives what stopped each, or nothing. */
async function startWith(...starts: { people: Person[]; same?: string[] }[]): Promise<(string | undefined)[]> {
  const { store } = await openSender();
  const ends: (string | undefined)[] = [];
  for (const { people, same = [] } of starts) {
    const end = checkAccounts(store, people, same);
    ends.push(
      await end.then(
        () => undefined,
        (error: unknown) => (error as Error).message,
      ),
    );
  }
  expect(await store.findFact('accounts')).not.toContain(account(1));
  return ends;
}

test('the same people start again and again, new ones beside them, and one who gets an account later', async () => {
  const ends = await startWith(
    { people: [person('peer', 1), person('volunteer')] },
    { people: [person('peer', 1), person('volunteer', 2), person('new', 3)] },
    { people: [{ ...person('peer', 1), aadObjectId: account(1).toUpperCase() }] },
  );

  expect(ends).toEqual([undefined, undefined, undefined]);
});

test('another human under an id is not let in: the chat and the answers there are somebody’s', async () => {
  const [, end, after] = await startWith(
    { people: [person('peer', 1)] },
    { people: [person('peer', 2)] },
    { people: [person('peer', 1), person('peer-2', 2)] },
  );

  expect(end).toContain("'peer' har en anden konto end før");
  expect(after).toBeUndefined();
});

test('an id that comes back after its human left is still theirs', async () => {
  const [, , end] = await startWith(
    { people: [person('peer', 1)] },
    { people: [person('other', 3)] },
    { people: [person('peer', 2)] },
  );

  expect(end).toContain("'peer'");
});

test('somebody under another id than before is not let in: their stop would be forgotten', async () => {
  const [, end] = await startWith({ people: [person('peer', 1)] }, { people: [person('anna', 1)] });

  expect(end).toContain("'anna' hed 'peer' før");
});

test('whoever says that it is the same person starts, and need say it only once', async () => {
  const ends = await startWith(
    { people: [person('peer', 1)] },
    { people: [person('peer', 2)], same: ['peer'] },
    { people: [person('peer', 2)] },
  );

  expect(ends).toEqual([undefined, undefined, undefined]);
});
