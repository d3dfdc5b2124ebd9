import { Alert, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** A page that cannot be loaded (the hub was updated meanwhile, or is away) or that breaks leaves the rest of the screen alone. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation();
  return (
    <Alert color="danger" role="alert">
      <p>{t('broken.text')}</p>
      <Button mt="md" variant="default" onClick={() => window.location.reload()}>
        {t('broken.reload')}
      </Button>
    </Alert>
  );
}
