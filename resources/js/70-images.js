// SPDX-License-Identifier: GPL-3.0-or-later
// Part 7: images: a placeholder where one is missing or remote, and a closer look on click.
(() => {
    const placeholder = (image, kind, path) => {
        if (image.dataset.replaced) return;
        image.dataset.replaced = '1';
        image.hidden = true;
        const box = lectern.make('span', { class: kind, 'data-skip': true, role: 'img' });
        if (image.alt) box.append(lectern.make('span', { class: 'alt' }, image.alt));
        if (path) box.append(lectern.make('span', { class: 'path', dir: 'ltr' }, path));
        box.setAttribute('aria-label', [kind === 'missing-image' ? lectern.labels.missingImage : lectern.labels.remoteImage, image.alt, path].filter(Boolean).join(': '));
        if (kind === 'remote-image') {
            box.setAttribute('role', 'button');
            box.tabIndex = 0;
            box.dataset.address = image.dataset.remote;
        }
        image.after(box);
    };

    const chosen = event => {
        const box = event.target instanceof Element && event.target.closest('.remote-image');
        if (!box || (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        lectern.send('remoteImageChosen', { address: box.dataset.address });
    };
    document.addEventListener('click', chosen, true);
    document.addEventListener('keydown', chosen, true);

    /// A picture was fetched with the reader's consent: it stands where its placeholders stood.
    lectern.on('remotePicture', message => lectern.keepingPlace(() => {
        for (const image of document.querySelectorAll('img[data-remote]')) {
            if (image.dataset.remote !== message.address) continue;
            const box = image.nextElementSibling;
            if (box && box.classList.contains('remote-image')) box.remove();
            image.removeAttribute('data-remote');
            image.removeAttribute('data-replaced');
            image.hidden = false;
            image.src = message.source;
        }
    }));

    const shortPath = image => {
        const source = image.getAttribute('src') || '';
        try { return decodeURI(source).slice(0, 300); } catch (error) { return source.slice(0, 300); }
    };

    const failed = image => placeholder(image, 'missing-image', image.getAttribute('src')?.startsWith('data:') ? 'data:' : shortPath(image));

    window.addEventListener('error', event => {
        if (event.target instanceof HTMLImageElement && event.target.closest('#article')) failed(event.target);
    }, true);

    lectern.prepareImages = chunk => {
        for (const image of chunk.querySelectorAll('img')) {
            if (image.dataset.remote) {
                let host = image.dataset.remote;
                try { host = new URL(image.dataset.remote).host; } catch (error) { /* shown as written */ }
                if (!image.dataset.replaced) lectern.send('remoteImage', { address: image.dataset.remote });
                placeholder(image, 'remote-image', host);
            } else if (!image.hasAttribute('src') || (image.complete && image.naturalWidth === 0)) {
                failed(image);
            }
            // Pictures that stand alone can be reached by the keyboard for a closer look.
            if (image.closest('figure') && !image.closest('a') && !image.dataset.replaced) image.tabIndex = 0;
        }
    };

    let zoom = null;
    lectern.closeZoom = () => {
        if (!zoom) return false;
        const opener = zoom.opener;
        zoom.box.remove();
        zoom = null;
        if (opener) opener.focus({ preventScroll: true });
        return true;
    };

    lectern.openZoom = image => {
        lectern.closeZoom();
        const close = lectern.make('button', { type: 'button', class: 'close', 'aria-label': lectern.labels.close, title: lectern.labels.close });
        const large = lectern.make('img', { src: image.currentSrc || image.src, alt: image.alt });
        const box = lectern.make('div', { class: 'zoom', 'data-skip': true, role: 'dialog', 'aria-modal': 'true', 'aria-label': image.alt }, large, close);
        box.addEventListener('click', lectern.closeZoom);
        document.body.append(box);
        zoom = { box, opener: image };
        close.focus({ preventScroll: true });
    };

    window.addEventListener('keydown', event => {
        const image = event.target instanceof HTMLImageElement && event.target.closest('#article') ? event.target : null;
        if (event.key === 'Enter' && image && !image.dataset.replaced && !event.ctrlKey && !event.altKey && !event.metaKey) {
            event.preventDefault();
            lectern.openZoom(image);
        }
        if (event.key !== 'Escape') return;
        if (lectern.closeZoom() || lectern.closeNote()) event.stopPropagation();
        else lectern.send('escape', {});
    });
})();
