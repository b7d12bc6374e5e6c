/** The browser tests (`npm run test:e2e`): the real bot, Microsoft's Agents Playground and Chromium, one at a time. */
const unit = require('./jest.config.cjs');

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.test.ts'],
  transform: unit.transform,
  transformIgnorePatterns: unit.transformIgnorePatterns,
  testTimeout: 120_000,
  maxWorkers: 1,
};
