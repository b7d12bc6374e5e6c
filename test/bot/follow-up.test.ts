import { cardProblems } from '../cards/card-rules';
import { checkInTexts } from '../../src/text/check-in';
import { followUpTexts } from '../../src/text/follow-up';
import { privateTexts } from '../../src/text/private';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = followUpTexts.da;
const SLOT = 'check-in:peer:2026-W10';
const THURSDAY = '2026-03-05';

/** A stage on which the peer has pressed these three answers and stands at the ending. */
async function openAtEnding(...answers: string[]) {
  const stage = await openStage();
  await stage.teams.open(stage.people.coordinator);
  await stage.getCheckIn();
  const { peer, coordinator } = stage.people;
  for (const answer of answers) await stage.teams.press(peer, answer);
  return { stage, peer, coordinator };
}
/** Private cards open only where it is known in which message. */
const WHERE = { replyToId: 'a-card' };
const HARD = ['Rigtig svært', 'Slet ikke', 'Ja'];
const GOOD = ['Rigtig godt', 'Fuldt ud', 'Nej'];

/** The card that stands last in a chat; it keeps the rules of every card. */
function cardOf(stage: BotStage) {
  const message = stage.chat(stage.people.peer).at(-1)?.message;
  if (message === undefined || !('card' in message)) throw new Error('no card');
  expect(cardProblems(message.card)).toEqual([]);
  return message.card;
}
const words = (stage: BotStage) => {
  cardOf(stage);
  return stage.lastText(stage.people.peer);
};
const press = (stage: BotStage, title: string, inputs?: Record<string, string>) =>
  stage.teams.press(stage.people.peer, title, inputs);

/** From the ending to "Vil du tage det op med nogen?" about too much at once. */
async function toRoutes(stage: BotStage) {
  await press(stage, texts.show);
  await press(stage, texts.more, { chosen: 'workload,noise' });
  await press(stage, texts.more, { t: 'workload' });
  await press(stage, texts.more, { chosen: 'fewer' });
}

