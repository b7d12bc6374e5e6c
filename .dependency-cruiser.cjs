/**
 * The arrows between the rooms of src/, one rule each with its reason. `npm run deps` checks them.
 *
 *   main, cli → compose → bot, local-mode → dialogs, programme, schedules → cards → text
 *
 * A type-only import (`import type`) ties two files together for the reader but not when the bot runs, so most rules let it pass.
 */
const TYPES = ['type-only', 'type-import', 'pre-compilation-only'];
const NETWORK_AND_DISK =
  '^(node:)?(fs|fs/promises|net|tls|http|https|http2|dns|dgram|child_process|worker_threads|cluster)$';

/** A rule that fails the check. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Where a package's files lie, whether it is asked for by its name or by a path inside. */
const packages = (...names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`;

module.exports = {
  forbidden: [
    // The Teams edge
    forbid(
      'sdk-only-in-bot',
      'The Bot Framework SDK and teams-ai are no longer supported. The day we move, only src/bot may change (decision 0001).',
      { path: '^src/', pathNot: ['^src/bot/'] },
      { path: packages('botbuilder[^/]*', '@microsoft/teams-ai', 'restify[^/]*') },
    ),
    forbid(
      'connector-only-in-bot',
      'As above. compose.ts names the type of the credentials that tests bring.',
      { path: '^src/', pathNot: ['^src/bot/', '^src/compose\\.ts$'] },
      { path: packages('botframework-[^/]*') },
    ),
    forbid(
      'compose-runs-no-sdk',
      'compose.ts joins parts. What it needs of the SDK is made by src/bot.',
      { path: '^src/compose\\.ts$' },
      { path: packages('botframework-[^/]*'), dependencyTypesNot: TYPES },
    ),
    forbid(
      'tokens-only-in-bot',
      'Who is believed is decided at the door and nowhere else (decision 0004).',
      { path: '^src/', pathNot: ['^src/bot/'] },
      { path: packages('jose') },
    ),
    forbid(
      'bot-is-the-rim',
      'Nothing inside may depend on Teams. Only compose.ts knows the bot; main and cli get it through compose.',
      { path: '^src/', pathNot: ['^src/bot/', '^src/compose\\.ts$'] },
      { path: '^src/bot/' },
    ),
    forbid(
      'bot-knows-only-inner-rooms',
      'The edge gets its store, clock and time machine handed in, so that a test can hand in others.',
      { path: '^src/bot/' },
      {
        path: '^src/',
        pathNot: ['^src/(bot|dialogs|programme|schedules|cards|text)/', '^src/log\\.ts$', '^src/store/store\\.ts$'],
        dependencyTypesNot: TYPES,
      },
    ),

    // The leaves
    forbid(
      'text-is-a-leaf',
      'Words know nothing: they can be read, translated and tested without the rest.',
      { path: '^src/text/' },
      { pathNot: ['^src/text/'], dependencyTypesNot: TYPES },
    ),
    forbid(
      'cards-are-leaves',
      'A card is a function from data to JSON. It decides nothing, so it imports words and other cards only.',
      { path: '^src/cards/' },
      { pathNot: ['^src/(cards|text)/'], dependencyTypesNot: TYPES },
    ),

    // The middle: pure
    forbid(
      'dialogs-are-pure',
      'What an answer means is decided from data alone, so it can be tested in a millisecond and replayed.',
      { path: '^src/dialogs/' },
      { pathNot: ['^src/(dialogs|programme|schedules|cards|text)/', packages('zod')], dependencyTypesNot: TYPES },
    ),
    forbid(
      'programme-is-pure',
      'The workplace as data, and who may do what: read from text that is handed in, never from a disk.',
      { path: '^src/programme/' },
      { pathNot: ['^src/(programme|schedules|text)/', packages('zod', 'yaml')], dependencyTypesNot: TYPES },
    ),
    forbid(
      'schedules-know-no-store',
      'The planner reads and writes through the Store interface. `defaultSettings` stands beside it; nothing else of the store is code here.',
      { path: '^src/schedules/' },
      { path: '^src/store/', pathNot: ['^src/store/store\\.ts$'] },
    ),
    forbid(
      'schedules-know-only-inner-rooms',
      'What is said when does not depend on how it is sent, where it is kept or how the bot was started.',
      { path: '^src/schedules/' },
      {
        path: '^src/',
        pathNot: ['^src/(schedules|dialogs|programme|cards|text)/', '^src/log\\.ts$', '^src/store/store\\.ts$'],
        dependencyTypesNot: TYPES,
      },
    ),
    forbid(
      'inner-rooms-do-not-look-up',
      'What is decided must not depend on who started the bot, with which settings, or which client shows it. Not even by a type.',
      { path: '^src/(dialogs|programme|schedules|cards|text|store)/' },
      { path: '^src/(bot|local-mode|cli)/|^src/(main|compose|config|read-workplace)\\.ts$' },
    ),

    // The store
    forbid(
      'store-knows-only-types',
      'The store keeps what it is given. It takes the shapes of people and records from others, never their rules.',
      { path: '^src/store/' },
      { path: '^src/', pathNot: ['^src/store/'], dependencyTypesNot: TYPES },
    ),
    forbid(
      'database-only-in-store',
      'One SQL text for two engines (decision 0002) holds only while nobody else writes SQL.',
      { path: '^src/', pathNot: ['^src/store/'] },
      { path: packages('kysely', 'libsql', '@libsql', 'pg') },
    ),
    forbid(
      'stores-are-opened-at-the-top',
      'Whoever opens a store must close it: that is main, the commands of the terminal, and compose for the keys.',
      { path: '^src/', pathNot: ['^src/(store|cli)/', '^src/(main|compose)\\.ts$'] },
      { path: '^src/store/', pathNot: ['^src/store/store\\.ts$'], dependencyTypesNot: TYPES },
    ),

    // Time
    forbid(
      'clock-is-handed-in',
      'Code that takes the clock by itself cannot be moved to a Thursday in March (decision 0003). Its type may be named.',
      { path: '^src/(bot|dialogs|programme|schedules|cards|text|store|local-mode)/' },
      { path: '^src/clock\\.ts$', dependencyTypesNot: TYPES },
    ),
    forbid(
      'one-wake-up',
      'One heartbeat wakes the bot. A second timer would be a second place where a message can be lost.',
      { path: '^src/', pathNot: ['^src/schedules/runner\\.ts$'] },
      { path: packages('node-cron') },
    ),
    forbid(
      'one-place-for-local-time',
      'Clock changes, ISO weeks and holidays are each worked out in one file.',
      { path: '^src/', pathNot: ['^src/schedules/(local-time|holidays)\\.ts$'] },
      { path: packages('temporal-polyfill', 'date-holidays') },
    ),

    // The world outside
    forbid(
      'disk-and-network-at-the-ends',
      'The middle touches nothing, so everything it does can be seen in what it returns.',
      {
        path: '^src/',
        pathNot: ['^src/(bot|store|local-mode|cli)/', '^src/(main|compose|read-workplace|package-root)\\.ts$'],
      },
      { path: NETWORK_AND_DISK },
    ),
    forbid(
      'settings-at-the-top',
      'Settings are read once and handed on as values. Below, nobody can ask for one.',
      { path: '^src/(bot|local-mode)/' },
      { path: '^src/config\\.ts$' },
    ),
    forbid(
      'local-mode-stays-local',
      'The Playground and the movable clock are joined in one place, which refuses them when an app id is set.',
      { path: '^src/', pathNot: ['^src/local-mode/', '^src/(main|compose)\\.ts$'] },
      { path: '^src/local-mode/' },
    ),
    forbid(
      'cli-is-an-end',
      'A command of the terminal is started by a person, never by the bot.',
      { path: '^src/', pathNot: ['^src/cli/'] },
      { path: '^src/(cli/|main\\.ts$)' },
    ),

    // Order in the house
    forbid(
      'no-cycles',
      'In a circle of imports the order of loading decides what is undefined; in a circle of types nobody knows where to begin to read.',
      {},
      { circular: true },
    ),
    forbid(
      'no-orphans',
      'A file that nobody imports and that imports nobody is forgotten.',
      { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$'] },
      {},
    ),
    forbid(
      'no-tests-in-src',
      'What runs in a workplace must not need what we test with.',
      { path: '^src/' },
      { path: '^(test|bench|scripts|dist)/' },
    ),
    forbid(
      'no-dev-dependencies-in-src',
      "They are not there after `npm ci --omit=dev`. Only `npm run pack` needs one: Microsoft's checker of manifests.",
      { path: '^src/', pathNot: ['^src/cli/app-package\\.ts$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: TYPES, pathNot: ['node_modules/@types/'] },
    ),
    forbid(
      'no-unlisted-packages',
      'A package that came with another one goes with it.',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: TYPES },
    ),
    forbid(
      'everything-resolves',
      'An import that leads nowhere fails at the moment it is needed.',
      { path: '^src/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    // Sees `import type` too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'types'] },
    skipAnalysisNotInRules: true,
  },
};
