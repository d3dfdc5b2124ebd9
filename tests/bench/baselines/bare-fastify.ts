import Fastify from 'fastify';

/** The least that a Fastify server can do with a POST: read JSON, answer JSON. Run as a process of its own. */
const app = Fastify({ logger: false });
app.post('/hello', async () => ({ hello: 'world' }));
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`listening on http://127.0.0.1:${app.addresses()[0]?.port}`);
