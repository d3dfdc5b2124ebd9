import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AUTONYMS, UI_LOCALES, uiLocale } from '../i18n/locales.ts';

/** The screens' languages, each in its own words. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation('common');
  const chosen = uiLocale(i18n.language) ?? 'en';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconLanguage size={18} stroke={1.75} aria-hidden />}
          aria-label={`${t('language')}: ${AUTONYMS[chosen]}`}
        >
          {AUTONYMS[chosen]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {UI_LOCALES.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            dir="auto"
            aria-current={locale === chosen}
            onClick={() => void i18n.changeLanguage(locale)}
          >
            {AUTONYMS[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
