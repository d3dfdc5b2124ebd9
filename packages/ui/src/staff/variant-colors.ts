import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

const TOKENS: ReadonlySet<string> = new Set(['accent', 'ok', 'warn', 'danger', 'red']);
const NONE = '1px solid transparent';

/** Colours of Mantine's variants from the tokens, whose pairs are measured for contrast in both themes. */
export const variantColors: VariantColorsResolver = (input) => {
  const name = input.color ?? input.theme.primaryColor;
  if (!TOKENS.has(name)) return defaultVariantColorsResolver(input);
  const base = name === 'red' ? 'danger' : name;
  const strong = base === 'accent' ? 'var(--foyer-accent-strong)' : `var(--foyer-${base})`;
  const [solid, soft] = [`var(--foyer-${base})`, `var(--foyer-${base}-soft)`];
  const onSolid = base === 'accent' ? 'var(--foyer-on-accent)' : 'var(--foyer-paper)';
  switch (input.variant) {
    case 'filled':
      return { background: solid, hover: strong, color: onSolid, border: NONE };
    case 'light':
      return { background: soft, hover: soft, color: strong, border: NONE };
    case 'outline':
      return { background: 'transparent', hover: soft, color: strong, border: `1px solid ${solid}` };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: soft, color: strong, border: NONE };
    default:
      return defaultVariantColorsResolver(input);
  }
};
