// Runs a notebook in Jupyter in Chromium as a person would, and fails when its pictures do not come or do not move.
//
// Usage: node first-cnn-in-browser.mjs [NOTEBOOK] [FOLDER FOR SCREENSHOTS]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { JupyterServer } from './jupyter-server.mjs';
import { NotebookPage } from './notebook-page.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const notebook = resolve(process.argv[2] ?? join(here, '../start/first-cnn.ipynb'));
const screenshots = resolve(process.argv[3] ?? join(here, '../target/browser'));
const launcher = join(here, '../../loupe');
const TRAINS = 'fit(';
const CELLS_SECONDS = 600;
const SMALLEST_PICTURE = 100;

const results = [];

function check(what, holds, detail) {
    results.push(holds);
    console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}${detail ? `: ${detail}` : ''}`);
}

const folder = mkdtempSync(join(tmpdir(), 'loupe-browser-'));
mkdirSync(screenshots, { recursive: true });
let server;
let browser;
try {
    server = await JupyterServer.start(folder, notebook, launcher);
    browser = await openBrowser();
    await checkNotebook(new NotebookPage(browser.pages()[0] ?? await browser.newPage()));
} catch (error) {
    check(`running ${basename(notebook)} in the browser`, false, error.message);
    if (server) console.log(server.log());
    await browser?.pages()[0]?.screenshot({ path: join(screenshots, 'failed.png') });
} finally {
    await browser?.close();
    if (server) check('Jupyter ends when asked to', await server.stop());
    rmSync(folder, { recursive: true, force: true });
}
console.log(`screenshots: ${screenshots}`);
const failures = results.filter((holds) => !holds).length;
console.log(`${results.length - failures} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);

async function openBrowser() {
    return chromium.launchPersistentContext(join(folder, 'chromium'), {
        executablePath: process.env.LOUPE_CHROMIUM || '/usr/bin/chromium',
        headless: true,
        viewport: { width: 1200, height: 900 },
        timeout: 60_000,
        args: [
            '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync',
        ],
    });
}

async function checkNotebook(page) {
    await page.open(server.notebookUrl);
    const kernel = await page.kernelName();
    check('the kernel is the one that the notebook names', kernel === server.kernelName, kernel);
    const trains = await page.watchPictures(TRAINS);
    await page.restartAndRunAll();
    if (trains) await screenshotTraining(page);
    await page.untilDone(CELLS_SECONDS);
    const cells = await page.cells();
    if (trains) await checkLiveCurve(page);
    checkCells(cells);
    await page.screenshotWhole(join(screenshots, 'whole-notebook.png'));
}

async function screenshotTraining(page) {
    await page.untilWatchedShows(1, CELLS_SECONDS);
    await page.screenshotWatched(join(screenshots, 'training-begins.png'));
    await page.untilWatchedShows(2, CELLS_SECONDS);
    await page.screenshotWatched(join(screenshots, 'training.png'));
}

async function checkLiveCurve(page) {
    const seen = await page.watched();
    // The empty axes and the finished curve alone would be no live curve.
    check('the live curve moves while the training runs', seen.onTheWay >= 2, `${seen.onTheWay} pictures before the final one`);
    check('the final curve stays', seen.last !== null);
}

function checkCells(cells) {
    for (const cell of cells) {
        const name = `the cell "${cell.source.split('\n')[0].slice(0, 60)}"`;
        check(`${name} runs`, cell.ran && cell.errors.length === 0, cell.errors.join('; '));
        if (cell.expectsPicture) check(`${name} shows its picture`, cell.pictures.some(isWhole), sizes(cell.pictures));
    }
    const all = cells.flatMap((cell) => cell.pictures);
    check('all pictures are whole', all.length > 0 && all.every(isWhole), sizes(all));
}

function isWhole({ width, height }) {
    return width > SMALLEST_PICTURE && height > SMALLEST_PICTURE;
}

function sizes(pictures) {
    return pictures.map(({ width, height }) => `${width}x${height}`).join(' ') || 'no picture';
}
