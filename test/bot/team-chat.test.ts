import { messageAsText } from '../../src/cli/message-as-text';
import type { Person } from '../../src/programme/people';
import type { Store } from '../../src/store/store';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { teamChatTexts } from '../../src/text/team-chat';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { teamChatStage } from '../support/team-chat-stage';

const TUESDAY = { on: '2026-03-03', at: '09:00' };
const TEAM = { id: '19:general@thread.tacv2', name: 'Udviklingsteamet' };
const texts = teamChatTexts.da;

let stage: BotStage;
let coordinator: Person;
let peer: Person;
beforeEach(async () => {
  stage = await openStage({ at: TUESDAY });
  ({ coordinator, peer } = stage.people);
});
afterEach(() => closeStages());

const chats = () => stage.store.listTeamChats();
const names = async () => (await chats()).map(({ name }) => name);
const inChat = (id: string, fields: Record<string, unknown> = {}) => ({
  conversation: { id, isGroup: true, conversationType: 'channel' },
  ...fields,
});

describe('a channel or group chat is known', () => {
  it('from the moment the bot is added, whoever added it, and nothing is said there', async () => {
    const [channel, group] = [teamChatStage(stage, 'channel'), teamChatStage(stage, 'group')];

    await channel.install(stage.stranger);
    await group.install(coordinator);

    expect(await chats()).toMatchObject([
      { conversationId: channel.id, kind: 'channel', name: 'Møder', botId: '28:medspiller', active: true, on: false },
      { conversationId: group.id, kind: 'group', name: 'Projektgruppen', active: true, on: false },
    ]);
    expect(stage.teams.shown).toEqual([]);
  });

  it('also when only its members are told of, and not when another member comes', async () => {
    const group = teamChatStage(stage, 'group');
    const members = (id: string) => ({ type: 'conversationUpdate', membersAdded: [{ id }], ...group.fields });

    await stage.teams.post(peer, members('29:somebody'));
    expect(await chats()).toEqual([]);

    await stage.teams.post(peer, members('28:medspiller'));
    expect(await chats()).toMatchObject([{ conversationId: group.id, active: true, on: false }]);
  });

  it('from words in a thread too: the channel, not the thread; each word gets one sentence, once', async () => {
    const channel = teamChatStage(stage, 'channel');
    const words = { type: 'message', text: 'hej', id: 'one', ...inChat(`${channel.id};messageid=17`) };

    await stage.teams.post(peer, words);
    await stage.teams.post(peer, words);

    expect((await chats()).map(({ conversationId }) => conversationId)).toEqual([channel.id]);
    expect(channel.shown().map(({ message }) => message)).toEqual([{ text: replyTexts.da.privately }]);
  });

  it('as the channel that was chosen at the installation', async () => {
    const selected = { settings: { selectedChannel: { id: '19:chosen@thread.tacv2' } }, team: TEAM };

    await stage.teams.post(coordinator, {
      type: 'installationUpdate',
      action: 'add',
      ...inChat(TEAM.id, { channelData: selected }),
    });

    expect(await chats()).toMatchObject([{ conversationId: '19:chosen@thread.tacv2', name: 'Udviklingsteamet' }]);
  });

  it('by its name: the channel’s own, the team’s for the general one, none for a group without', async () => {
    const add = (id: string, fields: Record<string, unknown>) =>
      stage.teams.post(coordinator, { type: 'installationUpdate', action: 'add', ...inChat(id, fields) });
    await add('19:a@thread.tacv2', {
      channelData: { channel: { id: '19:a@thread.tacv2', name: 'Aftaler' }, team: TEAM },
    });
    await add(TEAM.id, { channelData: { channel: { id: TEAM.id, name: 'General' }, team: TEAM } });
    await add('19:z@thread.v2', {
      conversation: { id: '19:z@thread.v2', conversationType: 'groupChat', isGroup: true },
    });

    expect(await names()).toEqual(['Aftaler', 'Udviklingsteamet', undefined]);

    // Words carry no names; what is known stays.
    await stage.teams.post(peer, { type: 'message', text: 'hej', ...inChat('19:a@thread.tacv2;messageid=1') });
    expect(await names()).toEqual(['Aftaler', 'Udviklingsteamet', undefined]);
  });

  it.each([
    ['channelRenamed', { channel: { id: '19:meetings@thread.tacv2', name: 'Nyt' }, team: TEAM }, ['Nyt']],
    ['channelRenamed', { channel: { id: '19:other@thread.tacv2', name: 'Nyt' }, team: TEAM }, ['Møder']],
    ['teamRenamed', { team: { ...TEAM, name: 'Nyt team' } }, ['Møder']],
    ['channelCreated', { channel: { id: '19:new@thread.tacv2', name: 'Ny' }, team: TEAM }, ['Møder']],
  ])('by its new name after %s', async (eventType, data, expected) => {
    await teamChatStage(stage, 'channel').install(coordinator);

    await stage.teams.post(peer, {
      type: 'conversationUpdate',
      ...inChat(TEAM.id, { channelData: { ...data, eventType } }),
    });

    expect(await names()).toEqual(expected);
  });

  it('by a name without signs that turn the text around, and not without end', async () => {
    const name = `a\u202Eb${'x'.repeat(500)}`;

    await stage.teams.post(coordinator, {
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', isGroup: true, name },
    });

    expect(await names()).toEqual([`ab${'x'.repeat(78)}`]);
  });

  it('whatever its channel data look like', async () => {
    for (const channelData of [{}, { team: null }, { channel: 'x', team: 5 }, { settings: [] }])
      await stage.teams.post(peer, {
        type: 'installationUpdate',
        action: 'add',
        ...inChat('19:a@thread.tacv2', { channelData }),
      });

    expect(await chats()).toMatchObject([{ conversationId: '19:a@thread.tacv2', kind: 'channel', on: false }]);
  });

  it('and a private chat is none', async () => {
    await stage.teams.open(peer);
    await stage.teams.say(peer, 'hej');

    expect(await chats()).toEqual([]);
  });
});

