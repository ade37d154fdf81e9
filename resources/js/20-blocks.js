// SPDX-License-Identifier: GPL-3.0-or-later
// Part 2: block addresses. A block's text is the text of its element without the subtrees marked data-skip; for an image
// it is the alternative text. Offsets count UTF-16 code units.
(() => {
    const skips = node => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute('data-skip');
    const filter = { acceptNode: node => (skips(node) ? NodeFilter.FILTER_REJECT
        : node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP) };

    lectern.textNodes = element => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, filter);
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        return nodes;
    };

    lectern.blockText = element => (element.tagName === 'IMG' ? element.alt
        : lectern.textNodes(element).map(node => node.data).join(''));

    // By the children alone: a selector would walk through every element of a long article (20 ms for 10 MB).
    lectern.chunks = () => Array.from(lectern.article.children).filter(child => child.classList.contains('chunk'));

    // First block of each chunk, so that a block is found without a look at the whole page.
    let index = null;
    const chunkIndex = () => {
        const chunks = lectern.chunks();
        if (!index || index.length !== chunks.length || index.page !== document) {
            index = chunks.map(chunk => {
                const first = chunk.querySelector('[data-b]');
                const section = chunk.querySelector('section[data-s]');
                return { chunk, block: first ? Number(first.dataset.b) : Infinity, section: section ? Number(section.dataset.s) : Infinity };
            });
            index.page = document;
        }
        return index;
    };
    lectern.forgetIndex = () => { index = null; };

    const chunkOf = (key, number) => {
        const table = chunkIndex();
        let low = 0;
        let high = table.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            let probe = middle;
            while (probe > low && table[probe][key] === Infinity) --probe;
            if (table[probe][key] <= number) low = middle; else high = middle - 1;
        }
        return low;
    };

    /// What stands on the screen for a block: for a picture that is missing or remote, its placeholder.
    lectern.shownElement = element => (element.dataset.replaced && element.nextElementSibling ? element.nextElementSibling : element);

    lectern.blockElement = number => {
        const selector = `[data-b="${Number(number)}"]`;
        const table = chunkIndex();
        if (table.length) {
            for (let i = chunkOf('block', number); i >= 0 && i > chunkOf('block', number) - 2; --i) {
                const found = table[i].chunk.querySelector(selector);
                if (found) return found;
            }
        }
        return document.querySelector(selector);
    };

    lectern.sectionElement = number => {
        const selector = `section[data-s="${Number(number)}"]:not([data-cont])`;
        const table = chunkIndex();
        for (let i = table.length ? chunkOf('section', number) : -1, tries = 0; i >= 0 && tries < 2; --i, ++tries) {
            const found = table[i].chunk.querySelector(selector);
            if (found) return found;
        }
        return document.querySelector(selector);
    };

    /// DOM position of an offset in a block's text.
    lectern.domPosition = (element, offset) => {
        let rest = offset;
        let last = null;
        for (const node of lectern.textNodes(element)) {
            if (rest <= node.length) return { node, offset: rest };
            rest -= node.length;
            last = node;
        }
        return last ? { node: last, offset: last.length } : null;
    };

    /// Block and offset of a DOM position, or null outside of the article's text.
    lectern.addressOf = (node, offset) => {
        const start = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        const element = start && start.closest('[data-b]');
        if (!element || start.closest('[data-skip]')) return null;
        let count = 0;
        for (const text of lectern.textNodes(element)) {
            if (text === node) return { block: Number(element.dataset.b), offset: count + offset };
            count += text.length;
        }
        return { block: Number(element.dataset.b), offset: 0 };
    };

    /// A range over [start, start + length) of a block's text; null when it has none.
    lectern.rangeOf = (element, start, length) => {
        const from = lectern.domPosition(element, start);
        const to = lectern.domPosition(element, start + length);
        if (!from || !to) return null;
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        return range;
    };
})();
