// Debian's Jupyter on the loopback, with folders and a token of its own, for one notebook.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const JUPYTER = '/usr/bin/jupyter-notebook';

export class JupyterServer {
    #process;
    #folder;
    #ended;

    /** Starts the server in `folder` (empty, the caller's); `notebook` is copied, so that outputs stay out of git. */
    static async start(folder, notebook, launcher) {
        const server = new JupyterServer();
        server.#folder = folder;
        for (const part of ['home', 'data', 'config', 'runtime', 'notebooks']) mkdirSync(join(folder, part));
        copyFileSync(notebook, join(folder, 'notebooks', basename(notebook)));
        server.kernelName = kernelName(notebook);
        if (server.kernelName === 'loupe') server.#installKernel(launcher);
        server.#spawn();
        await server.#waitForAddress(60);
        server.notebookUrl = `${server.url}notebooks/${basename(notebook)}?token=${server.token}`;
        return server;
    }

    get #environment() {
        const own = (part) => join(this.#folder, part);
        return {
            ...process.env,
            // Debian's Python and Jupyter, whichever stand first for the user.
            PATH: `/usr/bin:${process.env.PATH}`,
            HOME: own('home'),
            JUPYTER_DATA_DIR: own('data'),
            JUPYTER_CONFIG_DIR: own('config'),
            JUPYTER_RUNTIME_DIR: own('runtime'),
            IPYTHONDIR: own('config'),
        };
    }

    #installKernel(launcher) {
        const done = spawnSync(launcher, ['install'], {
            env: { ...process.env, JUPYTER_DATA_DIR: join(this.#folder, 'data') },
            encoding: 'utf8',
            timeout: 300_000,
        });
        if (done.status !== 0) throw new Error(`loupe install: exit ${done.status}\n${done.stdout}${done.stderr}`);
    }

    #spawn() {
        this.token = randomBytes(24).toString('hex');
        const log = openSync(join(this.#folder, 'jupyter.log'), 'w');
        const options = [
            '--no-browser', '--ip=127.0.0.1', `--NotebookApp.token=${this.token}`,
            `--notebook-dir=${join(this.#folder, 'notebooks')}`,
        ];
        if (process.getuid() === 0) options.push('--allow-root');
        this.#process = spawn(JUPYTER, options, { env: this.#environment, stdio: ['ignore', log, log] });
        this.#ended = new Promise((resolve) => {
            this.#process.once('exit', resolve);
            this.#process.once('error', resolve);
        });
    }

    // The server picks a free port and writes it into a file of its runtime folder.
    async #waitForAddress(seconds) {
        const runtime = join(this.#folder, 'runtime');
        for (let waited = 0; waited < seconds; waited += 0.2) {
            const file = readdirSync(runtime).find((name) => /^nbserver-\d+\.json$/.test(name));
            const text = file ? readFileSync(join(runtime, file), 'utf8') : '';
            if (text.trim().endsWith('}')) {
                this.url = JSON.parse(text).url;
                return;
            }
            if (this.#process.exitCode !== null) break;
            await sleep(200);
        }
        throw new Error(`Jupyter did not start:\n${this.log()}`);
    }

    log() {
        return readFileSync(join(this.#folder, 'jupyter.log'), 'utf8').split('\n').slice(-40).join('\n');
    }

    /** Ends the server, which ends its kernels; by force when it has not gone after 30 s. */
    async stop() {
        this.#process.kill('SIGTERM');
        const gone = await Promise.race([this.#ended.then(() => true), sleep(30_000, false, { ref: false })]);
        if (!gone) this.#process.kill('SIGKILL');
        return gone;
    }
}

function kernelName(notebook) {
    return JSON.parse(readFileSync(notebook, 'utf8')).metadata.kernelspec?.name;
}
