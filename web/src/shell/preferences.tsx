import { useState } from 'react';
import { Radio, RadioGroup, Label } from 'react-aria-components';
import type { Lang } from '../../../templates/lang';
import { speak } from '../i18n';
import { useLang } from '../i18n/use-lang';

type Theme = 'system' | 'light' | 'dark';
const KEPT = 'siklus.theme';

const themeNow = (): Theme => {
  const theme = localStorage.getItem(KEPT);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

function applyTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Language and theme, remembered on this device. */
export function Preferences() {
  const { t, lang } = useLang();
  const [theme, setTheme] = useState(themeNow);
  return (
    <div className="preferences">
      <Segments<Lang>
        label={t('shell.language')}
        value={lang}
        options={[
          ['id', 'Bahasa Indonesia'],
          ['en', 'English'],
        ]}
        onChange={(chosen) => {
          void speak(chosen);
        }}
      />
      <Segments<Theme>
        label={t('shell.theme')}
        value={theme}
        options={[
          ['system', t('shell.themeSystem')],
          ['light', t('shell.themeLight')],
          ['dark', t('shell.themeDark')],
        ]}
        onChange={(chosen) => {
          applyTheme(chosen);
          setTheme(chosen);
        }}
      />
    </div>
  );
}

function Segments<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <RadioGroup
      className="segments"
      value={value}
      orientation="horizontal"
      onChange={(chosen) => {
        onChange(chosen as T);
      }}
    >
      <Label>{label}</Label>
      <div>
        {options.map(([code, text]) => (
          <Radio key={code} value={code} className="segment">
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
