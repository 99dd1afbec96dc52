// ESM-only packages that jest must transform; everything else in node_modules is loaded as it is.
const esmOnly = [
  'pkijs',
  'asn1js',
  '@peculiar',
  'pvtsutils',
  'bytestreamjs',
  '@noble',
  'openid-client',
  'oauth4webapi',
  'jose',
  'oidc-provider',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'eta',
  'nanoid',
  'quick-lru',
  'koa',
  '@koa',
  'raw-body',
  'oidc-token-hash',
  '@libpdf',
  '@scure',
  'inflate',
];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.[cm]?[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})(/|$))`],
  testTimeout: 60_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/sequence.cjs',
};
