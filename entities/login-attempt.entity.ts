import { Entity } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, Moment, Text } from './columns';

/** A login under way: what its answer must match (OpenID Connect Core 3.1.2; RFC 7636). */
@Entity('login_attempt')
export class LoginAttemptRow {
  @Key('state_sha256') stateSha256: string;
  @Text('nonce') nonce: string;
  @Text('code_verifier') codeVerifier: string;
  @Text('return_to') returnTo: string;
  @Text('acr') acr: string;
  @Moment('expires_at') expiresAt: Instant;
}
