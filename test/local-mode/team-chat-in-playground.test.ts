import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RSVP_VERB } from '../../src/cards/rsvp';
import { button } from '../../src/cards/adaptive-card';
import { type Playground, startPlayground } from '../../src/local-mode/playground';
import { createLog } from '../../src/log';
import { teamMeetingSlot } from '../../src/schedules/team/team-meeting';
import type { TeamChat } from '../../src/store/store';
import { rsvpTexts } from '../../src/text/rsvp';
import { teamChatTexts } from '../../src/text/team-chat';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

const configText = readFileSync(join(__dirname, '../../.m365agentsplayground.yml'), 'utf8');
const SLOT = teamMeetingSlot('development-meeting.2026-03-05');
const CHATS = { channel: 'team-id', group: 'group-chat-id' } as const;

const workDir = mkdtempSync(join(tmpdir(), 'team-chat-playground-'));
let stage: BotStage;
let playground: Playground;

beforeAll(async () => {
  stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  const { id, aadObjectId } = stage.people.coordinator;
  playground = await startPlayground({
    forPerson: { id, aadObjectId: aadObjectId ?? '' },
    configText,
    botEndpoint: `http://127.0.0.1:${stage.port}/api/messages`,
    port: 0,
    workDir,
    log: createLog(
      () => undefined,
      () => new Date(0),
    ),
  });
}, 60_000);
afterAll(async () => {
  await playground?.stop();
  await closeStages();
  rmSync(workDir, { recursive: true, force: true });
});

const post = async (path: string, body: object): Promise<unknown> => {
  const response = await fetch(`${playground.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the Playground answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
};

/** The Playground says yes before the bot has heard of it. */
async function chatThat(is: Partial<TeamChat>): Promise<void> {
  const soon = AbortSignal.timeout(5_000);
  const found = async () =>
    (await stage.store.listTeamChats()).some((chat) =>
      (Object.keys(is) as (keyof TeamChat)[]).every((key) => chat[key] === is[key]),
    );
  while (!soon.aborted && !(await found())) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!(await found())) throw new Error(`no such chat came: ${JSON.stringify(is)}`);
}

/** What the bot did with the card since a line of the log. */
const refreshed = (from: number) =>
  stage.lines
    .slice(from)
    .map((line) => JSON.parse(line) as { event: string; state?: string })
    .filter(({ event }) => event === 'card.refreshed')
    .map(({ state }) => state);

// One after the other on one stage: what the coordinator turns on in the second is off in the first.
describe.each([
  ['channel', '2026-03-04', '2026-03-05'],
  ['group', '2026-03-11', '2026-03-12'],
] as const)('a %s of Microsoft’s own Playground', (kind, wednesday, thursday) => {
  const slot = SLOT.replace('2026-03-05', thursday);
  /** A press as the Playground's page sends it, in the name of one of its members. */
  const press = async (userId: string, a: string): Promise<unknown> => {
    const replyToId = (await stage.store.findDelivery(slot))?.activityId;
    const { verb, data } = button('', RSVP_VERB, slot, { at: `${thursday}T10:00`, a });
    const id = kind === 'channel' ? `${CHATS[kind]};messageid=${replyToId}` : CHATS[kind];
    return post('/_conversation/v1/invoke', {
      name: 'adaptiveCard/action',
      conversation: { id },
      from: { id: userId },
      replyToId,
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    });
  };

  it('is known when the bot is installed there, and takes the card', async () => {
    await post(`/_debug/conversation/${CHATS[kind]}/installation`, {});
    await chatThat({ conversationId: CHATS[kind], kind, active: true, on: false });

    stage.later(11_000);
    await stage.teams.say(stage.people.coordinator, 'møder i kanalen');
    await stage.teams.press(stage.people.coordinator, teamChatTexts.da.showHere);
    await stage.tickAt(wednesday, '14:15');

    expect(await stage.store.findDelivery(slot)).toMatchObject({
      state: 'sent',
      activityId: expect.stringMatching(/^\d+$/),
    });
  }, 20_000);

  it('carries presses of its members, and lets the card be replaced where it stands', async () => {
    const logged = stage.lines.length;

    const answers = [
      await press('user-id-peer', 'coming'),
      await press('user-id-frivillig-a', 'not-coming'),
      await press('user-id-udviklingsleder', 'coming'),
    ];
    await stage.bot.cardsRemade();

    expect(answers).toMatchObject([
      { value: expect.stringContaining(rsvpTexts.da.said.coming) },
      { value: expect.stringContaining(rsvpTexts.da.said['not-coming']) },
      { value: teamChatTexts.da.notInvited },
    ]);
    expect(new Set(refreshed(logged))).toEqual(new Set(['sent']));
    expect(await stage.store.listStale()).toEqual([]);
    expect(await stage.store.listAttendance(thursday, thursday)).toMatchObject([
      { personId: 'frivillig-a', rsvp: 'not-coming' },
      { personId: 'peer', rsvp: 'coming' },
    ]);
  }, 20_000);

  it('tells when the bot is taken out of it', async () => {
    const template = await fetch(
      `${playground.url}/_internal/v1/customActivities/template?conversationId=${CHATS[kind]}&type=uninstall`,
    );

    await post('/_internal/v1/customActivities', (await template.json()) as object);

    await chatThat({ conversationId: CHATS[kind], active: false, on: false });
  }, 20_000);
});