describe('after the questions', () => {
  it('the ending is the same for the worst and the best answers, and more opens only when it is pressed for', async () => {
    const [hard, good] = [await openAtEnding(...HARD), await openAtEnding(...GOOD)];

    const chats = [hard, good].map(({ stage, peer }) => JSON.stringify(stage.chat(peer).map(({ message }) => message)));
    expect(chats[0]).toBe(chats[1]);
    expect(words(hard.stage)).toContain(checkInTexts.da.ending);
  });

  it('who has said that something took energy is asked what; the others see what they have answered', async () => {
    const hard = await openAtEnding(...HARD);
    await press(hard.stage, texts.show);
    expect(words(hard.stage)).toContain(texts.triggersAsk);
    expect(words(hard.stage)).not.toContain('ramte mig personligt');

    const good = await openAtEnding(...GOOD);
    await press(good.stage, texts.show);
    expect(words(good.stage)).toContain(texts.topicsAsk);
    expect(words(good.stage)).toContain('Rigtig godt.');
  });

  it('what can help, with whom, how: the exact words and the people are shown before the yes, and the coordinator gets nothing sent', async () => {
    const { stage, coordinator } = await openAtEnding(...HARD);
    const before = stage.chat(coordinator).length;
    await toRoutes(stage);
    expect(words(stage)).toContain(texts.whoAsk);

    await press(stage, texts.routes.coordinator);
    await press(stage, texts.share);
    const preview = words(stage);
    expect(preview).toContain(texts.previewAsk({ who: 'Koordinator' }));
    expect(preview).toContain('For meget på én gang. Det kan hjælpe: Færre eller andre opgaver.');
    expect(preview).toContain(texts.cannotBeUnread({ who: 'Koordinator' }));

    await press(stage, texts.yes);
    expect(words(stage)).toContain(texts.shared({ who: 'Koordinator' }));
    expect(await stage.store.listSharedPoints()).toMatchObject([
      { personId: 'peer', audience: 'coordinator', receiverIds: ['koordinator'] },
    ]);
    expect(stage.chat(coordinator)).toHaveLength(before);
  });

  it('what could help is nothing any more when it is skipped the next time', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.sparring);
    await press(stage, texts.back);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.back);
    const again = { ...stage.dataOf(stage.people.peer, texts.routes.coordinator), verb: 'more.help', skip: 1 };
    await stage.pressData(stage.people.peer, again, WHERE);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.share);

    expect(words(stage)).toContain('For meget på én gang.');
    expect(words(stage)).not.toContain('Færre eller andre opgaver');
  });

  it('a no at the preview shares nothing', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.share);
    await press(stage, texts.no);

    expect(words(stage)).toContain(texts.notShared);
    expect(await stage.store.listSharedPoints()).toEqual([]);
  });

  it('"Nej tak" closes, and nothing is kept but the answers', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.none);

    expect(words(stage)).toContain(checkInTexts.da.finished);
    expect(await stage.store.listPrivateCards({})).toEqual([]);
    expect(await stage.store.listOwnNotes('peer')).toEqual([]);
    expect(await stage.store.listSharedPoints()).toEqual([]);
  });

  it('staff leader and representatives are people to go to: nothing can be shared there', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await toRoutes(stage);
    for (const route of [texts.routes.staffLeader, texts.routes.representative]) {
      await press(stage, route);
      const card = JSON.stringify(cardOf(stage));
      expect(card).not.toContain(texts.share);
      expect(card).toContain(texts.draft);
      await press(stage, texts.back);
    }
    await press(stage, texts.routes.coordinator);
    const data = stage.dataOf(peer, texts.share);
    await stage.pressData(peer, { ...data, r: 'staffLeader' }, WHERE);
    expect(await stage.store.listSharedPoints()).toEqual([]);
  });

  it('a point for sparring goes on the own list, where nobody else can be shown it', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.sparring);
    await press(stage, texts.list);

    expect(words(stage)).toContain(texts.onOwnList);
    expect(await stage.store.listOwnNotes('peer')).toMatchObject([{ kind: 'sparring', personId: 'peer' }]);
  });

  it('a draft is for the person to send, and is not kept', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.coordinator);
    const before = stage.rows('own_notes').length + stage.rows('shared_points').length;
    await press(stage, texts.draft);

    expect(words(stage)).toContain(
      'Hej Koordinator. Jeg vil gerne tale med dig om noget fra min uge: For meget på én gang.',
    );
    expect(stage.rows('own_notes').length + stage.rows('shared_points').length).toBe(before);
  });

  it('a reminder comes on the person’s next day, names nothing, and shows what it was when it is pressed', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.remind);
    expect(words(stage)).toContain('tirsdag d. 10. marts');
    await press(stage, privateTexts.da.close);

    await stage.tickAt('2026-03-10', '10:14');
    const before = stage.chat(peer).length;
    await stage.tickAt('2026-03-10', '10:40');
    const came = stage
      .chat(peer)
      .slice(before)
      .map(({ message }) => JSON.stringify(message));
    const [reminder] = came.filter((message) => message.includes(texts.reminder));
    expect(reminder).toBeDefined();
    expect(reminder).not.toContain('For meget');
    await press(stage, texts.showIt);
    expect(stage.chat(peer).some(({ message }) => JSON.stringify(message).includes('For meget på én gang'))).toBe(true);
    await press(stage, texts.forget);
    expect(await stage.store.listOwnNotes('peer')).toEqual([]);
  });

  it('pressing the yes twice, also at the same moment, shares once', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.share);
    const data = stage.dataOf(peer, texts.yes);
    await Promise.all([stage.pressData(peer, data, WHERE), stage.pressData(peer, data, WHERE)]);

    expect(await stage.store.listSharedPoints()).toHaveLength(1);
  });

  it('a yes to other words or other people than stood there shares nothing', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.share);
    const data = stage.dataOf(peer, texts.yes);
    for (const other of [
      { digest: 'x' },
      { named: 'udviklingsleder' },
      { named: '' },
      { r: 'developmentLeader' },
      { t: 'noise' },
      { point: 'x' },
    ]) {
      await stage.pressData(peer, { ...data, ...other }, WHERE);
    }

    expect(await stage.store.listSharedPoints()).toEqual([]);
  });

  it('a shared point is sealed: the words are in no file of the store', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.share);
    await press(stage, texts.yes);
    await press(stage, texts.back);
    await press(stage, texts.more, { t: 'workload' });

    expect(stage.bytes().includes('Færre eller andre')).toBe(false);
    expect(stage.lines.join('\n')).not.toContain('For meget');
  });

  it('triggers that are off come when the person turns them on, and the question about their own story too', async () => {
    const { stage } = await openAtEnding(...HARD);
    await press(stage, texts.show);
    await press(stage, texts.others);
    await press(stage, texts.saveChoices, { chosen: 'own_history,t2.own,made-up' });

    expect(words(stage)).toContain('Noget ramte mig personligt');
    expect((await stage.store.findSettings('peer'))?.turnedOn).toEqual(['own_history', 't2.own']);
  });

  it('who chooses nothing is asked to, and nothing is lost', async () => {
    const { stage } = await openAtEnding(...HARD);
    await press(stage, texts.show);
    await press(stage, texts.more, { chosen: 'workload' });
    await press(stage, texts.more);

    expect(words(stage)).toContain(texts.chooseFirst);
    expect(words(stage)).toContain('For meget på én gang');
  });

  it('goes on after a restart where it was', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await stage.restart();
    await press(stage, texts.routes.coordinator);

    expect(words(stage)).toContain(texts.howAsk);
  });

  it('somebody who went back to a question is shown that', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await press(stage, texts.show);
    const data = stage.dataOf(peer, texts.others);
    await stage.teams.say(peer, 'tilbage');
    const answer = await stage.pressData(peer, data, WHERE);

    expect(asText(answer)).toContain(checkInTexts.da.place({ number: 3, of: 3 }));
    expect((await stage.store.findCheckIn(SLOT))?.step).toBe(2);
  });

  it('a yes to a point that has been taken back since shares nothing, and says so', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, texts.routes.coordinator);
    await press(stage, texts.share);
    const data = stage.dataOf(peer, texts.yes);
    await stage.pressData(peer, data, WHERE);
    await stage.store.takeBackSharedPoint('peer', String(data.point), stage.clock.now());

    expect(asText(await stage.pressData(peer, data, WHERE))).toContain(texts.takenBackSince);
    expect(await stage.store.listSharedPoints()).toMatchObject([{ sealedText: undefined }]);
  });
});

