// SPDX-License-Identifier: GPL-3.0-or-later
// Printing: formulas, placeholders and fonts first, then the marks that tell the finishing step where each block stands and where
// links lead (web/pdf_printer.h says which). Marks are links of one pixel that take no room: the engine writes each as an
// annotation at its exact place, and the finishing step takes them out. They stand in the line: anything positioned gets a paint
// layer, and with layers the engine's work on each page grows with the whole article (twice the time for 100 pages).
(() => {
    let isReady = false;

    // There are thousands: copies of one, and no dataset, are made in half the time.
    const plainMark = lectern.make('a', { class: 'lectern-mark', 'data-skip': true });
    const marker = (kind, key) => {
        const mark = plainMark.cloneNode(false);
        mark.setAttribute('href', `lectern-${kind}:${key}`);
        return mark;
    };

    // Rules that only the script makes, by the CSSOM: the page's policy allows no further style elements.
    const addRules = rules => {
        const sheet = document.getElementById('lectern-variables').sheet;
        for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
    };

    const markBlocks = () => {
        for (const block of document.querySelectorAll('#article [data-b]')) {
            const mark = marker('mark', block.getAttribute('data-b'));
            if (block.tagName === 'IMG') block.before(mark); else block.prepend(mark);
        }
    };

    const redirectLinks = () => {
        for (const link of document.querySelectorAll('a[href^="#"]')) {
            const target = lectern.elementById(link.getAttribute('href').slice(1));
            // What is not here may stand in another part of the article.
            const id = target ? encodeURIComponent(target.id || target.name) : link.getAttribute('href').slice(1);
            link.setAttribute('href', `lectern-to:${id}`);
        }
        for (const target of document.querySelectorAll('#article [id], #article a[name]:not([id])')) {
            let box = target.closest('a') || target; // links do not nest
            // In a list item of its own line the mark would push the text down.
            while (/^(LI|SECTION|DIV|BLOCKQUOTE|ASIDE|FIGURE|OL|UL|TABLE|THEAD|TBODY|TR|DL|DETAILS)$/.test(box.tagName)
                && box.firstElementChild) box = box.firstElementChild;
            const mark = marker('id', encodeURIComponent(target.id || target.name));
            if (/^(A|IMG|INPUT|BR|HR)$/.test(box.tagName)) box.before(mark); else box.prepend(mark);
        }
    };

    // A part of an article begins where the one before it ended, and tells where it ends itself: by a mark of 200 pixels, so that the
    // engine's scale can be read off it.
    const joinParts = part => {
        if (part.start > 0) {
            const room = lectern.make('div', { class: 'chunk', 'data-skip': true });
            room.style.height = `${part.start}px`;
            lectern.article.prepend(room);
        } else if (!part.isFirst) {
            lectern.article.prepend(lectern.make('div', { class: 'chunk' })); // later chunks differ from the first
        }
        if (part.wantsTail) {
            const tail = lectern.make('div', { class: 'lectern-tail', 'data-skip': true });
            tail.append(lectern.make('a', { href: 'lectern-tail:' }));
            lectern.article.after(tail); // not in it, which may be blank
        }
    };

    // Code and callouts of a few lines stay in one piece; longer ones would leave pages half empty.
    const keepWhole = () => {
        const lines = block => block.textContent.trimEnd().split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 0);
        for (const block of document.querySelectorAll('#article .code, #article pre[data-b], #article aside')) {
            if (lines(block) <= 14) block.classList.add('whole');
        }
    };

    /// Begins; lectern.isPrintReady() tells when the page may be printed. Called when the page is loaded, pictures included.
    /// `print.paper`: CSS size of the paper; `print.decoy`: width in pixels at and below which the article is not laid out, 0: none
    /// (web/print_layout.h tells why); `print.part`: which part of an article this is.
    lectern.preparePrint = print => {
        lectern.keepingPlace = change => change();
        for (const folded of document.querySelectorAll('#article details')) folded.open = true; // paper hides nothing
        lectern.renderAllMath();
        lectern.chunks().forEach(lectern.prepareImages);
        lectern.fitAllTables();
        keepWhole();
        redirectLinks();
        markBlocks();
        lectern.makeNoteRooms();
        joinParts(print.part);
        if (print.part.isBlank) { // the tail's mark is all that is wanted
            addRules(['main{opacity:0}']);
            for (const link of document.querySelectorAll('#article :is(.lectern-mark,.link-room,.link-note>a)')) link.removeAttribute('href');
        }
        addRules([`@page{size:${print.paper}}`, '@media screen{main{display:none!important}}']);
        if (print.decoy > 0) addRules([`@media print and (max-width:${print.decoy}px){main{display:none!important}}`]);
        lectern.keepNeededFaces().then(() => { isReady = true; });
        return true;
    };

    lectern.isPrintReady = () => isReady;
})();