test('a turn that fails in a shared chat is answered by silence there', async () => {
  let isBroken = false;
  const fragile = await openStage({
    aroundStore: (store) =>
      new Proxy(store, {
        get: (target, name: keyof Store) =>
          isBroken && name === 'noteActivity' ? async () => Promise.reject(new Error('disk full')) : target[name],
      }),
  });

  isBroken = true;
  await fragile.teams.post(fragile.people.peer, { type: 'message', text: 'hej', ...inChat('19:a@thread.tacv2') });

  expect(fragile.teams.shown).toEqual([]);
  expect(fragile.events()).toContain('turn.failed');
});

describe('a chat that the bot is taken out of', () => {
  const chosen = async (kind: 'channel' | 'group') => {
    const chat = teamChatStage(stage, kind);
    await chat.install(coordinator);
    await choose('Vis her');
    return chat;
  };

  it.each(['remove', 'remove-upgrade'])(
    'is off, and not on again by itself when the bot comes back (%s)',
    async (action) => {
      const group = await chosen('group');

      await group.install(peer, action);
      expect(await chats()).toMatchObject([{ active: false, on: false }]);

      await group.install(peer);
      expect(await chats()).toMatchObject([{ active: true, on: false }]);
    },
  );

  it.each([
    ['the members say so', { type: 'conversationUpdate', membersRemoved: [{ id: '28:medspiller' }] }, {}],
    ['the team is deleted', { type: 'conversationUpdate' }, { eventType: 'teamDeleted' }],
    ['out of the whole team, which Teams names alone', { type: 'installationUpdate', action: 'remove' }, {}],
    [
      'the channel is deleted',
      { type: 'conversationUpdate' },
      { eventType: 'channelDeleted', channel: { id: '19:meetings@thread.tacv2' } },
    ],
  ])('a channel: %s', async (_what, activity, data) => {
    await chosen('channel');

    await stage.teams.post(coordinator, { ...activity, ...inChat(TEAM.id, { channelData: { team: TEAM, ...data } }) });

    expect(await chats()).toMatchObject([{ active: false, on: false }]);
  });

  it('gets no card', async () => {
    const channel = await chosen('channel');
    await channel.install(coordinator, 'remove');

    await stage.tickAt('2026-03-04', '14:15');

    expect(channel.shown()).toEqual([]);
  });

  it('of another team: nothing happens to this one', async () => {
    await chosen('channel');
    const other = { id: '19:other-team@thread.tacv2', name: 'Andre' };

    await stage.teams.post(peer, {
      type: 'installationUpdate',
      action: 'remove',
      ...inChat(other.id, { channelData: { team: other } }),
    });

    expect(await chats()).toMatchObject([{ active: true, on: true }]);
  });
});

