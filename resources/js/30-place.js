// SPDX-License-Identifier: GPL-3.0-or-later
// Part 3: where the reader is, and jumps that land exactly also in chunks that were never laid out.
(() => {
    const root = document.documentElement;
    const topEdge = 12; // CSS pixels between the viewport's edge and a heading that was jumped to
    let pinned = null; // section of the last jump, until the reader scrolls
    let underWay = null; // the jump that is being settled: {done}
    let lastPlace = null;

    const height = () => window.innerHeight;
    const scroller = () => document.scrollingElement || root;

    /// First of a list (in document order) whose lower edge is below `y`.
    const firstBelow = (list, y) => {
        let low = 0;
        let high = list.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (list[middle].getBoundingClientRect().bottom > y) high = middle; else low = middle + 1;
        }
        return low;
    };

    const shownChunks = () => lectern.chunks().filter(chunk => !chunk.hidden);

    /// Box of the character at an offset of a block. A range without length has no box where a mark or another element begins,
    /// and the first box of a character's range may be an empty one at the end of the node before.
    const boxAt = (element, offset) => {
        const range = lectern.rangeOf(element, offset, 1) || lectern.rangeOf(element, offset, 0);
        const boxes = range ? Array.from(range.getClientRects()) : [];
        return boxes.reverse().find(box => box.width > 0) || boxes[0] || null;
    };

    const placeAt = y => {
        const chunks = shownChunks();
        for (let i = firstBelow(chunks, y); i < chunks.length; ++i) {
            // Blocks of hidden sections have empty boxes at 0; asides inside of paragraphs do not disturb the order.
            const blocks = Array.from(chunks[i].querySelectorAll('[data-b]')).filter(block => block.getClientRects().length > 0);
            const block = blocks[firstBelow(blocks, y)];
            if (!block) continue;
            const box = block.getBoundingClientRect();
            const place = { block: Number(block.dataset.b), offset: 0, above: box.top };
            if (box.top < y && block.tagName !== 'IMG') {
                const rtl = getComputedStyle(block).direction === 'rtl';
                const caret = document.caretRangeFromPoint(rtl ? box.right - 2 : box.left + 2, y + 4);
                const address = caret && block.contains(caret.startContainer) && lectern.addressOf(caret.startContainer, caret.startOffset);
                if (address && address.block === place.block) {
                    const line = boxAt(block, address.offset);
                    place.offset = address.offset;
                    if (line) place.above = line.top;
                }
            }
            return place;
        }
        return { block: -1, offset: 0, above: 0 };
    };

    const sectionAt = y => {
        const chunks = shownChunks();
        const i = Math.min(firstBelow(chunks, y), chunks.length - 1);
        for (let c = i; c >= 0; --c) {
            const sections = Array.from(chunks[c].querySelectorAll('section[data-s]')).filter(s => !s.hidden && s.getClientRects().length > 0);
            for (let s = sections.length - 1; s >= 0; --s) {
                if (sections[s].getBoundingClientRect().top <= y) return Number(sections[s].dataset.s);
            }
        }
        return 0;
    };

    const targetTop = (element, offset) => {
        const box = offset > 0 && element.tagName !== 'IMG' ? boxAt(element, offset) : null;
        return (box || element.getBoundingClientRect()).top;
    };

    /// Ends the jump under way. Whoever waits for it is told, whether it arrived or was overtaken: the window waits for the first.
    const endJump = () => {
        const done = underWay && underWay.done;
        underWay = null;
        if (done) done();
    };

    /// Another movement takes over from a jump that is still being settled.
    lectern.stopJump = endJump;

    /// Brings `element` (at `offset`) to `wanted` pixels below the viewport's top, and keeps at it until heights have settled.
    const settle = (block, offset, wanted, done) => {
        const element = lectern.shownElement(block);
        for (let around = element.parentElement; around; around = around.parentElement) {
            if (around.tagName === 'DETAILS' && !(element.tagName === 'SUMMARY' && element.parentElement === around)) around.open = true;
        }
        const before = underWay && underWay.done;
        const jump = { done: before && done ? () => { before(); done(); } : before || done };
        underWay = jump;
        let stable = 0;
        let frames = 0;
        let lastScroll = NaN;
        element.scrollIntoView({ block: 'start', behavior: 'instant' });
        const step = () => {
            if (jump !== underWay) return;
            const delta = targetTop(element, offset) - wanted;
            const from = scroller().scrollTop;
            if (Math.abs(delta) > 0.5) window.scrollBy({ top: delta, behavior: 'instant' });
            const moved = Math.abs(scroller().scrollTop - from) > 0.4 || from !== lastScroll;
            lastScroll = scroller().scrollTop;
            stable = moved ? 0 : stable + 1;
            if (stable >= 3 || ++frames > 90) {
                endJump();
                report();
                return;
            }
            requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
    };

    const flash = element => {
        element.classList.remove('arrived');
        void element.offsetWidth;
        element.classList.add('arrived');
        element.addEventListener('animationend', () => element.classList.remove('arrived'), { once: true });
    };

    lectern.jumpToSection = (number, done) => {
        pinned = number;
        lectern.showUnitOf(number);
        const section = lectern.sectionElement(number);
        const target = number === 0 || !section ? lectern.article : section.querySelector('h1,h2,h3,h4,h5,h6') || section;
        if (number === 0 || !section) {
            endJump();
            window.scrollTo({ top: 0, behavior: 'instant' });
            report();
            if (done) done();
            return;
        }
        settle(target, 0, topEdge, done);
    };

    lectern.restorePlace = (place, done) => {
        const element = place && place.block >= 0 ? lectern.blockElement(place.block) : null;
        if (!element) {
            if (done) done();
            return;
        }
        const section = element.closest('section[data-s]');
        if (section) lectern.showUnitOf(Number(section.dataset.s));
        settle(element, place.offset || 0, place.above === undefined ? topEdge : place.above, done);
    };

    lectern.jumpToPlace = (place, done) => {
        const element = lectern.blockElement(place.block);
        if (!element) return done && done();
        pinned = null;
        const section = element.closest('section[data-s]');
        if (section) lectern.showUnitOf(Number(section.dataset.s));
        settle(element, place.offset || 0, Math.round(height() * 0.25), () => {
            if (place.flash) flash(element);
            if (done) done();
        });
    };

    lectern.jumpToElement = (element, done) => {
        pinned = null;
        const section = element.closest('section[data-s]');
        if (section) lectern.showUnitOf(Number(section.dataset.s));
        settle(element, 0, Math.round(height() * 0.2), () => {
            flash(element);
            if (done) done();
        });
    };

    const state = () => {
        const most = scroller().scrollHeight - height();
        const top = scroller().scrollTop;
        const atEnd = most > 4 && top >= most - 2;
        const place = placeAt(0);
        const section = pinned !== null ? pinned : atEnd && top > 0 ? sectionAt(height() - 4) : sectionAt(height() * 0.25);
        if (top <= 0) place.block = -1;
        return { section, place, fits: most <= 0, progress: most > 0 ? Math.min(1, Math.max(0, top / most)) : 1 };
    };

    let scheduled = false;
    const report = () => {
        if (scheduled || !lectern.started) return;
        scheduled = true;
        requestAnimationFrame(() => {
            scheduled = false;
            const now = state();
            lastPlace = now.place;
            lectern.send('scrolled', now);
            lectern.chunksMoved();
        });
    };
    lectern.report = report;
    lectern.currentPlace = () => placeAt(0);

    /// Does `change`, which may alter every height, and keeps the line under the eye where it was.
    lectern.keepingPlace = change => {
        const place = scroller().scrollTop > 0 && !underWay ? placeAt(0) : null; // a jump under way finds its target again itself
        change();
        if (place && place.block >= 0) lectern.restorePlace(place); else report();
    };

    window.addEventListener('scroll', report, { passive: true });
    let width = window.innerWidth;
    window.addEventListener('resize', () => {
        if (window.innerWidth !== width && lastPlace && lastPlace.block >= 0 && lectern.started) {
            width = window.innerWidth;
            if (!underWay) lectern.restorePlace(lastPlace);
        }
        report();
    });
    for (const type of ['wheel', 'pointerdown', 'keydown', 'touchstart']) {
        window.addEventListener(type, () => {
            pinned = null;
            endJump(); // the reader takes over
        }, { passive: true, capture: true });
    }
})();
