import { ClientMessage, HubMessage, ROUTES } from '@foyer/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

// Frozen: other systems are built on these. A change on purpose is made with `vitest run -u` and shows in the diff.

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const frozen = (name: string) => `./fixtures/${name}.json`;
const asText = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;

test('the OpenAPI document', async () => {
  const { body } = await hub.send('GET', '/api/openapi.json');
  await expect(asText(body)).toMatchFileSnapshot(frozen('openapi'));
});

test('what is said on the WebSocket', async () => {
  const shapes = { client: z.toJSONSchema(ClientMessage, { io: 'input' }), hub: z.toJSONSchema(HubMessage) };
  await expect(asText(shapes)).toMatchFileSnapshot(frozen('websocket'));
});

test('the document knows every route, and nothing else', async () => {
  const { body } = await hub.send('GET', '/api/openapi.json');
  const documented = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(documented.sort()).toEqual(Object.keys(ROUTES).sort());
});

test('commands declare their key, optional bodies are optional, 204 has none', async () => {
  const { body } = await hub.send('GET', '/api/openapi.json');
  const call = body.paths['/api/counters/{id}/call'].post;
  expect(call.parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'Idempotency-Key', required: false }));
  expect(call.requestBody.required).toBe(false);
  expect(call.responses['204'].content).toBeUndefined();
  expect(call.security).toEqual([{ bearer: [] }]);
  expect(body.paths['/api/tickets'].post.requestBody.required).toBe(true);
});

test('is shown to people', async () => {
  const page = await hub.send('GET', '/api/docs');
  expect(page).toMatchObject({ status: 200 });
  expect(page.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
});

test.each(['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js'])('with its file %s, and no other', async (file) => {
  expect((await hub.send('GET', `/api/docs/${file}`)).status).toBe(200);
  expect((await hub.send('GET', '/api/docs/csp.json')).status).toBe(404);
});
