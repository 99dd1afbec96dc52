import { Checkbox } from 'react-aria-components';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { turnShortcuts, useShortcutsOn } from '../../components/use-shortcuts';
import { useLang } from '../../i18n/use-lang';

/** Which keys do what, and the switch that turns them off. */
export function ShortcutHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useLang();
  const on = useShortcutsOn();
  const keys: readonly (readonly [string, string])[] = [
    ['j', t('keys.next')],
    ['k', t('keys.previous')],
    ['Enter', t('keys.open')],
    ['c', t('keys.claim')],
    [t('keys.space'), t('keys.tick')],
    ['/', t('keys.search')],
    ['?', t('keys.help')],
  ];
  return (
    <Dialog title={t('keys.title')} open={open} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Checkbox className="choice" isSelected={on} onChange={turnShortcuts}>
        <span className="mark box" aria-hidden="true" />
        <span>{t('keys.on')}</span>
      </Checkbox>
      <Button look="primary" onPress={onClose}>
        {t('action.close')}
      </Button>
    </Dialog>
  );
}
