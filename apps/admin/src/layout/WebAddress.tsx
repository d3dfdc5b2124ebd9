import { Fragment } from 'react';

/** An address from left to right; a line too narrow for it ends between its parts. What is copied is the address alone. */
export function WebAddress({ address }: { readonly address: string }) {
  const parts = address.split(/(?<=[^/]\/)(?=[^/])/);
  return (
    <bdi dir="ltr">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
