/** One configuration for all of `npm test`; the browser test has its own (`npm run test:e2e`). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  // These come as ES modules only; Jest needs them as CommonJS.
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!(jose|strip-bom|temporal-polyfill|temporal-utils)/)'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 20_000,
  // Jest leaves one core idle; much of the time here is waiting for a disk or a socket.
  maxWorkers: '100%',
};
