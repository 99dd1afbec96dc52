import type { Lang } from '../../templates/lang';
import { LANGS } from '../../templates/lang';
import { Choice, Flag, Maybe, Part, Parts, Text, Texts } from '../cases/dto-fields';

/** What may come with a request: the host that it is meant for. */
export class RequestCheck {
  @Maybe() @Text(253) fqdn?: string;
}

export class RequestDefectView {
  /** RFC 6901, into the request or the application form. */
  @Text(64) pointer: string;
  @Text(64) code: string;
  /** In the language of the request. */
  @Text(300) message: string;
}

export class IgnoredView {
  @Text(200) oid: string;
  @Text(200) name: string;
}

/** As a problem has it: whoever changes his language while he looks at it need not ask again. */
export class DefectsTranslation {
  /** The one that was not asked for. */
  @Choice(LANGS) language: Lang;
  /** One for each of the `defects`. */
  @Texts(300) messages: readonly string[];
}

/** What would be said of a PKCS#10 request if it were handed in. */
export class RequestCheckView {
  @Flag() acceptable: boolean;
  /** Such as `RSA 3072` or `EC P-256`. */
  @Text(300) keyAlgorithm: string;
  @Parts(() => RequestDefectView) defects: readonly RequestDefectView[];
  @Part(() => DefectsTranslation) translation: DefectsTranslation;
  /** What it asks for and will not get, because the profile or the form decides. */
  @Parts(() => IgnoredView) ignored: readonly IgnoredView[];
}
