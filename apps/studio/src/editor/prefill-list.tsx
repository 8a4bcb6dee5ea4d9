import { PREFILL_KEYS } from '@farled/forms';
import { Button, Details, useLanguage, useSourceName, useTexts } from '@farled/ui';
import { useState } from 'react';
import { editorTexts } from './editor.texts';

/** Everything that a form can have filled in, to copy into `prefill` or `optionsFrom`. */
export function PrefillList() {
  const t = useTexts(editorTexts);
  const [language] = useLanguage();
  const sourceName = useSourceName();
  const [copied, setCopied] = useState('');
  const copy = async (key: string, isList: boolean) => {
    await navigator.clipboard.writeText(`"${isList ? 'optionsFrom' : 'prefill'}": "${key}"`);
    setCopied(key);
  };
  return (
    <Details summary={t.prefillList}>
      <p>{t.prefillNote}</p>
      <p role="status">{copied && t.prefillCopied(copied)}</p>
      <table className="ds-table sd-prefill">
        <thead>
          <tr>
            <th scope="col">{t.prefillKey}</th>
            <th scope="col">{t.prefillMeaning}</th>
            <th scope="col">{t.prefillSource}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {Object.entries(PREFILL_KEYS).map(([key, { type, source, ...words }]) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>{type === 'options' ? t.prefillChoices(words[language]) : words[language]}</td>
              <td>{sourceName(source)}</td>
              <td>
                <Button
                  type="button"
                  variant="tertiary"
                  aria-label={t.prefillCopyOf(key)}
                  onClick={() => void copy(key, type === 'options')}
                >
                  {t.prefillCopy}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
