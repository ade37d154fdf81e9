// SPDX-License-Identifier: GPL-3.0-or-later
// Part 5b: tables. One that fits keeps its head in view while the page scrolls (a box that scrolls sideways can't offer
// that); one too wide scrolls by itself. The stylesheet does the rest for the classes `fits` and `wide`.
(() => {
    const fit = box => {
        const table = box.firstElementChild;
        if (!table) return;
        const isWide = table.offsetWidth > box.clientWidth + 1;
        box.classList.toggle('wide', isWide);
        box.classList.toggle('fits', !isWide);
    };

    const observer = new ResizeObserver(entries => entries.forEach(entry => fit(entry.target)));

    lectern.watchTables = chunk => chunk.querySelectorAll('.table').forEach(box => observer.observe(box));

    /// For printing and export: everything, at once.
    lectern.fitAllTables = () => document.querySelectorAll('.table').forEach(fit);
})();
