import { decideAdd, decideComplete, decideMark, type ListDecision } from '../../../src/dialogs/meeting-list/decide';
import { makeAgendaItem } from '../../support/make-agenda-item';
import { local, makePerson } from '../../support/make-facts';

const NOW = local('2026-03-05', '11:00');
const peer = makePerson('peer');
const a = makePerson('frivillig-a');
const coordinator = makePerson('koordinator');
const leader = makePerson('udviklingsleder');
const own = makeAgendaItem({ id: 'own' });
const refused = (why: string) => ({ kind: 'refused', why }) as ListDecision;

test('all five may add, and the development leader may not', () => {
  for (const person of [peer, a, makePerson('frivillig-b'), makePerson('frivillig-c'), coordinator]) {
    const item = { ...own, addedBy: person.id };
    expect(decideAdd([], person, item)).toEqual({ kind: 'keep', item });
  }
  expect(decideAdd([], leader, { ...own, addedBy: leader.id })).toEqual(refused('not-in-group'));
});

test('the same item again is there already, whatever became of it since', () => {
  for (const state of ['open', 'done', 'removed'] as const)
    expect(decideAdd([{ ...own, state }], peer, own)).toEqual({ kind: 'already' });
});

test('an item with the id of another’s does not take its place', () => {
  expect(decideAdd([own], a, { ...own, addedBy: a.id })).toEqual(refused('gone'));
});

test.each([peer, a, coordinator])('$id may say that an item is done', (person) => {
  const decision = decideMark([own], person, { id: 'own', mark: 'done' }, NOW);

  expect(decision).toEqual({ kind: 'keep', item: { ...own, state: 'done', changedAt: NOW } });
});

test('only the one who wrote it takes it away, and its words go with it', () => {
  const remove = { id: 'own', mark: 'remove' } as const;

  expect(decideMark([own], peer, remove, NOW)).toEqual({
    kind: 'keep',
    item: { ...own, state: 'removed', sealedText: new Uint8Array(0), changedAt: NOW },
  });
  expect(decideMark([own], coordinator, remove, NOW)).toEqual(refused('not-yours'));
  expect(decideMark([own], a, remove, NOW)).toEqual(refused('not-yours'));
});

test('the same mark again changes nothing', () => {
  expect(decideMark([{ ...own, state: 'done' }], a, { id: 'own', mark: 'done' }, NOW)).toEqual({ kind: 'already' });
  expect(decideMark([{ ...own, state: 'removed' }], peer, { id: 'own', mark: 'remove' }, NOW)).toEqual({
    kind: 'already',
  });
});

test('what is not there is not touched, and tells nothing about whose it was', () => {
  for (const mark of ['done', 'remove'] as const) {
    expect(decideMark([own], peer, { id: 'another', mark }, NOW)).toEqual(refused('gone'));
    expect(decideMark([{ ...own, state: 'removed' }], a, { id: 'own', mark }, NOW)).toEqual(refused('gone'));
    expect(decideMark([own], leader, { id: 'own', mark }, NOW)).toEqual(refused('not-in-group'));
  }
});

describe('who and by when', () => {
  const agreed = makeAgendaItem({ id: 'own', kind: 'agreement' });

  it('are added by the one who wrote it down; what is not said stays', () => {
    const withWho = { ...agreed, who: 'frivillig-a', changedAt: NOW };

    expect(decideComplete([agreed], peer, { id: 'own', who: 'frivillig-a', dueOn: undefined }, NOW)).toEqual({
      kind: 'keep',
      item: withWho,
    });
    expect(decideComplete([withWho], peer, { id: 'own', who: undefined, dueOn: '2026-03-12' }, NOW)).toMatchObject({
      item: { who: 'frivillig-a', dueOn: '2026-03-12' },
    });
  });

  it('may both be left out, and the same again changes nothing', () => {
    const nothing = { id: 'own', who: undefined, dueOn: undefined };

    expect(decideComplete([agreed], peer, nothing, NOW)).toEqual({ kind: 'already' });
  });

  it('are not for others, nor for a point, nor for what is done', () => {
    const said = { id: 'own', who: 'peer', dueOn: undefined };

    expect(decideComplete([agreed], a, said, NOW)).toEqual(refused('not-yours'));
    expect(decideComplete([agreed], leader, said, NOW)).toEqual(refused('not-in-group'));
    expect(decideComplete([own], peer, said, NOW)).toEqual(refused('gone'));
    expect(decideComplete([{ ...agreed, state: 'done' }], peer, said, NOW)).toEqual(refused('gone'));
    expect(decideComplete([], peer, said, NOW)).toEqual(refused('gone'));
  });
});
