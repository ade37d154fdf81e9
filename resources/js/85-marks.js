// SPDX-License-Identifier: GPL-3.0-or-later
// Part 9: marks of find hits. Only hits near the viewport are marked; taking the marks away leaves the DOM as it was.
(() => {
    let hits = []; // {block, start, length, current}, in document order
    const marked = new Map(); // block → {made, key}

    /// Text nodes end up joined again, as the parser had left them.
    const unmark = block => {
        const parents = new Set();
        for (const mark of marked.get(block).made) {
            if (mark.dataset.outline) {
                mark.classList.remove('find', 'current');
                delete mark.dataset.outline;
                if (!mark.classList.length) mark.removeAttribute('class');
            } else if (mark.parentNode) {
                parents.add(mark.parentNode);
                mark.replaceWith(...mark.childNodes);
            }
        }
        for (const parent of parents) parent.normalize();
        marked.delete(block);
    };

    const outline = (element, isCurrent) => {
        element.classList.add('find');
        if (isCurrent) element.classList.add('current');
        element.dataset.outline = '1';
        return element;
    };

    const wrap = (node, from, to, isCurrent) => {
        // A formula is drawn beside its source: the drawing is marked as a whole.
        const source = node.parentElement.closest('.tex');
        if (source && source.nextElementSibling) return outline(source.nextElementSibling, isCurrent);
        const text = from > 0 ? node.splitText(from) : node;
        if (to - from < text.length) text.splitText(to - from);
        const mark = lectern.make('mark', { class: isCurrent ? 'find current' : 'find' });
        text.replaceWith(mark);
        mark.append(text);
        return mark;
    };

    const markBlock = (element, list) => {
        if (element.tagName === 'IMG') {
            return [outline(lectern.shownElement(element), list.some(hit => hit.current))];
        }
        // Pieces of text nodes that hits cover, in order; both lists are walked once.
        const pieces = [];
        let offset = 0;
        let first = 0;
        for (const node of lectern.textNodes(element)) {
            const end = offset + node.length;
            while (first < list.length && list[first].start + list[first].length <= offset) ++first;
            for (let i = first; i < list.length && list[i].start < end; ++i) {
                const from = Math.max(list[i].start - offset, 0);
                const to = Math.min(list[i].start + list[i].length - offset, node.length);
                if (from < to) pieces.push([node, from, to, list[i].current]);
            }
            offset = end;
        }
        // From the last: a node that is split keeps its beginning.
        const made = [];
        for (let p = pieces.length - 1; p >= 0; --p) made.push(wrap(...pieces[p]));
        return made;
    };

    /// Blocks at most one screen away from the viewport, by number.
    const blocksNear = () => {
        const height = window.innerHeight;
        const near = new Map();
        for (const chunk of lectern.chunks()) {
            if (chunk.hidden) continue;
            // In a chunk that the engine has not laid out, each block's box would lay it out anew.
            const margin = chunk.classList.contains('cv') ? 0 : height;
            const box = chunk.getBoundingClientRect();
            if (box.bottom < -margin || box.top > height + margin) continue;
            for (const block of chunk.querySelectorAll('[data-b]')) {
                const place = block.getBoundingClientRect();
                if (place.bottom <= -height || place.top >= 2 * height) continue;
                if (block.tagName === 'IMG' || block.getClientRects().length) near.set(Number(block.dataset.b), block);
            }
        }
        return near;
    };

    const hitsByBlock = near => {
        const result = new Map();
        const last = Math.max(...near.keys());
        const start = Math.min(...near.keys());
        let low = 0;
        let high = hits.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (hits[middle].block < start) low = middle + 1; else high = middle;
        }
        for (let i = low; i < hits.length && hits[i].block <= last; ++i) {
            if (!near.has(hits[i].block)) continue;
            if (!result.has(hits[i].block)) result.set(hits[i].block, []);
            result.get(hits[i].block).push(hits[i]);
        }
        return result;
    };

    let painted = 0;
    const paint = () => {
        if (!hits.length && !marked.size) return;
        painted = window.scrollY;
        const near = hits.length ? blocksNear() : new Map();
        const wanted = near.size ? hitsByBlock(near) : new Map();
        const keys = new Map();
        for (const [block, list] of wanted) keys.set(block, list.map(hit => [hit.start, hit.length, hit.current ? 1 : 0]).join(';'));
        // What is marked as it should be stays: a selection in it stays too.
        for (const [block, done] of Array.from(marked)) {
            if (done.key !== keys.get(block) || done.made.some(mark => !mark.isConnected)) unmark(block);
        }
        for (const [block, list] of wanted) {
            if (!marked.has(block)) marked.set(block, { made: markBlock(near.get(block), list), key: keys.get(block) });
        }
    };

    /// Long lines and wide tables scroll by themselves, so that the current hit is not beyond their edge.
    const showAside = () => {
        const mark = document.querySelector('mark.find.current');
        const box = mark && mark.closest('pre, .table');
        if (!box || box.scrollWidth <= box.clientWidth) return;
        const inside = mark.getBoundingClientRect();
        const around = box.getBoundingClientRect();
        if (inside.left < around.left + 8 || inside.right > around.right - 8) {
            box.scrollLeft += inside.left - around.left - Math.max(8, (box.clientWidth - inside.width) / 3);
        }
    };

    let waiting = false;
    lectern.repaintMarks = () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
            waiting = false;
            paint();
        });
    };
    window.addEventListener('scroll', () => {
        if (hits.length && Math.abs(window.scrollY - painted) > window.innerHeight / 8) lectern.repaintMarks();
    }, { passive: true });

    /// Whether a place can be read without scrolling.
    const isInSight = place => {
        const block = lectern.blockElement(place.block);
        const element = block && lectern.shownElement(block);
        if (!element || !element.getClientRects().length) return false;
        const range = element.tagName === 'IMG' ? null : lectern.rangeOf(element, place.offset, 1);
        const box = (range && range.getClientRects()[0]) || element.getBoundingClientRect();
        return box.top >= 24 && box.bottom <= window.innerHeight * 0.85;
    };

    lectern.on('marks', message => {
        hits = message.ranges;
        if (hits[message.current]) hits[message.current].current = true;
        paint();
    });
    lectern.on('hit', message => {
        const arrived = () => {
            paint();
            showAside();
        };
        if (!message.always && isInSight(message.place)) arrived();
        else lectern.jumpToPlace(message.place, arrived);
    });
})();
