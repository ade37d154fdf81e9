// SPDX-License-Identifier: GPL-3.0-or-later
// Part 8: links and footnotes. Every click is handed to the window, which decides; the page itself never navigates.
(() => {
    let note = null;

    lectern.closeNote = () => {
        if (!note) return false;
        note.remove();
        note = null;
        return true;
    };

    /// What raw HTML names itself is kept under a prefix, so that it can't shadow a heading.
    const ownName = name => document.getElementById(`user-content-${name}`)
        || Array.from(document.getElementsByName(`user-content-${name}`)).find(element => element.tagName === 'A');

    const byId = id => {
        for (const candidate of [id, (() => { try { return decodeURIComponent(id); } catch (error) { return id; } })()]) {
            const found = candidate && (document.getElementById(candidate) || ownName(candidate));
            if (found) return found;
        }
        return null;
    };
    lectern.elementById = byId;

    const openNote = link => {
        const target = byId(link.getAttribute('href').slice(1));
        if (!target) return;
        lectern.closeNote();
        const card = lectern.make('div', { class: 'fn-preview', 'data-skip': true, role: 'tooltip' });
        for (const child of target.childNodes) card.append(child.cloneNode(true));
        card.querySelectorAll('.fnback').forEach(back => back.remove());
        card.querySelectorAll('[id]').forEach(element => element.removeAttribute('id'));
        card.querySelectorAll('[data-b]').forEach(element => element.removeAttribute('data-b'));
        document.body.append(card);
        const mark = link.getBoundingClientRect();
        const box = card.getBoundingClientRect();
        const left = Math.min(Math.max(8, mark.left + mark.width / 2 - box.width / 2), window.innerWidth - box.width - 8);
        const below = mark.bottom + 8 + box.height < window.innerHeight;
        card.style.setProperty('left', `${left + window.scrollX}px`);
        card.style.setProperty('top', `${(below ? mark.bottom + 8 : mark.top - box.height - 8) + window.scrollY}px`);
        note = card;
    };

    const markOf = target => (target instanceof Element ? target.closest('.fnref a') : null);

    document.addEventListener('mouseover', event => {
        const link = markOf(event.target);
        if (link) openNote(link);
        else if (note && !(event.target instanceof Element && event.target.closest('.fn-preview'))) lectern.closeNote();
    });
    document.addEventListener('focusin', event => {
        const link = markOf(event.target);
        if (link) openNote(link); else lectern.closeNote();
    });
    window.addEventListener('scroll', () => lectern.closeNote(), { passive: true });

    const follow = event => {
        const target = event.target instanceof Element ? event.target : null;
        if (!target) return;
        const link = target.closest('a[href], area[href]');
        if (link) {
            event.preventDefault();
            event.stopPropagation();
            lectern.closeNote();
            lectern.send('link', { href: link.href, written: link.getAttribute('href') });
            return;
        }
        const image = target.closest('#article img');
        if (image && event.type === 'click' && event.button === 0 && !image.dataset.replaced) lectern.openZoom(image);
    };
    document.addEventListener('click', follow, true);
    document.addEventListener('auxclick', follow, true);
    document.addEventListener('dragstart', event => { if (event.target instanceof Element && event.target.closest('a, img')) event.preventDefault(); });
})();
