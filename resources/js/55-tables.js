// SPDX-License-Identifier: GPL-3.0-or-later
// Part 5b: tables. One that fits keeps its head in view while the page scrolls (a box that scrolls sideways can't offer
// that); one too wide scrolls by itself. The stylesheet does the rest for the classes `fits` and `wide`.
(() => {
    const isTooWide = box => !!box.firstElementChild && box.firstElementChild.offsetWidth > box.clientWidth + 1;
    const show = (box, isWide) => {
        box.classList.toggle('wide', isWide);
        box.classList.toggle('fits', !isWide);
    };
    const fit = box => show(box, isTooWide(box));

    const observer = new ResizeObserver(entries => entries.forEach(entry => fit(entry.target)));

    lectern.watchTables = chunk => chunk.querySelectorAll('.table').forEach(box => observer.observe(box));

    /// For printing: everything, at once. All are measured before the first changes, so that one layout serves all. What surely fits comes
    /// marked (exporting/table_fit.h).
    lectern.fitAllTables = () => {
        const boxes = Array.from(document.querySelectorAll('.table:not(.fits)'));
        const wide = boxes.map(isTooWide);
        boxes.forEach((box, i) => show(box, wide[i]));
        // Words are broken only where small type does not help (css/print.css).
        boxes.filter((box, i) => wide[i] && isTooWide(box)).forEach(box => box.classList.add('crowded'));
    };
})();
