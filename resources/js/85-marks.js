// SPDX-License-Identifier: GPL-3.0-or-later
// Part 9: marks of find hits. Only hits in chunks near the viewport are marked; taking the marks away leaves the DOM as it was.
(() => {
    let hits = []; // {block, start, length}, in document order
    let current = -1;
    const marked = new Map(); // block → elements

    const unmark = block => {
        for (const mark of marked.get(block) || []) {
            const parent = mark.parentNode;
            if (!parent) continue;
            if (mark.dataset.outline) mark.classList.remove('find', 'current');
            else mark.replaceWith(...mark.childNodes);
            parent.normalize();
        }
        marked.delete(block);
    };

    const wrap = (node, from, to, isCurrent) => {
        const text = from > 0 ? node.splitText(from) : node;
        if (to - from < text.length) text.splitText(to - from);
        const mark = lectern.make('mark', { class: isCurrent ? 'find current' : 'find' });
        text.replaceWith(mark);
        mark.append(text);
        return mark;
    };

    const markBlock = (element, list) => {
        const made = [];
        if (element.tagName === 'IMG') {
            const shown = element.dataset.replaced && element.nextElementSibling ? element.nextElementSibling : element;
            shown.classList.add('find');
            if (list.some(hit => hit.isCurrent)) shown.classList.add('current');
            shown.dataset.outline = '1';
            marked.set(Number(element.dataset.b), [shown]);
            return;
        }
        for (let i = list.length - 1; i >= 0; --i) {
            let offset = 0;
            const pieces = [];
            for (const node of lectern.textNodes(element)) {
                const from = Math.max(list[i].start - offset, 0);
                const to = Math.min(list[i].start + list[i].length - offset, node.length);
                if (from < to && from < node.length) pieces.push([node, from, to]);
                offset += node.length;
                if (offset >= list[i].start + list[i].length) break;
            }
            for (let p = pieces.length - 1; p >= 0; --p) made.push(wrap(...pieces[p], list[i].isCurrent));
        }
        marked.set(Number(element.dataset.b), made);
    };

    const paint = () => {
        if (!hits.length && !marked.size) return;
        const height = window.innerHeight;
        const wanted = new Map();
        for (const chunk of lectern.chunks()) {
            if (chunk.hidden) continue;
            const box = chunk.getBoundingClientRect();
            if (box.bottom < -height || box.top > 2 * height) continue;
            for (const block of chunk.querySelectorAll('[data-b]')) {
                const place = block.getBoundingClientRect();
                if (place.bottom > -height && place.top < 2 * height) wanted.set(Number(block.dataset.b), block);
            }
        }
        for (const block of Array.from(marked.keys())) unmark(block);
        let low = 0;
        const blocks = Array.from(wanted.keys()).sort((a, b) => a - b);
        if (!blocks.length) return;
        let high = hits.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (hits[middle].block < blocks[0]) low = middle + 1; else high = middle;
        }
        const byBlock = new Map();
        for (let i = low; i < hits.length && hits[i].block <= blocks[blocks.length - 1]; ++i) {
            if (!wanted.has(hits[i].block)) continue;
            if (!byBlock.has(hits[i].block)) byBlock.set(hits[i].block, []);
            byBlock.get(hits[i].block).push({ start: hits[i].start, length: hits[i].length, isCurrent: i === current });
        }
        for (const [block, list] of byBlock) markBlock(wanted.get(block), list);
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
    let painted = 0;
    window.addEventListener('scroll', () => {
        if (hits.length && Math.abs(window.scrollY - painted) > window.innerHeight / 2) {
            painted = window.scrollY;
            lectern.repaintMarks();
        }
    }, { passive: true });

    lectern.on('marks', message => {
        hits = message.ranges;
        current = message.current;
        paint();
    });
})();
