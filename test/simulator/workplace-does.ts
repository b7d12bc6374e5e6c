import { statusTexts } from '../../src/text/status';
import { cardIn, SHARED_WORD } from './chats';
import type { Dice } from './dice';
import { upgraded, type PersonData } from './organisation';
import { say } from './people-do';
import type { Happening, Stage } from './stage';
import { isEffect, isOnTheWayOut } from './mortal';
import { lookAhead } from './skip';
import { SPELL_KINDS } from './weather';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a coordinator or a leader says in a week. */
export function leaderWeek(person: PersonData, moment: () => Date, dice: Dice): Happening[] {
  const happenings: Happening[] = [];
  const saying = (text: string) => happenings.push({ at: moment(), run: (stage) => say(stage, person, text, dice) });
  const day = () => dice.pick(['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag']);
  const hour = dice.int(9, 13);
  if (dice.chance(0.12)) saying(`flyt udviklingsmødet til ${day()} kl. ${hour}-${hour + 2}`);
  if (dice.chance(0.05)) saying('aflys udviklingsmødet');
  if (dice.chance(0.05)) saying(`sæt sparring til ${day()} kl. ${hour}-${hour + 1}`);
  if (dice.chance(0.1)) saying(`punkt: ${SHARED_WORD}`);
  if (dice.chance(0.1))
    saying(dice.pick(['min uge', 'næste uge', 'de næste fire uger', 'punkter', 'fremmøde', 'varsel 10 minutter']));
  if (person.role === 'coordinator' && dice.chance(0.5)) happenings.push(asksStatus(person, moment(), dice));
  return happenings;
}

/** The kinds of message of which the coordinator is told that they may not have arrived. */
const TOLD = ['week-card', 'week-anew', 'tomorrow', 'lead-time', 'change', 'team-meeting'];

/** Of more the status says how many they are. */
const MOST_LINES = 6;

/** The coordinator asks how it stands, and must read of everything that may not have arrived. */
function asksStatus(person: PersonData, at: Date, dice: Dice): Happening {
  return {
    at,
    async run(stage) {
      const { world, book } = stage;
      if (!world.isUp || !world.weather.isFair(world.clock.now())) return;
      const before = world.connector.sent.length;
      await say(stage, person, 'status', dice);
      const conversation = world.chatOf(person.id);
      const answer = world.connector.sent
        .slice(before)
        .findLast(({ conversationId }) => conversationId === conversation);
      const card = answer && cardIn(answer.activity);
      if (card === undefined || !world.isUp) return;
      const words = JSON.stringify(card);
      const begins = Object.values(statusTexts).map(
        ({ undelivered }) => undelivered.uncertain({ what: '', name: '' }).split(':')[0] ?? '',
      );
      const shown = Math.max(...begins.map((begin) => words.split(begin).length - 1));
      const { week, on } = stage.wall(world.clock.now());
      const uncertain = (await world.store.listDeliveries({ states: ['uncertain'] })).filter(
        ({ kind, dueAt, occasion, personId }) =>
          TOLD.includes(kind) &&
          stage.wall(dueAt).week === week &&
          !(kind === 'change' && occasion.startsWith('peer-meeting')) &&
          (personId === 'team' || stage.person(personId) !== undefined),
      );
      // Volunteers have no name there: those who lack the same stand in one line.
      const isVolunteer = (id: string) => stage.person(id)?.role === 'volunteer';
      const lines = new Set(
        uncertain.map(({ slot, kind, occasion, personId }) => (isVolunteer(personId) ? `${kind} ${occasion}` : slot)),
      );
      if (shown >= Math.min(lines.size, MOST_LINES)) return;
      book.note('uncertain-not-listed', { at: on, kind: 'status', note: `${shown} of ${[...lines].join(', ')}` });
    },
  };
}

