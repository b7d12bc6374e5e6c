import { createReadKeys } from '../../src/bot/inbox/activity-keys';
import { helpNowTexts } from '../../src/text/help-now';
import { replyTexts } from '../../src/text/replies';
import { closeStages, openStage, type BotStage } from '../support/bot-stage';

afterEach(() => closeStages());

const CRY = 'jeg har ikke lyst til at leve';
const OFFER = helpNowTexts.da.danger({ emergency: '112' });

interface NoteRow {
  key: string;
  answer: string | null;
  press: string | null;
}

const notes = (stage: BotStage): NoteRow[] =>
  stage
    .rows('activities')
    .map((row) => JSON.parse(row) as NoteRow)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
const offers = (stage: BotStage) =>
  stage.chat(stage.people.peer).filter(({ message }) => JSON.stringify(message).includes(OFFER)).length;

test('the note of a cry for help looks like that of any other message', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  for (const text of ['min uge', CRY, 'tak', 'qwertyuiop', 'stop']) await stage.teams.say(peer, text);

  const shapes = notes(stage).map(({ answer, press }) => [answer?.length, press]);

  expect(shapes).toHaveLength(5);
  expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
});

test('a cry for help that is sent again is met once, and again by a process that does not know whether it was met', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  const cry = { type: 'message', text: CRY, id: 'cry' };

  await Promise.all([1, 2, 3].map(() => stage.teams.post(peer, cry)));
  expect(offers(stage)).toBe(1);
  await stage.restart();
  await stage.teams.post(peer, cry);
  await stage.teams.post(peer, cry);
  expect(offers(stage)).toBe(2);
});

test('a command in the same message is carried out once all the same', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  const cry = { type: 'message', text: `stop, ${CRY}`, id: 'cry' };
  await stage.teams.post(peer, cry);
  await stage.teams.say(peer, 'start');
  await stage.restart();

  await stage.teams.post(peer, cry);

  expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: false });
  expect(offers(stage)).toBe(2);
});

test('words of distress on a form are kept in no note', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '10:30' } });
  const { peer } = stage.people;
  await stage.teams.say(peer, 'nyt punkt');
  const before = notes(stage).length;

  await stage.teams.press(peer, 'Gem', { what: CRY });

  expect(notes(stage)).toHaveLength(before);
  expect(stage.bytes().includes(Buffer.from('leve'))).toBe(false);
});

test('of a stranger nothing is kept but that something came', async () => {
  const stage = await openStage();
  const before = stage.dump();
  const activity = { type: 'message', text: 'hej, er du der?', id: 'one' };

  for (let times = 0; times < 3; times += 1) await stage.teams.post(stage.stranger, activity);

  expect(notes(stage)).toMatchObject([{ answer: null, press: null }]);
  expect(stage.dump()).toBe(before);
  expect(stage.rows('person_keys')).toEqual([]);
  expect(stage.chat(stage.stranger).map(({ message }) => message)).toEqual([{ text: replyTexts.da.stranger }]);
});

test('no answer and no pressed choice can be read from the notes', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  await stage.teams.press(peer, 'Godt');
  await stage.teams.say(peer, 'min uge');

  const kept = stage.rows('activities').join('\n');
  const hex = (words: string) => Buffer.from(words).toString('hex');

  for (const words of ['Spørgsmål', 'check-in', 'peer', 'Din uge', 'made']) {
    expect(kept).not.toContain(hex(words));
    expect(kept).not.toContain(`"${words}`);
  }
});

test('the key of a press is made with a secret: knowing what can be pressed is not enough to find out what was', () => {
  const press = {
    type: 'invoke',
    id: 'one',
    conversation: { id: 'chat' },
    from: { id: '29:peer' },
    value: { action: { data: { verb: 'check-in.answer', slot: 'check-in:peer:2026-W10', v: 1, a: '4' } } },
  } as never;
  const [ours, same, other] = [1, 1, 2].map((byte) => createReadKeys(Buffer.alloc(32, byte))(press)?.press?.key);
  expect(ours).toBe(same);
  expect(ours).not.toBe(other);
});
