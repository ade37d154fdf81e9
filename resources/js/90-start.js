// SPDX-License-Identifier: GPL-3.0-or-later
// Last part: talking with the window, and the start of a page.
(() => {
    const applyAppearance = appearance => {
        const root = document.documentElement;
        for (const [name, value] of Object.entries(appearance.variables || {})) root.style.setProperty(name, value);
        for (const [name, value] of Object.entries(appearance.attributes || {})) root.setAttribute(name, value);
    };

    const arrive = () => {
        lectern.reveal();
        lectern.report();
        lectern.chunksMoved();
        requestAnimationFrame(() => requestAnimationFrame(() => lectern.send('ready', {})));
    };

    const start = message => {
        lectern.labels = message.labels || {};
        lectern.setUnits(message.units);
        if (message.appearance) applyAppearance(message.appearance);
        const preview = document.getElementById('preview');
        if (preview && document.querySelector('#article > .chunk')) preview.remove();
        // Of a long article it was not known yet when its beginning was written.
        const time = document.querySelector('#article .reading-time');
        if (time && lectern.labels.readingTime) time.textContent = lectern.labels.readingTime;
        lectern.forgetIndex();
        lectern.started = true;
        const place = message.start || {};
        if (message.mode === 'section') lectern.setMode('section', place.section > 0 ? place.section : 0);
        const target = place.id ? lectern.elementById(place.id) : null;
        if (place.section > 0) lectern.jumpToSection(place.section, arrive);
        else if (place.place && place.place.block >= 0) lectern.restorePlace(place.place, arrive);
        else if (target) lectern.jumpToElement(target, arrive);
        else arrive();
    };

    lectern.on('start', start);
    lectern.on('appearance', message => lectern.keepingPlace(() => applyAppearance(message.appearance)));
    lectern.on('mode', message => lectern.keepingPlace(() => lectern.setMode(message.mode, message.section)));
    lectern.on('section', message => lectern.jumpToSection(message.section));
    lectern.on('place', message => lectern.jumpToPlace(message.place));
    lectern.on('restore', message => lectern.restorePlace(message.place));
    lectern.on('id', message => {
        const target = lectern.elementById(message.id);
        if (target) lectern.jumpToElement(target);
    });
    lectern.on('scrollPages', message => {
        lectern.stopJump();
        window.scrollBy({ top: message.pages * (window.innerHeight - 48), behavior: 'auto' });
    });
    lectern.on('edge', message => {
        lectern.stopJump();
        window.scrollTo({ top: message.end ? document.documentElement.scrollHeight : 0, behavior: 'instant' });
    });
    lectern.on('mathReady', () => lectern.mathReady());

    document.addEventListener('selectionchange', () => {
        const selection = document.getSelection();
        lectern.send('selection', { has: Boolean(selection && !selection.isCollapsed) });
    });

    // Promises do not settle here while the page's scripts are off, so this counts to two by hand.
    let waitingFor = 2;
    const arrived = () => { if (--waitingFor === 0) lectern.send('loaded', { page: location.href }); };
    if (document.readyState !== 'loading') arrived();
    else document.addEventListener('DOMContentLoaded', arrived, { once: true });
    const channel = new QWebChannel(qt.webChannelTransport, channel => {
        const bridge = channel.objects.bridge;
        lectern.send = (type, data) => bridge.fromPage(Object.assign({ type }, data));
        for (const message of lectern.outbox.splice(0)) bridge.fromPage(message);
        bridge.toPage.connect(message => {
            const handler = lectern.handlers[message.type];
            if (handler) handler(message);
        });
        arrived();
    });
    // An answer to the page before this one may still come in; it is nobody's.
    const handleResponse = channel.handleResponse;
    channel.handleResponse = message => { if (channel.execCallbacks[message.id]) handleResponse(message); };
})();
