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
  /** From 0 to 1 while a file is on its way. */
  readonly progress: number | undefined;
  readonly onFile: (file: File) => void;
}

/** A file by dragging, by choosing, or by the camera. */
export function FileDrop({ name = 'file', label, hint, accept, camera = false, progress, onFile }: FileDropProps) {
  const { t } = useLang();
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <DropZone
      className="drop"
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        void dropped?.getFile().then(onFile);
      }}
    >
      <Text slot="label" className="drop-label">
        {label}
      </Text>
      <p className="hint">{hint}</p>
      {progress === undefined ? (
        <div className="drop-buttons">
          <FileTrigger acceptedFileTypes={accept} onSelect={take}>
            <Button look="secondary" id={fieldId(name)}>
              {t('file.choose')}
            </Button>
          </FileTrigger>
          {camera && (
            <FileTrigger acceptedFileTypes={['image/jpeg', 'image/png']} defaultCamera="environment" onSelect={take}>
              <Button look="secondary">{t('file.camera')}</Button>
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
