import tseslint from 'typescript-eslint';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';

/** Node built-ins never enter replayed code; the bundler refuses most, lint says it sooner. */
const deterministicOnly = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [{ group: ['node:*', 'fs', 'crypto', 'path', 'os'], message: 'Replayed code must be deterministic.' }],
    },
  ],
  'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'Intl'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
    { object: 'Math', property: 'random', message: 'Ids come in as arguments.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.data',
      '.cache',
      'coverage',
      '**/dist',
      'web/public',
      'web/src/api/contract.ts',
      '**/*.cjs',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.strict,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  { files: ['domain/**', 'workflows/**'], rules: deterministicOnly },
  // In the workflow sandbox Date.now() is the workflow's own, replayed clock.
  { files: ['workflows/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['scripts/**', 'devstack/**', 'test/**'], rules: { 'no-console': 'off' } },
  { ...reactHooks.configs.flat.recommended, files: ['web/src/**'] },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
