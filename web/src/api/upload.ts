import { languageNow } from '../i18n';
import type { FiledDocument, RequestCheckView } from './contract';
import { Offline, problemOf } from './problem';

export interface Upload {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly file: File;
  readonly fields?: Readonly<Record<string, string>>;
  readonly key?: string;
  /** From 0 to 1, as the bytes leave. */
  readonly onProgress: (share: number) => void;
}

/** Sends a file. By XMLHttpRequest, because fetch does not tell how much has left. Errors: Refused, Offline, Unreadable. */
export function upload<T = FiledDocument | RequestCheckView>(what: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(what.method, what.path);
    request.responseType = 'json';
    request.setRequestHeader('X-Siklus-CSRF', '1');
    request.setRequestHeader('Accept-Language', languageNow());
    if (what.key !== undefined) request.setRequestHeader('Idempotency-Key', what.key);
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) what.onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status < 300) resolve(request.response as T);
      else reject(problemOf(request.response, request.status));
    };
    request.onerror = () => {
      reject(new Offline('upload'));
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(what.fields ?? {})) form.set(name, value);
    form.set('file', what.file);
    request.send(form);
  });
}
