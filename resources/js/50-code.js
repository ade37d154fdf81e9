// SPDX-License-Identifier: GPL-3.0-or-later
// Part 5: what is done for chunks as they come near the viewport: code tools and highlighting, math, images.
(() => {
    const done = new WeakSet(); // chunks
    const margin = () => window.innerHeight * 1.5;

    const near = element => {
        const box = element.getBoundingClientRect();
        return box.bottom > -margin() && box.top < window.innerHeight + margin();
    };

    const copyButton = code => {
        const button = lectern.make('button', { type: 'button', class: 'copy', title: lectern.labels.copy, 'aria-label': lectern.labels.copy });
        button.addEventListener('click', () => {
            lectern.send('copyCode', { block: Number(code.dataset.b) });
            button.classList.add('done');
            button.setAttribute('aria-label', lectern.labels.copied);
            button.title = lectern.labels.copied;
            lectern.after(1600, () => {
                button.classList.remove('done');
                button.setAttribute('aria-label', lectern.labels.copy);
                button.title = lectern.labels.copy;
            });
        });
        return button;
    };

    const wrapButton = box => {
        const button = lectern.make('button', { type: 'button', class: 'wrap', title: lectern.labels.wrap, 'aria-label': lectern.labels.wrap, 'aria-pressed': 'false' });
        button.addEventListener('click', () => {
            lectern.keepingPlace(() => button.setAttribute('aria-pressed', String(box.classList.toggle('wrapped'))));
        });
        return button;
    };

    const equip = box => {
        const code = box.querySelector('code[data-b]');
        if (!code || box.querySelector('.code-tools')) return;
        const tools = lectern.make('div', { class: 'code-tools', 'data-skip': true });
        if (box.dataset.lang) tools.append(lectern.make('span', { class: 'language', 'aria-hidden': 'true' }, box.dataset.lang));
        tools.append(wrapButton(box), copyButton(code));
        box.prepend(tools);
    };

    const highlight = boxes => {
        const wanted = boxes.filter(box => box.dataset.lang && !box.dataset.asked).map(box => {
            box.dataset.asked = '1';
            return Number(box.querySelector('code').dataset.b);
        });
        if (wanted.length) lectern.send('highlight', { blocks: wanted });
    };

    const visit = () => {
        // All boxes are asked for before anything changes: each question after a change lays the whole page out again.
        const close = lectern.chunks().filter(chunk => !done.has(chunk) && !chunk.hidden && near(chunk));
        for (const chunk of close) {
            const boxes = Array.from(chunk.querySelectorAll('.code'));
            const rest = boxes.filter(box => !box.dataset.asked);
            const first = rest.filter(near);
            boxes.forEach(equip);
            highlight(first.length ? first : rest);
            if (first.length === rest.length || !first.length) done.add(chunk);
            else lectern.after(60, () => { highlight(boxes); done.add(chunk); });
            lectern.watchTables(chunk);
            lectern.renderMath(chunk);
            lectern.prepareImages(chunk);
        }
    };

    let waiting = false;
    lectern.chunksMoved = () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
            waiting = false;
            visit();
        });
    };

    lectern.on('highlighted', message => {
        for (const [block, html] of Object.entries(message.html)) {
            const code = lectern.blockElement(Number(block));
            // The markup is our own, made from the block's text; when the text would change it is not used.
            if (!code || code.tagName !== 'CODE') continue;
            const fresh = document.createElement('code');
            fresh.innerHTML = html;
            if (fresh.textContent === code.textContent) code.replaceChildren(...fresh.childNodes);
        }
        lectern.send('highlightShown', {});
        if (lectern.repaintMarks) lectern.repaintMarks();
    });
})();
