// SPDX-License-Identifier: GPL-3.0-or-later
// Part 4: one section at a time. A unit is a run of sections [start, next start).
(() => {
    let mode = 'continuous';
    let starts = [0];
    let titles = [];
    let shown = -1;

    const unitOf = section => {
        let unit = 0;
        for (let i = 0; i < starts.length && starts[i] <= section; ++i) unit = i;
        return unit;
    };

    const button = (name, unit) => {
        const label = lectern.make('span', { class: 'label' }, lectern.labels[name] || '');
        const title = lectern.make('span', { class: 'title' }, titles[unit] || '');
        const element = lectern.make('button', { type: 'button', class: name }, label, title);
        element.addEventListener('click', () => lectern.send('unitStep', { step: name === 'next' ? 1 : -1 }));
        return element;
    };

    const show = unit => {
        if (shown === unit) return;
        shown = unit;
        const from = starts[unit];
        const to = unit + 1 < starts.length ? starts[unit + 1] : Infinity;
        for (const section of document.querySelectorAll('#article section[data-s]')) {
            const number = Number(section.dataset.s);
            section.hidden = number < from || number >= to;
        }
        for (const chunk of lectern.chunks()) chunk.hidden = !chunk.querySelector('section:not([hidden])');
        document.querySelectorAll('.section-nav').forEach(nav => nav.remove());
        const nav = lectern.make('nav', { class: 'section-nav', 'data-skip': true });
        if (unit > 0) nav.append(button('previous', unit - 1));
        if (unit + 1 < starts.length) nav.append(button('next', unit + 1));
        if (nav.childElementCount) lectern.article.append(nav);
        const header = document.querySelector('#article > .title-block');
        if (header) header.hidden = unit > 0;
        window.scrollTo({ top: 0, behavior: 'instant' });
    };

    lectern.showUnitOf = section => { if (mode === 'section') show(unitOf(section)); };

    lectern.setUnits = units => {
        starts = units && units.starts && units.starts.length ? units.starts : [0];
        titles = units && units.titles ? units.titles : [];
    };

    lectern.setMode = (wanted, section) => {
        mode = wanted === 'section' && starts.length > 1 ? 'section' : 'continuous';
        document.documentElement.dataset.mode = mode;
        shown = -1;
        if (mode === 'section') {
            show(unitOf(section || 0));
            return;
        }
        document.querySelectorAll('.section-nav').forEach(nav => nav.remove());
        document.querySelectorAll('#article > [hidden], #article section[data-s][hidden]').forEach(element => { element.hidden = false; });
    };
})();
