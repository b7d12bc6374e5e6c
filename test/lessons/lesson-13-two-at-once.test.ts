import { connect } from 'node:net';
import type { Person } from '../../src/programme/people';
import { replyTexts } from '../../src/text/replies';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { openSecondBot, SHARED_KEY } from '../support/second-bot';

afterEach(() => closeStages());

test('lesson 13 (microsoft/teams-sdk#2540): two quick messages both take effect, in the order in which they came, and are answered in it', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'hej');
  const before = stage.chat(peer).length;

  await sayAtOnce(stage, peer, [
    'skriv på engelsk',
    'stop',
    'højst 2 beskeder om ugen',
    'start',
    'skriv på dansk',
    'stop',
  ]);

  expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: true, language: 'da', weeklyCap: 2 });
  const said = stage
    .chat(peer)
    .slice(before)
    .map(({ message }) => ('text' in message ? message.text : 'card'));
  expect(said).toHaveLength(6);
  const { en, da } = replyTexts;
  expect(said.filter((text) => ![said[2]].includes(text))).toEqual([
    en.language,
    en.stop,
    en.start,
    da.language,
    da.stop,
  ]);
  expect(stage.events()).not.toContain('turn.failed');
});

test('lesson 13: also when they come to two processes nothing is lost', async () => {
  const stage = await openStage({ env: { MEDSPILLER_MASTER_KEY: SHARED_KEY } });
  const { peer } = stage.people;
  const second = await openSecondBot(stage);
  await stage.teams.say(peer, 'hej');

  await Promise.all([
    stage.teams.say(peer, 'skriv på engelsk'),
    second.say(peer, 'højst 2 beskeder om ugen'),
    stage.teams.say(peer, 'varsel 15 minutter'),
    second.say(peer, 'spørgsmål hver anden uge'),
  ]);

  expect(await stage.store.findSettings('peer')).toMatchObject({
    ...{ language: 'en', weeklyCap: 2, headsUpMinutes: 15, checkInEveryWeeks: 2 },
  });
  await second.close();
});

/** Writes them all into one connection before any is answered: so their order is certain. */
async function sayAtOnce(stage: BotStage, person: Person, texts: readonly string[]): Promise<void> {
  const { serviceUrl } = (await stage.store.findConversation(person.id))!;
  const requests = texts.map((text, at) => {
    const body = JSON.stringify({
      ...{ type: 'message', id: `quick-${at}`, text, channelId: 'msteams', serviceUrl },
      from: { id: `29:${person.id}`, name: person.name, aadObjectId: person.aadObjectId },
      recipient: { id: '28:medspiller', name: 'Medspiller' },
      conversation: { id: `chat-${person.id}`, conversationType: 'personal' },
    });
    const head = 'POST /api/messages HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json';
    return `${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  const socket = connect(stage.port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    let answers = '';
    socket.on('error', reject).on('data', (chunk: Buffer) => {
      answers += chunk.toString();
      if (answers.split('HTTP/1.1 200').length > texts.length) resolve();
    });
    socket.write(requests.join(''));
  });
  socket.destroy();
}
