// A notebook in the page of Jupyter 6: running it, watching one cell, and reading what it shows.
// The functions given to `evaluate` run in the page and see nothing of this file.

const SAMPLE_EVERY_MS = 100;

export class NotebookPage {
    constructor(page) {
        this.page = page;
    }

    async open(url) {
        await this.page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
        await this.#until('the kernel is connected', 120, () => {
            const notebook = window.Jupyter?.notebook;
            return Boolean(notebook?._fully_loaded && notebook.kernel?.is_connected());
        });
    }

    /** Restarts the kernel and runs all cells, as the menu's "Restart & Run All" does; returns before they end. */
    async restartAndRunAll() {
        await this.page.evaluate(() => window.Jupyter.notebook.restart_run_all({ confirm: false }));
        await this.#until('the first cell runs', 120, () =>
            window.Jupyter.notebook.get_cells().some((cell) => cell.element.hasClass('running') || cell.input_prompt_number > 0));
    }

    /** Starts to note the pictures of the first code cell whose source contains `text`; false when there is none. */
    async watchPictures(text) {
        return this.page.evaluate(([wanted, every]) => {
            const cell = window.Jupyter.notebook.get_cells()
                .find((one) => one.cell_type === 'code' && one.get_text().includes(wanted));
            if (!cell) return false;
            const hash = (string) => {
                let value = 0;
                for (let i = 0; i < string.length; i++) value = (Math.imul(31, value) + string.charCodeAt(i)) | 0;
                return value;
            };
            const watch = { cell, running: [], last: null };
            window.loupeWatch = watch;
            setInterval(() => {
                const picture = cell.element.find('.output_area img, .output_area svg').last()[0];
                if (!picture) return;
                watch.last = hash(picture.src ?? picture.outerHTML);
                if (cell.element.hasClass('running') && !watch.running.includes(watch.last)) watch.running.push(watch.last);
            }, every);
            return true;
        }, [text, SAMPLE_EVERY_MS]);
    }

    /** How many different pictures the watched cell showed while it ran, the final one not counted; and the final one. */
    async watched() {
        return this.page.evaluate(() => {
            const { running, last } = window.loupeWatch;
            return { onTheWay: running.filter((picture) => picture !== last).length, last };
        });
    }

    async untilWatchedShows(pictures, seconds) {
        await this.#until(`the training shows picture ${pictures}`, seconds,
            (count) => window.loupeWatch.running.length >= count || !window.loupeWatch.cell.element.hasClass('running')
                && window.loupeWatch.cell.input_prompt_number > 0, pictures);
    }

    /** Waits until every code cell ran, or one shows an error. */
    async untilDone(seconds) {
        await this.#until('all cells ran', seconds, () => {
            const cells = window.Jupyter.notebook.get_cells().filter((cell) => cell.cell_type === 'code');
            const failed = cells.some((cell) => cell.output_area.outputs.some((output) => output.output_type === 'error'));
            return failed || cells.every((cell) => cell.get_text().trim() === '' || cell.input_prompt_number > 0);
        });
        await this.page.waitForTimeout(3 * SAMPLE_EVERY_MS);
    }

    /** The running kernel; Jupyter takes another one of the same language when the notebook's own is not installed. */
    async kernelName() {
        return this.page.evaluate(() => window.Jupyter.notebook.kernel.name);
    }

    /** What each code cell holds and shows. */
    async cells() {
        return this.page.evaluate(() => window.Jupyter.notebook.get_cells()
            .filter((cell) => cell.cell_type === 'code')
            .map((cell) => ({
                source: cell.get_text(),
                ran: cell.input_prompt_number > 0,
                expectsPicture: Boolean(cell.metadata.loupe?.expect?.mime?.includes('image/png')),
                errors: cell.output_area.outputs.filter((output) => output.output_type === 'error')
                    .map((output) => `${output.ename}: ${output.evalue}`),
                pictures: cell.element.find('.output_area img').get()
                    .map((picture) => ({ width: picture.naturalWidth, height: picture.naturalHeight, alt: picture.alt })),
            })));
    }

    /** The whole notebook in one picture: Jupyter scrolls inside the page, so that its boxes are opened first. */
    async screenshotWhole(path) {
        await this.page.addStyleTag({
            content: `html, body, #site, #ipython-main-app, #notebook_panel, #notebook {
                height: auto !important; overflow: visible !important; position: static !important; }`,
        });
        await this.page.screenshot({ path, fullPage: true });
    }

    async screenshotWatched(path) {
        await this.page.evaluate(() => window.loupeWatch.cell.element[0].scrollIntoView({ block: 'start' }));
        await this.page.screenshot({ path });
    }

    async #until(what, seconds, test, argument) {
        try {
            await this.page.waitForFunction(test, argument, { timeout: seconds * 1000, polling: SAMPLE_EVERY_MS });
        } catch (error) {
            throw new Error(`waited ${seconds} s in vain until ${what} (${error.message.split('\n')[0]})`);
        }
    }
}
