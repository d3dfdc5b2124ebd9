import classes from './charts.module.css';
import { colourOf, dashOf, type Figures } from './figures.ts';

/** Which colour, and which dash of a line, is which series. */
export function Legend({ kind, figures: { series } }: { readonly kind: 'bars' | 'lines'; readonly figures: Figures }) {
  return (
    <ul className={classes['legend']}>
      {series.map(({ name, title }, index) => (
        <li key={name}>
          <svg width="28" height="12" aria-hidden="true" focusable="false">
            {kind === 'bars' ? (
              <rect x="8" width="12" height="12" rx="2" fill={colourOf(index)} />
            ) : (
              <line x1="0" x2="28" y1="6" y2="6" stroke={colourOf(index)} strokeWidth="3" strokeDasharray={dashOf(index)} />
            )}
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}