describe('the coordinator', () => {
  it('is told how to add the bot while it is in no chat', async () => {
    await say(coordinator, 'møder i kanalen');

    expect(stage.lastText(coordinator)).toContain(`${texts.noneYet}\n${texts.howToAdd}`);
  });

  it('reads what would be shown before the yes, and when the first card comes after it; nothing is said in the chat', async () => {
    const channel = teamChatStage(stage, 'channel');
    await channel.install(peer);
    await say(coordinator, 'Møder i kanalen');
    const before = stage.lastText(coordinator);

    await stage.teams.press(coordinator, 'Vis her');

    expect(before).toContain(`${texts.namesByChoice} ${texts.neverThere}\nMøder\n[Vis her]`);
    expect(stage.lastText(coordinator)).toContain(
      'Møderne vises fra nu af i Møder.\nDet første kort kommer onsdag d. 4. marts kl. 14.15. Jeg skriver ikke noget der før.',
    );
    expect(await chats()).toMatchObject([{ on: true }]);
    expect(channel.shown()).toEqual([]);
    await stage.tickAt('2026-03-04', '14:14');
    expect(channel.shown()).toEqual([]);
    await stage.tickAt('2026-03-04', '14:15');
    expect(channel.shown()).toHaveLength(1);
  });

  it('has one chat on at most', async () => {
    await teamChatStage(stage, 'channel').install(peer);
    await choose('Vis her');
    await teamChatStage(stage, 'group').install(peer);

    await choose('Vis her');

    expect((await chats()).map(({ on }) => on)).toEqual([false, true]);
  });

  it('turns it off at once: no new card, and those that stand there stand still', async () => {
    const channel = teamChatStage(stage, 'channel');
    await channel.install(peer);
    await choose('Vis her');
    await stage.tickAt('2026-03-04', '14:15');
    const standing = channel.text();

    await choose('Vis ikke mere');

    expect(stage.lastText(coordinator)).toContain(`${texts.turnedOff({ name: 'Møder' })} ${texts.cardsStand}`);
    expect(await channel.press(peer, 'Kommer')).toBe(texts.notFollowed);
    await stage.tickAt('2026-03-11', '14:15');
    expect(channel.shown()).toHaveLength(1);
    expect(channel.text()).toBe(standing);
    expect(await stage.store.listAttendance('2026-03-01', '2026-03-31')).toEqual([]);
  });

  it('turns it on again and the card of the coming meeting is put right', async () => {
    const channel = teamChatStage(stage, 'channel');
    await channel.install(peer);
    await choose('Vis her');
    await stage.tickAt('2026-03-04', '14:15');
    await choose('Vis ikke mere');
    await stage.teams.open(peer);
    const row = { occurrenceId: 'development-meeting.2026-03-05', personId: 'peer', on: '2026-03-05' };
    await stage.store.saveAttendance({ ...row, rsvp: 'coming', outcome: undefined, saidAt: stage.clock.now() });

    await choose('Vis her');
    await stage.bot.cardsRemade();

    expect(channel.shown()).toHaveLength(1);
    expect(channel.text()).toContain('Kommer: 1.');
  });

  it('changes nothing by a press on a chat that the bot has left', async () => {
    const channel = teamChatStage(stage, 'channel');
    await channel.install(peer);
    await say(coordinator, 'møder i kanalen');
    await channel.install(peer, 'remove');

    await stage.teams.press(coordinator, 'Vis her');

    expect(stage.lastText(coordinator)).toContain(texts.notThereAnyMore);
    expect(await chats()).toMatchObject([{ on: false }]);
  });

  it.each([
    'møder i kanalen',
    'vis møder i kanalen',
    'Vis møderne i gruppens kanal, tak',
    'møder i gruppechatten',
    'slå møder til i kanalen',
    'meetings in the channel',
    'show the meetings in the group chat',
  ])('may say it as "%s"', async (words) => {
    await say(coordinator, words);

    expect(stage.lastText(coordinator).split('\n')[0]).toBe(texts.title);
  });
});

