// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's own script, part 1: the shared object, messages to the window, and time.
// Runs in the application world; the article's scripts are off. Timers (setTimeout) do not fire there while the page's
// scripts are off, so waiting is done with animation frames.
'use strict';
const lectern = {
    labels: {},
    handlers: {},
    started: false,
    send(type, data) { this.outbox.push(Object.assign({ type }, data)); },
    outbox: [],
    /// Registers what is done when the window sends `type`.
    on(type, handler) { this.handlers[type] = handler; },
    /// Calls back after about `ms` milliseconds.
    after(ms, callback) {
        const end = performance.now() + ms;
        const step = () => (performance.now() >= end ? callback() : requestAnimationFrame(step));
        requestAnimationFrame(step);
    },
    /// Element with attributes and children; text goes in as text.
    make(tag, attributes, ...children) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes || {})) {
            if (value === true) element.setAttribute(name, '');
            else if (value !== undefined && value !== null) element.setAttribute(name, value);
        }
        element.append(...children);
        return element;
    },
    get article() { return document.getElementById('article'); },
};

// A page that does not start at its top stays hidden until it stands where it should.
// This script may run before there is a root element.
if (location.search.includes('restore')) {
    const hide = () => document.documentElement.style.setProperty('visibility', 'hidden');
    if (document.documentElement) hide();
    else new MutationObserver((changes, observer) => { observer.disconnect(); hide(); }).observe(document, { childList: true });
}

lectern.reveal = () => document.documentElement.style.removeProperty('visibility');

// The first text on the screen; the window does what can wait after it.
new PerformanceObserver(list => {
    if (list.getEntries().some(entry => entry.name === 'first-contentful-paint')) lectern.send('painted', {});
}).observe({ type: 'paint', buffered: true });

window.addEventListener('wheel', event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    lectern.send('textSize', { step: event.deltaY < 0 ? 1 : -1 });
}, { passive: false });
