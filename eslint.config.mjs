/**
 * Lint for meaning only; Prettier decides how code looks (`npm run format`).
 * Each rule here stands for a promise that the compiler cannot keep by itself.
 */
import { defineConfig } from 'eslint/config';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a default export gets another name in every file that imports it.',
};
const exportAll = {
  selector: 'ExportAllDeclaration',
  message: 'List what you export by name, so that a reader sees where it comes from.',
};
const machineTime = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Only src/clock.ts reads the machine's time. Take a Clock or `now`.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Only src/clock.ts reads the machine's time. Take a Clock or `now`.",
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: "Only src/clock.ts reads the machine's time. Take a Clock or `now`.",
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: "Only src/clock.ts reads the machine's time. Take a Clock or `now`.",
  },
];
const countOfRows = {
  selector: 'Identifier[name=/^num(Deleted|Updated|Inserted|Affected|Changed)/]',
  message: 'On PostgreSQL nobody waits for a write without `returning`, so it counts nothing. Count what it returns.',
};
const environment = {
  object: 'process',
  property: 'env',
  message: 'Settings are read once, in src/config.ts, and handed in.',
};
const moduleMocks = ['mock', 'doMock', 'unstable_mockModule', 'useFakeTimers', 'setSystemTime'].map((property) => ({
  object: 'jest',
  property,
  message: 'Real parts only: hand in a fake that implements the interface, and pass `now`.',
}));

export default defineConfig(
  {
    ignores: ['dist/**', 'dist-bench/**', 'coverage/**', 'ci-output/**', 'data/**', 'devTools/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, jsdoc },
    rules: {
      // A promise nobody waits for loses its error, and with it a message.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      // A new state, kind or role must be thought of everywhere.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The import rules in .dependency-cruiser.cjs tell types from code by this.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-unsafe-finally': 'error',
      'no-restricted-syntax': ['error', defaultExport, exportAll],
      'no-restricted-properties': ['error', ...moduleMocks],
      // `== null` is the one loose comparison that says what it means.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', defaultExport, exportAll, ...machineTime],
      'no-restricted-properties': ['error', environment, ...moduleMocks],
      // Without one, 10 comes before 9.
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      // The first line of a docstring says what is promised; the names under it may say so themselves.
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: false },
          contexts: [
            'TSInterfaceDeclaration',
            // `(typeof LIST)[number]` is told by the list above it.
            "TSTypeAliasDeclaration:not([typeAnnotation.type='TSIndexedAccessType'])",
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          enableFixer: false,
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'], checkConstructors: false }],
    },
  },
  {
    files: ['src/store/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, exportAll, ...machineTime, countOfRows] },
  },
  { files: ['src/clock.ts'], rules: { 'no-restricted-syntax': ['error', defaultExport, exportAll] } },
  {
    files: ['src/config.ts', 'src/main.ts', 'src/cli/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ...moduleMocks] },
  },
  {
    // Jest asks for a default export here.
    files: ['test/support/global-*.ts'],
    rules: { 'no-restricted-syntax': ['error', exportAll] },
  },
);
