// SPDX-License-Identifier: GPL-3.0-or-later
// Part 2b: what the reader selected, as block addresses. Only what is shown counts: with one section at a time "everything"
// is that section.
(() => {
    const isShown = block => !(block.tagName === 'IMG' ? block.parentElement : block).closest('[hidden]');
    const length = block => lectern.blockText(block).length;
    const place = (block, offset) => ({ block: Number(block.dataset.b), offset });

    /// The text of `block` before a DOM position, in UTF-16 code units.
    const unitsBefore = (block, node, offset) => {
        const before = document.createRange();
        before.setStart(block, 0);
        before.setEnd(node, offset);
        let units = 0;
        for (const text of lectern.textNodes(block)) {
            if (text === node) units += offset;
            else if (before.comparePoint(text, 0) === 0) units += text.length;
        }
        return units;
    };

    /// A position inside of a block. A formula is selected as a whole or not at all: what is shown of it is not its text.
    const inside = (block, node, offset, isEnd) => {
        if (block.tagName === 'IMG') return place(block, isEnd ? length(block) : 0);
        const start = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        const math = start.closest('.math');
        if (math && math.contains(block)) return place(block, isEnd ? length(block) : 0);
        if (!math || !block.contains(math)) return place(block, unitsBefore(block, node, offset));
        const index = Array.prototype.indexOf.call(math.parentNode.childNodes, math);
        return place(block, unitsBefore(block, math.parentNode, index + (isEnd ? 1 : 0)));
    };

    const walker = () => document.createTreeWalker(lectern.article, NodeFilter.SHOW_ELEMENT);
    const isBlock = node => node instanceof Element && node.dataset.b !== undefined && isShown(node);

    /// The first block behind a position between blocks.
    const blockBehind = (node, offset) => {
        const walk = walker();
        const child = node.nodeType === Node.TEXT_NODE ? null : node.childNodes[offset];
        walk.currentNode = child || node;
        let next = walk.currentNode;
        if (!child) {
            // Behind everything inside of `node`.
            do next = walk.nextNode(); while (next && node.contains(next));
        }
        while (next && !isBlock(next)) next = walk.nextNode();
        return next && place(next, 0);
    };

    /// The end of the last block before a position between blocks.
    const blockBefore = (node, offset) => {
        const walk = walker();
        const child = node.nodeType === Node.TEXT_NODE ? node : node.childNodes[offset];
        let last = node;
        if (child) {
            walk.currentNode = child;
            last = walk.previousNode();
        } else {
            while (last.lastElementChild) last = last.lastElementChild;
            walk.currentNode = last;
        }
        while (last && !isBlock(last)) last = last === lectern.article ? null : walk.previousNode();
        if (!last) return null;
        const around = last.parentElement.closest('[data-b]') || last; // a picture in a paragraph
        return place(around, length(around));
    };

    const address = (node, offset, isEnd) => {
        const start = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
        const block = start.closest('[data-b]');
        if (block && lectern.article.contains(block) && isShown(block)) return inside(block, node, offset, isEnd);
        if (!lectern.article.contains(node)) {
            const isAround = node.contains(lectern.article);
            const isAfter = !isAround && Boolean(lectern.article.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
            if (!isAround && isAfter !== isEnd) return null;
            return isEnd ? blockBefore(lectern.article, lectern.article.childNodes.length) : blockBehind(lectern.article, 0);
        }
        return isEnd ? blockBefore(node, offset) : blockBehind(node, offset);
    };

    /// {begin, end} of what is selected, or null.
    lectern.selectedPassage = () => {
        const selection = document.getSelection();
        if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
        const range = selection.getRangeAt(0);
        const begin = address(range.startContainer, range.startOffset, false);
        const end = address(range.endContainer, range.endOffset, true);
        const isInOrder = begin && end && (begin.block < end.block || (begin.block === end.block && begin.offset <= end.offset));
        return isInOrder ? { begin, end } : null;
    };
})();

// Copying, so that what other programs get has nothing of the page in it: no addresses of blocks, ids, classes, buttons.
(() => {
    const kept = new Set(['href', 'colspan', 'rowspan', 'align', 'start', 'value', 'dir', 'lang', 'title']);

    /// Note marks and formulas say what they say; the rest of what stands beside the text goes.
    const asText = element => {
        if (element.matches('.fnref')) return lectern.make('sup', {}, element.textContent);
        if (element.matches('.math')) return document.createTextNode(`$${lectern.blockText(element)}$`);
        if (element.tagName === 'IMG') return document.createTextNode(element.alt && `[${element.alt}]`);
        return element.matches('[data-skip], button, input') ? document.createTextNode('') : null;
    };

    const cleaned = fragment => {
        const box = document.createElement('template').content;
        box.append(fragment);
        for (const element of Array.from(box.querySelectorAll('.fnref, .math, img, [data-skip], button, input'))) {
            const text = box.contains(element) && asText(element);
            if (text) element.replaceWith(text);
        }
        for (const element of Array.from(box.querySelectorAll('*'))) {
            for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name);
            // A file beside the article has no address elsewhere.
            if (element.hasAttribute('href') && !/^(https?|mailto):/i.test(element.getAttribute('href'))) element.removeAttribute('href');
            if (/^(SECTION|MAIN|MARK|SPAN|DIV)$/.test(element.tagName) && !element.attributes.length) element.replaceWith(...element.childNodes);
        }
        return box;
    };

    document.addEventListener('copy', event => {
        const selection = document.getSelection();
        if (!selection || selection.isCollapsed || !selection.rangeCount) return;
        const html = lectern.make('div', {});
        html.append(cleaned(selection.getRangeAt(0).cloneContents()));
        event.clipboardData.setData('text/html', html.innerHTML);
        event.clipboardData.setData('text/plain', selection.toString());
        event.preventDefault();
    });
})();
