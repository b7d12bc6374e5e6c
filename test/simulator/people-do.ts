import { buttonsOf } from '../../src/cards/buttons-of';
import { setUpTexts } from '../../src/text/set-up';
import { pressOn, SHARED_WORD, type Standing } from './chats';
import type { Dice } from './dice';
import type { PersonData } from './organisation';
import type { Happening, Stage } from './stage';
import type { Answer } from './world';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const DAYS = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'],
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
};

/** Somebody opens the chat for the first time and answers what they are asked. */
export function opens(person: PersonData, at: Date, dice: Dice): Happening {
  return {
    at,
    async run(stage) {
      await stage.act(person, { type: 'installationUpdate', action: 'add' }, dice);
      if (person.role === 'peer' && dice.chance(0.85)) {
        await press(stage, person, dice, (title) => title === setUpTexts[person.language].yes);
      }
      if (person.role === 'volunteer' && dice.chance(0.6)) await say(stage, person, 'start', dice);
    },
  };
}

/** Takes the app away, and has it again some days later. */
function uninstalls(person: PersonData, at: Date, dice: Dice): Happening[] {
  const back = new Date(at.getTime() + dice.int(1, 25) * DAY_MS);
  return [
    {
      at,
      async run(stage) {
        await stage.act(person, { type: 'installationUpdate', action: 'remove' }, dice);
      },
    },
    {
      at: back,
      async run(stage) {
        await stage.act(person, { type: 'installationUpdate', action: 'add' }, dice);
      },
    },
  ];
}

/** Writes something. */
export async function say(stage: Stage, person: PersonData, text: string, dice: Dice): Promise<void> {
  if (!stage.world.isUp) return;
  stage.played.said += 1;
  await stage.act(person, { type: 'message', text }, dice);
}

/** Says stop, and weeks later start. Afterwards the bot must have understood. */
function stops(person: PersonData, at: Date, dice: Dice): Happening[] {
  const again = new Date(at.getTime() + dice.int(3, 30) * DAY_MS);
  const saying = (text: string, stopped: boolean) => async (stage: Stage) => {
    const fair = stage.world.isUp && stage.world.weather.isFair(stage.world.clock.now());
    await say(stage, person, text, dice);
    if (!fair || !stage.world.isUp) return;
    const kept = await stage.world.store.findSettings(person.id);
    if (kept?.stopped === stopped || stage.world.fate.isDead) return;
    stage.book.note('wrong-effect', {
      at: stage.wall(at).on,
      kind: text,
      note: `${person.id} said it and it does not hold`,
    });
  };
  return [
    { at, run: saying('stop', true) },
    { at: again, run: saying('start', false) },
  ];
}

/** Answers what has come: some presses on the newest card, now and then on an old one, now and then twice. */
export function reacts(personId: string, at: Date, dice: Dice): Happening {
  return {
    at,
    async run(stage) {
      const person = stage.person(personId);
      if (person?.aadObjectId === undefined) return;
      for (let left = dice.int(1, 3); left > 0; left -= 1) await press(stage, person, dice);
    },
  };
}

async function press(
  stage: Stage,
  person: PersonData,
  dice: Dice,
  isWanted: (title: string) => boolean = () => true,
): Promise<void> {
  const { world, chats, played } = stage;
  if (!world.isUp) return;
  const cards = chats.cards(person.id);
  const standing = dice.chance(0.85) ? cards.at(-1) : cards[dice.int(0, Math.max(0, cards.length - 1))];
  if (standing === undefined) return;
  const buttons = buttonsOf(standing.card).filter(({ title }) => isWanted(title));
  if (buttons.length === 0) return;
  const activity = {
    id: `press-${person.id}-${world.clock.now().getTime()}-${played.presses}`,
    ...pressOn(standing, dice.pick(buttons), dice, stage.wall(world.clock.now()).on),
  };
  played.presses += 1;
  const answer = await stage.act(person, activity, dice);
  await put(stage, person, standing, answer);
  // Of what died on the way, what comes again may be the first that has an effect.
  if (dice.chance(0.12) && answer !== 'no-answer') await stage.actAgain(person, activity);
}

/** The answer takes the card's place, for the one who pressed. */
async function put(stage: Stage, person: PersonData, standing: Standing, answer: Answer): Promise<void> {
  if (answer === 'no-answer') return;
  const card = (answer.body as { value?: unknown } | undefined)?.value;
  if (typeof card !== 'object' || card === null) return;
  standing.card = card as Standing['card'];
  const activity = { type: 'message', attachments: [{ contentType: '', content: card }] };
  if (stage.world.isUp) await stage.judge.lookAtCard(person.id, stage.world.clock.now(), card);
  stage.privacy.look({ personId: person.id, at: stage.world.clock.now(), activity, unasked: undefined });
}

/** What a peer or a volunteer says by themselves in a week. */
export function ownWeek(
  person: PersonData,
  others: readonly PersonData[],
  moment: () => Date,
  dice: Dice,
): Happening[] {
  const happenings: Happening[] = [];
  const saying = (text: string) => happenings.push({ at: moment(), run: (stage) => say(stage, person, text, dice) });
  const day = () => dice.pick(DAYS[person.language]);
  if (person.role === 'peer') {
    for (const other of others.filter(({ role }) => role === 'volunteer')) {
      if (!dice.chance(0.3)) continue;
      const hour = dice.int(8, 15);
      saying(
        `${{ da: 'peermøde med', en: 'peer meeting with' }[person.language]} ${other.name} ${day()} ${hour}-${hour + 1}`,
      );
    }
  }
  if (dice.chance(0.06)) saying(`jeg kommer ikke på ${dice.pick(DAYS.da)}`);
  if (dice.chance(0.04)) saying(`jeg er væk fra ${dice.pick(DAYS.da.slice(0, 2))} til ${dice.pick(DAYS.da.slice(2))}`);
  if (dice.chance(0.03)) saying('jeg er her igen');
  if (dice.chance(0.15)) saying(dice.pick(WORDS));
  if (dice.chance(0.06)) {
    happenings.push({
      at: moment(),
      run: (stage) => say(stage, person, `${dice.pick(SECRETS)} ${stage.privacy.drawSecret(person.id)}`, dice),
    });
  }
  if (dice.chance(0.012)) happenings.push(...stops(person, moment(), dice));
  if (dice.chance(0.01)) happenings.push(...uninstalls(person, moment(), dice));
  return happenings;
}

/** What people may type, beside what has its own place. */
const WORDS = [
  'min uge',
  'næste uge',
  'næste møde',
  'de næste fire uger',
  'hjælp',
  'punkter',
  `punkt: ${SHARED_WORD}`,
  'kalender',
  'tjek ind',
  'hvem kan se hvad',
  'hvem kan jeg gå til',
  'fremmøde',
  'indstillinger',
  'lav energi',
  'slut lav energi',
  'færre beskeder',
  'højst 2 beskeder om ugen',
  'flere beskeder',
  'varsel 15 minutter',
  'varsel 5 minutter',
  'intet varsel',
  'spørgsmål hver anden uge',
  'spørgsmål hver uge',
  'pause',
  'pause til fredag',
  'start',
  'skriv på engelsk',
  'skriv på dansk',
  'vis når jeg er færdig',
  'tak',
  'hej',
  'jeg kommer ikke på torsdag',
];

const SECRETS = [
  'det var svært med',
  'i dag tænkte jeg på',
  'jeg vil ikke leve mere',
  'jeg har det skidt',
  'svaret er',
];