describe('a few words', () => {
  it('are kept apart, sealed, never shown by the way, and deleted at once when asked', async () => {
    const { stage } = await openAtEnding(...GOOD);
    await press(stage, texts.show);
    await press(stage, texts.write);
    expect(words(stage)).toContain(texts.writeHint);
    await press(stage, texts.save, { words: 'en særlig canarytekst' });

    expect(words(stage)).toContain(texts.wordsSaved);
    expect((await stage.store.findCheckIn(SLOT))?.sealedWords).toBeDefined();
    expect(stage.bytes().includes('canarytekst')).toBe(false);
    expect(JSON.stringify(stage.chat(stage.people.peer))).not.toContain('canarytekst');
    expect(stage.lines.join('\n')).not.toContain('canarytekst');

    await press(stage, texts.write);
    await press(stage, texts.deleteWords);
    expect((await stage.store.findCheckIn(SLOT))?.sealedWords).toBeUndefined();
  });

  it('that are none, or too many, are answered kindly, and nothing is lost', async () => {
    const { stage } = await openAtEnding(...GOOD);
    await press(stage, texts.show);
    await press(stage, texts.write);
    await press(stage, texts.save, { words: '   ' });
    expect(words(stage)).toContain(texts.wordsEmpty);
    await press(stage, texts.write);
    await press(stage, texts.save, { words: 'x'.repeat(1_001) });
    expect(words(stage)).toContain(texts.wordsTooLong({ most: 1_000 }));
  });

  it('of distress are met with where there is help before they are kept, nothing is lost, and of the offer nothing is kept', async () => {
    const { stage } = await openAtEnding(...GOOD);
    await press(stage, texts.show);
    await press(stage, texts.write);
    await press(stage, texts.save, { words: 'jeg vil ikke leve mere' });

    expect(words(stage)).toContain('112');
    expect(words(stage)).toContain(texts.notKeptYet);
    expect((await stage.store.findCheckIn(SLOT))?.sealedWords).toBeUndefined();
    expect(stage.lines.join('\n')).not.toContain('leve mere');
    await press(stage, texts.save, { words: 'jeg vil ikke leve mere' });
    expect((await stage.store.findCheckIn(SLOT))?.sealedWords).toBeDefined();
    expect(words(stage)).toContain(texts.wordsSaved);
  });

  it('come back in the form when they are too many, and after the questions have closed there is no form', async () => {
    const { stage, peer } = await openAtEnding(...GOOD);
    await press(stage, texts.show);
    await press(stage, texts.write);
    const data = { ...stage.dataOf(peer, texts.save), words: 'x'.repeat(1_001) };
    expect(JSON.stringify(await stage.pressData(peer, data, WHERE))).toContain('x'.repeat(1_001));
    await stage.tickAt('2026-03-10', '12:01');
    expect(asText(await stage.pressData(peer, { ...data, words: 'kort' }, WHERE))).not.toContain(texts.wordsSaved);
    expect((await stage.store.findCheckIn(SLOT))?.sealedWords).toBeUndefined();
  });

  it('are asked for in words of one’s own after a hard week, and by the week’s question after a good one', async () => {
    for (const [answers, isHard] of [
      [HARD, true],
      [GOOD, false],
    ] as const) {
      const { stage } = await openAtEnding(...answers);
      await press(stage, texts.show);
      if (isHard) await press(stage, texts.skip);
      await press(stage, texts.write);
      expect(JSON.stringify(stage.chat(stage.people.peer).at(-1)).includes(texts.writeFreely)).toBe(isHard);
    }
  });

  it('of a press that is sent again do not come back after they were deleted, or over newer ones', async () => {
    const { stage, peer } = await openAtEnding(...GOOD);
    await press(stage, texts.show);
    await press(stage, texts.write);
    const save = { ...stage.dataOf(peer, texts.save), words: 'de første ord' };
    const first = { ...WHERE, id: 'save-1' };
    await stage.pressData(peer, { ...save, made: 5 }, first);
    await stage.pressData(peer, { ...save, made: 6, words: 'de næste, som gælder' }, { ...WHERE, id: 'save-2' });
    const newer = (await stage.store.findCheckIn(SLOT))?.sealedWords;
    expect(asText(await stage.pressData(peer, { ...save, made: 5 }, first))).toContain(texts.wordsSaved);
    expect((await stage.store.findCheckIn(SLOT))?.sealedWords).toEqual(newer);

    const gone = { verb: 'more.delete-words', slot: SLOT, v: 1, made: 7 };
    await stage.pressData(peer, gone, { ...WHERE, id: 'gone-1' });
    await stage.pressData(peer, { ...save, made: 5 }, first);
    expect((await stage.store.findCheckIn(SLOT))?.sealedWords).toBeUndefined();
    await stage.tickAt(THURSDAY, '13:57');
    expect(await stage.store.listPrivateCards({})).toEqual([]);
  });
});

