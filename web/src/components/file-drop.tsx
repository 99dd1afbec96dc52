import { DropZone, FileTrigger, Label, ProgressBar, Text } from 'react-aria-components';
import { useLang } from '../i18n/use-lang';
import { Button } from './button';
import { fieldId } from './error-summary';

interface FileDropProps {
  /** As the API calls it, where a page takes more than one. */
  readonly name?: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: readonly string[];
  /** Whether a phone's camera is offered too. */
  readonly camera?: boolean;
  /** What is wrong with the file that was sent last. */
  readonly error?: string | undefined;
  /** From 0 to 1 while a file is on its way. */
  readonly progress: number | undefined;
  readonly onFile: (file: File) => void;
}

/** A file by dragging, by choosing, or by the camera. */
export function FileDrop({
  name = 'file',
  label,
  hint,
  accept,
  camera = false,
  error,
  progress,
  onFile,
}: FileDropProps) {
  const { t } = useLang();
  const errorId = `${fieldId(name)}-error`;
  const described = error === undefined ? {} : { 'aria-describedby': errorId };
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <DropZone
      className={error === undefined ? 'drop' : 'drop invalid'}
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        void dropped?.getFile().then(onFile);
      }}
    >
      <Text slot="label" className="drop-label">
        {label}
      </Text>
      <p className="hint">{hint}</p>
      {error !== undefined && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      {progress === undefined ? (
        <div className="drop-buttons">
          <FileTrigger acceptedFileTypes={accept} onSelect={take}>
            <Button
              look="secondary"
              id={fieldId(name)}
              // A page may take several files, each by its own button.
              aria-label={`${t('file.choose')}: ${label}`}
              {...described}
            >
              {t('file.choose')}
            </Button>
          </FileTrigger>
          {camera && (
            <FileTrigger acceptedFileTypes={['image/jpeg', 'image/png']} defaultCamera="environment" onSelect={take}>
              <Button look="secondary" aria-label={`${t('file.camera')}: ${label}`} {...described}>
                {t('file.camera')}
              </Button>
            </FileTrigger>
          )}
        </div>
      ) : (
        <ProgressBar value={Math.round(progress * 100)} className="bar">
          {({ percentage, valueText }) => (
            <>
              <Label>{progress < 1 ? t('file.sending') : t('file.checking')}</Label>
              <span>{valueText}</span>
              <progress max={100} value={percentage ?? 0} aria-hidden="true" />
            </>
          )}
        </ProgressBar>
      )}
    </DropZone>
  );
}
