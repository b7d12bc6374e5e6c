import { messageAsText } from '../../src/cli/message-as-text';
import { readMasterKey } from '../../src/store/master-key';
import { createSealer } from '../../src/store/sealing';
import { type BotStage, openStage } from '../support/bot-stage';
import { seededRandom } from '../support/random';
import { teamChatStage } from '../support/team-chat-stage';
import { drawWish, type Wish } from './wishes';

/** What a week left behind, in a form that two runs can be compared by. */
export interface Week {
  /** Every row that is kept, sealed words opened, without what differs from run to run by its nature. */
  kept: string;
  /** What stands in every chat. */
  chats: string;
  wishes: number;
  /** What was sent besides the first time. */
  repeats: { atOnce: number; soon: number; late: number; underNewIds: number };
  /** Answers to presses that were another than the first time; a private card shows what is true by then, so it may be another. */
  otherAnswers: number;
}

/** A copy of an activity that is still on its way. */
interface Copy {
  at: number;
  send: () => Promise<void>;
}

const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
const MOMENTS = ['09:30', '10:16', '10:21', '11:02', '12:20', '13:46', '14:16', '14:45'];
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];

/**
 * Plays a week of random wishes over HTTP. With `repeated` each activity comes up to four times: at once, within a minute and a half, or hours later;
 * presses also under new ids. The wishes of a seed are the same either way, because they are drawn from what stands in the chats.
 */
export async function playWeek(seed: number, wishesAMoment: number, repeated: boolean): Promise<Week> {
  const stage = await openStage({
    at: { on: '2026-03-02', at: '09:00' },
    env: { MEDSPILLER_MASTER_KEY: MASTER_KEY },
  });
  const channel = teamChatStage(stage, 'channel');
  const [wishRandom, copyRandom] = [seededRandom(seed), seededRandom(seed ^ 0x5eed)];
  const week: Week = {
    ...{ kept: '', chats: '', wishes: 0, otherAnswers: 0 },
    repeats: { atOnce: 0, soon: 0, late: 0, underNewIds: 0 },
  };
  let copies: Copy[] = [];
  let lastId = 0;

  const deliverDue = async (until: number) => {
    const due = copies.filter(({ at }) => at <= until);
    copies = copies.filter(({ at }) => at > until);
    for (const { send } of due) await send();
  };

  const carryOut = async (wish: Wish) => {
    const id = `w${(lastId += 1)}`;
    const send = async (name: string) =>
      JSON.stringify(await stage.teams.post(wish.person, { ...wish.activity, id: name }));
    let first: string | undefined;
    const again = async (name: string) => {
      const answer = await send(name);
      await stage.bot.cardsRemade();
      if (answer !== first && wish.activity.type === 'invoke' && !wish.showsPrivate) week.otherAnswers += 1;
    };
    const now = stage.clock.now().getTime();
    const atOnce: string[] = [];
    const count = repeated ? Math.floor(copyRandom() * 4) : 0;
    for (let copy = 0; copy < count; copy += 1) {
      const when = copyRandom();
      const isNew = wish.isPress && when < 0.8 && copyRandom() < 0.5;
      const name = isNew ? `${id}-${copy}` : id;
      if (isNew) week.repeats.underNewIds += 1;
      if (when < 0.4) atOnce.push(name);
      else
        copies.push({
          at: now + (when < 0.8 ? copyRandom() * 90_000 : copyRandom() * 20 * 3_600_000),
          send: () => again(name),
        });
      week.repeats[when < 0.4 ? 'atOnce' : when < 0.8 ? 'soon' : 'late'] += 1;
    }
    const answers = await Promise.all([id, ...atOnce].map(send));
    first = answers[0];
    if (wish.activity.type === 'invoke' && !wish.showsPrivate)
      week.otherAnswers += answers.filter((answer) => answer !== first).length;
    if (wish.pressed !== undefined) showAnswer(stage, wish.pressed, first);
    await stage.bot.cardsRemade();
    week.wishes += 1;
  };

  await channel.install(stage.people.coordinator);
  for (const person of Object.values(stage.people)) await stage.teams.open(person);
  for (const on of DAYS)
    for (const at of MOMENTS) {
      // What comes again soon does so before anything else happens.
      await deliverDue(stage.clock.now().getTime() + 90_000);
      await stage.tickAt(on, at);
      for (let count = 0; count < wishesAMoment; count += 1) {
        stage.later(5_000 + Math.floor(wishRandom() * 15_000));
        await deliverDue(stage.clock.now().getTime());
        await carryOut(drawWish(stage, channel, wishRandom));
      }
    }
  await deliverDue(Infinity);
  week.chats = stage.teams.shown
    .map(
      ({ personId, message, replaced }) =>
        `${personId}${replaced ? ' (nu)' : ''}: ${messageAsText(message).join('\n  ')}`,
    )
    .join('\n');
  week.kept = await comparable(stage);
  await stage.close();
  return week;
}

/** A client puts the card of the answer in the pressed one's place. */
function showAnswer(stage: BotStage, id: string, answer: string | undefined): void {
  const { value } = JSON.parse(answer ?? '{}') as { value?: unknown };
  const entry = stage.teams.shown.find((one) => one.id === id);
  if (entry === undefined || typeof value !== 'object') return;
  Object.assign(entry, { message: { card: value }, replaced: true });
}

async function comparable(stage: BotStage): Promise<string> {
  const sealer = createSealer({
    masterKey: readMasterKey({ value: MASTER_KEY, file: '', mayCreate: false }),
    store: stage.store,
  });
  const opened = async (row: Record<string, unknown>): Promise<unknown> => {
    const { sealed_answers: answers, sealed_text: text } = row;
    if (typeof answers === 'string') row.sealed_answers = await open(`${row.person_id}`, answers, `${row.id}`);
    if (typeof text === 'string' && text !== '')
      row.sealed_text = await open(`${row.added_by}`, text, `meeting-list:${row.id}`);
    for (const one of ['claimed_by', 'activity_id', 'service_url']) if (row[one] != null) row[one] = 'set';
    return row;
  };
  const open = (personId: string, hex: string, purpose: string) =>
    sealer.open(personId, new Uint8Array(Buffer.from(hex, 'hex')), purpose);
  const lines: string[] = [];
  for (const line of stage.dump(['medspiller_migration', 'heartbeat']).split('\n')) {
    lines.push(line.startsWith('{') ? JSON.stringify(await opened(JSON.parse(line))) : line);
  }
  return lines.map((line) => line.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an-id')).join('\n');
}
