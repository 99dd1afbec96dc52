import { IsArray, IsIn, IsISO8601, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import type { Role } from '../../domain/people/roles';
import { ROLES } from '../../domain/people/roles';

/** A path of this origin: one slash, then no second one and no backslash, which browsers take for one. */
export const LOCAL_PATH = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** Authentication context of a login: by a password, or with a second factor too. */
export const ACRS = ['1', '2'] as const;

export class LoginQuery {
  /** Where to go after the login: a path of this origin. */
  @IsOptional()
  @IsString()
  @MaxLength(512)
  @Matches(LOCAL_PATH)
  return = '/';

  /** `2` asks for a second factor (step-up). */
  @IsOptional()
  @IsIn(ACRS)
  acr = '1';
}

export class SessionView {
  @IsString()
  personId: string;

  @IsString()
  name: string;

  @IsArray()
  @IsIn(ROLES, { each: true })
  roles: readonly Role[];

  @IsIn(ACRS)
  acr: string;

  @IsISO8601()
  authenticatedAt: string;

  /** The session ends then at the latest. */
  @IsISO8601()
  expiresAt: string;
}

export class LogoutView {
  /** Where the browser ends the identity provider's own session, if it has one. */
  @IsOptional()
  @IsUrl({ require_tld: false })
  endSessionUrl?: string;
}
