import Fastify from 'fastify';

/** The least that a Fastify server can do with a POST: read JSON, answer JSON. Run as a process of its own. */
const app = Fastify({ logger: false });
app.post('/hello', async () => ({ hello: 'world' }));
console.log(`listening on ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
