import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { variantColors } from './variant-colors.ts';

// Colours are the tokens themselves, so that one change of a token reaches every screen, and light and dark need no second list.
const token = (name: string) => `var(--foyer-${name})`;
const flat = (...steps: readonly string[]) => steps.map(token) as unknown as MantineColorsTuple;
const single = (name: string) => flat(...Array.from({ length: 10 }, () => name));

const GREY = flat('surface', 'surface', 'line', 'line', 'line', 'line-strong', 'line-strong', 'ink-soft', 'ink', 'ink');
const DARK = flat('ink', 'ink-soft', 'ink-soft', 'line-strong', 'line', 'line', 'surface', 'surface', 'paper', 'paper');

const DIALOGUE_TITLE = { fontSize: token('text-l'), fontWeight: token('weight-bold') };

export const staffTheme = createTheme({
  primaryColor: 'accent',
  colors: {
    gray: GREY,
    dark: DARK,
    accent: single('accent'),
    ok: single('ok'),
    warn: single('warn'),
    danger: single('danger'),
    red: single('danger'),
  },
  variantColorResolver: variantColors,
  fontFamily: token('font'),
  headings: { fontFamily: token('font'), fontWeight: '600' },
  fontSizes: { xs: token('text-xs'), sm: token('text-s'), md: token('text-m'), lg: token('text-l'), xl: token('text-xl') },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  defaultRadius: 'sm',
  radius: { sm: token('radius-s'), md: token('radius-m'), lg: token('radius-l') },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Mantine's own is its black or white, one of which is the ground.
    Alert: { styles: { message: { color: token('ink') } } },
    Button: { defaultProps: { fw: 500 } },
    // A hint under its field leaves the fields of a row on one line.
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: { label: { marginBlockEnd: token('space-1') } },
    },
    // In its place in the document, so that it belongs to the landmark of its button.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    // Mantine's own is its white, which in the dark scheme is the ground.
    SegmentedControl: { styles: { root: { '--sc-label-color': token('ink') } } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } }, styles: { title: DIALOGUE_TITLE } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.3 } }, styles: { title: DIALOGUE_TITLE } },
  },
});

const SCHEME: Record<string, string> = {
  '--mantine-color-white': token('paper'),
  '--mantine-color-black': token('ink'),
  '--mantine-color-text': token('ink'),
  '--mantine-color-bright': token('ink'),
  '--mantine-color-body': 'var(--staff-card)',
  '--mantine-color-dimmed': token('ink-soft'),
  '--mantine-color-placeholder': token('line-strong'),
  '--mantine-color-error': token('danger'),
  '--mantine-color-success': token('ok'),
  '--mantine-color-anchor': token('accent'),
  '--mantine-color-default': 'var(--staff-card)',
  '--mantine-color-default-hover': 'var(--staff-hover)',
  '--mantine-color-default-color': token('ink'),
  '--mantine-color-default-border': token('line-strong'),
  '--mantine-color-disabled': token('surface'),
  '--mantine-color-disabled-color': token('ink-soft'),
  '--mantine-color-disabled-border': token('line'),
  '--mantine-primary-color-contrast': token('on-accent'),
  ...Object.fromEntries(
    ['accent', 'ok', 'warn', 'danger', 'red'].flatMap((name) => {
      const base = name === 'red' ? 'danger' : name;
      return [
        [`--mantine-color-${name}-filled`, token(base)],
        [`--mantine-color-${name}-filled-hover`, name === 'accent' ? token('accent-strong') : token(base)],
        [`--mantine-color-${name}-light`, token(`${base}-soft`)],
        [`--mantine-color-${name}-light-hover`, token(`${base}-soft`)],
        [`--mantine-color-${name}-light-color`, name === 'accent' ? token('accent-strong') : token(base)],
        [`--mantine-color-${name}-outline`, token(base)],
        [`--mantine-color-${name}-text`, token(base)],
      ];
    }),
  ),
};

/** The same variables in both schemes: the tokens behind them change by themselves. */
export const staffVariables: CSSVariablesResolver = () => ({ variables: {}, light: SCHEME, dark: SCHEME });
