// SPDX-License-Identifier: GPL-3.0-or-later
// Printing: formulas, placeholders and fonts first, then the marks that tell the finishing step where each block stands and where
// links lead (web/pdf_printer.h says which). Marks are links of one pixel that take no room: the engine writes each as an
// annotation at its exact place, and the finishing step takes them out. They stand in the line: anything positioned gets a paint
// layer, and with layers the engine's work on each page grows with the whole article (twice the time for 100 pages).
(() => {
    const marker = (kind, key) => {
        const mark = lectern.make('a', { href: `lectern-${kind}:${key}`, 'data-skip': true });
        for (const [name, value] of [['display', 'inline-block'], ['vertical-align', 'top'], ['width', '1px'], ['height', '1px'],
            ['padding', '0'], ['margin', '0'], ['margin-inline-end', '-1px']]) mark.style.setProperty(name, value, 'important');
        return mark;
    };

    const headings = () => document.querySelectorAll('#article section :is(h1, h2, h3, h4, h5, h6)[id]:not([id^=user-content-])');

    const markHeadings = () => {
        for (const heading of headings()) heading.prepend(marker('mark', heading.dataset.b));
    };

    const markBlocks = () => {
        for (const block of document.querySelectorAll('#article [data-b]')) {
            if (block.tagName === 'IMG') {
                block.before(marker('mark', block.dataset.b));
                continue;
            }
            block.prepend(marker('mark', block.dataset.b));
            block.append(marker('end', block.dataset.b));
        }
    };

    const redirectLinks = () => {
        const targets = new Map();
        for (const link of document.querySelectorAll('a[href^="#"]')) {
            const target = lectern.elementById(link.getAttribute('href').slice(1));
            if (!target) {
                link.removeAttribute('href');
                continue;
            }
            targets.set(target.id, target);
            link.setAttribute('href', `lectern-to:${encodeURIComponent(target.id)}`);
        }
        for (const heading of headings()) targets.set(heading.id, heading);
        for (const [id, target] of targets) {
            let box = target.closest('a') || target; // links do not nest
            // In a list item of its own line the mark would push the text down.
            while (/^(LI|SECTION|DIV|BLOCKQUOTE|ASIDE|FIGURE|OL|UL)$/.test(box.tagName) && box.firstElementChild) box = box.firstElementChild;
            const mark = marker('id', encodeURIComponent(id));
            if (/^(A|IMG|INPUT|BR|HR)$/.test(box.tagName)) box.before(mark); else box.prepend(mark);
        }
    };

    /// Begins; lectern.isPrintReady() tells when the page may be printed. Called when the page is loaded, pictures included.
    /// Marks of all blocks take the engine a fifth longer, so they are asked for.
    lectern.preparePrint = wantsBlocks => {
        lectern.keepingPlace = change => change();
        for (const folded of document.querySelectorAll('#article details')) folded.open = true; // paper hides nothing
        lectern.renderAllMath();
        lectern.chunks().forEach(lectern.prepareImages);
        lectern.fitAllTables();
        redirectLinks();
        if (wantsBlocks) markBlocks(); else markHeadings();
        // Off the paper nothing but tables is laid out (print.css), so that no face would be asked for before it is too late.
        for (const face of document.fonts) face.load().catch(() => {});
        return true;
    };

    lectern.isPrintReady = () => document.fonts.status === 'loaded';
})();