describe('a private card', () => {
  const isNeutral = (stage: BotStage) => words(stage) === `Medspiller\n${checkInTexts.da.finished}`;

  it('turns neutral on [Luk]', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await press(stage, privateTexts.da.close);
    expect(words(stage)).toContain(checkInTexts.da.finished);
    expect(await stage.store.listPrivateCards({})).toEqual([]);
  });

  it('turns neutral at the person’s next message, whatever it says', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await stage.teams.say(peer, 'hvad kan du');
    await stage.bot.cardsRemade();
    expect(JSON.stringify(stage.chat(peer))).not.toContain('For meget');
    expect(await stage.store.listPrivateCards({})).toEqual([]);
  });

  it('turns neutral after ten minutes by itself, also when the bot was restarted meanwhile', async () => {
    const { stage } = await openAtEnding(...HARD);
    await toRoutes(stage);
    await stage.tickAt(THURSDAY, '13:54');
    expect(words(stage)).toContain(texts.whoAsk);
    await stage.restart();
    await stage.tickAt(THURSDAY, '13:56');
    expect(isNeutral(stage)).toBe(true);
  });

  it('that has become a question again stays a question', async () => {
    const { stage, peer } = await openAtEnding(...HARD);
    await press(stage, texts.show);
    await stage.teams.press(peer, checkInTexts.da.whoToGoTo);
    await stage.teams.press(peer, 'Tilbage til spørgsmålene');
    await stage.teams.press(peer, checkInTexts.da.back);
    await stage.tickAt(THURSDAY, '13:58');
    expect(words(stage)).toContain(checkInTexts.da.place({ number: 3, of: 3 }));
  });
});
