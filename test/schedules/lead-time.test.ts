import { messageAsText } from '../../src/cli/message-as-text';
import { leadTimeKind } from '../../src/schedules/kinds/lead-time';
import { plan } from '../../src/schedules/plan';
import { local, makeFacts, makeMeetingChange, makePerson, makeProgramme } from '../support/make-facts';

const withLeads = (leadMinutes: number[], cap = 9) =>
  makeProgramme({
    weeklyCapForPeer: cap,
    meetings: (all) => all.map((one) => (one.id === 'development-meeting' ? { ...one, leadMinutes } : one)),
  });

const leads = (facts: Parameters<typeof plan>[0]) =>
  plan(facts, local('2026-02-23'), local('2026-03-06'))
    .filter(
      ({ kind, personId, occasion }) => kind === 'lead-time' && personId === 'peer' && occasion.includes('2026-03-05'),
    )
    .map(({ due }) => `${due.on} ${due.at}`);

describe('lead times of a series', () => {
  it('two lead times give two reminders, none after the start, each in the own hours', () => {
    // Thursday 10.00: two days before is Tuesday 10.00, before the day's first message; two hours before is Wednesday.
    // 14.30 is taken by nothing, 14.15 by the reminder of the day before.
    expect(leads(makeFacts({ programme: withLeads([2880, 120]) }))).toEqual(['2026-02-26 14:30', '2026-03-04 14:30']);
  });

  it('two that fall together in a short day are one', () => {
    expect(leads(makeFacts({ programme: withLeads([120, 60]) }))).toEqual(['2026-03-04 14:30']);
  });

  it('follow the meeting when it is moved, and end when it is called off or is to have no reminder', () => {
    const programme = withLeads([120]);
    const moved = makeMeetingChange({ on: '2026-03-05', from: '13:00', to: '15:00' });
    const to = (changes: object) => leads(makeFacts({ programme, meetingChanges: [{ ...moved, ...changes }] }));

    expect(to({})).toEqual(['2026-03-05 11:00']);
    expect(to({ state: 'cancelled' })).toEqual([]);
    expect(to({ remind: false })).toEqual([]);
  });

  it('give way first when the week holds more than the cap', () => {
    expect(leads(makeFacts({ programme: withLeads([120], 3) }))).toEqual([]);
    expect(leads(makeFacts({ programme: withLeads([120], 4) }))).toEqual(['2026-03-04 14:30']);
  });

  it('say what, when and why', () => {
    const facts = makeFacts({ programme: withLeads([120]) });
    const input = { facts, person: makePerson('peer'), slot: 's', coming: [], checkIn: undefined, payload: undefined };
    const occasion = 'development-meeting.2026-03-05.2026-03-05.120';
    const message = leadTimeKind.message({ ...input, occasion, now: local('2026-03-04', '14:30'), remake: false });

    expect(messageAsText(message!).join('\n')).toContain('Torsdag d. 5. marts kl. 10.00-12.00.');
  });
});