/** What happens to Teams and to the bot in a week, whatever anybody wants; mostly when something is to be sent. Is drawn as the week begins. */
export function troublesOfWeek(at: Date, moment: () => Date, dice: Dice): Happening {
  return {
    at,
    async run(stage) {
      const { world } = stage;
      const end = new Date(at.getTime() + 7 * 24 * HOUR_MS);
      const busy = world.isUp
        ? (await lookAhead(world.store, world.plan.workplace, world.clock.now(), end)).minutes
        : [];
      const day = busy.filter((minute) => minute % (24 * HOUR_MS) !== 0);
      const near = () => (day.length === 0 ? moment() : new Date(dice.pick(day) - dice.int(0, 4) * MINUTE_MS));
      troubles(() => (dice.chance(0.7) ? near() : moment()), dice).forEach(stage.later);
    },
  };
}

function troubles(when: () => Date, dice: Dice): Happening[] {
  const happenings: Happening[] = [];
  const add = (share: number, run: (stage: Stage) => Promise<void>) => {
    if (dice.chance(share)) happenings.push({ at: when(), run });
  };
  add(0.3, async ({ world }) => {
    const from = world.clock.now();
    const to = new Date(from.getTime() + dice.pick([2, 10, 30, 120]) * MINUTE_MS);
    world.weather.add({ from, to, kind: dice.pick(SPELL_KINDS), share: dice.pick([0.3, 0.7, 1]) });
  });
  add(0.1, (stage) => outage(stage, dice));
  add(0.06, async (stage) => {
    if (!stage.world.isUp) return;
    await stage.world.stop();
    await stage.world.start();
  });
  add(0.15, async ({ world }) => {
    world.fate.dieAfter(dice.int(1, 12), dice.chance(0.6) ? isOnTheWayOut : isEffect);
  });
  add(0.02, async (stage) => step(stage, dice));
  add(0.02, (stage) => upgrade(stage, dice));
  add(0.05, async (stage) => {
    const person = dice.pick(stage.world.plan.people.filter(({ aadObjectId }) => aadObjectId !== undefined));
    stage.disturb();
    stage.world.connector.forget(stage.world.chatOf(person.id));
  });
  add(0.02, async (stage) => {
    const { world } = stage;
    const person = dice.pick(world.plan.people);
    const chat = world.chatOf(person.id);
    stage.disturb();
    world.connector.refuse(chat, { status: 403, body: { error: { code: 'ConversationBlockedByUser', message: '' } } });
    const over = new Date(world.clock.now().getTime() + dice.int(1, 10) * 24 * HOUR_MS);
    stage.later({ at: over, run: async () => world.connector.refuse(chat, undefined) });
  });
  return happenings;
}

/** Nothing runs for minutes, hours or days. */
async function outage(stage: Stage, dice: Dice): Promise<void> {
  const { world, played } = stage;
  if (!world.isUp) return;
  played.outages += 1;
  stage.disturb();
  await world.stop();
  const minutes = dice.pick([3, 11, 25, 45, 90, 300, 1_500, 4_000]);
  const at = new Date(world.clock.now().getTime() + minutes * MINUTE_MS);
  stage.later({
    at,
    async run() {
      stage.disturb();
      if (!world.isUp) await world.start();
    },
  });
}

/** Somebody sets the machine's clock. */
async function step({ world, played, disturb }: Stage, dice: Dice): Promise<void> {
  played.clockSteps += 1;
  disturb();
  const minutes = dice.pick([-90, -31, -3, 3, 31, 90]);
  world.setClock(new Date(world.clock.now().getTime() + minutes * MINUTE_MS));
}

/** The files have been edited and the bot started anew. */
async function upgrade(stage: Stage, dice: Dice): Promise<void> {
  const { world, played, organisation } = stage;
  if (!world.isUp) return;
  played.upgrades += 1;
  stage.disturb();
  await world.stop();
  stage.judge.setNewFiles(world.clock.now());
  await world.start(upgraded(world.plan, dice, organisation.timeZone, stage.wall(world.clock.now()).on));
}
