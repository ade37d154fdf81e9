// SPDX-License-Identifier: GPL-3.0-or-later
// Part 6: math. The TeX source stays in the element (hidden) as the block's text; KaTeX is loaded only where a page has math.
(() => {
    const waiting = new Set();

    const renderOne = element => {
        if (element.querySelector(':scope > .rendered')) return;
        const source = element.textContent;
        const output = lectern.make('span', { class: 'rendered', 'data-skip': true });
        try {
            katex.render(source, output, {
                displayMode: element.classList.contains('display'),
                throwOnError: true, trust: false, maxSize: 50, maxExpand: 1000, strict: 'ignore',
            });
        } catch (error) {
            element.classList.add('failed'); // the source stays readable
            element.title = String(error.message || error).slice(0, 300);
            return;
        }
        const tex = lectern.make('span', { class: 'tex', hidden: true }, ...element.childNodes);
        element.replaceChildren(tex, output);
    };

    lectern.renderMath = chunk => {
        const formulas = Array.from(chunk.querySelectorAll('.math'));
        if (!formulas.length) return;
        if (typeof katex === 'undefined') {
            waiting.add(chunk);
            return;
        }
        lectern.keepingPlace(() => formulas.forEach(renderOne));
    };

    lectern.mathReady = () => {
        const chunks = Array.from(waiting);
        waiting.clear();
        chunks.forEach(lectern.renderMath);
        lectern.send('mathShown', {});
    };

    /// For printing and export: everything, at once.
    lectern.renderAllMath = () => lectern.chunks().forEach(lectern.renderMath);
})();
