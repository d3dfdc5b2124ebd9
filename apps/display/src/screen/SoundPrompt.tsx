import { Icon } from '@foyer/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** A browser lets a page sound only after a touch or a key: any of them will do. */
export function SoundPrompt({ onTouch }: { readonly onTouch: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    window.addEventListener('pointerdown', onTouch);
    window.addEventListener('keydown', onTouch);
    return () => {
      window.removeEventListener('pointerdown', onTouch);
      window.removeEventListener('keydown', onTouch);
    };
  }, [onTouch]);
  return (
    <button type="button" className="display-sound-prompt" onClick={onTouch}>
      <Icon name="soundOff" />
      {t('soundOff')}
    </button>
  );
}