describe('nobody else', () => {
  it.each(['peer', 'leader', 'a'] as const)('may choose (%s): not by words and not by a press', async (who) => {
    const person = stage.people[who];
    await teamChatStage(stage, 'channel').install(person);
    await say(coordinator, 'møder i kanalen');
    const data = stage.dataOf(coordinator, 'Vis her');

    await say(person, 'møder i kanalen');
    const own = await stage.pressData(person, { ...data, slot: data.slot.replace('koordinator', person.id) });
    const others = await stage.pressData(person, data);

    expect(stage.lastText(person)).toBe(texts.onlyCoordinator);
    for (const answer of [own, others]) expect(asText(answer)).toContain(refusalTexts.da.notYours);
    expect(await chats()).toMatchObject([{ on: false }]);
  });

  it('may choose by a bent press', async () => {
    await teamChatStage(stage, 'channel').install(peer);
    await say(coordinator, 'møder i kanalen');
    const data = stage.dataOf(coordinator, 'Vis her');
    const before = stage.dump();

    for (const chat of [undefined, '', '19:meetings@thread.tacv2', 'f'.repeat(200), 7, ['a'], 'deadbeef00'])
      await stage.pressData(coordinator, { ...data, chat });

    expect(stage.dump()).toBe(before);
  });
});

describe('a name beside the answer', () => {
  it('is each person’s own choice, offered in the help only while a chat is on', async () => {
    await stage.teams.open(peer);
    expect(await helpOf(peer)).not.toContain('navn i kanalen');
    await teamChatStage(stage, 'channel').install(peer);
    await choose('Vis her');

    expect(await helpOf(peer)).toContain('vis mit navn i kanalen');
    await say(peer, 'vis mit navn i kanalen');
    expect(stage.lastText(peer)).toBe(texts.nameOn);
    expect(await helpOf(peer)).toContain('skjul mit navn');
    await say(peer, 'skjul mit navn');
    expect(stage.lastText(peer)).toBe(texts.nameOff);
    expect((await stage.store.findSettings('peer'))?.nameInTeamChat).toBe(false);
  });

  it('comes and goes at once on the card that stands there', async () => {
    const channel = teamChatStage(stage, 'channel');
    await channel.install(peer);
    await choose('Vis her');
    await stage.tickAt('2026-03-04', '14:15');
    await channel.press(peer, 'Kommer');

    await say(peer, 'vis mit navn i kanalen');
    await stage.bot.cardsRemade();
    expect(channel.text()).toContain('Kommer: Peer har valgt at stå ved navn.');

    await say(peer, 'hide my name');
    await stage.bot.cardsRemade();
    expect(channel.text()).toContain('Kommer: 1.');
    expect(channel.text()).not.toContain('Peer');
    expect(channel.shown()).toHaveLength(1);
  });

  it('may be chosen before any chat is on, and that is said', async () => {
    await say(peer, 'vis mit navn i kanalen');

    expect(stage.lastText(peer)).toBe(texts.nameOnNoChat);
  });
});

async function say(person: Person, text: string): Promise<void> {
  stage.later(11_000);
  await stage.teams.say(person, text);
}

/** The coordinator asks for the card and presses a button on it. */
async function choose(title: string): Promise<void> {
  await say(coordinator, 'møder i kanalen');
  await stage.teams.press(coordinator, title);
}

async function helpOf(person: Person): Promise<string> {
  await say(person, 'hjælp');
  const last = stage.chat(person).at(-1);
  return last === undefined ? '' : messageAsText(last.message).join('\n');
}
