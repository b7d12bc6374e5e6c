import type { AdaptiveCard, Element } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import { SHOW_CHOICES_VERB, withOneButton } from '../../src/cards/one-button';
import { timesCard } from '../../src/cards/find-a-time-card';
import type { Facts } from '../../src/schedules/facts';
import { messageKind } from '../../src/schedules/kinds';
import { messageOf } from '../../src/schedules/kinds/message-of';
import { plan } from '../../src/schedules/plan';
import { cardProblems } from '../cards/card-rules';
import { local, makeFacts, makeMeeting, makeProgramme, PARKVAENGET } from '../support/make-facts';

const LAST = '2026-04-12';
const facts = (lowEnergyUntilOn: string | undefined): Facts =>
  makeFacts({
    programme: makeProgramme({
      weeklyCapForPeer: 9,
      meetings: (all) => all.map((one) => (one.id === 'development-meeting' ? { ...one, leadMinutes: [2880] } : one)),
    }),
    peerMeetings: [makeMeeting('2026-03-05', '13:00', '14:00')],
    settings: Object.fromEntries(
      PARKVAENGET.people.map(({ id }) => [id, { lowEnergyUntilOn, wantsReminders: true, headsUpMinutes: 15 }]),
    ),
  });

/** Every card that the calendar brings to everybody in six weeks with a holiday, each as it leaves. */
function cardsThatCome(of: Facts): { kind: string; card: AdaptiveCard }[] {
  return plan(of, local('2026-03-02'), local(LAST, '23:59')).flatMap((one) => {
    const person = of.people.find(({ id }) => id === one.personId);
    if (person === undefined) return [];
    const about = { facts: of, person, occasion: one.occasion, slot: one.slot, now: one.dueAt, payload: undefined };
    const message = messageOf(messageKind(one.kind), { ...about, checkIn: undefined, remake: false });
    return message !== undefined && 'card' in message ? [{ kind: one.kind, card: message.card }] : [];
  });
}

const inputsOf = (elements: readonly Element[]): Element[] =>
  elements.flatMap((one) =>
    one.type === 'Container' ? inputsOf(one.items) : one.type.startsWith('Input.') ? [one] : [],
  );
const wordsOf = ({ body }: AdaptiveCard) => body.filter(({ type }) => type === 'TextBlock' || type === 'RichTextBlock');

describe('with low energy', () => {
  const low = cardsThatCome(facts(LAST));

  it('no card that comes by itself has more than one button, or anything to fill in', () => {
    expect(new Set(low.map(({ kind }) => kind))).toEqual(
      new Set(['week-card', 'tomorrow', 'heads-up', 'lead-time', 'closed-meeting']),
    );
    for (const { card } of low) {
      expect(buttonsOf(card).length).toBeLessThanOrEqual(1);
      expect(inputsOf(card.body)).toEqual([]);
      expect(cardProblems(card)).toEqual([]);
    }
  });

  it('the week card keeps the button that shows the rest, and the others say that there are choices', () => {
    const buttons = (kind: string) => [
      ...new Set(low.filter((one) => one.kind === kind).flatMap(({ card }) => buttonsOf(card).map(({ verb }) => verb))),
    ];
    expect(buttons('week-card')).toEqual(['week.unfold']);
    expect(buttons('closed-meeting')).toEqual([SHOW_CHOICES_VERB]);
  });

  it('without it the same cards have more', () => {
    const usual = cardsThatCome(facts(undefined));
    expect(usual.some(({ card }) => buttonsOf(card).length > 1)).toBe(true);
  });

  it('all the words stay, and what can be chosen waits behind the button', () => {
    const times = [{ field: 'on-2026-03-03-1130', on: '2026-03-03', from: '11:30', to: '13:30' }];
    const press = { verb: 'find-a-time.answer', data: { id: 'x' } };
    const view = { name: 'Peer', week: 10, thisYear: '2026', times, press, askedByOther: true, cameByItself: true };
    const full = timesCard(view, 'a-slot', 'da');
    const bare = withOneButton(full, 'a-slot', 'da');
    expect(wordsOf(bare)).toEqual(wordsOf(full));
    expect([inputsOf(bare.body), buttonsOf(bare).map(({ verb }) => verb)]).toEqual([[], [SHOW_CHOICES_VERB]]);
  });
});
