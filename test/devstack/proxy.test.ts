import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReverseProxy } from '../../devstack/proxy/server';
import { SERVED_BY, startProxy } from '../../devstack/proxy/server';

type Play = (body: string) => { status?: number; text?: string; die?: 'before' | 'midway' };

describe('the stand-in for the reverse proxy', () => {
  let plays: Record<string, Play> = {};
  const heard: { by: string; body: string; from: string }[] = [];
  const servers: Server[] = [];
  let proxy: ReverseProxy;
  let url: string;

  const replica = async (name: string) => {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        heard.push({ by: name, body, from: String(request.headers['x-forwarded-for']) });
        const { status = 200, text = name, die } = plays[name]?.(body) ?? {};
        if (die === 'before') request.socket.destroy();
        else if (die === 'midway')
          response.writeHead(200, { 'content-length': 99 }).write('half', () => request.socket.destroy());
        else response.writeHead(status, { 'set-cookie': ['a=1', 'b=2'] }).end(text);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
    return { name, port: (server.address() as AddressInfo).port };
  };
  const gone = (server: Server) => new Promise((done) => server.close(done));

  beforeEach(async () => {
    heard.splice(0);
    plays = {};
    const probe = createServer();
    await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
    const { port } = probe.address() as AddressInfo;
    await gone(probe);
    proxy = await startProxy(port, [await replica('one'), await replica('two')]);
    url = `http://127.0.0.1:${String(port)}`;
  });
  afterEach(async () => {
    await proxy.close();
    await Promise.all(servers.splice(0).map(gone));
  });

  const post = (body: string) => fetch(url, { method: 'POST', body });

  it('lets the replicas take turns and says who answered', async () => {
    const answers = [];
    for (const body of ['a', 'b', 'c', 'd']) answers.push(await post(body));
    expect(answers.map((answer) => answer.headers.get(SERVED_BY))).toEqual(
      ['one', 'two', 'one', 'two'].map((name) => `reverse proxy before ${name}`),
    );
    expect(proxy.answered).toEqual({ one: 2, two: 2 });
    expect(heard.map(({ body }) => body)).toEqual(['a', 'b', 'c', 'd']);
    expect(new Set(heard.map(({ from }) => from))).toEqual(new Set(['127.0.0.1']));
    expect(answers[0]!.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('passes over a replica that takes no connection, with the whole request', async () => {
    await gone(servers[0]!);
    expect(await (await post('surat')).text()).toBe('two');
    expect(heard).toEqual([expect.objectContaining({ by: 'two', body: 'surat' })]);
  });

  it('never sends twice what has reached a replica: the client is told to repeat it', async () => {
    plays['one'] = () => ({ die: 'before' });
    expect((await post('perintah')).status).toBe(502);
    expect(heard.map(({ by }) => by)).toEqual(['one']);
  });

  it('does not make a whole answer of half an answer', async () => {
    plays['one'] = () => ({ die: 'midway' });
    await expect(post('x').then((answer) => answer.text())).rejects.toThrow();
    expect(heard.map(({ by }) => by)).toEqual(['one']);
  });

  it('says so when no replica is there', async () => {
    await Promise.all(servers.map(gone));
    expect((await post('x')).status).toBe(502);
  });
});
