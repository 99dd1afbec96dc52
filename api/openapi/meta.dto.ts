import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import { PROBLEM_CODES } from '../problems/catalogue';

export class OpenApiDocument {
  @IsString()
  openapi: string;

  @IsObject()
  info: object;

  @IsArray()
  servers: readonly object[];

  @IsArray()
  tags: readonly object[];

  @IsObject()
  paths: object;

  @IsObject()
  components: object;
}

export class BilingualText {
  @IsString()
  id: string;

  @IsString()
  en: string;
}

/** What `type` of a problem leads to. */
export class ProblemDescription {
  @IsIn(PROBLEM_CODES)
  code: string;

  @IsInt()
  status: number;

  @ValidateNested()
  @Type(() => BilingualText)
  title: BilingualText;

  @ValidateNested()
  @Type(() => BilingualText)
  detail: BilingualText;
}
