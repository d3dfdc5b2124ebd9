import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { WebAddress } from './WebAddress.tsx';

it.each([
  ['https://hall.example:4100/api/auth/callback', 'https://hall.example:4100/<wbr/>api/<wbr/>auth/<wbr/>callback'],
  ['https://id.example/', 'https://id.example/'],
  ['–', '–'],
])('%s may end a line only between its parts', (address, shown) => {
  expect(renderToStaticMarkup(<WebAddress address={address} />)).toBe(`<bdi dir="ltr">${shown}</bdi>`);
});
