import { useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useLang } from '../i18n/use-lang';

/** One field for everything, on every page. */
export function SearchBox() {
  const { t } = useLang();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      aria-label={t('search.title')}
      className="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate('/search', { state: { text: text.trim() } });
      }}
    >
      <SearchField value={text} onChange={setText} className="search-field">
        <Label className="visually-hidden">{t('search.label')}</Label>
        <Input placeholder={t('search.placeholder')} maxLength={200} />
      </SearchField>
    </form>
  );
}
