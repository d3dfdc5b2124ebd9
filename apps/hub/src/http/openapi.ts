import swagger from '@fastify/swagger';
import { ErrorBody, hasRight, ROUTES, type RouteContract } from '@foyer/contract';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** What the transform wants to see of a route; the server itself validates `params`, `querystring` and `body` only. */
type Documented = FastifySchema & { readonly operationId?: string };

const IDEMPOTENCY_KEY = {
  type: 'object',
  properties: {
    'Idempotency-Key': {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{1,200}$',
      description: 'Unique for what the caller wants to happen once. The same key again gets the first answer.',
    },
  },
};

/** The OpenAPI document from the contract, at `/api/openapi.json`. */
export async function documentRoutes(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Foyer hub',
        version,
        description: 'The queue of one service hall. Errors are `{code, message, details?}` with a stable code.',
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: (route) => {
      const contract = contractOf(route.schema as Documented | undefined);
      if (!contract) return { schema: { hide: true }, url: route.url };
      const transformed = jsonSchemaTransform({ ...route, schema: documentedSchema(route.schema, contract) });
      return contract.command ? { ...transformed, schema: { ...transformed.schema, headers: IDEMPOTENCY_KEY } } : transformed;
    },
    transformObject: (document) =>
      withUsedSchemas(withOptionalBodies(jsonSchemaTransformObject(document) as OpenApiDocument)) as ReturnType<
        typeof jsonSchemaTransformObject
      >,
  });
  app.get('/api/openapi.json', { schema: { hide: true } as FastifySchema }, () => app.swagger());
}

function contractOf(schema: Documented | undefined): RouteContract | undefined {
  const name = schema?.operationId;
  return name !== undefined && Object.hasOwn(ROUTES, name) ? ROUTES[name as keyof typeof ROUTES] : undefined;
}

function documentedSchema(schema: FastifySchema, contract: RouteContract): FastifySchema {
  const { body: _validated, ...rest } = schema;
  const replies = Object.entries(contract.replies).map(([status, shape]) => [
    status,
    (shape ?? z.null()).describe(shape ? 'Done' : 'Done, nothing to say'),
  ]);
  return {
    ...rest,
    summary: contract.summary,
    tags: [contract.tag],
    ...(!hasRight('visitor', contract.right) && { security: [{ bearer: [] }], description: `Needs the right ${contract.right}.` }),
    ...(contract.body && { body: contract.body }),
    ...(contract.file && { consumes: ['application/octet-stream'] }),
    response: { ...Object.fromEntries(replies), default: ErrorBody.describe('Refused or failed, with a stable code') },
  } as FastifySchema;
}

interface OpenApiDocument {
  readonly components?: { schemas?: Record<string, unknown> };
  readonly paths?: Record<string, Record<string, { operationId?: string; requestBody?: { required?: boolean } }>>;
}

/** @fastify/swagger marks every body as required; a command with nothing to say may have none. */
function withOptionalBodies(document: OpenApiDocument): OpenApiDocument {
  for (const operations of Object.values(document.paths ?? {})) {
    for (const { operationId, requestBody } of Object.values(operations)) {
      const contract = contractOf({ operationId: operationId ?? '' } as Documented);
      if (requestBody && contract?.body?.safeParse(null).success) requestBody.required = false;
    }
  }
  return document;
}

/** The transform lists every shape twice, as it comes in and as it goes out: keep those that something points at. */
function withUsedSchemas(document: OpenApiDocument): OpenApiDocument {
  const schemas = document.components?.schemas ?? {};
  const used = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      follow(schemas[name]);
    }
  };
  follow(document.paths);
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name];
  return document;
}
