// The store of `@Type` decorators; class-transformer ships it without saying so in its types.
declare module 'class-transformer/cjs/storage' {
  export { MetadataStorage } from 'class-transformer/types/MetadataStorage';
  import type { MetadataStorage } from 'class-transformer/types/MetadataStorage';
  export const defaultMetadataStorage: MetadataStorage;
}
